// What every built page must keep to: weights, and words the oldest web views understand.
import { tokenizer } from 'acorn'

export const KIB = 1024
/** Brotli KiB at most: phones on a slow network pay for each of them. */
export const BUDGETS = { home: 48, console: 60, route: 8, css: 8 }

/** Names of what weighs too much; `weights` are rows of what, bytes and KiB allowed. */
export const tooHeavy = (weights) => weights.filter(([, bytes, max]) => bytes > max * KIB).map(([what, bytes, max]) => `${what}: ${(bytes / KIB).toFixed(1)} KiB, at most ${max}`)

// Chrome 78 and Safari 12 stop at the first of these; the whole page stays white.
const ASSIGN = ['??=', '||=', '&&=']
/** Syntax in a script that the oldest supported browsers cannot read. */
export function newSyntax(code) {
  const found = new Set()
  for (const token of tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })) {
    if (token.type.label === '?.') found.add('?.')
    else if (token.type.label === '??') found.add('??')
    else if (token.type.label === '_=' && ASSIGN.includes(token.value)) found.add(token.value)
    else if (token.type.label === 'privateId') found.add('#private')
    else if (token.type.label === 'num' && typeof token.value === 'bigint') found.add('bigint')
    else if (token.type.label === 'regexp' && /\(\?<[=!]/.test(token.value.pattern)) found.add('lookbehind')
  }
  return [...found]
}
const CALLS = ['.at', '.replaceAll', '.findLast', '.hasOwn', 'structuredClone', 'AbortSignal.timeout', 'AbortSignal.any', 'Promise.allSettled', 'Promise.any', 'crypto.randomUUID']
/** Built-ins that came after the oldest supported browsers. Not among them what Vue only names, to pass calls on. */
export const newCalls = (code) => CALLS.filter((call) => new RegExp(`${call[0] === '.' ? '(?<!\\.\\.)' : '(?<![\\w$.])'}${call.replace(/\./g, '\\.')}\\(`).test(code))

const CSS = [['inset', /[{;\s]inset\s*:/], [':is()', /:is\(/], [':where()', /:where\(/], ['aspect-ratio', /[{;\s]aspect-ratio\s*:/], ['nesting', /[{;]\s*&/], [':has()', /:has\(/], ['gap', /[{;\s]gap\s*:/], ['dvh', /\d[dsl]v[hw]\b/]]
/** Style that the oldest supported browsers leave out. */
export const newStyle = (css) => CSS.filter(([, pattern]) => pattern.test(css)).map(([name]) => name)
