// Every screen is accessible and fits, in standard, elder and dark, on phones of 390 and 320, the desk at 1280 too.
import { actor, axe, DESK, expect, look, NEIGHBOURS, PERSON, place, sideways, test } from './people'
import type { Page } from '@playwright/test'

const MODES = [['standard', []], ['elder', ['data-elder']], ['dark', ['data-dark']]] as const
let topic = ''
let waiting = ''

test.beforeAll(async ({ request }) => {
  const where = await place(request)
  const author = await actor(request, NEIGHBOURS[0]!)
  const chair = await actor(request, PERSON.chair)
  const raise = async (title: string, body: string) => {
    const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'lift', title, body }, 'proposal')
    await author.act('submitProposal', { proposalId: id }, 'proposal')
    return id
  }
  topic = await raise('加装电梯，老人上下楼不再难', '我们单元住着十一位七十岁以上的老人，住在五楼以上的有六位。\n\n希望社区请有资质的单位来看一看管线和采光，算一算每户大概要出多少钱，再请大家一起商量。')
  const { version } = await chair.act<{ version: number }>('reviewProposal', { proposalId: topic, decision: 'ACCEPT' }, 'proposal', '{ version }')
  await author.act('editProposal', { proposalId: topic, expectedVersion: version, title: '加装电梯，老人上下楼不再难', body: '我们单元住着十一位七十岁以上的老人，住在五楼以上的有七位。\n\n希望社区请有资质的单位来看一看管线和采光，算一算每户大概要出多少钱，再请大家一起商量。' }, 'proposal')
  for (const phone of [...NEIGHBOURS.slice(1, 5), PERSON.resident]) await (await actor(request, phone)).act('endorseProposal', { proposalId: topic }, 'proposal')
  const said = await (await actor(request, PERSON.elder)).act('postComment', { subjectId: topic, body: '支持！我住七楼，膝盖不好，一天最多下一次楼。', stance: 'FOR' }, 'comment')
  await (await actor(request, PERSON.tenant)).act('postComment', { subjectId: topic, body: '租户也愿意分摊电费。', inReplyToId: said.id }, 'comment')
  const doubt = await (await actor(request, NEIGHBOURS[1]!)).act('postComment', { subjectId: topic, body: '一楼的采光和噪声要先讲清楚，补偿也要说明白。', stance: 'AGAINST' }, 'comment')
  await (await actor(request, PERSON.elder)).act('reportContent', { subjectId: doubt.id, reason: 'OFF_TOPIC', note: '说的不是电梯' }, 'report')
  await (await actor(request, PERSON.elsewhere)).act('postComment', { subjectId: topic, body: '我们社区去年装好了，可以来参观。', stance: 'FOR' }, 'comment')
  await chair.act('answerProposal', { proposalId: topic, text: '已请设计院到现场，十二月上旬公布测算结果并召开说明会。', responsible: '社区居委会', dueOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) }, 'proposal')
  await chair.act('addProgress', { proposalId: topic, text: '设计院已完成现场测量。' }, 'proposal')
  waiting = await raise('单元门口加装电动车充电棚', '飞线充电太危险，东侧空地能放二十辆车，想请社区联系供电公司。')
  // Runs again in a fresh worker when a test has failed: then the claim is there already.
  await (await actor(request, PERSON.gridWorker)).act('requestResidency', { householdId: where.households.find((h) => h.door === '602')!.id, capacity: 'TENANT', realName: '陆建明', evidence: '租房合同在手' }, 'residency').catch((again) => { if (!String(again).includes('ALREADY_ASKED')) throw again })
})

/** Looks at what is open now in every mode and width, and gathers what is wrong. */
async function judge(page: Page, name: string, widths: { width: number; height: number }[], faults: string[]) {
  await page.waitForLoadState('networkidle')
  for (const [mode, marks] of MODES) {
    await page.evaluate((on) => ['data-elder', 'data-dark'].forEach((a) => document.documentElement.toggleAttribute(a, on.includes(a))), [...marks] as string[])
    for (const size of widths) {
      await page.setViewportSize(size)
      for (const violation of await axe(page)) faults.push(`${name} ${mode} ${size.width}: ${violation}`)
      for (const wide of await sideways(page)) faults.push(`${name} ${mode} ${size.width}: too wide: ${wide}`)
      if (size.width !== 320 || mode === 'elder') await look(page, `${name}-${mode}-${size.width}`)
    }
  }
  await page.evaluate(() => ['data-elder', 'data-dark'].forEach((a) => document.documentElement.removeAttribute(a)))
  await page.setViewportSize(widths[0]!)
}
const PHONES = [{ width: 390, height: 844 }, { width: 320, height: 640 }]

test("the residents' screens", async ({ visit }) => {
  test.setTimeout(150_000)
  const page = await visit({ as: PERSON.resident })
  const faults: string[] = []
  const at = async (name: string, path: string, ready: string) => {
    await page.goto(path)
    await expect(page.getByText(ready).first()).toBeVisible()
    await judge(page, name, PHONES, faults)
  }
  await at('home', '/', '加装电梯，老人上下楼不再难')
  await at('proposal', `/p/${topic}`, '租户也愿意分摊电费')
  await page.getByRole('button', { name: '说两句' }).click()
  await judge(page, 'comment-dialog', PHONES, faults)
  await page.goto(`/p/${topic}`)
  await page.getByRole('button', { name: '举报这件提案' }).click()
  await judge(page, 'report-dialog', PHONES, faults)
  await at('revisions', `/p/${topic}/revisions`, '最初的写法')
  await at('search', '/search', '大家常找')
  await at('search-hits', '/search?q=%E7%94%B5%E6%A2%AF', '找到')
  await at('search-none', '/search?q=%E9%BE%98%E9%BE%98%E9%BE%98', '没找到')
  await at('me', '/me', '7栋2单元501')
  await at('mine', '/mine/endorsed', '加装电梯')
  await at('residency', '/residency', '认证后可以提案')
  await at('councils', '/councils', '楼道议事')
  await at('volunteering', '/volunteering', '志愿服务')
  await at('lost', '/nowhere', '没有找到')
  await page.goto('/new')
  await page.getByRole('button', { name: '下一步' }).click()
  await judge(page, 'compose-1-errors', PHONES, faults)
  await page.getByLabel('想办什么事').fill('门口加装电动车充电棚')
  await page.getByLabel('具体说说').fill('飞线充电太危险。')
  await page.getByLabel('属于哪个话题').selectOption({ index: 1 })
  await page.getByRole('button', { name: '下一步' }).click()
  await judge(page, 'compose-2', PHONES, faults)
  await page.getByRole('button', { name: '下一步' }).click()
  await judge(page, 'compose-3', PHONES, faults)
  const guest = await visit()
  await guest.goto('/signin')
  await guest.getByRole('button', { name: '获取验证码' }).click()
  await judge(guest, 'signin', PHONES, faults)
  await guest.goto(`/p/${topic}`)
  await judge(guest, 'proposal-guest', PHONES, faults)
  expect(faults).toEqual([])
})

test("the committee's screens", async ({ visit }) => {
  test.setTimeout(150_000)
  const sizes = [DESK, PHONES[0]!, PHONES[1]!]
  const page = await visit({ as: PERSON.chair, viewport: DESK })
  const faults: string[] = []
  const at = async (name: string, path: string, ready: string) => {
    await page.goto(path)
    await expect(page.getByRole('main').getByText(ready).first()).toBeVisible()
    await judge(page, name, sizes, faults)
  }
  await at('console-proposals', '/console/proposals', '单元门口加装电动车充电棚')
  await page.getByRole('row').filter({ hasText: '充电棚' }).first().getByRole('button', { name: '退回修改' }).click()
  await page.getByRole('button', { name: '确定', exact: true }).click()
  await judge(page, 'console-reason', sizes, faults)
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await page.getByRole('button', { name: '快捷键' }).click()
  await judge(page, 'console-keys', sizes, faults)
  await at('console-comments', '/console/comments', '可以来参观')
  await at('console-reports', '/console/reports', '与主题无关')
  await at('console-residencies', '/console/residencies', '陆建明')
  await at('console-published', '/console/published', '加装电梯')
  await at('console-audit', '/console/audit', '经办人')
  await at('console-detail', `/console/proposals/${waiting}`, '飞线充电太危险')
  await at('console-answered', `/console/proposals/${topic}`, '设计院已完成现场测量')
  await page.getByRole('button', { name: '登记进展' }).click()
  await judge(page, 'console-progress', sizes, faults)
  await page.goto('/console/roster')
  await page.getByLabel('选择名册文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from('小区,楼栋,单元,房号,面积,姓名,身份,手机号\n紫麓花园,7栋,2单元,502,很大,王五,业主,123\n紫麓花园,7栋,2单元,503,88.5,李四,业主,\n') })
  await expect(page.getByText('全部改好后再上传')).toBeVisible()
  await judge(page, 'console-roster', sizes, faults)
  await page.goto('/console/serving')
  await expect(page.getByRole('heading', { name: '加入单位' })).toBeVisible()
  await judge(page, 'console-serving', sizes, faults)
  const guest = await visit({ viewport: DESK })
  await guest.goto('/console')
  await expect(guest.getByRole('heading', { name: '居委会工作台' })).toBeVisible()
  await judge(guest, 'console-signin', sizes, faults)
  const resident = await visit({ as: PERSON.resident, viewport: DESK })
  await resident.goto('/console')
  await expect(resident.getByRole('heading', { name: '您没有工作台权限' })).toBeVisible()
  await judge(resident, 'console-noone', sizes, faults)
  expect(faults).toEqual([])
})

test('large type is switched on by the button in the head of the page, and stays', async ({ visit }) => {
  const page = await visit()
  await page.goto('/')
  await page.getByRole('button', { name: '长者版' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: '标准版' })).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('22px')
  await page.goto('/me')
  await page.getByLabel('深色').check()
  await page.reload()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(15, 20, 18)')
  await page.goto('/?elder=1')
  await page.getByRole('button', { name: '标准版' }).click()
  await expect(page.getByRole('button', { name: '长者版' })).toBeVisible()
})
