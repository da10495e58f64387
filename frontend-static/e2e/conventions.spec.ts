// Conventions as neighbours read, compare, amend and sign them, and as the committee adopts and files them.
import { actor, DESK, expect, graphql, PERSON, test } from './people'
import { DESKS, judge, PHONES } from './judge'
import type { APIRequestContext } from '@playwright/test'

interface One { id: string; title: string; stage: string }
const all = async (request: APIRequestContext) => (await graphql<{ conventions: { nodes: One[] } }>(request, '{ conventions(first: 50) { nodes { id title stage } } }')).conventions.nodes
const find = async (request: APIRequestContext, word: string) => (await all(request)).find((c) => c.title.includes(word))!

test('a neighbour reads the convention of the stairwell, says something about one article and signs for the household', async ({ visit, request }) => {
  const faults: string[] = []
  const stairwell = await find(request, '七栋楼道公约')
  const page = await visit({ as: PERSON.tenant })
  await page.goto('/conventions')
  await expect(page.getByRole('heading', { name: stairwell.title })).toBeVisible()
  await judge(page, 'conventions', PHONES, faults)
  await page.getByRole('link', { name: /七栋楼道公约/ }).click()
  await expect(page.getByText('第3条 十点后不喧哗', { exact: true })).toBeVisible()
  await expect(page.getByText('户已签署')).toBeVisible()
  await judge(page, 'convention', [...PHONES, DESK], faults)
  await page.getByRole('button', { name: /说意见.*第3条/ }).click()
  await page.getByRole('button', { name: '对这一条说两句' }).click()
  await page.getByLabel('您的意见', { exact: true }).fill('夜里回来我会轻一点。')
  await page.getByRole('button', { name: '发表' }).click()
  await expect(page.getByText('夜里回来我会轻一点。')).toBeVisible()
  await page.getByRole('button', { name: /为7栋2单元302签署/ }).click()
  await judge(page, 'convention-sign', PHONES, faults)
  await page.getByRole('button', { name: '确定签署' }).click()
  await expect(page.getByText(/302已签署第1版/)).toBeVisible()
  const poster = await page.request.get(`/conventions/${stairwell.id}/poster.pdf`)
  expect(poster.status()).toBe(200)
  expect((await poster.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(faults).toEqual([])
})

test('story c: a revision is compared word by word, put to the residents’ meeting, filed, and holds', async ({ visit, request }) => {
  const faults: string[] = []
  const revised = await find(request, '居民公约修订草案')
  const guest = await visit()
  await guest.goto(`/conventions/${revised.id}/compare?from=1&to=2`)
  await expect(guest.getByText('新增3条，改了标题。')).toBeVisible()
  await expect(guest.locator('ins').first()).toBeVisible()
  await judge(guest, 'convention-compare', PHONES, faults)
  const page = await visit({ as: '19900000010', viewport: DESK })
  await page.goto('/console/conventions')
  await page.getByRole('combobox').selectOption({ label: '学府东社区' })
  await page.getByRole('button', { name: /办理\s*居民公约修订草案/ }).click()
  await page.getByLabel('开会地点').fill('党群服务中心二楼')
  await judge(page, 'console-convention', DESKS, faults)
  await page.getByRole('button', { name: '提交居民会议表决' }).click()
  await expect(page.getByText('已提交居民会议。')).toBeVisible()
  for (const [label, n] of [['应到', 60], ['实到', 50], ['赞成', 44], ['反对', 4], ['弃权', 2]] as const) await page.getByLabel(label, { exact: true }).fill(String(n))
  await page.getByLabel('会议情况（公开）').fill('逐条宣读，举手表决。')
  await page.getByRole('button', { name: '登记会议结果' }).click()
  await expect(page.getByText('尚未备案').first()).toBeVisible()
  await guest.goto('/conventions/' + revised.id)
  await expect(guest.getByText('居民会议已经通过，正在报街道备案')).toBeVisible()
  await expect(guest.getByText(/44×2=88 > 50/)).toBeVisible()
  await page.getByLabel('备案编号').fill('示例备〔2026〕21号')
  await page.getByLabel('备案机关').fill('示例街道办事处')
  await page.getByRole('button', { name: '登记备案' }).click()
  await page.getByRole('button', { name: '今天起生效' }).click()
  await expect(page.getByText('今天起生效。')).toBeVisible()
  await guest.reload()
  await expect(guest.getByText(/报示例街道办事处备案，示例备〔2026〕21号/)).toBeVisible()
  expect(faults).toEqual([])
})

test('a draft begins with a starter, speaks of fines and waits for the moderators', async ({ visit, request }) => {
  const faults: string[] = []
  const page = await visit({ as: PERSON.resident })
  await page.goto('/conventions/new')
  await page.getByRole('button', { name: '电动自行车安全公约' }).click()
  await page.getByLabel('第1条的文字').fill('电动自行车进楼的，罚款五十元。')
  await judge(page, 'convention-draft', PHONES, faults)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText(/写了“罚款”/)).toBeVisible()
  await page.getByRole('button', { name: /公布，征求意见/ }).click()
  await expect(page.getByText('已请审核员核对文字')).toBeVisible()
  const id = page.url().split('/')[4]!
  const stranger = await actor(request, PERSON.elsewhere)
  expect((await stranger.ask<{ convention: unknown }>('query($id: ID!) { convention(id: $id) { id } }', { id })).convention).toBeNull()
  expect(faults).toEqual([])
})

test('amendments that conflict are shown beside their article and the change is read word by word', async ({ visit, request }) => {
  const faults: string[] = []
  const dogs = await find(request, '文明养犬')
  const page = await visit()
  await page.goto('/conventions/' + dogs.id)
  await expect(page.getByText('互相冲突，只能采纳一个').first()).toBeVisible()
  await expect(page.getByText('绳长不超过一米五', { exact: false }).first()).toBeVisible()
  await judge(page, 'convention-amendments', PHONES, faults)
  expect(faults).toEqual([])
})
