// Whom the committee may ask to look after a request: who serves where it is, the nearest first.
import type { HelpWorkersQuery, OfficeKind } from '../gql/operations'

/** Who lead and review are nobody's social worker. */
const LEADS: OfficeKind[] = ['COUNCIL_CONVENOR', 'APPEAL_REVIEWER']
export interface Worker { id: string; told: string }

export function workersFor({ helpRequest, officeHolders }: HelpWorkersQuery, me: string, now: string): Worker[] {
  if (!helpRequest) return []
  const { scope, community } = helpRequest
  const lineage: string[] = []
  for (let at: { id: string; parent?: unknown } | null | undefined = scope; at; at = at.parent as { id: string } | null | undefined) lineage.push(at.id)
  // Whoever works in a grid is written down for the whole community, but serves there only.
  const here = scope.grid ? scope.grid.id : ''
  const inGrids = (wanted: boolean) => ([] as string[]).concat(...community.grids.filter((g) => (g.id === here) === wanted).map((g) => g.workers.map((w) => w.id)))
  const mine = inGrids(true)
  const others = inGrids(false)
  const serves = (h: HelpWorkersQuery['officeHolders'][number]) =>
    lineage.includes(h.area.id) && !LEADS.includes(h.office) && (h.office !== 'GRID_WORKER' || mine.includes(h.residentId) || !others.includes(h.residentId))
  const people: { id: string; name: string; offices: string[] }[] = []
  for (const h of officeHolders.filter(serves).sort((a, b) => lineage.indexOf(a.area.id) - lineage.indexOf(b.area.id))) {
    const known = people.find((p) => p.id === h.residentId)
    if (!known && h.residentId !== now) people.push({ id: h.residentId, name: h.name, offices: [h.officeName] })
    else if (known && !known.offices.includes(h.officeName)) known.offices.push(h.officeName)
  }
  return people.map((p) => ({ id: p.id, told: `${p.name}（${p.id === me ? '您，' : ''}${p.offices.join('、')}）` }))
}
