import { describe, expect, it } from 'vitest'
import { ago, count, date, length, moment } from './format'

const now = new Date('2026-11-23T10:00:00+08:00')
describe('times as residents read them', () => {
  it.each([
    ['2026-11-23T09:59:40+08:00', '刚刚'], ['2026-11-23T09:57:00+08:00', '3分钟前'], ['2026-11-23T00:01:00+08:00', '9小时前'],
    ['2026-11-22T23:59:00+08:00', '昨天'], ['2026-11-20T08:00:00+08:00', '3天前'], ['2026-11-01T08:00:00+08:00', '2026年11月1日'],
  ])('%s is %s', (at, said) => expect(ago(at, now)).toBe(said))
  it('counts civil days in Shanghai wherever the phone is', () => expect(date('2026-10-31T16:30:00Z')).toBe('2026年11月1日'))
  it('takes civil days as they are', () => expect(date('2026-02-03')).toBe('2026年2月3日'))
  it('tells moments', () => expect(moment('2026-11-01T01:30:00Z')).toBe('11月1日 09:30'))
})
describe('numbers', () => {
  it.each([[0, '0'], [1234, '1,234'], [12345, '1.2万'], [20000, '2万']])('%d is %s', (n, said) => expect(count(n)).toBe(said))
  it('counts characters, not UTF-16 units', () => expect(length(' 𠮷好 ')).toBe(2))
})
