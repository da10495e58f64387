// Numbers, times and words as residents read them; civic time is Asia/Shanghai wherever the phone is.
const ZONE = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })

function civil(at: Date) {
  const found: Record<string, string> = {}
  for (const part of parts.formatToParts(at)) found[part.type] = part.value
  return found as { year: string; month: string; day: string; hour: string; minute: string }
}
const dayNumber = (at: Date) => Math.floor((at.getTime() + 8 * 3600_000) / 86_400_000)

/** 刚刚 · 3分钟前 · 2小时前 · 昨天 · 3天前 · 2026年11月1日 */
export function ago(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  const days = dayNumber(now) - dayNumber(at)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes}分钟前`
  if (days === 0) return `${Math.floor(minutes / 60)}小时前`
  if (days === 1) return '昨天'
  return days < 7 ? `${days}天前` : date(iso)
}

/** 2026年11月1日; takes an instant or a civil day. */
export function date(iso: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (day) return `${day[1]}年${Number(day[2])}月${Number(day[3])}日`
  const c = civil(new Date(iso))
  return `${c.year}年${c.month}月${c.day}日`
}

/** 11月1日 09:30 */
export function moment(iso: string): string {
  const c = civil(new Date(iso))
  return `${c.month}月${c.day}日 ${c.hour === '24' ? '00' : c.hour}:${c.minute}`
}

/** 09:30, for what ends within the hour. */
export const clock = (iso: string) => moment(iso).split(' ')[1]!

/** The day a promise ends on, 11月26日; midnight belongs to the day before. */
export function lastDay(iso: string): string {
  const c = civil(new Date(new Date(iso).getTime() - 1))
  return `${c.month}月${c.day}日`
}

/** 1234 → 1,234; from ten thousand on 1.2万. */
export function count(n: number): string {
  return n < 10_000 ? new Intl.NumberFormat('zh-CN').format(n) : `${(Math.floor(n / 1000) / 10).toString()}万`
}

/** Characters as people count them. */
export const length = (text: string) => Array.from(text.trim()).length

const TAGS: Record<string, string> = { TOPIC_NOTICE: 'info', DELIBERATING: 'info', IMPLEMENTING: 'warn', SUBMITTED: 'warn', RETURNED: 'danger', REJECTED: 'danger', DRAFT: 'quiet', WITHDRAWN: 'quiet', MERGED_INTO: 'quiet', ARCHIVED: 'quiet', EVALUATED: 'quiet' }
/** The colour class of a stage's tag; the word beside it says the same. */
export const tagClass = (stage: string) => TAGS[stage] || ''
