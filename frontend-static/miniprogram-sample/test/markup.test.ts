// @vitest-environment node
// Every page's markup passes WeChat's own compiler; types hold against its API.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve('miniprogram-sample')
const wcc = resolve('node_modules/miniprogram-compiler/bin/linux/wcc')
const walk = (dir: string): string[] => readdirSync(dir).flatMap((n) => (statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : [join(dir, n)]))

describe.skipIf(process.platform !== 'linux')('markup', () => {
  it('is taken by WeChat’s compiler, page by page', () => {
    chmodSync(wcc, 0o755)
    const files = walk(root).filter((f) => f.endsWith('.wxml'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect(() => execFileSync(wcc, [file], { stdio: 'pipe' }), file).not.toThrow()
  })
  it('is refused when it is broken', () => {
    const bad = join(tmpdir(), 'bad.wxml')
    writeFileSync(bad, '<view><text></view>')
    expect(spawnSync(wcc, [bad]).status).not.toBe(0)
  })
})
it('the scripts hold their types against miniprogram-api-typings', () => {
  const found = spawnSync('node', [resolve('node_modules/typescript/bin/tsc'), '-p', 'miniprogram-sample/tsconfig.json'], { encoding: 'utf8' })
  expect(found.stdout).toBe('')
}, 60_000)
