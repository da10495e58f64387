import { reactive, ref } from 'vue'
import { DeskCounts, Overseen } from '../gql/operations'
import { run } from '../shell/client'
import { session } from '../shell/session'

/** The community whose desk is open, and what waits there. */
export const place = reactive({ ready: false, news: 0, id: '', name: '', slug: '', counts: { proposals: 0, comments: 0, reports: 0, flagged: 0, appeals: 0, residencies: 0, duplicates: 0, repliesDue: 0, paperBallots: 0, hours: 0, questions: 0, objections: 0, all: 0, overdue: 0, nearDue: 0 } })
const HEARS = ['SUBDISTRICT_OFFICER', 'APPEAL_REVIEWER']
/** Whether the person hears appeals at the subdistrict. */
export const hearsAppeals = () => !!session.viewer && session.viewer.offices.some((o) => HEARS.includes(o.kind))
const DESK = ['COMMITTEE_CHAIR', 'COMMITTEE_MEMBER', 'MODERATOR']
export function desks() {
  const seen = new Map<string, { id: string; slug: string; name: string }>()
  for (const office of session.viewer ? session.viewer.offices : []) if (DESK.includes(office.kind) && office.community) seen.set(office.community.id, office.community)
  return Array.from(seen.values())
}
type Sat = { id: string; slug: string; name: string }
const below = ref<Sat[]>([])
const overseer = () => (session.viewer ? session.viewer.offices.filter((o) => o.kind === 'SUBDISTRICT_OFFICER').map((o) => o.area.id) : [])
/** Whether the person is the second one of the subdistrict, for communities below it. */
export const oversees = () => overseer().length > 0
/** Where one may sit: at the desks one works at, and beside those below one's subdistrict. */
export const seats = () => desks().concat(below.value.filter((b) => !desks().some((d) => d.id === b.id)))
/** Whether one works at the desk that is open, or only says the second word there. */
export const worksHere = () => desks().some((d) => d.id === place.id)
export async function recount() {
  if (!worksHere()) return
  try {
    const counts = (await run(DeskCounts, { communityId: place.id })).deskCounts
    // The lists look again, also where the stream does not reach.
    if (JSON.stringify(counts) !== JSON.stringify(place.counts)) place.news++
    place.counts = counts
  } catch { /* the badges only; the lists tell what is wrong */ }
}
export async function sitAt(id: string) {
  if (!session.viewer) return
  if (oversees() && !below.value.length) {
    const mine = overseer()
    below.value = await run(Overseen, {}).then((a) => a.communities.nodes.filter((c) => c.area.parent && mine.includes(c.area.parent.id)), () => [])
  }
  const seat = seats().find((d) => d.id === id) || seats()[0]
  if (seat) Object.assign(place, { id: seat.id, slug: seat.slug, name: seat.name })
  place.ready = true
  return recount()
}
