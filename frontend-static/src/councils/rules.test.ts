import { describe, expect, it } from 'vitest'
import { CUSTOM, rulesInput, rulesWrong, share, shareKey, SHARES } from './rules'

describe('rules of procedure', () => {
  it('custom is right, and sent as it is shown', () => {
    expect(rulesWrong(CUSTOM)).toBe('')
    expect(rulesInput(CUSTOM)).toMatchObject({ minSeats: 5, quorum: { numerator: 2, denominator: 3, strict: false }, majority: { numerator: 1, denominator: 2, strict: true }, text: null })
  })
  it('shares are read as they are written', () => {
    for (const [key] of SHARES) expect(shareKey(share(key))).toBe(key)
  })
  it.each([
    [{ minSeats: 4 }, '单数'], [{ maxSeats: 100 }, '单数'], [{ minSeats: 7, maxSeats: 5 }, '最少席位'], [{ termMonths: 0 }, '任期'], [{ termMonths: NaN }, '任期'],
    [{ noticeDays: 61 }, '天数'], [{ noticeDays: 1, shortNoticeDays: 2 }, '恳谈会'],
  ])('%o is told', (wrong, words) => {
    expect(rulesWrong({ ...CUSTOM, ...wrong })).toContain(words)
  })
})
