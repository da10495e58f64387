import { reactive } from 'vue'
import { DeskCounts } from '../gql/operations'
import { run } from '../shell/client'
import { session } from '../shell/session'

/** The community whose desk is open, and what waits there. */
export const place = reactive({ id: '', name: '', slug: '', counts: { proposals: 0, comments: 0, reports: 0, residencies: 0 } })
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
