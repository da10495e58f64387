// What changed in a list one is reading: nothing moves under the reader's eyes until they ask for it.
export interface Waits { id: string; waitingSince: string }
export interface Seen<T> { nodes: T[]; more: boolean }
export interface Merged<T> {
  /** The rows as shown, each as it is now; in the same order. */
  shown: T[]
  /** Ids of shown rows that wait no more. */
  gone: string[]
  /** Rows that came since, none of them shown. */
  came: T[]
}
// Of two in the same moment nobody knows here which is first: neither is, and the next look tells.
const before = (a: Waits, b: Waits) => a.waitingSince < b.waitingSince

/**
 * Compares what is shown with what waits now, both in the order of the list.
 * @param ended whether the shown list was read to its end; later rows are news only then, else they are the next page
 */
export function compare<T extends Waits>(shown: T[], now: Seen<T>, ended: boolean): Merged<T> {
  const today = new Map(now.nodes.map((n) => [n.id, n]))
  const known = new Set(shown.map((s) => s.id))
  const read = now.nodes[now.nodes.length - 1]
  const last = shown[shown.length - 1]
  // What lies behind the last row that was read may still wait.
  const told = (row: T) => !now.more || (!!read && before(row, read))
  return {
    shown: shown.map((row) => today.get(row.id) || row),
    gone: shown.filter((row) => !today.has(row.id) && told(row)).map((row) => row.id),
    came: now.nodes.filter((row) => !known.has(row.id) && (ended || !last || before(row, last))),
  }
}
