// Compresses what was built, writes the asset manifest, and holds the pages to their budgets.
import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync, constants } from 'node:zlib'
import { readdirSync, readFileSync, statSync, writeFileSync, copyFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { BUDGETS, KIB, newCalls, newStyle, newSyntax, tooHeavy } from './guards.mjs'

copyFileSync('persisted-documents.json', 'dist/persisted-documents.json')
const walk = (dir) => readdirSync(dir).flatMap((n) => (statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : [join(dir, n)]))
// The service worker knows its build by what was built, and drops what older builds left on the phone.
const build = createHash('sha256').update(walk('dist').filter((f) => f.includes('assets') && !/\.(br|gz|json)$/.test(f)).sort().join('\n')).digest('hex').slice(0, 12)
writeFileSync('dist/sw.js', readFileSync('public/sw.js', 'utf8').replace("'BUILD'", `'${build}'`))
// A developer's tool of the demo, not a page of ours.
const isTool = (path) => /(^|\/)graphiql\//.test(path)
const manifest = {}
for (const file of walk('dist')) {
  if (/\.(br|gz)$/.test(file) || file.endsWith('persisted-documents.json')) continue
  const bytes = readFileSync(file)
  const entry = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  if (/\.(html|js|css|svg|json|webmanifest)$/.test(file)) {
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: isTool(file) ? 5 : 11 } })
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
// A lazy route is whatever script the first pages do not load themselves.
const loadedFirst = ['index.html', 'app.html', 'console.html'].flatMap((page) => [...readFileSync(join('dist', page), 'utf8').matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]))
const weights = [['first load of /', firstLoad('index.html'), BUDGETS.home], ['first load of /console', firstLoad('console.html'), BUDGETS.console]]
const failures = []
for (const path of Object.keys(manifest).filter((p) => !isTool(p))) {
  if (path.endsWith('.css')) weights.push([path, size(path), BUDGETS.css])
  else if (path.startsWith('/assets/') && path.endsWith('.js') && !loadedFirst.includes(path)) weights.push([path, size(path), BUDGETS.route])
  if (!/\.(js|css)$/.test(path)) continue
  const text = readFileSync(join('dist', path), 'utf8')
  const late = path.endsWith('.css') ? newStyle(text) : [...newSyntax(text), ...newCalls(text)]
  if (late.length) failures.push(`${path}: too new for the oldest web views: ${late.join(' ')}`)
}
for (const [what, bytes, max] of weights.slice(0, 2)) console.log(`${what}: ${(bytes / KIB).toFixed(1)} KiB br (at most ${max})`)
const routes = weights.filter(([what]) => what.endsWith('.js')).sort((a, b) => b[1] - a[1])
if (routes[0]) console.log(`heaviest lazy route: ${routes[0][0]} ${(routes[0][1] / KIB).toFixed(1)} KiB br (at most ${BUDGETS.route})`)
failures.push(...tooHeavy(weights).map((w) => `over budget: ${w}`))
writeFileSync('dist/asset-manifest.json', JSON.stringify(manifest))
if (failures.length) {
  console.error(failures.join('\n'))
  process.exit(1)
}
