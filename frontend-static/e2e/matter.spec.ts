// A topic is deliberated, decided, objected to and answered, by several people on their phones.
import { actor, expect, look, NEIGHBOURS, PERSON, place, test } from './people'
import { PHONES, spotless } from './judge'

const CONVENOR = '19900000003'
let topic = ''
test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ request }) => {
  const where = await place(request)
  const author = await actor(request, NEIGHBOURS[1]!)
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'lift', title: '七层老楼加装电梯，先问一楼', body: '单元共14户，三户老人上下楼困难。想请楼道议事会先摸底意向，再谈出资比例和低层住户的补偿办法。' }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  await (await actor(request, PERSON.chair)).act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
  for (const phone of [NEIGHBOURS[0]!, ...NEIGHBOURS.slice(2, 5), PERSON.resident]) await (await actor(request, phone)).act('endorseProposal', { proposalId: id }, 'proposal')
  topic = id
})

test('the convenor begins the deliberation, names whom it touches and writes the opinion', async ({ visit }) => {
  const page = await visit({ as: CONVENOR })
  await page.goto('/p/' + topic)
  await page.getByRole('button', { name: '开始协商' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('请写几个字')).toBeVisible()
  await page.getByLabel('请谁参加').fill('2单元全体住户，一楼两户，物业公司')
  for (const door of [/101/, /102/]) await page.getByRole('checkbox', { name: door }).check()
  await look(page, 'matter-begin')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('还在商量')).toBeVisible()
  await page.getByRole('button', { name: '写下协商意见' }).click()
  await page.getByLabel('大家商量的结果').fill('加装一部电梯，井道放在北面。一楼每户补偿两万元。')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('井道放在北面').first()).toBeVisible()
  await page.getByRole('button', { name: '修改协商意见' }).click()
  await page.getByLabel('新的文字').fill('加装一部电梯，井道放在北面。一楼每户补偿三万元，写进协议。')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('第2稿')).toBeVisible()
  await page.getByRole('button', { name: '不表决，公布结果' }).click()
  await page.getByLabel('结果和理由').fill('到会12户都同意，按协商意见办理。')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('heading', { name: '结果：通过' })).toBeVisible()
})

test('a neighbour objects once, the convenor answers, everybody reads it in every look', async ({ visit }) => {
  const resident = await visit({ as: PERSON.resident })
  await resident.goto('/p/' + topic)
  await resident.getByRole('button', { name: '提出异议' }).click()
  await resident.getByLabel('您不同意什么').fill('施工期间早上七点前请不要敲打。')
  await resident.getByRole('button', { name: '确定' }).click()
  await expect(resident.getByText('等待召集人答复')).toBeVisible()
  await resident.getByRole('button', { name: '提出异议' }).click()
  await resident.getByLabel('您不同意什么').fill('再说一遍')
  await resident.getByRole('button', { name: '确定' }).click()
  await expect(resident.getByText('您已经提过意见')).toBeVisible()

  const convenor = await visit({ as: CONVENOR })
  await convenor.goto('/p/' + topic)
  await convenor.getByRole('button', { name: '答复', exact: true }).click()
  await convenor.getByLabel('答复', { exact: true }).fill('施工时间写进协议：早八点到晚六点，午休停工。')
  await convenor.getByRole('button', { name: '确定' }).click()
  await expect(convenor.getByText('答复：施工时间写进协议')).toBeVisible()

  const page = await visit()
  await page.goto('/p/' + topic)
  await expect(page.getByText('答复：施工时间写进协议')).toBeVisible()
  await expect(page.getByRole('button', { name: '提出异议' })).toHaveCount(0)
  await spotless(page, 'matter', PHONES)
})
