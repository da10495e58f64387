// Rules of procedure as a form keeps them, and what is wrong with them in words.
import type { RulesOfProcedureInput } from '../gql/operations'
export interface Rules { minSeats: number; maxSeats: number; termMonths: number; quorum: string; majority: string; noticeDays: number; shortNoticeDays: number; candidateNoticeDays: number; text: string }
/** What custom asks for (L-09). */
export const CUSTOM: Rules = { minSeats: 5, maxSeats: 9, termMonths: 24, quorum: '2/3', majority: '1/2!', noticeDays: 7, shortNoticeDays: 1, candidateNoticeDays: 10, text: '' }
export const SHARES: [string, string][] = [['1/2', '不少于一半'], ['1/2!', '过半数'], ['2/3', '不少于三分之二'], ['2/3!', '超过三分之二'], ['3/4', '不少于四分之三'], ['1/1', '全部']]
interface Share { numerator: number; denominator: number; strict: boolean }
export const shareKey = (s: Share) => `${s.numerator}/${s.denominator}${s.strict ? '!' : ''}`
export function share(key: string): Share {
  const [part, of] = key.replace('!', '').split('/')
  return { numerator: Number(part), denominator: Number(of), strict: key.endsWith('!') }
}
const whole = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to
/** The first thing that is wrong; empty for nothing. */
export function rulesWrong(r: Rules): string {
  if (!whole(r.minSeats, 3, 99) || !whole(r.maxSeats, 3, 99) || r.minSeats % 2 === 0 || r.maxSeats % 2 === 0) return '席位数要是3到99之间的单数，免得表决打平。'
  if (r.minSeats > r.maxSeats) return '最少席位不能比最多席位还多。'
  if (!whole(r.termMonths, 1, 60)) return '任期写1到60个月。'
  if (!whole(r.noticeDays, 0, 60) || !whole(r.shortNoticeDays, 0, 60) || !whole(r.candidateNoticeDays, 0, 60)) return '天数写0到60。'
  if (r.shortNoticeDays > r.noticeDays) return '恳谈会、协调会的通知天数不能比别的会还长。'
  return ''
}
export const rulesInput = (r: Rules): RulesOfProcedureInput => ({ minSeats: r.minSeats, maxSeats: r.maxSeats, termMonths: r.termMonths, quorum: share(r.quorum), majority: share(r.majority), noticeDays: r.noticeDays, shortNoticeDays: r.shortNoticeDays, candidateNoticeDays: r.candidateNoticeDays, text: r.text.trim() || null })
