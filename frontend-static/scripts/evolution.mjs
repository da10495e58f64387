// What clients rely on may grow and may not break. The baseline is the schema as last accepted
// (schema/_snapshot/baseline.graphqls); --accept takes today's, and refuses to while it breaks something that was
// not announced long enough: a @deprecated with the day it may go, e.g. "Use x instead. Goes on 2027-06-01."
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildSchema, findBreakingChanges, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { SCHEMA, sdl } from './sdl.mjs'

const BASELINE = `${SCHEMA}/_snapshot/baseline.graphqls`
const DAY = /\b(\d{4}-\d{2}-\d{2})\b/

/** Every deprecated element with its reason, as Type.field. */
function deprecated(schema) {
  const found = new Map()
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    const parts = isEnumType(type) ? type.getValues() : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
    for (const part of parts) {
      if (part.deprecationReason) found.set(`${type.name}.${part.name}`, part.deprecationReason)
      for (const arg of part.args || []) if (arg.deprecationReason) found.set(`${type.name}.${part.name}.${arg.name}`, arg.deprecationReason)
    }
  }
  return found
}
/** How the going of Type.field, Type.VALUE or Type.field.arg is described. */
const gone = (name) => {
  const [type, part, arg] = name.split('.')
  return arg ? [`${type}.${part} arg ${arg} was removed.`] : [`${type}.${part} was removed.`, `${part} was removed from enum type ${type}.`]
}
/** Breaking changes that were not announced, or not long enough ago; `today` as 2027-01-31. Only what was to go may go; nothing else about it may change. */
export function breaks(before, after, today) {
  const old = buildSchema(before)
  const due = new Set([...deprecated(old)].filter(([, reason]) => DAY.exec(reason)?.[1] <= today).flatMap(([name]) => gone(name)))
  return findBreakingChanges(old, buildSchema(after)).map(({ description }) => description).filter((what) => !due.has(what))
}
/** What clients may rely on from today and the baseline does not hold yet, so that breaking it would be seen by nobody. */
export const unaccepted = (before, after) => findBreakingChanges(buildSchema(after), buildSchema(before)).map(({ description }) => description)
/** Deprecations without the day on which the thing may go. */
export const undated = (text) => [...deprecated(buildSchema(text))].filter(([, reason]) => !DAY.test(reason)).map(([name]) => name)

export const baseline = () => readFileSync(BASELINE, 'utf8')
export { sdl }

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const today = new Date().toISOString().slice(0, 10)
  const now = sdl()
  const wrong = [...breaks(baseline(), now, today), ...undated(now).map((n) => `${n} is deprecated without the day it may go`)]
  if (wrong.length) {
    console.error(wrong.join('\n'))
    process.exit(1)
  }
  if (process.argv.includes('--accept')) writeFileSync(BASELINE, now)
}
