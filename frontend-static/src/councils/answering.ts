// One act at a time: what it says when it worked, the page read again, and what went wrong where the button was.
import { ref } from 'vue'
import { accepted } from '../kit/refused'
import type { Refused } from '../shell/client'
import { say } from '../shell/toast'

export function acting(after: () => Promise<unknown> | unknown) {
  const busy = ref(false)
  const wrong = ref('')
  async function act(run: () => Promise<readonly Refused[]>, done: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    wrong.value = ''
    try {
      accepted(await run())
      say(done)
      await after()
      return true
    } catch (t) {
      wrong.value = t instanceof Error ? t.message : '没有成功，请再试一次。'
      return false
    } finally { busy.value = false }
  }
  return { busy, wrong, act }
}
