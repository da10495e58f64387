import { expect, test } from 'vitest'
import { places, span, spent } from './words'
test('times and places in words', () => {
  expect(span('2026-12-01T08:30:00+08:00', '2026-12-01T11:30:00+08:00')).toBe('12月1日 周二 08:30—11:30')
  expect(spent(60)).toBe('1小时')
  expect(spent(95)).toBe('1小时35分钟')
  expect(spent(0)).toBe('0分钟')
  expect(places({ capacity: 2, taken: 1, waitlisted: 0 })).toBe('还有1个名额（共2个）')
  expect(places({ capacity: 2, taken: 2, waitlisted: 3 })).toBe('名额已满（共2个），3人候补')
})
