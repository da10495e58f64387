import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { currentViewer, leave, session, whoAmI } from './session'

const DRAFTS = ['draft:proposal', 'draft:comment:p1']
const answer = (viewer: unknown) => vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify({ data: { viewer, signOut: { signedOut: true } } }))))
const person = (id: string) => ({ resident: { id }, elderMode: false, households: [] })
const write = () => DRAFTS.forEach((key) => localStorage.setItem(key, JSON.stringify('我家的事')))
const kept = () => DRAFTS.filter((key) => localStorage.getItem(key))

beforeEach(() => { localStorage.clear(); localStorage.setItem('prolonged', String(Date.now())); session.viewer = null })
afterEach(() => vi.unstubAllGlobals())

it('forgets what was written when its writer signs out, even without a network', async () => {
  answer(person('zhang'))
  await whoAmI()
  write()
  const before = session.forgotten
  await leave(false)
  expect(kept()).toEqual([])
  expect(session.forgotten).toBe(before + 1)
  write()
  vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('offline') }))
  await expect(leave(false)).rejects.toThrow()
  expect(kept()).toEqual([])
})
it('shows a draft to nobody but who wrote it', async () => {
  answer(person('zhang'))
  await whoAmI()
  write()
  await whoAmI()
  expect(kept()).toEqual(DRAFTS)
  session.viewer = null // another day, another page
  answer(person('li'))
  await whoAmI()
  expect(kept()).toEqual([])
})
it('forgets it when the sign-in ended by itself', async () => {
  answer(person('zhang'))
  await whoAmI()
  write()
  session.viewer = null
  answer(null)
  await whoAmI()
  expect(kept()).toEqual([])
})
it('keeps what a guest wrote through signing in, and everything while there is no network', async () => {
  answer(null)
  await whoAmI()
  write()
  answer(person('zhang'))
  await whoAmI()
  expect(kept()).toEqual(DRAFTS)
  vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('offline') }))
  await whoAmI()
  expect(kept()).toEqual(DRAFTS)
})
it('sends nobody who is signed in to sign in, however early the tap', async () => {
  session.asked = false
  answer(person('zhang'))
  expect((await currentViewer())?.resident.id).toBe('zhang')
  answer(null)
  expect((await currentViewer())?.resident.id, 'known by now').toBe('zhang')
})
