// What this phone keeps about the holder's own votes: receipts, and the change secrets of secret ballots.
// Under the account's id, so that another account on the same phone is not shown them.
import { session } from '../shell/session'
import { recall, remember } from '../shell/store'

export interface Kept { receipt: string; secret: string; at: string }
const place = (ballot: string, unit: string) => `vote:${session.viewer ? session.viewer.resident.id : ''}:${ballot}:${unit}`
export const keptVote = (ballot: string, unit: string): Kept | null => (session.viewer ? recall<Kept | null>(place(ballot, unit), null) : null)
export function keepVote(ballot: string, unit: string, kept: Kept | null) {
  if (session.viewer) remember(place(ballot, unit), kept)
}

/** A vote on its way: the same key until the portal has answered, so that trying again never counts twice. */
export interface OnItsWay { choice: string; key: string }
const way = (ballot: string, unit: string) => 'sending:' + place(ballot, unit)
export const onItsWay = (ballot: string, unit: string): OnItsWay | null => recall<OnItsWay | null>(way(ballot, unit), null)
export const setOnItsWay = (ballot: string, unit: string, it: OnItsWay | null) => remember(way(ballot, unit), it)

/** Puts text on the clipboard, also in web views without the newer interface. */
export async function copy(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch { /* try the old way */ }
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.className = 'visually-hidden'
  ;(document.querySelector('dialog[open]') || document.body).appendChild(area)
  area.select()
  let done = false
  try { done = document.execCommand('copy') } catch { /* not possible here */ }
  area.remove()
  return done
}
/** Offers text as a file. */
export function saveAsFile(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
