import type { Page } from '@playwright/test'
// The committee's desk: roster, residency, returning, answering, moderating; and who may not sit there.
import { resolve } from 'node:path'
import { actor, DESK, expect, NEIGHBOURS, PERSON, place, signInByForm, test } from './people'

const proposal = async (request: Parameters<typeof actor>[0], phone: string, title: string, accepted = false) => {
  const where = await place(request)
  const author = await actor(request, phone)
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'repair', title, body: `${title}，请居委会看看怎么办，大家都在等。` }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  if (accepted) await (await actor(request, PERSON.chair)).act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
  return id
}

test('the committee imports its roster', async ({ visit }) => {
  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console/roster')
  const download = chair.waitForEvent('download')
  await chair.getByRole('link', { name: '下载模板' }).click()
  expect((await download).suggestedFilename()).toContain('.xlsx')
  await chair.getByLabel('选择名册文件').setInputFiles(resolve('../backend/src/main/resources/sample/zilu-roster.xlsx'))
  // The sample is in force already; nothing is to be changed.
  await expect(chair.getByText('没有错误。和现在的名册一样')).toBeVisible({ timeout: 30_000 })
  await expect(chair.getByText(/共 \d+ 行/)).toBeVisible()
  await chair.getByRole('button', { name: '提交生效' }).click()
  await expect(chair.getByText('名册已生效。')).toBeVisible()
  await expect(chair.getByText(/已生效：新增 0 户/)).toBeVisible()
  await chair.getByRole('link', { name: '操作日志' }).click()
  await expect(chair.getByRole('table')).toContainText('名册')
})

test('a newcomer asks to join a household and is admitted', async ({ visit }) => {
  const newcomer = await visit()
  await newcomer.goto('/signin')
  await signInByForm(newcomer, PERSON.newcomer)
  await expect(newcomer).toHaveURL(/\/residency/)
  await newcomer.getByLabel('楼栋').selectOption({ label: '7栋' })
  await newcomer.getByLabel('单元').selectOption({ label: '2单元' })
  await newcomer.getByLabel('房号').selectOption({ label: '601' })
  await newcomer.getByLabel('租户').check()
  await newcomer.getByLabel('真实姓名').fill('林小满')
  await newcomer.getByRole('button', { name: '提交认证' }).click()
  await expect(newcomer.getByText('等居委会审核')).toBeVisible()

  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console/residencies')
  const row = chair.getByRole('row').filter({ hasText: '林小满' })
  await expect(row).toContainText('7栋2单元601')
  await expect(row).toContainText('名册')
  await row.getByRole('button', { name: '不通过', exact: true }).click()
  await chair.getByLabel(/理由/).fill('不对')
  await chair.getByRole('button', { name: '确定', exact: true }).click()
  await expect(chair.getByText('至少5个字')).toBeVisible()
  await chair.getByRole('button', { name: '取消', exact: true }).click()
  await row.getByRole('button', { name: '通过', exact: true }).click()
  await expect(row).toHaveCount(0)

  await newcomer.goto('/me')
  await expect(newcomer.getByText('已认证')).toBeVisible()
})

test('the desk returns with a reason, answers and reports progress', async ({ visit, request }) => {
  const returned = await proposal(request, NEIGHBOURS[4]!, '楼梯扶手松了一截')
  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console')
  const row = chair.getByRole('row').filter({ hasText: '楼梯扶手松了一截' })
  await row.getByRole('button', { name: '退回修改' }).click()
  await chair.getByLabel(/理由/).fill('太短')
  await chair.getByRole('button', { name: '确定', exact: true }).click()
  await expect(chair.getByText('至少5个字')).toBeVisible()
  await chair.getByRole('button', { name: '请补充具体位置和现状照片。' }).click()
  await chair.getByRole('button', { name: '确定', exact: true }).click()
  await expect(row).toHaveCount(0)
  const author = await visit({ as: NEIGHBOURS[4]! })
  await author.goto(`/p/${returned}`)
  await expect(author.getByText('居委会意见：请补充具体位置和现状照片。')).toBeVisible()

  const topic = await proposal(request, NEIGHBOURS[4]!, '门禁对讲机没有声音', true)
  for (const phone of [PERSON.resident, PERSON.elder, PERSON.tenant, NEIGHBOURS[0]!, NEIGHBOURS[1]!]) await (await actor(request, phone)).act('endorseProposal', { proposalId: topic }, 'proposal')
  await chair.getByRole('link', { name: '办理督办' }).click()
  await chair.getByRole('link', { name: '门禁对讲机没有声音' }).click()
  await chair.getByRole('button', { name: '官方答复' }).click()
  await chair.getByLabel('内容').fill('已联系物业，本周内上门检修，检修后逐户试音。')
  await chair.getByLabel('承办单位').selectOption({ label: '紫麓物业服务有限公司' })
  await chair.getByRole('button', { name: '公布' }).click()
  await chair.getByRole('button', { name: '登记进展' }).click()
  await chair.getByLabel('内容').fill('师傅已经到场，更换了七块面板。')
  await chair.getByRole('button', { name: '公布' }).click()
  await expect(chair.getByText('师傅已经到场')).toBeVisible()
  await author.goto(`/p/${topic}`)
  await expect(author.getByRole('heading', { name: '官方答复' })).toBeVisible()
  await expect(author.getByText('承办：紫麓物业')).toBeVisible()
  await expect(author.getByText('师傅已经到场')).toBeVisible()
})

/** The row with these words, chosen with the J key. */
async function reach(chair: Page, words: string) {
  const row = chair.getByRole('row').filter({ hasText: words })
  await expect(row).toBeVisible()
  for (let i = 0; i < 20 && (await row.getAttribute('data-at')) === null; i++) await chair.keyboard.press('j')
  return row
}

test('a waiting comment is approved, a reported one hidden; keys work like buttons', async ({ visit, request }) => {
  const id = await proposal(request, NEIGHBOURS[5]!, '单元门口积水要垫高', true)
  // Somebody of another community: shown only after a look.
  await (await actor(request, PERSON.elsewhere)).act('postComment', { subjectId: id, body: '我下雨天去看过，确实有五厘米深。' }, 'comment')
  const tenant = await actor(request, PERSON.tenant)
  const rude = await tenant.act('postComment', { subjectId: id, body: '提这事的人真是没脑子。', stance: 'AGAINST' }, 'comment')
  await (await actor(request, PERSON.elder)).act('reportContent', { subjectId: rude.id, reason: 'ABUSE', note: '骂人' }, 'report')

  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console/comments')
  await expect(chair.getByText('确实有五厘米深')).toBeVisible()
  await chair.keyboard.press('?')
  await expect(chair.getByRole('heading', { name: '快捷键' })).toBeVisible()
  await chair.getByRole('button', { name: '知道了' }).click()
  const waiting = await reach(chair, '确实有五厘米深')
  await chair.keyboard.press('a')
  await expect(waiting).toHaveCount(0)

  await chair.getByRole('link', { name: /举报处理/ }).click()
  const reported = await reach(chair, '真是没脑子')
  await expect(reported).toContainText('辱骂攻击')
  await chair.keyboard.press('r')
  // Preset from the report; the moderator sees another clause and chooses it.
  await expect(chair.getByLabel('依据《社区内容规范》')).toHaveValue('ABUSE')
  await expect(chair.getByRole('dialog')).toContainText('5分钟内可以撤销')
  await chair.getByRole('button', { name: '内容涉及邻居隐私，已隐藏。' }).click()
  await expect(chair.getByLabel('依据《社区内容规范》')).toHaveValue('PRIVACY')
  await chair.getByRole('button', { name: '确定', exact: true }).click()
  await expect(reported).toHaveCount(0)

  const guest = await visit()
  await guest.goto(`/p/${id}`)
  await expect(guest.getByText('确实有五厘米深')).toBeVisible()
  await expect(guest.getByText('真是没脑子')).toHaveCount(0)
  await expect(guest.getByText('已由居委会隐藏')).toBeVisible()
  // The clause that was chosen, wherever it is told: in the ledger, to the author, in the stub.
  const clause = '《社区内容规范》第三条'
  await guest.goto('/moderation')
  await expect(guest.getByRole('listitem').or(guest.getByRole('row')).filter({ hasText: '隐藏内容' }).first()).toContainText(clause)
  const author = await visit({ as: PERSON.tenant })
  await author.goto('/mine/decisions')
  await expect(author.getByRole('listitem').filter({ hasText: '隐藏内容' }).first()).toContainText(clause)
})

test('two people at one item: the second is told', async ({ visit, request }) => {
  const id = await proposal(request, NEIGHBOURS[3]!, '楼道声控灯换成感应灯')
  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console')
  const row = chair.getByRole('row').filter({ hasText: '楼道声控灯换成感应灯' })
  await expect(row).toBeVisible()
  const second = await actor(request, '19900000010')
  const { moderationQueue } = await second.ask<{ moderationQueue: { nodes: { id: string; title: string }[] } }>('query($c: ID!) { moderationQueue(communityId: $c, kinds: [PROPOSAL], first: 50) { nodes { id title } } }', { c: (await place(request)).id })
  await second.act('claimItem', { itemId: moderationQueue.nodes.find((n) => n.title === '楼道声控灯换成感应灯')!.id }, 'item')
  await chair.reload()
  await expect(row).toContainText(/叶.正在处理/)
  await second.act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
  await row.getByRole('button', { name: '通过', exact: true }).click()
  await expect(chair.locator('.toast')).toContainText(/叶\S+在\d+月\d+日\d\d:\d\d已经处理过这一件/)
  await expect(row).toHaveCount(0)
})

test('a resident without an office is told so', async ({ visit }) => {
  const resident = await visit({ as: PERSON.resident })
  await resident.goto('/console')
  await expect(resident.getByRole('heading', { name: '您没有工作台权限' })).toBeVisible()
})

test('the committee keeps the list of who serves here', async ({ visit }) => {
  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console/serving')
  await expect(chair.getByRole('table').filter({ hasText: '网格员' })).toBeVisible()
  const name = chair.getByLabel('单位名称')
  await name.fill('小')
  await chair.getByRole('button', { name: '加入名单' }).click()
  await expect(chair.getByText(/2.*40/).first()).toBeVisible()
  await chair.getByLabel('类别').selectOption({ label: '社会组织' })
  await name.fill('紫麓老年协会试用')
  await chair.getByLabel(/谁代表它/).fill('张')
  await chair.getByRole('button', { name: '查找' }).click()
  await chair.locator('form').getByRole('button', { name: /^张/ }).first().click()
  await chair.getByRole('button', { name: '加入名单' }).click()
  const row = chair.getByRole('row').filter({ hasText: '紫麓老年协会试用' })
  await expect(row).toContainText('张')
  await name.fill('紫麓老年协会试用')
  await chair.getByRole('button', { name: '加入名单' }).click()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await row.getByRole('button', { name: '停止服务' }).click()
  await chair.getByRole('button', { name: '确定停止' }).click()
  await expect(row).toHaveCount(0)
})
