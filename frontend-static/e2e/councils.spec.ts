// Councils and meetings as neighbours read them; a mediation is seen by its parties only.
import { actor, expect, graphql, PERSON, test } from './people'
import { spotless } from './judge'
import type { APIRequestContext } from '@playwright/test'

interface Council { id: string; name: string; meetings: { nodes: { id: string; kind: string; stage: string; title: string }[] } }
const COUNCILS = 'query($slug: String!) { community(slug: $slug) { councils { id name meetings(first: 20) { nodes { id kind stage title } } } } }'
type Found = { community: { councils: Council[] } }
const councils = async (request: APIRequestContext, slug: string) => (await graphql<Found>(request, COUNCILS, { slug })).community.councils

test('a guest reads who sits in the council, what was resolved and when they meet next', async ({ visit, request }) => {
  const council = (await councils(request, 'zilu')).find((c) => c.meetings.nodes.some((m) => m.stage === 'CLOSED'))!
  const page = await visit()
  await page.goto('/councils')
  await page.getByRole('link', { name: new RegExp(council.name) }).click()
  await expect(page.getByText('召集人').first()).toBeVisible()
  await spotless(page, 'council')
  const past = council.meetings.nodes.find((m) => m.stage === 'CLOSED')!
  await page.getByRole('link', { name: past.title }).click()
  await expect(page.getByRole('heading', { name: /会议纪要/ })).toBeVisible()
  await spotless(page, 'meeting')
  for (const name of ['加到日历', '打印通知', '打印纪要']) {
    const file = await page.request.get((await page.getByRole('link', { name }).getAttribute('href'))!)
    expect(file.status(), name).toBe(200)
  }
  await page.goto('/meeting/meeting_AAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByText('没有找到这个会议')).toBeVisible()
})

test('a mediation is found by its parties and by nobody else', async ({ visit, request }) => {
  const party = await actor(request, PERSON.elsewhere)
  const own = (await party.ask<Found>(COUNCILS, { slug: 'fenglinwan' })).community.councils.flatMap((c) => c.meetings.nodes).filter((m) => m.kind === 'MEDIATION')
  expect(own.length).toBeGreaterThan(0)
  const public_ = (await councils(request, 'fenglinwan')).flatMap((c) => c.meetings.nodes)
  expect(public_.filter((m) => m.kind === 'MEDIATION')).toEqual([])
  const stranger = await visit({ as: PERSON.resident })
  await stranger.goto('/meeting/' + own[0]!.id)
  await expect(stranger.getByText('没有找到这个会议')).toBeVisible()
  const page = await visit({ as: PERSON.elsewhere })
  await page.goto('/meeting/' + own[0]!.id)
  await expect(page.getByText('只有当事人和召集人看得到')).toBeVisible()
  await spotless(page, 'mediation')
})
