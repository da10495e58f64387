// The schema as the modules write it, platform first.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SCHEMA = '../schema'
export const sdl = () =>
  readdirSync(SCHEMA, { withFileTypes: true })
    .filter((d) => d.isDirectory() && !d.name.startsWith('_'))
    .map((d) => join(SCHEMA, d.name, `${d.name}.graphqls`))
    .filter(existsSync)
    .sort((a, b) => Number(b.includes('platform')) - Number(a.includes('platform')))
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n')
