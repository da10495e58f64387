import { expect, it } from 'vitest'
import { pieces } from './pieces'

it('marks ranges and keeps every character', () => {
  expect(pieces({ text: '加装电梯意向', highlights: [{ start: 2, end: 4 }] })).toEqual([{ text: '加装', marked: false }, { text: '电梯', marked: true }, { text: '意向', marked: false }])
})
it('bears overlapping and wild ranges', () => {
  const text = '一二三四'
  const cut = pieces({ text, highlights: [{ start: 1, end: 3 }, { start: 2, end: 9 }, { start: 7, end: 8 }] })
  expect(cut.map((p) => p.text).join('')).toBe(text)
})
