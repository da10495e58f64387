import { expect, it } from 'vitest'
import { doors } from './roll'
const units = ['2栋1单元101', '2栋1单元102', '2栋1单元1001', '2栋2单元101', '王*国'].map((label) => ({ label }))
const found = (typed: string) => doors(units, typed).map((u) => u.label)
it('a whole door number finds that door in every stairwell, not longer ones', () => expect(found('101')).toEqual(['2栋1单元101', '2栋2单元101']))
it('stairwell and door, said in any way, find one', () => {
  expect(found('2-101')).toEqual(['2栋2单元101'])
  expect(found('1单元102')).toEqual(['2栋1单元102'])
})
it('half a number finds what it may become; a name is found by its letters; nothing finds nothing', () => {
  expect(found('1-10')).toEqual(['2栋1单元101', '2栋1单元102', '2栋1单元1001'])
  expect(found('国')).toEqual(['王*国'])
  expect(found(' ')).toEqual([])
})
