// @vitest-environment node
import { expect, it } from 'vitest'
import { baseline, breaks, sdl, unaccepted, undated } from './evolution.mjs'

it('nothing that clients rely on is broken', () => {
  expect(breaks(baseline(), sdl(), new Date().toISOString().slice(0, 10))).toEqual([])
})
it('what is new is kept from its first day: npm run schema:accept', () => {
  expect(unaccepted(baseline(), sdl())).toEqual([])
  expect(unaccepted('type Query { a: Int }', 'type Query { a: Int b: Int }')).toEqual(['Query.b was removed.'])
})
it('every deprecation says on which day the thing may go', () => expect(undated(sdl())).toEqual([]))
it('a field that goes, a type that changes and a new required argument are found', () => {
  const before = 'type Query { a: Int b(x: Int): Int c: Int }'
  expect(breaks(before, 'type Query { a: String b(x: Int!): Int }', '2027-01-01')).toHaveLength(3)
  expect(breaks(before, 'type Query { a: Int b(x: Int, y: Int): Int c: Int d: Int }', '2027-01-01')).toEqual([])
})
it('what was announced may go on its day and not before', () => {
  const before = 'type Query { a: Int b: Int @deprecated(reason: "Use a. Goes on 2027-06-01.") }'
  expect(breaks(before, 'type Query { a: Int }', '2027-05-31')).toEqual(['Query.b was removed.'])
  expect(breaks(before, 'type Query { a: Int }', '2027-06-01')).toEqual([])
  expect(undated('type Query { a: Int b: Int @deprecated(reason: "Use a.") }')).toEqual(['Query.b'])
})
it('an announced end excuses the end and nothing else', () => {
  const before = 'type Query { b(x: Int y: Int @deprecated(reason: "Goes on 2027-06-01.")): Int @deprecated(reason: "Use a. Goes on 2027-06-01.") } enum E { P Q @deprecated(reason: "Use P. Goes on 2027-06-01.") }'
  expect(breaks(before, 'type Query { b(x: String y: Int): Int } enum E { P Q }', '2027-06-01')).toEqual(['Query.b arg x has changed type from Int to String.'])
  expect(breaks(before, 'type Query { b(x: Int): Int } enum E { P }', '2027-06-01')).toEqual([])
})
