import { afterEach, expect, it, vi } from 'vitest'
import { ask, Trouble } from './client'
import { Me, SignOut } from '../gql/operations'

const answer = (status: number, body: unknown) => vi.fn(async () => new Response(JSON.stringify(body), { status }))
afterEach(() => vi.unstubAllGlobals())

it('asks queries by GET and acts by POST with the header that proves our own page', async () => {
  const fetch = answer(200, { data: {} })
  vi.stubGlobal('fetch', fetch)
  await ask(Me, {})
  await ask(SignOut, {})
  const calls = fetch.mock.calls as unknown as [string, RequestInit][]
  expect(calls[0]![0]).toContain(`/graphql?id=${Me.id}`)
  expect(calls[1]![1].method).toBe('POST')
  expect(calls[1]![1].headers).toHaveProperty('X-Yunshequ-Client')
})
it('tells a lost network from a fault', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('offline') }))
  await expect(ask(Me, {})).rejects.toMatchObject({ kind: 'offline' })
  vi.stubGlobal('fetch', vi.fn(async () => new Response('<html>', { status: 502 })))
  await expect(ask(Me, {})).rejects.toMatchObject({ kind: 'fault' })
})
it('tries a refresh once when the session has ended', async () => {
  const fetch = answer(401, { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] })
  vi.stubGlobal('fetch', fetch)
  await expect(ask(SignOut, {})).rejects.toBeInstanceOf(Trouble)
  expect(fetch).toHaveBeenCalledTimes(2)
})
