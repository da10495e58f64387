// Deadlines are the portal's: what this phone's clock is wrong by is taken off.
import { onBeforeUnmount, onMounted, ref } from 'vue'

let wrongBy = 0
/** Takes the time an answer was served at; empty says nothing. */
export function hearTime(servedAt: string) {
  const at = Date.parse(servedAt)
  if (!Number.isNaN(at)) wrongBy = at - Date.now()
}
export const serverNow = () => Date.now() + wrongBy

/** The portal's time, moving while the page is open. */
export function ticking() {
  const now = ref(serverNow())
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => { timer = setInterval(() => { now.value = serverNow() }, 1000) })
  onBeforeUnmount(() => clearInterval(timer))
  return now
}
