import { describe, expect, it } from 'vitest'
import { length } from '../shell/format'
import { called, changed, check, empty, offered, PARTS } from './parts'

const full = () => ({ ...empty(), title: '装修时间约定', problem: '太吵', process: '谈三次', cost: '没花钱', result: '安静了', lessons: '先谈再写' })
describe('the parts of a case', () => {
  it('says of each part that it is missing', () => {
    expect(Object.keys(check(empty(), length))).toEqual(['title', ...PARTS.map((p) => p.key)])
    expect(check(full(), length)).toEqual({})
  })
  it('counts characters, not halves of them', () => {
    expect(check({ ...full(), title: '😊'.repeat(30) }, length)).toEqual({})
    expect(check({ ...full(), title: '😊'.repeat(31) }, length).title).toContain('最多30个字')
    expect(check({ ...full(), cost: '长'.repeat(201) }, length).cost).toContain('最多200个字')
  })
  it('names what a correction changed', () => {
    expect(changed(full(), full())).toEqual([])
    expect(changed({ ...full(), result: '安静多了', title: '约定' }, full())).toEqual(['结果怎么样', '标题'])
  })
  it('is called by its name beside what was found in it', () => {
    expect(['title', 'cost', 'note'].map(called)).toEqual(['标题', '花了多少', '改了什么、为什么改'])
  })
})
describe('the communities one may choose from', () => {
  const [near, far] = [{ id: '1', name: '紫麓社区' }, { id: '2', name: '远山社区' }]
  it('are those that were found, and the one that is chosen', () => {
    expect(offered([far], near)).toEqual([near, far])
    expect(offered([near, far], near)).toEqual([near, far])
    expect(offered([far], undefined)).toEqual([far])
  })
})
