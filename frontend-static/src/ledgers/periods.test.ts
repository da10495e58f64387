import { describe, expect, it } from 'vitest'
import { percent, periods } from './periods'

const one = (today: string, key: string) => {
  const { year, firstMonth, lastMonth } = periods(today).find((p) => p.key === key)!
  return [year, firstMonth, lastMonth]
}
describe('periods of whole months', () => {
  it('in the middle of a year', () => {
    expect(one('2026-11-28', 'quarter')).toEqual([2026, 10, 12])
    expect(one('2026-11-28', 'quarter-before')).toEqual([2026, 7, 9])
    expect(one('2026-11-28', 'month-before')).toEqual([2026, 10, 10])
  })
  it('in January those before lie in the year before', () => {
    expect(one('2027-01-05', 'quarter-before')).toEqual([2026, 10, 12])
    expect(one('2027-01-05', 'month-before')).toEqual([2026, 12, 12])
    expect(one('2027-01-05', 'quarter')).toEqual([2027, 1, 3])
  })
  it('percent is 100 only when it is all', () => {
    expect(percent(199, 200)).toBe(99)
    expect(percent(0, 0)).toBe(0)
  })
})
