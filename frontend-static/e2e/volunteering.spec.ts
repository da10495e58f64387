// Volunteering in a real browser: two taps to a place, a guardian's consent, codes, hours, certificates, help, points.
import { judge, DESKS, PHONES } from './judge'
import { actor, DESK, expect, graphql, PERSON, test } from './people'
import type { APIRequestContext } from '@playwright/test'

interface Line { id: string; title: string; shifts: { id: string; stage: string; training: boolean; capacity: number; taken: number }[] }
const ACTIVITIES = 'query($c: ID!) { activities(filter: {communityId: $c}, first: 20) { nodes { id title shifts { id stage training capacity taken } } } }'
async function zilu(request: APIRequestContext) {
  return (await graphql<{ community: { id: string } }>(request, '{ community(slug: "zilu") { id } }')).community.id
}
async function activity(request: APIRequestContext, title: string): Promise<Line> {
  const { activities } = await graphql<{ activities: { nodes: Line[] } }>(request, ACTIVITIES, { c: await zilu(request) })
  const found = activities.nodes.find((a) => a.title.includes(title))
  if (!found) throw new Error(`${title} is missing`)
  return found
}
const publish = async (request: APIRequestContext, more: Record<string, unknown>) => {
  const chair = await actor(request, PERSON.chair)
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  return chair.act<Line>('publishActivity', { communityId: await zilu(request), title: '楼道扶手擦拭', body: '一起把扶手擦干净。', risks: '没有特别的风险。', meetingPlace: '7栋门口', contact: '社区服务站 025-80000001', shifts: [{ startsAt: at(30), endsAt: at(32), capacity: 1 }], ...more }, 'activity', '{ id title shifts { id stage training capacity taken } }')
}

// Nobody verifies this one in another test.
const UNVERIFIED = '19900000017'

test('two taps from an activity to a place, the next one waits and moves up', async ({ visit, request }) => {
  const made = await publish(request, { title: '两下就报上的活动' })
  const page = await visit({ as: PERSON.resident })
  await page.goto('/volunteering')
  await page.getByRole('link', { name: /两下就报上的活动/ }).click()
  await page.getByRole('button', { name: /^(报名|候补)\s*：/ }).click()
  await page.getByRole('button', { name: '我要报名' }).click()
  await expect(page.getByText('已报上').first()).toBeVisible()
  const second = await visit({ as: PERSON.tenant })
  await second.goto('/a/' + made.id)
  await second.getByRole('button', { name: /^(报名|候补)\s*：/ }).click()
  await second.getByRole('button', { name: '排队候补' }).click()
  await expect(second.getByText('候补中，第1位').first()).toBeVisible()
  await page.getByRole('button', { name: '取消报名' }).click()
  await page.getByRole('button', { name: '确定取消' }).click()
  await expect(page.getByText('候补', { exact: false }).or(page.getByText('名额已满')).first()).toBeVisible()
  await second.reload()
  await expect(second.getByText('已报上').first()).toBeVisible()
})

test('a seventeen-year-old registers, the father agrees, only then there is a place', async ({ visit, request }) => {
  const made = await publish(request, { title: '送餐陪诊，十六岁起', minAge: 16, minors: 'CONSENT', insurance: '意外伤害保险' })
  const page = await visit({ as: UNVERIFIED })
  await page.goto('/a/' + made.id)
  await page.getByRole('button', { name: /^(报名|候补)\s*：/ }).click()
  await page.getByRole('button', { name: '我要报名' }).click()
  await page.getByLabel('真实姓名').fill('林小满')
  const year = new Date().getFullYear() - 17
  await page.getByLabel('年', { exact: true }).fill(String(year))
  await page.getByLabel('月', { exact: true }).fill('1')
  await page.getByLabel('日', { exact: true }).fill('5')
  await page.getByRole('button', { name: '登记并报名' }).click()
  await expect(page.getByText('等家长同意').first()).toBeVisible()
  const faults: string[] = []
  await judge(page, 'activity-consent', PHONES, faults)
  const code = (await page.locator('b.code').first().textContent())!.trim()
  const link = (await page.getByRole('link', { name: '家长同意页' }).getAttribute('href'))!
  const father = await visit({ as: PERSON.resident })
  await father.goto(link)
  await father.getByLabel('同意码').fill(code === '000000' ? '000001' : '000000')
  await father.getByLabel('您的姓名').fill('林建国')
  await father.getByLabel('和孩子的关系').fill('父亲')
  await father.getByRole('button', { name: '同意孩子参加' }).click()
  await expect(father.getByText('同意码不对')).toBeVisible()
  await judge(father, 'consent', PHONES, faults)
  await father.getByLabel('同意码').fill(code)
  await father.getByRole('button', { name: '同意孩子参加' }).click()
  await expect(father.getByText('孩子的名额留好了')).toBeVisible()
  await page.reload()
  await expect(page.getByText('已报上').first()).toBeVisible()
  // The guardian takes it back: the place is free again, the child reads why.
  await father.getByRole('link', { name: '我的班次和时长' }).click()
  await expect(father.getByRole('heading', { name: '我替孩子同意的' })).toBeVisible()
  await judge(father, 'consents-given', PHONES, faults)
  await father.getByRole('button', { name: /撤回同意.*送餐陪诊，十六岁起/ }).click()
  await father.getByLabel('原因（可以不填）').fill('要准备考试')
  await judge(father, 'consent-withdraw', PHONES, faults)
  await father.getByRole('button', { name: '确定撤回' }).click()
  await expect(father.getByText('已撤回同意', { exact: false }).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /^报名\s*：/ })).toBeVisible()
  const child = await actor(request, UNVERIFIED)
  await expect.poll(async () => (await child.ask<{ notifications: { nodes: { text: string }[] } }>('{ notifications(first: 10) { nodes { text } } }')).notifications.nodes.map((n) => n.text).join()).toContain('监护人撤回了同意')
  expect(faults).toEqual([])
})

test('code, list, hours, certificate, and anybody checks it', async ({ visit, request }) => {
  test.setTimeout(150_000)
  const faults: string[] = []
  const running = await activity(request, '今日楼道巡查值守')
  const shift = running.shifts[0]!.id
  const organiser = await visit({ as: PERSON.chair })
  await organiser.goto(`/shift/${shift}/organise`)
  await expect(organiser.getByText('请志愿者扫码')).toBeVisible()
  await expect(organiser.getByAltText('签到签退码，用手机扫一扫')).toHaveJSProperty('complete', true)
  await judge(organiser, 'organise', PHONES, faults)
  const code = async () => (await organiser.locator('.digits').textContent())!.trim()
  const page = await visit({ as: PERSON.resident })
  await page.goto(`/shift/${shift}?code=${await code()}`)
  await judge(page, 'check-in', PHONES, faults)
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await expect(page.getByText('签到成功')).toBeVisible()
  await page.getByLabel('组织者手机上的六位数字').fill(await code())
  await page.getByRole('button', { name: '签退', exact: true }).click()
  await expect(page.getByText('签退成功')).toBeVisible()
  // Nobody stays for hours in a test: the organiser corrects with a reason.
  await organiser.reload()
  await organiser.locator('article', { hasText: '张伟' }).getByRole('button', { name: '改时长确认' }).click()
  await organiser.getByLabel('确认多少分钟').fill('90')
  await organiser.getByLabel('原因').fill('系统演示，按实际一个半小时')
  await organiser.getByRole('button', { name: '确定' }).click()
  await expect(organiser.getByText('已确认 1小时30分钟')).toBeVisible()
  await page.goto('/my-shifts')
  await expect(page.getByText('小时').first()).toBeVisible()
  await judge(page, 'my-shifts', PHONES, faults)
  await page.getByRole('button', { name: '开具服务证明（免费）' }).click()
  await judge(page, 'certificate-dialog', PHONES, faults)
  await page.getByRole('button', { name: '开具', exact: true }).click()
  const open = page.getByRole('link', { name: '打开证明' }).first()
  await expect(open).toBeVisible()
  const pdf = await page.request.get((await open.getAttribute('href'))!)
  expect(pdf.status()).toBe(200)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const stranger = await visit()
  expect((await stranger.request.get((await open.getAttribute('href'))!)).status()).toBe(404)
  await stranger.goto((await page.getByRole('link', { name: '看看别人核对时看到什么' }).first().getAttribute('href'))!)
  await expect(stranger.getByText('这份证明是真的，现在有效')).toBeVisible()
  await expect(stranger.getByText('张伟')).toHaveCount(0)
  await judge(stranger, 'certificate', PHONES, faults)
  await stranger.getByLabel('查验码').fill('0')
  await stranger.getByRole('button', { name: '核对' }).click()
  await expect(stranger.getByText('四位查验码')).toBeVisible()
  expect(faults).toEqual([])
})

test('neighbours ask, help, and thank; details are for the helper only', async ({ visit }) => {
  const faults: string[] = []
  const elder = await visit({ as: PERSON.elder })
  await elder.goto('/help')
  await elder.getByRole('button', { name: '我有事想请人帮忙' }).click()
  await elder.getByLabel('在哪里').selectOption({ label: '7栋' })
  await elder.getByLabel('一句话说什么事').fill('想请人帮着取一次药')
  await elder.getByLabel('再说清楚一点').fill('药房在小区对面。')
  await elder.getByLabel('只给帮忙的人看的（可以不填）').fill('膝盖不好，701室')
  await elder.getByLabel('上面写到了身体或照护情况').check()
  await elder.getByRole('button', { name: '发出' }).click()
  await expect(elder.getByText('需要您单独勾选同意')).toBeVisible()
  await judge(elder, 'help-ask', PHONES, faults)
  await elder.getByLabel(/我单独同意/).check()
  await elder.getByRole('button', { name: '发出' }).click()
  await expect(elder.getByRole('heading', { name: '想请人帮着取一次药' })).toBeVisible()
  const address = elder.url()
  const stranger = await visit()
  await stranger.goto(address)
  await expect(stranger.getByText('认领后可以看到')).toBeVisible()
  await expect(stranger.getByText('701室')).toHaveCount(0)
  const helper = await visit({ as: PERSON.resident })
  await helper.goto(address)
  await helper.getByRole('button', { name: '我来帮' }).click()
  await helper.getByRole('button', { name: '确定' }).click()
  await expect(helper.getByText('膝盖不好，701室')).toBeVisible()
  await judge(helper, 'help', PHONES, faults)
  await helper.getByRole('button', { name: '办好了' }).click()
  await helper.getByRole('button', { name: '确定' }).click()
  await expect(helper.getByText('701室')).toHaveCount(0)
  await elder.reload()
  await elder.getByRole('button', { name: '说声谢谢' }).click()
  await elder.getByLabel('想说的话').fill('谢谢小张')
  await elder.getByRole('button', { name: '确定' }).click()
  await expect(elder.getByText('谢谢小张').first()).toBeVisible()
  expect(faults).toEqual([])
})

test('screens of volunteering fit and are accessible', async ({ visit, request }) => {
  test.setTimeout(150_000)
  const faults: string[] = []
  const page = await visit({ as: PERSON.resident })
  const first = await activity(request, '独居老人送餐')
  for (const [name, path, ready] of [['volunteering', '/volunteering', '近期活动'], ['activity', '/a/' + first.id, '请先了解'], ['help-list', '/help', '等人帮忙'], ['points', '/points', '积分公示'], ['certificate-form', '/certificate', '证明编号'], ['publish', '/volunteering/new', '发起志愿活动']] as const) {
    await page.goto(path)
    await expect(page.getByText(ready).first()).toBeVisible()
    await judge(page, name, PHONES, faults)
  }
  const desk = await visit({ as: PERSON.chair, viewport: DESK })
  for (const [name, path, ready] of [['desk-activities', '/console/activities', '发布活动'], ['desk-publish', '/console/activities/new', '可能的风险'], ['desk-certificates', '/console/certificates', '证明'], ['desk-points', '/console/points', '登记积分']] as const) {
    await desk.goto(path)
    await expect(desk.getByText(ready).first()).toBeVisible()
    await judge(desk, name, DESKS, faults)
  }
  expect(faults).toEqual([])
})

test('the committee publishes, and wrong input is told beside the field', async ({ visit }) => {
  const desk = await visit({ as: PERSON.chair, viewport: DESK })
  await desk.goto('/console/activities/new')
  await desk.getByRole('button', { name: '发布', exact: true }).click()
  await expect(desk.locator('.error').first()).toBeVisible()
  await desk.getByLabel('活动名称').fill('春节前清扫单元门厅')
  await desk.getByLabel('做什么、带什么').fill('带抹布，一起擦一擦。')
  await desk.getByLabel('可能的风险').fill('地面湿，小心滑倒。')
  await desk.getByLabel('集合地点').fill('7栋门厅')
  await desk.getByLabel('联系人和电话').fill('社区服务站 025-80000001')
  await desk.getByLabel(/可能有人身危险/).check()
  await desk.getByRole('button', { name: '发布', exact: true }).click()
  await expect(desk.getByText('请先为志愿者办好保险')).toBeVisible()
  await desk.getByLabel('保险', { exact: true }).fill('每人意外险20万元')
  await desk.getByRole('button', { name: '发布', exact: true }).click()
  await expect(desk.getByText('春节前清扫单元门厅')).toBeVisible()
})
