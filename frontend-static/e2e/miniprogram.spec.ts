// The mini-program sample's own client against the live portal: wx.request played by fetch, sign-in by the fake WeChat.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { actor, expect, PERSON, place, test } from './people'

const load = createRequire(resolve('miniprogram-sample/x.js'))
interface Asked { url: string; data: unknown; header: Record<string, string>; success: (r: unknown) => void; fail: (e: unknown) => void }

test('a person signs in, reads, searches, comments, seconds, votes and signs up as the sample does', async ({ request, baseURL }) => {
  const config = load('./config') as { portal: string }
  config.portal = baseURL!
  const store: Record<string, string> = {}
  let code = 'demo-' + PERSON.resident + '-' + Date.now()
  Object.assign(globalThis, {
    wx: {
      request: ({ url, data, header, success, fail }: Asked) => { fetch(url, { method: 'POST', headers: header, body: JSON.stringify(data) }).then(async (r) => success({ statusCode: r.status, data: await r.json() }), (e) => fail({ errMsg: String(e) })) },
      login: ({ success }: { success: (r: { code: string }) => void }) => success({ code }),
      getStorageSync: (key: string) => store[key] || '',
      setStorageSync: (key: string, value: string) => { store[key] = value },
    },
  })
  const { ask, act, newKey } = load('./utils/graphql') as { ask: (n: string, v?: object) => Promise<Record<string, never>>; act: (n: string, i: object) => Promise<Record<string, never>>; newKey: () => string }
  const { signIn } = load('./utils/session') as { signIn: () => Promise<{ signedIn: boolean }> }
  expect(await signIn()).toEqual({ signedIn: true })
  await expect(signIn(), 'a code is good once').rejects.toMatchObject({ code: 'WECHAT_CODE_WRONG' })
  code = 'demo-' + PERSON.resident + '-' + Date.now() + 'b'

  const neighbour = await actor(request, '19900000011')
  const chair = await actor(request, PERSON.chair)
  const { id: communityId, stairwell } = await place(request)
  const { id } = await neighbour.act<{ id: string }>('createProposal', { communityId, scopeId: stairwell, category: 'lift', title: '小程序里附议的提案', body: '给楼道换一盏感应灯，夜里回家看得清。' }, 'proposal')
  await neighbour.act('submitProposal', { proposalId: id }, 'proposal')
  await chair.act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')

  const feed = (await ask('Feed', { slug: 'zilu', after: null })) as unknown as { proposals: { nodes: { id: string }[] } }
  expect(feed.proposals.nodes.map((p) => p.id)).toContain(id)
  const key = newKey()
  await act('Endorse', { proposalId: id, requestKey: key })
  await act('Endorse', { proposalId: id, requestKey: key })
  const said = (await act('Comment', { subjectId: id, body: '支持，夜里确实看不清。', requestKey: newKey() })) as unknown as { comment: { status: string } }
  expect(said.comment.status).toMatch(/VISIBLE|PENDING/)
  const shown = (await ask('Proposal', { id })) as unknown as { proposal: { endorsementCount: number; viewerHasEndorsed: boolean } }
  expect(shown.proposal).toMatchObject({ endorsementCount: 1, viewerHasEndorsed: true })
  const found = (await ask('Search', { text: '电梯' })) as unknown as { search: { nodes: unknown[] } }
  expect(found.search.nodes.length).toBeGreaterThan(0)

  const resident = await actor(request, PERSON.resident)
  const ballots = (await resident.ask<{ ballots: { nodes: { id: string; method: string; viewerVotes: { choice: string | null; viewerMayCast: boolean }[] }[] } }>('query($c: ID!) { ballots(filter: {communityId: $c, status: OPEN}, first: 20) { nodes { id method viewerVotes { choice viewerMayCast } } } }', { c: communityId })).ballots.nodes
  const ballot = ballots.find((b) => b.method === 'THREE_WAY' && b.viewerVotes.length === 1 && b.viewerVotes[0]!.viewerMayCast)!
  const tap = newKey()
  const choice = ballot.viewerVotes[0]!.choice ?? 'FOR'
  const vote = async () => ((await act('Vote', { ballotId: ballot.id, choice, requestKey: tap })) as unknown as { receipt: string }).receipt
  const receipt = await vote()
  expect(receipt).toMatch(/\w{4}-\w{4}-\w{4}/)
  expect(await vote(), 'one tap is one vote').toBe(receipt)
  const voted = (await ask('Ballot', { id: ballot.id })) as unknown as { ballot: { viewerVotes: { hasVoted: boolean }[] } }
  expect(voted.ballot.viewerVotes[0]!.hasVoted).toBe(true)

  const { activities } = (await ask('Activities')) as unknown as { activities: { nodes: { shifts: { id: string; startsAt: string; capacity: number; taken: number; viewerSignup: unknown }[] }[] } }
  const shift = activities.nodes.flatMap((a) => a.shifts).find((one) => Date.parse(one.startsAt) > Date.now() + 86_400_000 && one.taken < one.capacity && !one.viewerSignup)!
  const { signup } = (await act('SignUp', { shiftId: shift.id, requestKey: newKey() })) as unknown as { signup: { id: string; status: string } }
  expect(signup.status).toBe('CONFIRMED')
  await resident.act('cancelSignUp', { signupId: signup.id }, 'signup')
  const area = (await ask('Place', { id: stairwell })) as unknown as { area: { label: string } }
  expect(area.area.label).toContain('2单元')
  const inbox = (await ask('Messages', { after: null })) as unknown as { notifications: { unreadCount: number } }
  expect(inbox.notifications.unreadCount).toBeGreaterThanOrEqual(0)
})
