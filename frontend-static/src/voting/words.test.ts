import { describe, expect, it } from 'vitest'
import { approvalText, choiceWords, least, left, outcomeWords, part, rankText, ruleSteps, scoreText } from './words'

const share = (numerator: number, denominator: number, strict = false) => ({ numerator, denominator, strict, text: '' })
const rule = {
  lawVersion: '民法典2021', citation: '《民法典》第二百七十八条', validFrom: '2021-01-01', explanation: '同意的比例按参加表决的人计算，弃权算参加、不算同意。', noticeDays: 15, windowMinDays: 5, windowMaxDays: 60, proxiesPerPerson: 3,
  quorumHeads: share(2, 3), quorumArea: share(2, 3), majorityHeads: share(1, 2, true), majorityArea: share(1, 2, true),
}
describe('the numbers a rule asks for', () => {
  it('two thirds of 56 homes are 38: 37 times 3 is 111, less than 112', () => expect(least(share(2, 3), 56)).toBe(38))
  it('exactly two thirds is enough, exactly half is not', () => {
    expect(least(share(2, 3), 57)).toBe(38)
    expect(least(share(1, 2, true), 46)).toBe(24)
    expect(least(share(1, 1), 14)).toBe(14)
  })
  it('are said as people say them', () => {
    expect(part(share(2, 3))).toBe('至少三分之二')
    expect(part(share(1, 2, true))).toBe('超过一半')
    expect(part(share(1, 1))).toBe('全部')
  })
})
it('the rule of a roof repair is told with this building’s own numbers', () => {
  const steps = ruleSteps(rule, 56, 'OWNERS', 'THREE_WAY')
  expect(steps[0]).toContain('至少38户')
  expect(steps[1]).toContain('至少三分之二')
  expect(steps[2]).toContain('超过一半同意')
})
it('a straw poll asks for no number of voters', () => {
  const steps = ruleSteps({ ...rule, quorumHeads: null, quorumArea: null, majorityArea: null, explanation: '只比较赞成和反对，弃权不计入。' }, 14, 'HOUSEHOLDS', 'THREE_WAY')
  expect(steps[0]).toBe('名册上一共14户，来多少都算数。')
  expect(steps[1]).toContain('赞成和反对的票里')
})
it.each([[6 * 86_400_000 + 3 * 3_600_000, '6天3小时'], [3_600_000, '1小时'], [12 * 60_000, '12分钟'], [40_000, '40秒'], [-5, '0秒']])('%d ms are told as %s', (ms, words) => expect(left(ms)).toBe(words))
it('choices are read and written in the words of the API', () => {
  const options = [{ key: 'A', text: '米色' }, { key: 'B', text: '灰色' }]
  expect(choiceWords('FOR', [])).toBe('赞成')
  expect(choiceWords('A,B', options)).toBe('米色、灰色')
  expect(choiceWords('A=5,B=0', options)).toBe('米色5分，灰色0分')
  expect(choiceWords('B>A', options)).toBe('1. 灰色  2. 米色')
  expect(approvalText(['B', 'A'])).toBe('A,B')
  expect(scoreText({ B: 0, A: 5 })).toBe('A=5,B=0')
  expect(rankText(['B', 'A'])).toBe('B>A')
})
it('an outcome is a word and a colour', () => {
  expect(outcomeWords('INVALID_TURNOUT', 'THREE_WAY').word).toBe('人数不够')
  expect(outcomeWords('REJECTED', 'RANKED').word).toBe('没有分出高下')
})
