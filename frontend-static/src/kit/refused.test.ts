import { describe, expect, it } from 'vitest'
import { byField } from './refused'

describe('refusals beside their fields', () => {
  it('says all that is wrong with a field, and the rest under no field', () => {
    const refusals = [
      { code: 'A', message: '写了号码。', path: ['cost'] },
      { code: 'B', message: '写了姓名。', path: ['cost'] },
      { code: 'C', message: '请刷新。', path: ['other'] },
      { code: 'D', message: '不行。', path: null },
    ]
    expect(byField(refusals, ['cost'])).toEqual({ cost: '写了号码。\n写了姓名。', '': '请刷新。\n不行。' })
  })
})
