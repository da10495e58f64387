// What was asked, as it stands in the address: a shared or reloaded page shows the same.
export type Period = '' | 'WEEK' | 'MONTH' | 'HALF_YEAR' | 'YEAR'
export interface Asked { q: string; kind: string; place: string; period: Period; newest: boolean }
export const PERIODS: [Exclude<Period, ''>, string, number][] = [['WEEK', '一周内', 7], ['MONTH', '一个月内', 30], ['HALF_YEAR', '半年内', 182], ['YEAR', '一年内', 365]]
export const KINDS: Record<string, string> = { PROPOSAL: '提案', COMMENT: '讨论', COUNCIL: '议事会', MEETING: '会议', BALLOT: '表决', CONVENTION: '公约', ARTICLE: '公约条文', ACTIVITY: '活动', CASE: '案例', NOTICE: '公告', DISCLOSED: '居务公开' }

const one = (value: unknown) => (typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '')
export function read(query: Record<string, unknown>): Asked {
  const period = one(query.time)
  const kind = one(query.kind)
  return {
    q: one(query.q).trim().slice(0, 100),
    kind: /^[A-Z_]{1,30}$/.test(kind) ? kind : '',
    place: one(query.place),
    period: PERIODS.some((p) => p[0] === period) ? (period as Period) : '',
    newest: one(query.sort) === 'new',
  }
}
export function write(asked: Asked): Record<string, string> {
  const query: Record<string, string> = {}
  if (asked.q) query.q = asked.q
  if (asked.kind) query.kind = asked.kind
  if (asked.place) query.place = asked.place
  if (asked.period) query.time = asked.period
  if (asked.newest) query.sort = 'new'
  return query
}
/** Cut to the hour, so that the same question has the same address for a while. */
export function since(period: Period, now: number): string | null {
  const found = PERIODS.find((p) => p[0] === period)
  return found ? new Date(Math.floor(now / 3_600_000) * 3_600_000 - found[2] * 86_400_000).toISOString() : null
}
export const narrowed = (asked: Asked) => !!(asked.kind || asked.place || asked.period)

/** The latest first, each once, at most eight; only on this device. */
export const withRecent = (recent: string[], text: string) => [text].concat(recent.filter((r) => r !== text)).slice(0, 8)

const PAGES: Record<string, string> = { COUNCIL: '/council/', MEETING: '/meeting/', BALLOT: '/v/', NOTICE: '/notice/', DISCLOSED: '/affair/', CONVENTION: '/conventions/', ARTICLE: '/clause/', ACTIVITY: '/a/', CASE: '/cases/' }
/** Where a found thing is shown. */
export function where(kind: string, subject: { id: string; subject?: { id: string } | null }): string {
  const page = PAGES[kind]
  if (page) return page + subject.id
  return '/p/' + (kind === 'COMMENT' && subject.subject ? subject.subject.id : subject.id)
}
/** Which of n suggestions is chosen after a key; -1 is what was typed itself. */
export function moved(at: number, key: string, n: number): number {
  if (key === 'ArrowDown') return at + 1 >= n ? -1 : at + 1
  if (key === 'ArrowUp') return at < 0 ? n - 1 : at - 1
  return at
}
