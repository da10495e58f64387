import { expect, it } from 'vitest'
import { moved, narrowed, read, since, where, withRecent, write } from './asked'

it('what is asked stands in the address and comes back from it', () => {
  const asked = { q: '电梯', kind: 'COMMENT', place: 'area:7', period: 'MONTH' as const, newest: true }
  expect(read(write(asked))).toEqual(asked)
  expect(write(read({}))).toEqual({})
})
it('a forged address asks nothing strange', () => {
  expect(read({ q: ['甲', '乙'], kind: '<b>', time: 'CENTURY', sort: 'x' })).toEqual({ q: '甲', kind: '', place: '', period: '', newest: false })
  expect(read({ q: ' ' + '长'.repeat(300) }).q.length).toBe(100)
})
it('periods reach back from the hour', () => {
  const now = Date.parse('2026-11-23T09:41:12Z')
  expect(since('WEEK', now)).toBe('2026-11-16T09:00:00.000Z')
  expect(since('', now)).toBe(null)
})
it('knows when an answer is narrowed', () => {
  expect(narrowed(read({ q: '甲', sort: 'new' }))).toBe(false)
  expect(narrowed(read({ q: '甲', time: 'WEEK' }))).toBe(true)
})
it('keeps recent questions once each, the latest first', () => {
  expect(withRecent(['停车', '电梯'], '电梯')).toEqual(['电梯', '停车'])
  expect(withRecent(Array.from({ length: 9 }, (_, i) => 'w' + i), '新').length).toBe(8)
})
it('keys go round through the suggestions and back to what was typed', () => {
  expect([moved(-1, 'ArrowDown', 2), moved(0, 'ArrowDown', 2), moved(1, 'ArrowDown', 2)]).toEqual([0, 1, -1])
  expect([moved(-1, 'ArrowUp', 2), moved(1, 'ArrowUp', 2), moved(0, 'ArrowUp', 2)]).toEqual([1, 0, -1])
  expect(moved(-1, 'ArrowDown', 0)).toBe(-1)
})
it('a comment leads to what it is about', () => {
  expect(where('COMMENT', { id: 'c1', subject: { id: 'p1' } })).toBe('/p/p1')
  expect(where('PROPOSAL', { id: 'p1' })).toBe('/p/p1')
})
