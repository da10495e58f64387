// Every clause can be chosen, has ready reasons, and is numbered as the server numbers it.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLAUSES, faults, HIDES, leading, RETURNS, SILENCES } from './clauses'

const rules = readFileSync('../backend/src/main/java/cn/yunshequ/moderation/model/ReportReason.java', 'utf8')

describe('the clauses at the desk', () => {
  it('are those of the house rules', () => {
    const told = Array.from(rules.matchAll(/^ {2}([A-Z_]+)\("[^"]+", "《社区内容规范》(第.条)：/gm), (m) => [m[1], m[2]])
    expect(told).toHaveLength(7)
    expect(Object.entries(CLAUSES).map(([code, name]) => [code, name.split(' ')[0]])).toEqual(told)
  })
  it('each have a ready reason to hide, to send back and to silence', () => {
    for (const ready of [HIDES, RETURNS, SILENCES]) expect(new Set(ready.map((t) => t.clause).filter(Boolean))).toEqual(new Set(Object.keys(CLAUSES)))
    for (const t of [...HIDES, ...RETURNS, ...SILENCES]) expect(faults(t, 'may'), t.text).toEqual({ clause: '', text: '' })
  })
  it('come from the reports: the most frequent, the first among equals, none without a report', () => {
    expect(leading(['SPAM', 'ABUSE', 'ABUSE'])).toBe('ABUSE')
    expect(leading(['PRIVACY', 'SPAM'])).toBe('PRIVACY')
    expect(leading([])).toBe('')
  })
  it('must be chosen to hide, never guessed', () => {
    expect(faults({ clause: '', text: '已经说明理由' }, 'must').clause).not.toBe('')
    expect(faults({ clause: '', text: '已经说明理由' }, 'may').clause).toBe('')
    expect(faults({ clause: 'SPAM', text: '太短' }, 'must').text).not.toBe('')
  })
})
