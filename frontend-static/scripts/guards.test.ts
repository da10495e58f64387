// @vitest-environment node
import { expect, it } from 'vitest'
import { newCalls, newStyle, newSyntax, tooHeavy } from './guards.mjs'

it('finds the syntax that leaves an old web view white', () => {
  expect(newSyntax('a?.b; c ?? d; e ||= 1; class F { #g = 10n }')).toEqual(['?.', '??', '||=', '#private', 'bigint'])
  expect(newSyntax('/(?<=a)b/.test(c)')).toEqual(['lookbehind'])
  expect(newSyntax('const t = "a?.b ?? c", u = x ? .5 : 1; import("./y.js"); ({ ...t })')).toEqual([])
})
it('finds built-ins and style that came later', () => {
  expect(newCalls('list.at(-1); text.replaceAll("a", "b"); structuredClone(x)')).toEqual(['.at', '.replaceAll', 'structuredClone'])
  // A minifier calls its own functions so; spread is no call of a method.
  expect(newCalls('chart.attach(x); my.structuredClone(x); f({...at()})')).toEqual([])
  expect(newStyle('.a{inset:0}.b:is(p){color:red}.c{display:flex;gap:8px}')).toEqual(['inset', ':is()', 'gap'])
  expect(newStyle('.a{clip-path:inset(50%);column-gap:8px}')).toEqual([])
})
it('names what weighs too much', () => {
  expect(tooHeavy([['home', 48 * 1024, 48], ['route', 8 * 1024 + 1, 8]])).toEqual(['route: 8.0 KiB, at most 8'])
})
