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
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
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
