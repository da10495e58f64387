// Types of our operations and their persisted ids, made from the schema's SDL and src/ops/*.graphql.
// --check fails when what is committed is not what would be made.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, parse, print, validate, visit, Kind } from 'graphql'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import { sdl } from './sdl.mjs'
import * as operations from '@graphql-codegen/typescript-operations'

const schema = sdl()
const documents = readdirSync('src/ops')
  .filter((f) => f.endsWith('.graphql'))
  .sort()
  .map((f) => ({ location: f, document: parse(readFileSync(join('src/ops', f), 'utf8'), { noLocation: true }) }))
// The mini-program's operations stand for themselves; they go into the same allow-list.
const sample = 'miniprogram-sample/operations.graphql'
const sampleOps = existsSync(sample) ? parse(readFileSync(sample, 'utf8'), { noLocation: true }).definitions : []

const fragments = new Map()
const ops = []
for (const { location, document } of documents)
  for (const d of document.definitions)
    if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d)
    else ops.push({ op: d, from: location.replace(/\.graphql$/, '') })

function used(node, found = new Set()) {
  visit(node, {
    FragmentSpread(spread) {
      const name = spread.name.value
      if (!found.has(name)) {
        found.add(name)
        used(fragments.get(name), found)
      }
    },
  })
  return found
}

const manifest = {}
const consts = {}
for (const { op, from } of ops) {
  const text = [op, ...[...used(op)].sort().map((n) => fragments.get(n))].map((d) => print(d)).join('\n')
  const id = createHash('sha256').update(text).digest('hex')
  manifest[id] = text
  const suffix = op.operation[0].toUpperCase() + op.operation.slice(1)
  const name = op.name.value
  ;(consts[from] ||= []).push(`export const ${name}: Operation<${name}${suffix}, ${name}${suffix}Variables> = { kind: '${op.operation}', id: '${id}' }`)
}

const wrong = sampleOps.length ? validate(buildASTSchema(parse(schema)), { kind: Kind.DOCUMENT, definitions: sampleOps }) : []
if (wrong.length) {
  console.error(wrong.map((e) => `${sample}: ${e.message}`).join('\n'))
  process.exit(1)
}
const ids = {}
for (const op of sampleOps) {
  const text = print(op)
  ids[op.name.value] = createHash('sha256').update(text).digest('hex')
  manifest[ids[op.name.value]] = text
}

const types = await codegen({
  schema: parse(schema),
  documents,
  filename: 'types.ts',
  plugins: [{ typescript: {} }, { operations: {} }],
  pluginMap: { typescript, operations },
  config: {
    enumsAsTypes: true, enumType: 'string-literal', useTypeImports: true, strictScalars: true, skipTypename: true, onlyOperationTypes: true,
    scalars: { DateTime: 'string', Date: 'string', Area: 'string' },
  },
})
const header = '// Made by scripts/codegen.mjs; not to be edited.\n/* eslint-disable */\n'
// One file of ids for each file of operations, so that a page loads only those of its own modules.
const imports = (lines) => [...new Set(lines.flatMap((l) => l.match(/<(\w+), (\w+)>/).slice(1)))].join(', ')
const files = {
  'src/gql/operations.ts':
    header + types + '\n\nexport interface Operation<R, V> { kind: "query" | "mutation" | "subscription"; id: string; _r?: R; _v?: V }\n' + Object.keys(consts).map((m) => `export * from './ids/${m}'`).join('\n') + '\n',
  ...Object.fromEntries(Object.entries(consts).map(([m, lines]) => [`src/gql/ids/${m}.ts`, `${header}import type { Operation, ${imports(lines)} } from '../operations'\n${lines.join('\n')}\n`])),
  ...(sampleOps.length ? { 'miniprogram-sample/utils/ops.js': `// Made by scripts/codegen.mjs from operations.graphql; not to be edited.\nmodule.exports = ${JSON.stringify(ids, null, 2)}\n` } : {}),
  'persisted-documents.json': JSON.stringify(manifest, null, 1) + '\n',
}
let stale = false
mkdirSync('src/gql/ids', { recursive: true })
for (const [file, text] of Object.entries(files)) {
  const same = existsSync(file) && readFileSync(file, 'utf8') === text
  if (process.argv.includes('--check')) stale ||= !same
  else if (!same) writeFileSync(file, text)
}
if (stale) {
  console.error('src/gql is not what the schema and src/ops give: run npm run codegen')
  process.exit(1)
}
