// Acts on a proposal that need more than one person: joining two, signing together, photos, judging the outcome.
import type { Page } from '@playwright/test'
import { actor, DESK, expect, NEIGHBOURS, PERSON, place, test } from './people'

type Request = Parameters<typeof actor>[0]
async function published(request: Request, phone: string, title: string, body: string) {
  const where = await place(request)
  const author = await actor(request, phone)
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'repair', title, body }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  await (await actor(request, PERSON.chair)).act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
  return id
}

test('the desk joins two proposals; seconders are asked; the desk takes it back', async ({ visit, request }) => {
  const kept = await published(request, NEIGHBOURS[0]!, '三楼消防栓柜门掉了要修', '三楼消防栓的柜门掉在地上，消防栓柜门请物业尽快修好。')
  const original = await published(request, NEIGHBOURS[1]!, '修一修三楼消防栓柜门', '三楼消防栓的柜门坏了，消防栓柜门掉在地上，请修。')
  await (await actor(request, PERSON.elder)).act('endorseProposal', { proposalId: original }, 'proposal')

  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto(`/console/proposals/${original}`)
  await chair.getByRole('listitem').filter({ hasText: '三楼消防栓柜门掉了要修' }).getByRole('button', { name: '合并到这一件' }).click()
  await chair.getByRole('button', { name: '两件提案说的是同一件事。' }).click()
  await chair.getByRole('button', { name: '确定', exact: true }).click()
  await expect(chair.getByText('已合并到')).toBeVisible()

  const elder = await visit({ as: PERSON.elder })
  await elder.goto(`/p/${original}`)
  await expect(elder.getByText('原文保留在这里')).toBeVisible()
  await elder.getByRole('link', { name: '三楼消防栓柜门掉了要修' }).click()
  await expect(elder.getByText('已有 0 位邻居附议')).toBeVisible()
  await expect(elder.getByRole('link', { name: '修一修三楼消防栓柜门' })).toBeVisible()
  await elder.getByRole('button', { name: '我也附议' }).click()
  await expect(elder.getByText('已有 1 位邻居附议')).toBeVisible()

  await chair.getByRole('button', { name: '撤销合并' }).click()
  await chair.getByRole('button', { name: '经核实，两件提案说的不是同一件事。' }).click()
  await chair.getByRole('button', { name: '确定', exact: true }).click()
  await expect(chair.locator('.tag').first()).toHaveText('征集附议')
  await elder.goto(`/p/${original}`)
  await expect(elder.getByText('已有 1 位邻居附议')).toBeVisible()
  await elder.goto(`/p/${kept}`)
  await expect(elder.getByText('已有 1 位邻居附议')).toBeVisible()
})

/** The act reaches the portal, its answer never comes back: once, for the first request that says so. */
async function lose(page: Page, act: RegExp) {
  let lost = false
  await page.route('**/graphql', async (route) => {
    if (lost || !act.test(route.request().postData() || '')) return route.continue()
    lost = true
    await route.fetch()
    await route.abort('connectionfailed')
  })
  return () => lost
}
async function mend(page: Page, id: string, title: string) {
  await page.goto(`/new?edit=${id}`)
  await expect(page.getByLabel('想办什么事')).not.toHaveValue('')
  await page.getByLabel('想办什么事').fill(title)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
}

test('published words are mended, looked at again, and a lost answer does no harm', async ({ visit, request }) => {
  const id = await published(request, NEIGHBOURS[4]!, '二楼感应灯不亮', '二楼的感应灯坏了一周，晚上上楼看不见。')
  const author = await visit({ as: NEIGHBOURS[4]!, expecting: /ERR_CONNECTION_FAILED/ })
  await author.goto(`/new?edit=${id}`)
  await expect(author.getByText('这件提案已经公布')).toBeVisible()
  await expect(author.getByLabel('属于哪个话题')).toBeDisabled()
  await mend(author, id, '二楼和三楼感应灯不亮')
  await expect(author.getByRole('button', { name: '提交给居委会' })).toHaveCount(0)
  await lose(author, /expectedVersion/)
  await author.getByRole('button', { name: '保存修改' }).click()
  await expect(author.getByRole('alert')).toContainText('您写的还在这一页')
  await author.getByRole('button', { name: '保存修改' }).click()
  await expect(author.locator('.toast')).toContainText('已保存')
  await expect(author).toHaveURL(/\/p\//)
  await expect(author.getByRole('heading', { name: '二楼和三楼感应灯不亮' })).toBeVisible()
  const chair = await visit({ as: PERSON.chair, viewport: DESK })
  await chair.goto('/console')
  await chair.getByLabel('类别').selectOption({ label: '发布后复看' })
  await chair.getByLabel('关键字').fill('二楼和三楼感应灯')
  await chair.getByRole('button', { name: '查询' }).click()
  await expect(chair.getByRole('row').filter({ hasText: '公布后改过文字' })).toBeVisible()
})

test('a returned proposal is mended and handed in, though both answers get lost', async ({ visit, request }) => {
  const where = await place(request)
  const person = await actor(request, NEIGHBOURS[5]!)
  const { id } = await person.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'repair', title: '信箱锁坏了', body: '一楼信箱的锁坏了，报纸老被拿走。' }, 'proposal')
  await person.act('submitProposal', { proposalId: id }, 'proposal')
  await (await actor(request, PERSON.chair)).act('reviewProposal', { proposalId: id, decision: 'RETURN', reason: '请写清楚是哪一户的信箱' }, 'proposal')
  const author = await visit({ as: NEIGHBOURS[5]!, expecting: /ERR_CONNECTION_FAILED/ })
  await mend(author, id, '101到104的信箱锁坏了')
  const press = author.getByRole('button', { name: '提交给居委会' })
  await lose(author, /expectedVersion/)
  await press.click()
  await expect(author.getByRole('alert')).toContainText('您写的还在这一页')
  const lost = await lose(author, /"key"/)
  await press.click()
  await expect.poll(lost).toBe(true)
  await expect(author.getByRole('alert')).toContainText('您写的还在这一页')
  await press.click()
  await expect(author.locator('.toast')).toContainText('已提交')
  await expect(author).toHaveURL(/\/p\//)
  await expect(author.getByRole('heading', { name: '101到104的信箱锁坏了' })).toBeVisible()
})

test('a photo that was swept away is told; the words of the draft are handed in all the same', async ({ visit }) => {
  const author = await visit({ as: NEIGHBOURS[2]!, expecting: /404/ })
  // From another page: the composing page keeps its own draft as soon as it has loaded.
  await author.goto('/me')
  await author.evaluate(() => localStorage.setItem('draft:proposal', JSON.stringify({ title: '雨棚漏水', body: '单元门口的雨棚漏水。', category: 'repair', step: 2, photos: [{ id: 'photo_AAAAAAAAAAAAAAAAAAAAAA', url: '/files/photo_AAAAAAAAAAAAAAAAAAAAAA', width: 10, height: 10 }] })))
  await author.goto('/new')
  await expect(author.getByText('1 张照片存放太久')).toBeVisible()
  await expect(author.getByAltText('已添加的照片1')).toHaveCount(0)
  await author.getByRole('button', { name: '下一步' }).click()
  await author.getByRole('button', { name: '提交给居委会' }).click()
  await expect(author.locator('.toast')).toContainText('已提交')
})

test('a draft with a photo; a neighbour is asked to sign, and signs', async ({ visit }) => {
  const author = await visit({ as: NEIGHBOURS[2]! })
  await author.goto('/new')
  const title = '单元门闭门器漏油'
  await author.getByLabel('想办什么事').fill(title)
  await author.getByLabel('具体说说').fill('门关不严，冬天灌风，请换一个闭门器。')
  await author.getByLabel('属于哪个话题').selectOption({ index: 1 })
  await author.getByRole('button', { name: '下一步' }).click()
  // A real picture from a canvas, larger than what is kept.
  const jpeg = Buffer.from(await author.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 })
    const pen = canvas.getContext('2d')!
    for (let i = 0; i < 24; i++) { pen.fillStyle = `hsl(${i * 15}, 60%, 60%)`; pen.fillRect(i * 100, 0, 100, 1800) }
    const blob = await new Promise<Blob>((done) => canvas.toBlob((b) => done(b!), 'image/jpeg', 0.9))
    return Array.from(new Uint8Array(await blob.arrayBuffer()))
  }))
  expect(jpeg.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  await author.getByLabel('选照片').setInputFiles({ name: '门.jpg', mimeType: 'image/jpeg', buffer: jpeg })
  await expect(author.getByAltText('已添加的照片1')).toBeVisible()
  await author.getByRole('button', { name: '下一步' }).click()
  await expect(author.getByText('附 1 张照片')).toBeVisible()
  await author.getByRole('button', { name: '先存草稿' }).click()
  await expect(author).toHaveURL(/\/p\//)
  const photo = author.getByAltText('提案照片1')
  await expect(photo).toBeVisible()
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100)
  expect(await photo.evaluate((img: HTMLImageElement) => Math.max(img.naturalWidth, img.naturalHeight))).toBeLessThanOrEqual(1600)
  const address = new URL(author.url()).pathname

  await author.getByRole('button', { name: '邀请邻居一起提' }).click()
  await author.getByLabel('邻居的手机号').fill(PERSON.resident)
  await author.getByRole('button', { name: '确定', exact: true }).click()
  await expect(author.locator('.toast')).toContainText('邀请已发出')

  const neighbour = await visit({ as: PERSON.resident })
  await neighbour.goto('/mine/proposals')
  await neighbour.getByRole('link', { name: new RegExp(title) }).click()
  await expect(neighbour.getByText('邻居邀请您共同提出这件提案')).toBeVisible()
  await neighbour.getByRole('button', { name: '同意', exact: true }).click()
  await expect(neighbour.locator('.toast')).toContainText('共同提出人')
  await expect(neighbour.getByText('邻居邀请您共同提出这件提案')).toHaveCount(0)
  await author.goto(address)
  await expect(author.getByText(/共同提出：/)).toBeVisible()
  // Nothing was reworded: there is no record of changes to look at.
  await expect(author.getByRole('link', { name: '看修改记录' })).toHaveCount(0)
})

test('neighbours judge the outcome; one of them has it done again, once', async ({ visit, request }) => {
  const id = await published(request, NEIGHBOURS[3]!, '楼顶水箱盖子要盖好', '楼顶水箱的盖子被风掀开，请物业盖好固定。')
  for (const phone of [PERSON.resident, PERSON.elder, PERSON.tenant, NEIGHBOURS[0]!, NEIGHBOURS[1]!]) await (await actor(request, phone)).act('endorseProposal', { proposalId: id }, 'proposal')
  const chair = await actor(request, PERSON.chair)
  await chair.act('answerProposal', { proposalId: id, text: '已安排物业本周固定。' }, 'proposal')
  await chair.act('addProgress', { proposalId: id, text: '师傅已上楼顶。', stage: 'IMPLEMENTING' }, 'proposal')
  const finished = () => chair.act('addProgress', { proposalId: id, text: '盖子已固定。', stage: 'FEEDBACK' }, 'proposal')
  await finished()

  const elder = await visit({ as: PERSON.elder })
  await elder.goto(`/p/${id}`)
  await elder.getByRole('button', { name: '评价办理结果' }).click()
  await elder.getByLabel('很不满意').check()
  await elder.getByLabel('没有办好，请重新办理').check()
  await elder.getByLabel('想说的话').fill('昨天刮风又掀开了。')
  await elder.getByRole('button', { name: '确定', exact: true }).click()
  await expect(elder.locator('.toast')).toContainText('重新办理')
  await expect(elder.getByText('已重新办理过一次')).toBeVisible()
  await expect(elder.getByRole('button', { name: '评价办理结果' })).toHaveCount(0)

  await finished()
  const neighbour = await visit({ as: NEIGHBOURS[0]! })
  await neighbour.goto(`/p/${id}`)
  await neighbour.getByRole('button', { name: '评价办理结果' }).click()
  await neighbour.getByLabel('不太满意').check()
  await expect(neighbour.getByLabel('没有办好，请重新办理')).toHaveCount(0)
  await neighbour.getByLabel('很满意').check()
  await neighbour.getByRole('button', { name: '确定', exact: true }).click()
  await expect(neighbour.getByText(/满分 5 分，2 人评价/)).toBeVisible()
})
