// Reading without a network, and coming back.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { actor, expect, PERSON, place, test } from './people'

test.beforeAll(async ({ request }) => {
  const where = await place(request)
  const author = await actor(request, PERSON.resident)
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'clean', title: '楼道每周清扫一次', body: '烟头和纸屑没有人扫，请安排每周清扫。' }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  await (await actor(request, PERSON.chair)).act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
})

/** A second way to the portal, that can be cut without stopping it. */
async function wire() {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(process.env.E2E_PORT), '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => { open.delete(socket); near.destroy(); far.destroy() })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const cut = () => new Promise<void>((done) => {
    server.close(() => done())
    open.forEach((socket) => socket.destroy())
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cut }
}

test('what was read stays readable when the network is gone', async ({ visit }) => {
  const line = await wire()
  const page = await visit({ baseURL: line.url, serviceWorkers: 'allow', expecting: /ERR_|Failed to (load|fetch)/ })
  // What an older build would have left on the phone.
  await page.goto('/config.json')
  await page.evaluate(() => caches.open('assets-older').then((c) => c.put('/assets/old.js', new Response('old'))))
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await expect.poll(() => page.evaluate(() => caches.keys().then((names) => names.includes('assets-older')))).toBe(false)
  await page.reload()
  await page.getByRole('link', { name: /楼道每周清扫一次/ }).click()
  await expect(page.getByRole('heading', { name: '楼道每周清扫一次' })).toBeVisible()
  const address = page.url()
  await page.reload()
  await expect(page.getByRole('heading', { name: '楼道每周清扫一次' })).toBeVisible()
  await line.cut()
  await page.goto('/')
  await expect(page.getByText('现在没有网络，显示的是')).toBeVisible()
  await expect(page.getByRole('link', { name: /楼道每周清扫一次/ })).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('烟头和纸屑没有人扫')).toBeVisible()
})

test('a list that did not load is loaded again by its button', async ({ visit }) => {
  const page = await visit({ expecting: /ERR_|status of 5/ })
  await page.route('**/graphql?*', (route) => route.abort('internetdisconnected'))
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('没有网络')
  await page.unroute('**/graphql?*')
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(page.getByRole('link', { name: /楼道每周清扫一次/ })).toBeVisible()
  await page.route('**/graphql?*', (route) => route.fulfill({ status: 503, body: '<html>down</html>' }))
  await page.getByRole('link', { name: /楼道每周清扫一次/ }).click()
  await expect(page.getByRole('alert')).toContainText('服务暂时没有回应')
  await page.unroute('**/graphql?*')
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(page.getByText('烟头和纸屑没有人扫')).toBeVisible()
})

test('a second that did not arrive is taken back on the screen', async ({ visit }) => {
  const page = await visit({ as: PERSON.elder, expecting: /ERR_/ })
  await page.goto('/')
  await page.getByRole('link', { name: /楼道每周清扫一次/ }).click()
  await expect(page.getByText('已有 0 位邻居附议')).toBeVisible()
  await page.route('**/graphql', (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: '我附议' }).click()
  await expect(page.locator('.toast')).toContainText('没有网络')
  await expect(page.getByText('已有 0 位邻居附议')).toBeVisible()
  await expect(page.getByRole('button', { name: '我附议' })).toBeVisible()
})

test('a second whose answer was lost is sent again and counts once', async ({ visit }) => {
  const page = await visit({ as: PERSON.tenant, expecting: /ERR_/ })
  await page.goto('/')
  await page.getByRole('link', { name: /楼道每周清扫一次/ }).click()
  await expect(page.getByText('已有 0 位邻居附议')).toBeVisible()
  const keys: string[] = []
  let lose = true
  await page.route('**/graphql', async (route) => {
    keys.push((route.request().postDataJSON() as { variables: { key: string } }).variables.key)
    if (!lose) return route.continue()
    lose = false
    await route.fetch() // it arrives and is done; only the answer is lost
    await route.abort('internetdisconnected')
  })
  await page.getByRole('button', { name: '我附议' }).click()
  await expect(page.locator('.toast')).toContainText('没有网络')
  await page.getByRole('button', { name: '我附议' }).click()
  await expect(page.locator('.toast')).toContainText('附议成功')
  await expect(page.getByText('已有 1 位邻居附议')).toBeVisible()
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBeTruthy()
  expect(keys[1]).toBe(keys[0])
})

test('a handing-in whose answer was lost is sent again and is one proposal', async ({ visit }) => {
  const page = await visit({ as: PERSON.tenant, expecting: /ERR_/ })
  await page.goto('/new')
  await page.getByLabel('想办什么事').fill('路边井盖松动有响声')
  await page.getByLabel('具体说说').fill('汽车一过就响，请固定。')
  await page.getByLabel('属于哪个话题').selectOption({ index: 1 })
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  let lost = 0
  await page.route('**/graphql', async (route) => {
    if (lost) return route.continue()
    lost++
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  await page.getByRole('button', { name: '提交给居委会' }).click()
  await expect(page.getByRole('alert')).toContainText('没有网络')
  await page.getByRole('button', { name: '提交给居委会' }).click()
  await expect(page).toHaveURL(/\/p\//)
  await page.goto('/mine/proposals')
  await expect(page.getByRole('link', { name: /路边井盖松动有响声/ })).toHaveCount(1)
})
