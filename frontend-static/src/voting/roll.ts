// The roll in the hands of those who count: read once, then found by door number as one types.
import { reactive } from 'vue'
import { BallotRoll, type BallotRollQuery } from '../gql/operations'
import { run } from '../shell/client'

export type Unit = NonNullable<BallotRollQuery['ballot']>['rollUnits']['nodes'][number]
const PAGES = 100
export function wholeRoll(ballot: string) {
  const roll = reactive({ units: [] as Unit[], cursors: [''], complete: false, error: '' })
  async function read() {
    const units: Unit[] = []
    const cursors = ['']
    roll.error = ''
    try {
      let after: string | null = null
      for (let page = 0; page < PAGES; page++) {
        const found: BallotRollQuery['ballot'] = (await run(BallotRoll, { id: ballot, after })).ballot
        if (!found) break
        units.push(...found.rollUnits.nodes)
        roll.units = units.slice()
        if (!found.rollUnits.pageInfo.hasNextPage) { roll.complete = true; break }
        after = found.rollUnits.pageInfo.endCursor || null
        cursors.push(after || '')
        roll.cursors = cursors.slice()
      }
    } catch (t) { roll.error = t instanceof Error ? t.message : '名册没有读出来，请刷新。' }
  }
  return { roll, read }
}
const numbers = (text: string) => text.match(/\d+/g) || []
/** Doors that what was typed may mean: 101, 1-101, 2栋1单元101; the last number may be half typed. Words find names. */
export function doors<T extends { label: string }>(units: readonly T[], typed: string): T[] {
  const asked = numbers(typed)
  if (!asked.length) return typed.trim() ? units.filter((u) => u.label.includes(typed.trim())) : []
  const last = asked[asked.length - 1]!
  const tail = units.filter((u) => {
    const have = numbers(u.label)
    return have.length >= asked.length && asked.every((n, i) => { const at = have[have.length - asked.length + i]!; return i === asked.length - 1 ? at.startsWith(n) : at === n })
  })
  const exact = tail.filter((u) => { const have = numbers(u.label); return have[have.length - 1] === last })
  return exact.length ? exact : tail
}
