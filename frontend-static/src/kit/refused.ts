import type { Refused } from '../shell/client'

/** Refusals by input field, all that is said about each; what is about no field of the form comes under ''. */
export function byField(refusals: readonly Refused[], fields: string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const refusal of refusals) {
    const field = refusal.path && refusal.path[0] && fields.includes(refusal.path[0]) ? refusal.path[0] : ''
    found[field] = found[field] ? `${found[field]}\n${refusal.message}` : refusal.message
  }
  return found
}
/** Somebody else was faster. */
export class Late extends Error {}
const LATE = ['STAGE_FORBIDS', 'CHANGED_MEANWHILE', 'ALREADY_DONE', 'RESIDENCY_ALREADY_DECIDED', 'ANSWERED_ALREADY', 'HOURS_CONFIRMED', 'ALREADY_STATED', 'REPORT_ANSWERED_ALREADY', 'NOTHING_TO_SEND_AGAIN', 'CASE_STAGE_FORBIDS', 'CASE_EXISTS']
/** Throws the first refusal. */
export function accepted(refusals: readonly Refused[]) {
  if (refusals[0] && LATE.includes(refusals[0].code)) throw new Late(refusals[0].message)
  if (refusals[0]) throw new Error(refusals[0].message)
}
/** A key that lets the server answer a repeated request with the first result. */
export const newKey = () => Date.now().toString(36) + '-' + Math.random().toString(36).slice(2, 12)
