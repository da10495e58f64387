// Words of volunteering as neighbours read them.
import { clock, moment } from '../shell/format'
export const MINORS: Record<string, string> = { CLOSED: '', CONSENT: '未满18周岁需家长同意', COMPANY: '未满18周岁需家长同意并陪同' }
export const STATUS: Record<string, [string, string]> = {
  AWAITING_CONSENT: ['等家长同意', 'warn'], CONFIRMED: ['已报上', ''], WAITLISTED: ['候补中', 'warn'], CANCELLED: ['已取消', 'quiet'],
  CHECKED_IN: ['已签到', 'info'], CHECKED_OUT: ['已签退，等确认', 'info'], DONE: ['已完成', ''], NO_SHOW: ['未到场', 'danger'],
}
export const HOW: Record<string, string> = { CODE: '扫码', LIST: '组织者登记', BY_HAND: '补记', FORGOTTEN: '忘记签退，按结束时间' }
export const HELP: Record<string, [string, string]> = { OPEN: ['等人帮忙', 'warn'], CLAIMED: ['有人在帮', 'info'], DONE: ['办好了', ''], THANKED: ['办好了', ''], WITHDRAWN: ['已撤回', 'quiet'] }
const WEEK = ['日', '一', '二', '三', '四', '五', '六']
const day = (iso: string) => WEEK[new Date(Date.parse(iso) + 8 * 3_600_000).getUTCDay()]
/** 12月1日 周二 08:30—11:30 */
export const span = (from: string, to: string) => `${moment(from).split(' ')[0]} 周${day(from)} ${clock(from)}—${clock(to)}`
/** 1小时30分 */
export function spent(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return (hours ? `${hours}小时` : '') + (rest || !hours ? `${rest}分钟` : '')
}
/** What one can expect of a shift. */
export function places(s: { capacity: number; taken: number; waitlisted: number }): string {
  const left = s.capacity - s.taken
  return left > 0 ? `还有${left}个名额（共${s.capacity}个）` : `名额已满（共${s.capacity}个）${s.waitlisted ? `，${s.waitlisted}人候补` : '，可以候补'}`
}
