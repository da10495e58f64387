import { axe, expect, signIn, test } from './people'

const LOOKS = [
  { name: 'standard', elder: false, dark: 'off' },
  { name: 'elder', elder: true, dark: 'off' },
  { name: 'dark', elder: false, dark: 'on' },
]
const WIDTHS = [390, 320]

async function open(page: import('@playwright/test').Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

for (const look of LOOKS) {
  test(`every residents' screen is accessible and fits, ${look.name}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.addInitScript((l) => { localStorage.setItem('elder', JSON.stringify(l.elder)); localStorage.setItem('dark', JSON.stringify(l.dark)) }, look)
    await open(page, '/')
    const proposal = await page.locator('a[href^="/p/"]').first().getAttribute('href')
    expect(proposal).toBeTruthy()
    await signIn(page, '19900000004')
    await expect(page.getByRole('heading', { name: '我的', exact: true })).toBeVisible()
    const screens: [string, string][] = [['home', '/'], ['proposal', proposal!], ['search', '/search?q=电梯'], ['compose', '/new'], ['me', '/me'], ['residency', '/residency'], ['mine', '/mine/proposals'], ['councils', '/councils'], ['volunteering', '/volunteering'], ['lost', '/nowhere']]
    const faults: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 })
      for (const [name, path] of screens) {
        await open(page, path)
        for (const v of await axe(page)) faults.push(`${name} ${width} ${look.name}: ${v}`)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (over > 0) faults.push(`${name} ${width} ${look.name}: ${over}px too wide`)
        if (width === 390) await page.screenshot({ path: `test-results/look/${name}-${look.name}.png` })
      }
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, proposal!)
    await page.getByRole('button', { name: '说两句' }).click()
    for (const v of await axe(page)) faults.push(`comment dialog ${look.name}: ${v}`)
    expect(faults).toEqual([])
  })
}

test('the console is accessible and fits, at the desk and on a phone', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, '19900000001', '/console')
  await expect(page.getByRole('heading', { name: '待审提案' })).toBeVisible()
  const faults: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['proposals', 'comments', 'reports', 'residencies', 'published', 'roster', 'audit']) {
      await open(page, '/console/' + path)
      for (const v of await axe(page)) faults.push(`${path} ${width}: ${v}`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) faults.push(`${path} ${width}: ${over}px too wide`)
      await page.screenshot({ path: `test-results/look/console-${path}-${width}.png` })
    }
  }
  expect(faults).toEqual([])
})

test('a resident without an office is told so at the console', async ({ page }) => {
  await signIn(page, '19900000005', '/console')
  await expect(page.getByText('您没有工作台权限')).toBeVisible()
})

test('the roster is imported at the desk', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, '19900000001', '/console/roster')
  await page.getByLabel('选择名册文件').setInputFiles('../backend/src/main/resources/sample/zilu-roster.xlsx')
  await expect(page.getByText('没有错误，可以生效')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: '提交生效' }).click()
  await expect(page.getByText('名册已生效')).toBeVisible({ timeout: 60_000 })
  await page.getByLabel('选择名册文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from('楼栋,单元,房号,面积,姓名,身份,手机号\n7栋,2单元,502,很大,王五,业主,123\n') })
  await expect(page.getByText('全部改好后再上传')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: '提交生效' })).toBeDisabled()
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow', allow: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|net::ERR/] })
  test('what was read stays readable, and it says so', async ({ page, context }) => {
    await open(page, '/')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await expect(page.locator('a[href^="/p/"]').first()).toBeVisible()
    const title = await page.locator('.card h3').first().innerText()
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByText(title).first()).toBeVisible()
    await expect(page.getByText('现在没有网络')).toBeVisible()
  })
})

test.describe('when the service fails', () => {
  test.use({ allow: [/Failed to load resource/] })
  test('a list that failed says so and comes back', async ({ page }) => {
    let broken = true
    await page.route('**/graphql?*', (route) => (broken ? route.fulfill({ status: 503, body: '' }) : route.continue()))
    await page.goto('/')
    await expect(page.getByRole('alert')).toBeVisible()
    broken = false
    await page.getByRole('button', { name: '重新加载' }).click()
    await expect(page.locator('a[href^="/p/"]').first()).toBeVisible()
  })
})

test('a wrong code is told beside the field, and nobody is signed in', async ({ page }) => {
  await page.goto('/signin')
  await page.getByLabel('手机号').fill('12345')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await expect(page.getByText('请填写11位手机号')).toBeVisible()
  await page.getByLabel('手机号').fill('19900000016')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByLabel('验证码').fill('000000')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.locator('.error')).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('link', { name: '手机号登录' })).toBeVisible()
})
