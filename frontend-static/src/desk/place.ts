import { reactive } from 'vue'
import { DeskCounts } from '../gql/operations'
import { run } from '../shell/client'
import { session } from '../shell/session'

/** The community whose desk is open, and what waits there. */
export const place = reactive({ id: '', name: '', slug: '', counts: { proposals: 0, comments: 0, reports: 0, flagged: 0, appeals: 0, residencies: 0, duplicates: 0, repliesDue: 0, paperBallots: 0, hours: 0, questions: 0, objections: 0, all: 0, overdue: 0, nearDue: 0 } })
const HEARS = ['SUBDISTRICT_OFFICER', 'APPEAL_REVIEWER']
/** Whether the person hears appeals at the subdistrict. */
export const hearsAppeals = () => !!session.viewer && session.viewer.offices.some((o) => HEARS.includes(o.kind))
const DESK = ['COMMITTEE_CHAIR', 'COMMITTEE_MEMBER', 'MODERATOR']
export function desks() {
  const seen = new Map<string, { id: string; slug: string; name: string }>()
  for (const office of session.viewer ? session.viewer.offices : []) if (DESK.includes(office.kind) && office.community) seen.set(office.community.id, office.community)
  return Array.from(seen.values())
}
export async function recount() {
  if (!place.id) return
  try {
    place.counts = (await run(DeskCounts, { communityId: place.id })).deskCounts
  } catch { /* the badges only; the lists tell what is wrong */ }
}
export function sitAt(id: string) {
  const desk = desks().find((d) => d.id === id) || desks()[0]
  if (desk) Object.assign(place, desk)
  return recount()
}
