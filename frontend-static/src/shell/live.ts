// News while the page is looked at: one server-sent stream for each question, closed when the tab is hidden and
// taken up again where it stopped. A browser without EventSource just reloads by hand.
import { onBeforeUnmount, watch } from 'vue'
import type { Operation } from '../gql/operations'

/** Hears a persisted subscription as long as `ready` holds; `place` reads the cursor to go on from. */
export function live<R, V>(op: Operation<R, V>, variables: () => Omit<NoInfer<V>, 'after'> | null, hear: (news: R) => void, place: (news: R) => string) {
  if (!('EventSource' in window)) return
  let stream: EventSource | null = null
  let after: string | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  function close() {
    clearTimeout(retry)
    if (stream) stream.close()
    stream = null
  }
  function open() {
    close()
    const asked = variables()
    if (!asked || document.hidden) return
    const given = { ...asked, after }
    stream = new EventSource(`/graphql/stream?id=${op.id}&variables=${encodeURIComponent(JSON.stringify(given))}`)
    stream.addEventListener('next', (e) => {
      const news = (JSON.parse((e as MessageEvent<string>).data) as { data?: R }).data
      if (!news) return
      after = place(news)
      hear(news)
    })
    // Refused: nothing to hear. Broken: the browser would begin again at the old place, so we do it ourselves.
    stream.addEventListener('complete', close)
    stream.onerror = () => { close(); retry = setTimeout(open, 5_000) }
  }
  const turned = () => (document.hidden ? close() : open())
  document.addEventListener('visibilitychange', turned)
  watch(variables, (now, before) => { if (JSON.stringify(now) !== JSON.stringify(before)) { after = null; open() } }, { immediate: true })
  onBeforeUnmount(() => { document.removeEventListener('visibilitychange', turned); close() })
}
