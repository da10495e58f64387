// A lift for 7栋2单元, from the first sentence to an answered objection, by neighbours on their phones; and an election of the stairwell's voices.
import { judge, PHONES } from './judge'
import { actor, expect, graphql, NEIGHBOURS, PERSON, place, test, type Place } from './people'

const CONVENOR = '19900000003'
const DAY = 86_400_000
const faults: string[] = []
let where: Place
let lift = ''
let poll = ''
test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ request }) => { where = await place(request) })
test.afterAll(() => { expect(faults).toEqual([]) })

const me = async (request: Parameters<typeof actor>[0], phone: string) => (await (await actor(request, phone)).ask<{ viewer: { resident: { id: string }; households: { household: { id: string } }[] } }>('{ viewer { resident { id } households { household { id } } } }')).viewer

test('a neighbour raises it, others second it, and it becomes a topic', async ({ visit, request }) => {
  const author = await actor(request, NEIGHBOURS[1]!)
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'lift', title: '七层楼没有电梯，老人下不了楼', body: '单元十四户，三户老人上下楼困难。想请楼道议事会先摸底意向，听听一楼的意见，再谈出资比例和补偿办法。' }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  await (await actor(request, PERSON.chair)).act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
  for (const phone of NEIGHBOURS.slice(2, 6)) await (await actor(request, phone)).act('endorseProposal', { proposalId: id }, 'proposal')
  const page = await visit({ as: PERSON.resident })
  await page.goto('/p/' + id)
  await page.getByRole('button', { name: /附议/ }).first().click()
  await expect.poll(async () => (await graphql<{ proposal: { stage: string } }>(request, 'query($id: ID!) { proposal(id: $id) { stage } }', { id })).proposal.stage).toBe('TOPIC_NOTICE')
  lift = id
})

test('fourteen homes are asked what they think; the eldest votes in two taps in large type', async ({ visit, request }) => {
  test.setTimeout(120_000)
  poll = (await (await actor(request, CONVENOR)).act('openBallot', { subjectId: lift, scopeId: where.stairwell, title: '您家愿不愿意加装电梯？', electorate: 'HOUSEHOLDS', matter: 'STRAW_POLL', secrecy: 'NAMED', closesAt: new Date(Date.now() + 7 * DAY).toISOString() }, 'ballot')).id
  for (const phone of [NEIGHBOURS[3]!, NEIGHBOURS[4]!, NEIGHBOURS[5]!]) await (await actor(request, phone)).act('castBallot', { ballotId: poll, choice: 'FOR' }, 'ballot')
  const elder = await visit({ as: PERSON.elder })
  await elder.goto('/v/' + poll)
  await elder.evaluate(() => document.documentElement.setAttribute('data-elder', ''))
  await expect(elder.getByText('名册上14户')).toBeVisible()
  await elder.locator('.tile').filter({ hasText: '赞成' }).click()
  await elder.getByRole('button', { name: '下一步，再看一眼' }).click()
  await elder.screenshot({ path: 'test-results/looks/lift-elder-confirm.png' })
  await elder.getByRole('button', { name: '确定投票' }).click()
  await expect(elder.getByText('您的票收到了')).toBeVisible()
  const against = await visit({ as: NEIGHBOURS[2]! })
  await against.goto('/v/' + poll)
  await against.locator('.tile').filter({ hasText: '反对' }).click()
  await against.getByRole('button', { name: '下一步，再看一眼' }).click()
  await against.getByRole('button', { name: '确定投票' }).click()
  await expect(against.getByText('您的票收到了')).toBeVisible()
  await against.getByRole('button', { name: '写下不同意见' }).click()
  await against.getByLabel('您的意见').fill('我家窗前挡光，先把补偿写进协议。')
  await against.getByRole('button', { name: '确定', exact: true }).click()
  await expect(against.getByText('先把补偿写进协议')).toBeVisible()
  await judge(against, 'lift-poll', PHONES, faults)
})

test('the ground floor is heard, the opinion goes on notice, an objection of an affected home is answered', async ({ visit, request }) => {
  test.setTimeout(120_000)
  const ground = await me(request, NEIGHBOURS[0]!)
  const home = ground.households[0]!.household.id
  const convenor = await actor(request, CONVENOR)
  await convenor.act('closeBallot', { ballotId: poll, reason: '大家都表了态，先开会商量' }, 'ballot')
  const sheet = await request.get(`/ballots/${poll}/result.pdf`)
  expect(sheet.headers()['content-type']).toContain('application/pdf')
  await convenor.act('beginDeliberation', { proposalId: lift, participants: '2单元全体住户，一楼两户', affectedHouseholdIds: [home] }, 'proposal')
  await convenor.act('formOpinion', { proposalId: lift, text: '加装一部电梯，井道放在北面，一楼每户补偿三万元，写进协议。' }, 'proposal')
  await convenor.act('publishResult', { proposalId: lift, outcome: 'AGREED', text: '摸底多数愿意，一楼的补偿写进协议，按协商意见公示。' }, 'proposal')
  const objecting = await visit({ as: NEIGHBOURS[0]! })
  await objecting.goto('/p/' + lift)
  await objecting.getByRole('button', { name: '提出异议' }).click()
  await objecting.getByLabel('您不同意什么').fill('补偿什么时候付，协议里没有写。')
  await objecting.getByRole('button', { name: '确定' }).click()
  await expect(objecting.getByText('等待召集人答复')).toBeVisible()
  await judge(objecting, 'lift-notice', PHONES, faults)
  const answering = await visit({ as: CONVENOR })
  await answering.goto('/p/' + lift)
  await answering.getByRole('button', { name: '答复', exact: true }).click()
  await answering.getByLabel('答复', { exact: true }).fill('动工以前付一半，验收以后付清，已写进协议第三条。')
  await answering.getByRole('button', { name: '确定' }).click()
  await expect(answering.getByText('答复：动工以前付一半')).toBeVisible()
})

test('an election: called at the desk, a neighbour stands, everybody reads who stands', async ({ visit }) => {
  const chair = await visit({ as: PERSON.chair })
  await chair.goto('/elections')
  await chair.getByRole('button', { name: '发起一次推选' }).click()
  await chair.getByLabel('推选什么人').fill('推选7栋居民代表')
  await chair.getByLabel('哪里的居民来选').selectOption({ label: '7栋' })
  await chair.getByRole('button', { name: '开始提名' }).click()
  await expect(chair.getByRole('heading', { name: '推选7栋居民代表' })).toBeVisible()
  const address = new URL(chair.url()).pathname
  const neighbour = await visit({ as: PERSON.resident })
  await neighbour.goto(address)
  await neighbour.getByRole('button', { name: '我来参选' }).click()
  await neighbour.getByLabel('介绍一下自己').fill('我在这里住了十二年，愿意替大家跑腿。')
  await neighbour.getByRole('button', { name: '确定' }).click()
  await expect(neighbour.getByText('愿意替大家跑腿')).toBeVisible()
  await judge(neighbour, 'election', PHONES, faults)
  const guest = await visit()
  await guest.goto('/elections')
  await expect(guest.getByRole('link', { name: '推选7栋居民代表' })).toBeVisible()
  await judge(guest, 'elections', PHONES, faults)
  await guest.goto('/voting-law')
  await expect(guest.getByRole('heading', { name: '使用维修资金' })).toBeVisible()
  await judge(guest, 'voting-law', PHONES, faults)
})
