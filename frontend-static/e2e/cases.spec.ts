// What was done is written up as a case; another community finds it, reads it and begins with it.
import { actor, DESK, expect, look, PERSON, test } from './people'
import { ALL, DESKS, spotless } from './judge'

const MODERATOR = '19900000010'
test('a case is written, published, corrected; a resident of another community finds it and begins a proposal with it', async ({ visit, request }) => {
  test.setTimeout(400_000)
  const clerk = await visit({ as: PERSON.chair, viewport: DESK })
  await clerk.goto('/console/cases')
  await clerk.getByRole('row', { name: /信箱锁坏了好几个/ }).getByRole('button', { name: /写成案例/ }).click()
  await expect(clerk.getByText('请不要写居民的姓名')).toBeVisible()
  await clerk.getByRole('button', { name: '保存草稿' }).click()
  await expect(clerk.getByText('请写一个标题。')).toBeVisible()
  const parts: [string, string][] = [
    ['标题', '一天换好六个信箱锁'],
    ['遇到的问题', '一楼信箱有六个锁坏了，信丢过两回，老人最着急。'],
    ['怎么商量、怎么定下来', '楼长在单元群里问了一遍哪几个坏了，和物业当面定好哪天换、钥匙怎么给。'],
    ['花了多少', '锁由物业出，一百二十元；楼长和物业各用了半天。'],
    ['结果怎么样', '六个锁都换好，钥匙当面发完，没有再丢过信。'],
    ['别的小区可以照着做的', '先数清楚坏了几个，再一次换完。\n钥匙当面给，不放在门口。'],
  ]
  for (const [label, text] of parts) await clerk.getByLabel(label, { exact: true }).fill(text)
  await spotless(clerk, 'console-cases-writing', DESKS)
  await clerk.getByRole('button', { name: '保存草稿' }).click()
  await expect(clerk.locator('.toast')).toContainText('草稿已保存')
  const row = clerk.getByRole('row', { name: /一天换好六个信箱锁/ })
  await expect(row.getByText('草稿', { exact: true })).toBeVisible()
  // Names and numbers are found before anybody else reads them.
  await row.getByRole('button', { name: /^修改/ }).click()
  await clerk.getByLabel('花了多少', { exact: true }).fill('锁由物业出，一百二十元；张伟垫的钱，电话13800138000。')
  await clerk.getByRole('button', { name: '保存草稿' }).click()
  await row.getByRole('button', { name: /^公布/ }).click()
  await expect(clerk.getByText('有没有写居民的姓名')).toBeVisible()
  await clerk.getByRole('button', { name: '确定公布' }).click()
  await expect(clerk.getByRole('alert')).toContainText('花了多少：这里写了手机号或身份证号：138****8000')
  await expect(clerk.getByRole('alert')).toContainText('居民的姓名：张伟')
  await spotless(clerk, 'console-cases-found', DESKS)
  await clerk.getByRole('button', { name: '去修改' }).click()
  await expect(clerk.getByLabel('花了多少', { exact: true })).toHaveAccessibleDescription(/张伟/)
  await expect(clerk.getByLabel('花了多少', { exact: true })).toBeFocused()
  await spotless(clerk, 'console-cases-mend', DESKS)
  await clerk.getByLabel('花了多少', { exact: true }).fill(parts[3]![1])
  await clerk.getByRole('button', { name: '保存草稿' }).click()
  await row.getByRole('button', { name: /^公布/ }).click()
  await clerk.getByRole('button', { name: '确定公布' }).click()
  await expect(row.getByText('已公布', { exact: true })).toBeVisible()
  await row.getByRole('button', { name: /^更正/ }).click()
  await clerk.getByLabel('花了多少', { exact: true }).fill('锁由物业出，一百三十八元；楼长和物业各用了半天。')
  await clerk.getByLabel('改了什么、为什么改').fill('金额写错了，按张伟的发票改过来')
  await clerk.getByRole('button', { name: '更正并公布' }).click()
  await expect(clerk.getByLabel('改了什么、为什么改')).toHaveAccessibleDescription(/张伟/)
  await clerk.getByLabel('我已核对，这些不是居民的姓名').check()
  await clerk.getByLabel('改了什么、为什么改').fill('金额写错了，按发票改过来')
  await expect(clerk.getByLabel('我已核对，这些不是居民的姓名'), 'what one looked at is not what one writes afterwards').not.toBeChecked()
  await clerk.getByRole('button', { name: '更正并公布' }).click()
  await expect(clerk.locator('.toast')).toContainText('原来的文字留在更正记录里')
  await spotless(clerk, 'console-cases', DESKS)

  const reader = await visit({ as: PERSON.elsewhere })
  await reader.goto('/notices')
  await reader.getByRole('link', { name: '示范案例' }).click()
  await reader.getByLabel('哪个社区的').selectOption({ label: '紫麓社区' })
  await expect(reader.getByLabel('找社区'), 'few communities are all in the list').toHaveCount(0)
  await expect(reader.getByRole('link', { name: /一天换好六个信箱锁/ })).toBeVisible()
  await expect(reader.getByRole('link', { name: /门厅一个旧书架/ })).toContainText('1 个小区参考过')
  await spotless(reader, 'cases', ALL)
  await expect(async () => {
    await reader.goto('/search?q=' + encodeURIComponent('信箱锁'))
    await expect(reader.getByRole('link', { name: /一天换好六个信箱锁/ })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await reader.getByRole('link', { name: /一天换好六个信箱锁/ }).click()
  await expect(reader.getByText('下面的数字由平台数出来')).toBeVisible()
  await expect(reader.getByText('6 位居民')).toBeVisible()
  await reader.getByText(/更正：金额写错了/).click()
  await expect(reader.getByText('锁由物业出，一百二十元')).toBeVisible()
  await spotless(reader, 'case', ALL)
  await reader.getByRole('link', { name: '我们小区也可以试试' }).click()
  await expect(reader.getByText('参考紫麓社区的案例')).toBeVisible()
  await expect(reader.getByLabel('属于哪个话题')).toHaveValue('repair')
  await reader.getByLabel('想办什么事').fill('我们单元的信箱锁也坏了四个')
  await reader.getByLabel('具体说说').fill('一楼信箱锁坏了四个，想请物业一次换完，钥匙当面给。')
  await spotless(reader, 'new-with-case', ALL)
  await reader.getByRole('button', { name: '下一步' }).click()
  await reader.getByRole('button', { name: '下一步' }).click()
  await reader.getByRole('button', { name: '提交给居委会' }).click()
  await expect(reader).toHaveURL(/\/p\//)
  await expect(reader.getByText('参考案例：')).toContainText('一天换好六个信箱锁')
  await look(reader, 'proposal-with-case')
  const id = decodeURIComponent(reader.url().split('/p/')[1]!)
  await (await actor(request, MODERATOR)).act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')

  const guest = await visit()
  await guest.goto('/cases')
  await guest.getByRole('link', { name: /一天换好六个信箱锁/ }).click()
  // The list, which says so of another one too, is left behind.
  await expect(guest).toHaveURL(/\/cases\/case_/)
  await expect(guest.getByText('1 个小区参考过')).toBeVisible()
  await expect(guest.getByRole('link', { name: '登录' })).toBeVisible()
  await guest.getByRole('link', { name: /看提案和办理进度/ }).click()
  await expect(guest.getByText('这件事的做法写成了案例')).toBeVisible()
})

test('where there are more communities than one list holds, some characters of the name find one', async ({ visit }) => {
  const page = await visit()
  // As if the first page of communities were not all.
  await page.route('**/graphql*', async (route) => {
    const answer = await route.fetch()
    const body = await answer.json().catch(() => null)
    if (body && body.data && body.data.communities && body.data.community) body.data.communities.pageInfo.hasNextPage = true
    await route.fulfill(body ? { response: answer, json: body } : { response: answer })
  })
  await page.goto('/cases')
  await page.getByLabel('哪个社区的').selectOption({ label: '紫麓社区' })
  await page.getByLabel('找社区').fill('枫')
  await expect(page.getByText('找到 1 个社区')).toBeVisible()
  await expect(page.getByLabel('哪个社区的').getByRole('option')).toHaveText(['所有社区', '紫麓社区', /枫/])
  await spotless(page, 'cases-many', ALL)
  await page.getByLabel('找社区').fill('没有这个名字')
  await expect(page.getByText('没有叫这个名字的社区')).toBeVisible()
})
