import { reactive } from 'vue'
import { Trouble } from '../shell/client'

interface Connection<T> { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } }
/** A keyset-paged list with its states; `read` asks for the page after a cursor. */
export function paged<T>(read: (after: string | null) => Promise<Connection<T>>) {
  const list = reactive({ items: [] as T[], loading: false, error: '', more: false, loaded: false })
  let after: string | null = null
  let round = 0
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
    after = null
    list.items = []
    list.loading = false
    list.more = false
    list.loaded = false
    return next()
  }
  return { list, next, restart }
}
