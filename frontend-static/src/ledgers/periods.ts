// Whole months of one year, as indicators and ledgers are asked for.
export interface Months { key: string; name: string; year: number; firstMonth: number; lastMonth: number }

/** What one may choose on that day: this month, quarter and year, and those before. */
export function periods(today: string): Months[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const quarter = Math.floor((month - 1) / 3)
  const before = quarter === 0 ? { year: year - 1, quarter: 3 } : { year, quarter: quarter - 1 }
  const of = (key: string, name: string, y: number, first: number, last: number) => ({ key, name, year: y, firstMonth: first, lastMonth: last })
  return [
    of('year', '今年', year, 1, 12),
    of('quarter', '本季度', year, quarter * 3 + 1, quarter * 3 + 3),
    of('month', '本月', year, month, month),
    of('quarter-before', '上季度', before.year, before.quarter * 3 + 1, before.quarter * 3 + 3),
    of('month-before', '上个月', month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, month === 1 ? 12 : month - 1),
    of('year-before', '去年', year - 1, 1, 12),
  ]
}

/** Today where the community is. */
export const civicToday = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)

/** Whole percent, rounded down: 100 only when it is all. */
export const percent = (numerator: number, denominator: number) => (denominator ? Math.floor((numerator * 100) / denominator) : 0)
