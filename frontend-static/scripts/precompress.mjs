// Compresses what was built, writes the asset manifest, and holds the pages to their budgets.
import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync, constants } from 'node:zlib'
import { readdirSync, readFileSync, statSync, writeFileSync, copyFileSync } from 'node:fs'
import { join, relative } from 'node:path'

copyFileSync('persisted-documents.json', 'dist/persisted-documents.json')
const walk = (dir) => readdirSync(dir).flatMap((n) => (statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : [join(dir, n)]))
const manifest = {}
for (const file of walk('dist')) {
  if (/\.(br|gz)$/.test(file) || file.endsWith('persisted-documents.json')) continue
  const bytes = readFileSync(file)
  const entry = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  if (/\.(html|js|css|svg|json|webmanifest)$/.test(file)) {
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    const gz = gzipSync(bytes, { level: 9 })
    writeFileSync(`${file}.br`, br)
    writeFileSync(`${file}.gz`, gz)
    Object.assign(entry, { br: br.length, gz: gz.length })
  }
  manifest['/' + relative('dist', file)] = entry
}
const size = (path) => (manifest[path].br ?? manifest[path].size)
function firstLoad(page) {
  const html = readFileSync(join('dist', page), 'utf8')
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1])
  return size('/' + page) + [...new Set(assets)].reduce((sum, a) => sum + size(a), 0)
}
const KIB = 1024
const failures = []
const check = (what, bytes, max) => {
  console.log(`${what}: ${(bytes / KIB).toFixed(1)} KiB br (at most ${max})`)
  if (bytes > max * KIB) failures.push(what)
}
check('first load of /', firstLoad('index.html'), 48)
check('first load of /console', firstLoad('console.html'), 60)
for (const path of Object.keys(manifest)) if (path.endsWith('.css')) check(path, size(path), 8)
writeFileSync('dist/asset-manifest.json', JSON.stringify(manifest))
if (failures.length) {
  console.error('over budget: ' + failures.join(', '))
  process.exit(1)
}
