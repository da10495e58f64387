// The home page while it waits, with nothing to show, with a fault and without a network, in every mode and width.
import type { Page } from '@playwright/test'
import { judge, PHONES } from './judge'
import { expect, graphql, look, test } from './people'

const QUESTIONS = '**/graphql?*'
const proposals = (page: Page) => page.getByRole('main').locator('.cardlink').filter({ hasText: '人附议' })

test('a topic without proposals invites to raise the first', async ({ visit, request }) => {
  const { community } = await graphql<{ community: { categories: { code: string; name: string }[] } }>(request, '{ community(slug: "zilu") { categories { code name } } }')
  let topic = ''
  for (const { code, name } of community.categories) {
    if (topic) break
    const found = await graphql<{ proposals: { nodes: unknown[] } }>(request, 'query($code: String!) { proposals(first: 1, filter: { communitySlug: "zilu", category: $code }) { nodes { id } } }', { code })
    if (!found.proposals.nodes.length) topic = name
  }
  const page = await visit()
  const faults: string[] = []
  await page.goto('/')
  await page.getByRole('button', { name: topic, exact: true }).click()
  await expect(page.getByText('这个话题还没有提案，来提第一件吧。')).toBeVisible()
  await expect(proposals(page)).toHaveCount(0)
  await judge(page, 'home-empty', PHONES, faults)
  await page.getByRole('link', { name: '发起提案' }).scrollIntoViewIfNeeded()
  await look(page, 'home-empty-invitation')
  await page.getByRole('link', { name: '发起提案' }).click()
  await expect(page).toHaveURL(/\/new$/)
  expect(faults).toEqual([])
})

test('while the list is on its way its place is held', async ({ visit }) => {
  const page = await visit()
  const faults: string[] = []
  // Opened by its tab: the window itself has long been loaded while the answer is held.
  await page.goto('/me')
  await page.waitForLoadState('networkidle')
  let release = () => {}
  const held = new Promise<void>((done) => { release = done })
  await page.route(QUESTIONS, async (route) => { await held; await route.continue() })
  await page.getByRole('link', { name: '首页' }).click()
  await expect(page.locator('.skeleton:visible')).toHaveCount(4)
  await expect(page.getByText('正在加载').first()).toBeAttached()
  await judge(page, 'home-loading', PHONES, faults)
  release()
  await expect(proposals(page).first()).toBeVisible()
  await expect(page.locator('.skeleton:visible')).toHaveCount(0)
  expect(faults).toEqual([])
})

test('a list that did not come says so, and how to go on', async ({ visit }) => {
  const page = await visit({ expecting: /status of 503/ })
  const faults: string[] = []
  await page.route(QUESTIONS, (route) => route.fulfill({ status: 503, body: '<html>down</html>' }))
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('服务暂时没有回应')
  await expect(page.getByText('这个话题还没有提案')).toHaveCount(0)
  await judge(page, 'home-error', PHONES, faults)
  await page.unroute(QUESTIONS)
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(proposals(page).first()).toBeVisible()
  expect(faults).toEqual([])
})

test('without a network and without a service worker the list of the last visit is shown, with its time', async ({ visit }) => {
  const page = await visit({ expecting: /ERR_INTERNET_DISCONNECTED/ })
  const faults: string[] = []
  await page.goto('/')
  const first = await proposals(page).getByRole('heading').first().innerText()
  await page.route(QUESTIONS, (route) => route.abort('internetdisconnected'))
  await page.reload()
  await expect(page.getByText('现在没有网络，显示的是')).toBeVisible()
  await expect(page.getByRole('heading', { name: first })).toBeVisible()
  await judge(page, 'home-offline', PHONES, faults)
  expect(faults).toEqual([])
})

test('votes and announcements that do not come hold up the list only a little', async ({ visit }) => {
  const page = await visit()
  await page.route(QUESTIONS, (route) => (route.request().url().includes('communityId') ? undefined : route.continue()))
  await page.goto('/')
  await expect(proposals(page).first()).toBeVisible()
})
