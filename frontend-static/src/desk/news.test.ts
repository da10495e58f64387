import { describe, expect, it } from 'vitest'
import { compare } from './news'

const row = (id: string, at: number, by = '') => ({ id, waitingSince: `2026-11-30T08:0${at}:00Z`, by })
const a = row('a', 1), b = row('b', 2), c = row('c', 3), d = row('d', 4)

describe('what changed in a list one is reading', () => {
  it('takes over who works on a row, and leaves rows where they are', () => {
    const taken = row('b', 2, '许')
    expect(compare([a, b], { nodes: [a, taken], more: false }, true)).toEqual({ shown: [a, taken], gone: [], came: [] })
  })
  it('tells what a colleague decided, and keeps its row', () => {
    expect(compare([a, b, c], { nodes: [a, c], more: false }, true)).toEqual({ shown: [a, b, c], gone: ['b'], came: [] })
    expect(compare([a, b], { nodes: [a], more: false }, true).gone).toEqual(['b'])
    expect(compare([a, b], { nodes: [], more: false }, true).gone).toEqual(['a', 'b'])
  })
  it('offers what came, at the end or in between, and shows it not yet', () => {
    expect(compare([a, c], { nodes: [a, b, c, d], more: false }, true)).toEqual({ shown: [a, c], gone: [], came: [b, d] })
  })
  it('does not call the next page news', () => {
    expect(compare([a, b], { nodes: [a, b, c], more: true }, false).came).toEqual([])
    expect(compare([a, c], { nodes: [a, b, c], more: true }, false).came).toEqual([b])
  })
  it('does not call gone what lies behind the rows that were read', () => {
    expect(compare([a, c, d], { nodes: [a, b, c], more: true }, false).gone).toEqual([])
    expect(compare([a, c, d], { nodes: [a, b, d], more: true }, false).gone).toEqual(['c'])
  })
  it('says nothing of two that came in the same moment at the edge of what was read', () => {
    const twin = { ...b, id: 'bb' }
    expect(compare([b], { nodes: [twin], more: true }, false)).toEqual({ shown: [b], gone: [], came: [] })
  })
  it('begins with nothing', () => {
    expect(compare([], { nodes: [a], more: false }, true)).toEqual({ shown: [], gone: [], came: [a] })
    expect(compare([], { nodes: [a], more: true }, false).came).toEqual([a])
  })
})
