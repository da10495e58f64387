import { expect, PERSON, signIn, test } from './people'

const WORD = '樟树' + Date.now().toString(36)
let link = ''

test.describe.configure({ mode: 'serial' })

test('a resident raises a proposal in three steps, with the mistakes told', async ({ page }) => {
  await signIn(page, '19900000004', '/signin?to=/new')
  await expect(page.getByRole('heading', { name: '发起提案' })).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('请用一句话写明想办什么事')
  await page.getByLabel('想办什么事').fill('单元门口加一盏灯')
  await page.getByLabel('具体说说').fill(`晚上进出太黑，老人怕摔。门口${WORD}下面有电源，想请物业装一盏声控灯。`)
  await page.getByLabel('属于哪个话题').selectOption({ index: 1 })
  await page.reload()
  await expect(page.getByLabel('想办什么事')).toHaveValue('单元门口加一盏灯')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('关系到哪里').selectOption({ label: '7栋2单元' })
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交给居委会' }).click()
  await expect(page.getByText('居委会审核').or(page.getByText('等待审核')).first()).toBeVisible()
  await expect(page).toHaveURL(/\/p\//)
  link = new URL(page.url()).pathname
})

test('nobody else sees it before the committee has', async ({ page }) => {
  await page.goto(link)
  await expect(page.getByText('没有找到这件提案')).toBeVisible()
})

test('the committee accepts it at the desk, by a wrong and then a right hand', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, '19900000001', '/console')
  await page.getByLabel('关键字').fill('单元门口加一盏灯')
  await page.getByRole('button', { name: '查询' }).click()
  const row = page.getByRole('row').filter({ hasText: '单元门口加一盏灯' })
  await row.getByRole('button', { name: '退回修改' }).click()
  await page.getByLabel('理由（对方会看到）').fill('不行')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('至少5个字')).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await row.getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: '单元门口加一盏灯' })).toHaveCount(0)
  await page.getByRole('link', { name: '操作日志' }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
})

test('neighbours second it until it is a topic', async ({ visit }) => {
  for (const phone of ['19900000005', '19900000011', '19900000012', '19900000013', '19900000014', '19900000015']) {
    const page = await visit()
    await signIn(page, phone, `/signin?to=${link}`)
    await expect(page).toHaveURL(new RegExp(link))
    const second = page.getByRole('button', { name: '我附议' })
    await expect(page.getByRole('heading', { name: '单元门口加一盏灯' })).toBeVisible()
    if (await second.count()) {
      await second.click()
      await expect(page.getByText('附议成功').or(page.getByRole('button', { name: '已附议' })).first()).toBeVisible()
    }
    await page.context().close()
  }
  const page = await visit()
  await page.goto(link)
  await expect(page.locator('.tag').first()).toContainText('议题')
})

test('neighbours talk it through, with stance and reply', async ({ page }) => {
  await signIn(page, '19900000005', `/signin?to=${link}`)
  await page.getByRole('button', { name: '说两句' }).click()
  await page.getByRole('button', { name: '发表', exact: true }).click()
  await expect(page.getByText('请先写下您的意见')).toBeVisible()
  await page.getByLabel('赞成', { exact: true }).check()
  await page.getByLabel('您的意见').fill('支持，我晚上都不敢出门。<b>谢谢</b>')
  await page.getByRole('button', { name: '发表', exact: true }).click()
  await expect(page.getByText('<b>谢谢</b>')).toBeVisible()
  await page.getByRole('button', { name: '回复' }).first().click()
  await page.getByLabel('您的意见').fill('装的时候我来扶梯子')
  await page.getByRole('button', { name: '发表', exact: true }).click()
  await expect(page.locator('.comment .comment').getByText('装的时候我来扶梯子')).toBeVisible()
})

test('a guest finds it by a word of its body', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '搜索' }).click()
  await page.getByRole('combobox', { name: '想找什么' }).fill(WORD)
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page.getByText('单元门口加一盏灯').first()).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()
  await page.getByRole('combobox', { name: '想找什么' }).fill('扶梯子')
  await page.getByRole('button', { name: '搜索', exact: true }).click()
  await page.getByRole('link', { name: /扶梯子/ }).click()
  await expect(page).toHaveURL(new RegExp(link))
})

test('who writes about what a neighbour has raised is shown that first', async ({ visit }) => {
  const page = await visit({ as: PERSON.tenant })
  await page.goto('/new')
  await page.getByLabel('想办什么事').fill('小学后门那一段路灯不亮')
  await page.getByLabel('具体说说').fill('三栋到小学后门晚上太黑，孩子放学看不清路，请修一修。')
  await page.getByLabel('属于哪个话题').selectOption({ label: '安全与消防' })
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  const hint = page.locator('.note').filter({ hasText: '邻居提过类似的事' })
  await expect(hint).toBeVisible()
  await hint.getByRole('link', { name: '路灯不亮，三栋到小学后门一段太黑' }).click()
  await expect(page.getByRole('heading', { name: '路灯不亮，三栋到小学后门一段太黑' })).toBeVisible()
  await page.goto('/new')
  await page.getByRole('button', { name: '上一步' }).click()
  await page.getByRole('button', { name: '上一步' }).click()
  await page.getByLabel('想办什么事').fill('阳台葡萄藤怎么过冬')
  await page.getByLabel('具体说说').fill('想请懂园艺的邻居讲一讲。')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: '阳台葡萄藤怎么过冬' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(hint).toHaveCount(0)
})
