// The reference of the API as one page, from the schema's own words.
import { astFromValue, buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType, print } from 'graphql'

const BUILT_IN = ['Int', 'String', 'Boolean', 'ID', 'Float']
const ROOTS = ['Query', 'Mutation', 'Subscription']
const escape = (text) => String(text || '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const link = (type) => escape(String(type)).replace(/\w+/g, (name) => (BUILT_IN.includes(name) ? name : `<a href="#${name}">${name}</a>`))
const gone = (part) => (part.deprecationReason ? ` <strong>Deprecated: ${escape(part.deprecationReason)}</strong>` : '')
// As one would write it in a query: an enum without quotes.
const otherwise = (part) => (part.defaultValue === undefined ? '' : ` = ${escape(print(astFromValue(part.defaultValue, part.type)))}`)
const args = (field) => (field.args && field.args.length ? `(${field.args.map((a) => `${a.name}: ${link(a.type)}${otherwise(a)}`).join(', ')})` : '')
const told = (field) => (field.args || []).filter((a) => a.description || a.deprecationReason).map((a) => `<dd class="arg"><code>${a.name}</code> ${escape(a.description)}${gone(a)}</dd>`).join('')
const entry = (f) => `<dt><code>${f.name}${args(f)}: ${link(f.type)}${otherwise(f)}</code></dt><dd>${escape(f.description)}${gone(f)}</dd>${told(f)}`
// Each field is an entry of its own for the search.
const fields = (type) => `<div class="list">${Object.values(type.getFields()).map((f) => `<dl data-name="${f.name}">${entry(f)}</dl>`).join('')}</div>`
function body(type) {
  if (isEnumType(type)) return `<div class="list">${type.getValues().map((v) => `<dl data-name="${v.name}"><dt><code>${v.name}</code></dt><dd>${escape(v.description)}${gone(v)}</dd></dl>`).join('')}</div>`
  if (isUnionType(type)) return `<p>${type.getTypes().map(link).join(' | ')}</p>`
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? fields(type) : ''
}
const KINDS = [['Objects', isObjectType], ['Interfaces', isInterfaceType], ['Inputs', isInputObjectType], ['Enums', isEnumType], ['Unions', isUnionType], ['Scalars', isScalarType]]
const section = (type) => `<section id="${type.name}" data-name="${type.name}"><h3>${type.name}</h3><p>${escape(type.description)}</p>${body(type)}</section>`

const TRANSPORT = `<h2 id="Transport">Transport</h2><div class="list">
<dl><dt>POST /graphql</dt><dd>JSON: <code>query</code>, or the <code>id</code> of a persisted operation; <code>variables</code>, <code>operationName</code>. <code>Authorization: Bearer …</code> for whoever signed in; a mini-program has no cookies.</dd></dl>
<dl><dt>Statuses</dt><dd>200 for every well-formed request, also when something was refused. 400 malformed · 401 the operation needs sign-in, or the token is over · 413 too large · 429 too often, with <code>Retry-After</code> in seconds.</dd></dl>
<dl><dt>What was refused</dt><dd>Expected refusals stand in the payload: <code>refusals { code message path }</code>, the message in Chinese and ready to show. Everything else is in <code>errors</code> with <code>extensions.code</code>; a fault has an <code>extensions.traceId</code>.</dd></dl>
<dl><dt>Trying again</dt><dd>Creating mutations take <code>requestKey</code>: send the same key again and the first answer comes back. Nothing is done twice.</dd></dl>
<dl><dt>Limits</dt><dd>Ad-hoc queries: depth 15, 500 fields, cost 20,000; the cost of an answer is in <code>extensions.cost</code>. Lists: <code>first</code> 1 to 50, <code>after</code> the <code>endCursor</code> before.</dd></dl>
<dl><dt>Subscriptions</dt><dd><code>graphql-transport-ws</code> at <code>/graphql/ws</code>, the token in <code>connection_init</code> as <code>{"authorization": "Bearer …"}</code>; or server-sent events at <code>/graphql/stream</code>. Each event with a <code>cursor</code>: come back with it as <code>after</code> and nothing is missed.</dd></dl>
<dl><dt>Photos</dt><dd><code>POST /files</code>, multipart, field <code>file</code>, JPEG or PNG of up to 10 MB; the answer has the <code>id</code> to send as <code>photoIds</code>.</dd></dl>
<dl><dt>Ids and times</dt><dd>Ids are opaque. Times are RFC 3339 with offset, days are days in Asia/Shanghai.</dd></dl>
</div>`

/** The page, for that schema. */
export function referencePage(sdl) {
  const schema = buildSchema(sdl)
  const types = Object.values(schema.getTypeMap()).filter((t) => !t.name.startsWith('__') && !ROOTS.includes(t.name) && !BUILT_IN.includes(t.name))
  const kinds = KINDS.filter(([, is]) => types.some((t) => is(t)))
  const roots = ROOTS.filter((n) => schema.getType(n))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Yun Shequ API</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/reference.css"><script src="/reference.js" defer></script></head><body>
<h1>云社区 API</h1>
<form role="search" id="search" hidden><label for="word">Search this page</label><input id="word" type="search" autocomplete="off" spellcheck="false"><p id="found" role="status"></p></form>
<nav>${['Transport', ...roots, ...kinds.map(([name]) => name)].map((n) => `<a href="#${n}">${n}</a>`).join(' ')}</nav>
<main>
<section data-name="Transport">${TRANSPORT}</section>
${roots.map((n) => `<section data-name="${n}"><h2 id="${n}">${n}</h2>${fields(schema.getType(n))}</section>`).join('')}
${kinds.map(([name, is]) => `<div class="kind"><h2 id="${name}">${name}</h2>${types.filter((t) => is(t)).sort((a, b) => (a.name < b.name ? -1 : 1)).map(section).join('')}</div>`).join('')}
</main></body></html>
`
}

/** Runs in the page: shows the entries that hold all words, and of a section that is named so, all. */
export function search(document, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (element) => words.every((w) => element.textContent.toLowerCase().includes(w))
  let found = 0
  for (const section of document.querySelectorAll('section')) {
    const named = words.length > 0 && words.every((w) => (section.getAttribute('data-name') || '').toLowerCase().includes(w))
    let any = named || !words.length
    for (const entry of section.querySelectorAll('dl')) {
      const shown = !words.length || named || has(entry)
      entry.hidden = !shown
      if (shown) found++
      any = any || shown
    }
    // Found by its own words: a scalar has no others.
    if (words.length && has(section) && !section.querySelector('dl:not([hidden])')) {
      any = true
      found++
    }
    section.hidden = !any
  }
  for (const kind of document.querySelectorAll('.kind')) kind.hidden = !kind.querySelector('section:not([hidden])')
  return words.length ? (found ? `${found} found` : 'Nothing found') : ''
}

export const SCRIPT = `${search.toString().replace('export ', '')}
var form = document.getElementById('search'), word = document.getElementById('word')
form.hidden = false
form.addEventListener('submit', function (e) { e.preventDefault() })
word.addEventListener('input', function () { document.getElementById('found').textContent = search(document, word.value) })
`
export const STYLE = 'body{max-width:960px;margin:0 auto;padding:16px;font:16px/1.6 system-ui,sans-serif;color:#1b2420;background:#fff}code{font-size:15px;overflow-wrap:anywhere}dl{margin:0}dt{margin-top:12px}dd{margin:0 0 0 24px}.arg{color:#4d5852}nav a{display:inline-block;padding:12px;min-height:44px}a{color:#0b7a4b}form{position:sticky;top:0;background:#fff;padding:8px 0}label{display:block}input{box-sizing:border-box;width:100%;min-height:44px;padding:8px 12px;font:inherit;border:1px solid #6b756f;border-radius:8px}#found{margin:0;min-height:1.6em}[hidden]{display:none!important}\n'
