import { reactive } from 'vue'
import { Me, RefreshSession, SignOut, SignOutEverywhere, UpdateProfile, type MeQuery } from '../gql/operations'
import { run, Trouble } from './client'
import { forgetAll, recall, remember } from './store'

declare const __COMMUNITY__: string
export type Viewer = NonNullable<MeQuery['viewer']>

export const session = reactive({
  viewer: null as Viewer | null,
  asked: false,
  elder: recall('elder', false),
  dark: recall('dark', 'auto') as 'auto' | 'on' | 'off',
  demo: false,
  slug: recall('community', __COMMUNITY__),
  communityName: '云社区',
  communityId: '',
  phone: '',
  offlineSince: '',
  /** Raised when what this phone kept for somebody was forgotten: what is on the page goes, too. */
  forgotten: 0,
})

export function applyLook() {
  const root = document.documentElement
  const dark = session.dark === 'on' || (session.dark === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.toggleAttribute('data-elder', session.elder)
  root.toggleAttribute('data-dark', dark)
}

export function setElder(on: boolean) {
  session.elder = on
  remember('elder', on)
  applyLook()
  if (session.viewer) run(UpdateProfile, { input: { elderMode: on } }).catch(() => undefined)
}

export function setDark(mode: 'auto' | 'on' | 'off') {
  session.dark = mode
  remember('dark', mode)
  applyLook()
}

// The session ends after thirty days without a visit; once a day it is prolonged.
async function stayIn() {
  if (Date.now() - recall('prolonged', 0) < 86_400_000) return
  remember('prolonged', Date.now())
  await run(RefreshSession, {}).catch(() => undefined)
}

export async function whoAmI(): Promise<Viewer | null> {
  try {
    const before = session.viewer ? session.viewer.resident.id : recall('who', '')
    session.viewer = (await run(Me, {})).viewer || null
    const now = session.viewer ? session.viewer.resident.id : ''
    if (before && before !== now) forgetPrivate()
    remember('who', now || null)
    if (session.viewer) await stayIn()
    if (session.viewer && session.viewer.elderMode && !session.elder) {
      session.elder = true
      remember('elder', true)
      applyLook()
    }
  } catch (trouble) {
    if (!(trouble instanceof Trouble) || trouble.kind === 'signin') session.viewer = null
  }
  session.asked = true
  return session.viewer
}

/** Who is here; asked first when a tap comes before the answer, so that nobody who is signed in is sent to sign in. */
export const currentViewer = async () => (session.asked ? session.viewer : whoAmI())

// What only the signed-in person may see or has written must not stay on a shared phone, whatever came of the call:
// drafts live as long as their writer is signed in. What a guest wrote goes along with the sign-in.
function forgetPrivate() {
  forgetAll('seen:')
  forgetAll('draft:')
  remember('who', null)
  session.forgotten++
  const worker = navigator.serviceWorker && navigator.serviceWorker.controller
  if (worker) worker.postMessage('forget')
}

export async function leave(everywhere: boolean) {
  try {
    if (everywhere) await run(SignOutEverywhere, {})
    else await run(SignOut, {})
    session.viewer = null
  } finally {
    forgetPrivate()
  }
}

export async function readConfig() {
  try {
    const config = (await (await fetch('/config.json')).json()) as { demo: boolean }
    session.demo = config.demo
  } catch { /* the banner only */ }
}
