// The reference of the API, made from the schema's own words: one page, /reference.html, without a script.
import { writeFileSync } from 'node:fs'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType } from 'graphql'
import { sdl } from './sdl.mjs'

const escape = (text) => String(text || '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const schema = buildSchema(sdl())
const link = (type) => String(type).replace(/\w+/, (name) => (['Int', 'String', 'Boolean', 'ID', 'Float'].includes(name) ? name : `<a href="#${name}">${name}</a>`))
const gone = (part) => (part.deprecationReason ? ` <strong>Deprecated: ${escape(part.deprecationReason)}</strong>` : '')
const args = (field) => (field.args && field.args.length ? `(${field.args.map((a) => `${a.name}: ${link(a.type)}${a.defaultValue === undefined ? '' : ` = ${escape(JSON.stringify(a.defaultValue))}`}`).join(', ')})` : '')
const fields = (type) => `<dl>${Object.values(type.getFields()).map((f) => `<dt><code>${f.name}${args(f)}: ${link(f.type)}</code></dt><dd>${escape(f.description)}${gone(f)}</dd>`).join('')}</dl>`
function body(type) {
  if (isEnumType(type)) return `<dl>${type.getValues().map((v) => `<dt><code>${v.name}</code></dt><dd>${escape(v.description)}${gone(v)}</dd>`).join('')}</dl>`
  if (isUnionType(type)) return `<p>${type.getTypes().map(link).join(' | ')}</p>`
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? fields(type) : ''
}
const roots = ['Query', 'Mutation', 'Subscription']
const types = Object.values(schema.getTypeMap()).filter((t) => !t.name.startsWith('__') && !roots.includes(t.name) && !['Int', 'String', 'Boolean', 'ID', 'Float'].includes(t.name))
const kinds = [['Objects', isObjectType], ['Interfaces', isInterfaceType], ['Inputs', isInputObjectType], ['Enums', isEnumType], ['Unions', isUnionType], ['Scalars', isScalarType]]
const section = (type) => `<section id="${type.name}"><h3>${type.name}</h3><p>${escape(type.description)}</p>${body(type)}</section>`
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Yun Shequ API</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/reference.css"></head><body>
<h1>云社区 API</h1><p>POST /graphql · subscriptions: graphql-transport-ws on /graphql/ws, server-sent events on /graphql/stream.</p>
<nav>${[...roots, ...kinds.map(([name]) => name)].map((n) => `<a href="#${n}">${n}</a>`).join(' ')}</nav>
${roots.map((n) => `<h2 id="${n}">${n}</h2>${fields(schema.getType(n))}`).join('')}
${kinds.map(([name, is]) => `<h2 id="${name}">${name}</h2>${types.filter((t) => is(t)).sort((a, b) => (a.name < b.name ? -1 : 1)).map(section).join('')}`).join('')}
</body></html>
`
writeFileSync('dist/reference.html', page)
writeFileSync('dist/reference.css', 'body{max-width:960px;margin:0 auto;padding:16px;font:16px/1.6 system-ui,sans-serif;color:#1b2420;background:#fff}code{font-size:15px;overflow-wrap:anywhere}dt{margin-top:12px}dd{margin:0 0 0 24px}nav a{display:inline-block;padding:12px;min-height:44px}a{color:#0b7a4b}\n')
