// The fixed parts of a case, in reading order, with what each is for and how long it may be.
import type { CaseTextFragment } from '../gql/operations'
export type Words = Pick<CaseTextFragment, 'title' | 'problem' | 'process' | 'cost' | 'result' | 'lessons'>
export type Part = Exclude<keyof Words, 'title'>
export const PARTS: { key: Part; name: string; hint: string; most: number }[] = [
  { key: 'problem', name: '遇到的问题', hint: '什么情况、影响了谁', most: 300 },
  { key: 'process', name: '怎么商量、怎么定下来', hint: '谁牵头、开了什么会、大家怎么拿主意', most: 500 },
  { key: 'cost', name: '花了多少', hint: '钱从哪里来、用了多少人手；没有花钱的也写清楚', most: 200 },
  { key: 'result', name: '结果怎么样', hint: '办成了什么，还有什么没解决', most: 300 },
  { key: 'lessons', name: '别的小区可以照着做的', hint: '一条一行，写得让没参加过的人也能照着做', most: 500 },
]
export const TITLE = 30
export const empty = (): Words => ({ title: '', problem: '', process: '', cost: '', result: '', lessons: '' })
export const copy = (w: Words): Words => ({ title: w.title, problem: w.problem, process: w.process, cost: w.cost, result: w.result, lessons: w.lessons })
/** Parts that read differently from the wording before. */
export const changed = (now: Words, before: Words) => PARTS.filter((p) => now[p.key] !== before[p.key]).map((p) => p.name).concat(now.title !== before.title ? ['标题'] : [])
/** What is too short or too long, by field. */
export function check(words: Words, length: (text: string) => number): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!length(words.title)) wrong.title = '请写一个标题。'
  else if (length(words.title) > TITLE) wrong.title = `标题最多${TITLE}个字，请短一点。`
  for (const p of PARTS) {
    if (!length(words[p.key])) wrong[p.key] = `请写“${p.name}”。`
    else if (length(words[p.key]) > p.most) wrong[p.key] = `“${p.name}”最多${p.most}个字，请删减一些。`
  }
  return wrong
}
/** What was found, with what is chosen kept among it, so that a choice is never lost from sight. */
export const offered = <T extends { id: string }>(found: T[], chosen?: T): T[] => (chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found)
/** The name of the part that an input field is about. */
export const called = (field: string) => (PARTS.find((p) => p.key === field) || { name: field === 'note' ? '改了什么、为什么改' : '标题' }).name
