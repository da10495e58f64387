import { reactive } from 'vue'
import { session } from './session'

export const toast = reactive({ text: '' })
let timer: ReturnType<typeof setTimeout> | undefined
/** A short word at the bottom; longer in large type, read by screen readers. */
export function say(text: string) {
  toast.text = text
  clearTimeout(timer)
  timer = setTimeout(() => (toast.text = ''), session.elder ? 6000 : 3000)
}
/** Says what went wrong. */
export const sayTrouble = (trouble: unknown) => say(trouble instanceof Error ? trouble.message : '没有成功，请再试一次。')
