// Days and hours to choose from, in civil time of Shanghai, without the browser's own date boxes.
const DAY = 86_400_000
const WEEK = ['日', '一', '二', '三', '四', '五', '六']
const two = (n: number) => String(n).padStart(2, '0')
/** The civil day of an instant, 2026-11-23. */
export function dayOf(ms: number): string {
  const c = new Date(ms + 8 * 3_600_000)
  return `${c.getUTCFullYear()}-${two(c.getUTCMonth() + 1)}-${two(c.getUTCDate())}`
}
/** The next days with the names people call them by. */
export function days(from: number, number: number): { value: string; name: string }[] {
  return Array.from({ length: number }, (_, i) => {
    const c = new Date(from + i * DAY + 8 * 3_600_000)
    return { value: dayOf(from + i * DAY), name: `${c.getUTCMonth() + 1}月${c.getUTCDate()}日 周${WEEK[c.getUTCDay()]}${i === 0 ? '（今天）' : ''}` }
  })
}
export const HOURS = Array.from({ length: 32 }, (_, i) => `${two(8 + Math.floor(i / 2))}:${i % 2 ? '30' : '00'}`)
/** An instant of the API. */
export const instant = (day: string, time: string) => `${day}T${time}:00+08:00`
/** The first half hour between eight and midnight that is not before an instant. */
export function firstAfter(iso: string): { day: string; time: string } {
  const at = Date.parse(iso)
  for (let i = 0; i < 3; i++) {
    const day = dayOf(at + i * DAY)
    const time = HOURS.find((t) => Date.parse(instant(day, t)) >= at)
    if (time) return { day, time }
  }
  return { day: dayOf(at), time: HOURS[0]! }
}
