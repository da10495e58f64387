import { reactive } from 'vue'
import { Trouble } from '../shell/client'

interface Connection<T> { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } }
/** A keyset-paged list with its states; `read` asks for the page after a cursor. */
export function paged<T>(read: (after: string | null) => Promise<Connection<T>>) {
  const list = reactive({ items: [] as T[], loading: false, error: '', more: false, loaded: false })
  let after: string | null = null
  let round = 0
  let pages = 0
  async function next() {
    if (list.loading) return
    const mine = round
    list.loading = true
    list.error = ''
    try {
      const page = await read(after)
      if (mine !== round) return
      ;(list.items as T[]).push(...page.nodes)
      after = page.pageInfo.endCursor || null
      pages++
      list.more = page.pageInfo.hasNextPage
      list.loaded = true
    } catch (trouble) {
      if (mine === round) list.error = trouble instanceof Trouble ? trouble.message : '没有加载出来，请再试一次。'
    } finally {
      if (mine === round) list.loading = false
    }
  }
  function restart() {
    round++
    pages = 0
    after = null
    list.items = []
    list.loading = false
    list.more = false
    list.loaded = false
    return next()
  }
  /** As many pages as are shown, as they are now; changes nothing. Null when the list began anew meanwhile. */
  async function peek() {
    const mine = round
    const seen = { nodes: [] as T[], more: true, after: null as string | null }
    for (let n = Math.max(1, pages); n > 0 && seen.more; n--) {
      const page = await read(seen.after)
      seen.nodes.push(...page.nodes)
      seen.more = page.pageInfo.hasNextPage
      seen.after = page.pageInfo.endCursor || null
    }
    return mine === round && !list.loading ? seen : null
  }
  /** Shows what was read by {@link peek}. */
  function show(seen: { nodes: T[]; more: boolean; after: string | null }) {
    round++
    ;(list.items as T[]) = seen.nodes
    list.more = seen.more
    list.loading = false
    after = seen.after
  }
  return { list, next, restart, peek, show }
}
