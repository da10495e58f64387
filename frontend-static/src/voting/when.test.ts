import { expect, it } from 'vitest'
import { dayOf, days, firstAfter, instant } from './when'
it('days are those of Shanghai', () => {
  expect(dayOf(Date.parse('2026-11-23T16:30:00Z'))).toBe('2026-11-24')
  expect(days(Date.parse('2026-11-23T10:00:00+08:00'), 2)).toEqual([{ value: '2026-11-23', name: '11月23日 周一（今天）' }, { value: '2026-11-24', name: '11月24日 周二' }])
  expect(instant('2026-12-08', '09:30')).toBe('2026-12-08T09:30:00+08:00')
})
it('the first decent half hour after an instant is offered, the next morning when it is late', () => {
  expect(firstAfter('2026-12-08T09:01:00+08:00')).toEqual({ day: '2026-12-08', time: '09:30' })
  expect(firstAfter('2026-12-08T23:45:00+08:00')).toEqual({ day: '2026-12-09', time: '08:00' })
})
