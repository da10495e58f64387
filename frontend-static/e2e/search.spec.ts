// Searching as residents do: typing, suggestions by keyboard, highlights, filters, nothing found, errors, large type; and the desk's dictionary.
import { actor, expect, look, NEIGHBOURS, PERSON, place, sideways, test } from './people'
import { DESKS, PHONES, spotless } from './judge'
import type { Page } from '@playwright/test'

let tower = ''
test.beforeAll(async ({ request }) => {
  const where = await place(request)
  const author = await actor(request, NEIGHBOURS[0]!)
  const chair = await actor(request, PERSON.chair)
  // Runs again in a fresh worker when a test has failed: then it is there already.
  const before = await chair.ask<{ search: { nodes: { title: { text: string }; subject: { id: string } }[] } }>('query($c: ID!) { search(text: "晾衣架松动", filter: { communityId: $c, kinds: [PROPOSAL] }) { nodes { title { text } subject { id } } } }', { c: where.id })
  const made = before.search.nodes.find((n) => n.title.text === '晾衣架松动要加固')
  if (made) { tower = made.subject.id; return }
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'lift', title: '晾衣架松动要加固', body: '顶楼公共晾衣架松动，刮风时摇晃。请物业来加固晾衣架，换上不锈钢的。' }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  await chair.act('reviewProposal', { proposalId: id, decision: 'ACCEPT' }, 'proposal')
  await (await actor(request, PERSON.elder)).act('postComment', { subjectId: id, body: '晾衣架上次差点砸到人，支持加固。', stance: 'FOR' }, 'comment')
  tower = id
  await expect(async () => {
    const found = await chair.ask<{ search: { totalCount: number } }>('query($c: ID!) { search(text: "晾衣架", filter: { communityId: $c }) { totalCount } }', { c: where.id })
    expect(found.search.totalCount).toBeGreaterThan(1)
  }).toPass()
})

const box = (page: Page) => page.getByRole('combobox', { name: '想找什么' })

test('typing offers titles; keys choose, Escape closes, Enter asks or opens', async ({ page }) => {
  test.setTimeout(150_000)
  await page.goto('/search')
  await expect(page.getByRole('heading', { name: '大家常找' })).toBeVisible()
  await spotless(page, 'search-start')
  await box(page).pressSequentially('晾衣架', { delay: 30 })
  const titles = page.getByRole('listbox', { name: '相关标题' })
  await expect(titles.getByRole('option').first()).toContainText('晾衣架松动要加固')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
  await spotless(page, 'search-typing')
  await box(page).press('ArrowDown')
  await expect(titles.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', 'title-0')
  await box(page).press('Escape')
  await expect(titles).toBeHidden()
  await expect(box(page)).toHaveValue('晾衣架')
  await box(page).press('ArrowDown')
  await box(page).press('Enter')
  await expect(page).toHaveURL(`/p/${tower}`)
  await expect(page.getByRole('heading', { name: '晾衣架松动要加固' })).toBeVisible()
})

test('an answer is marked, counted, narrowed and kept in the address', async ({ page }) => {
  test.setTimeout(150_000)
  await page.goto('/search')
  await box(page).fill('晾衣架加固')
  await box(page).press('Enter')
  await expect(page).toHaveURL(/q=/)
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
  await expect(page.locator('.card mark').first()).toHaveText(/晾衣架|加固/)
  await expect(page.getByRole('heading', { name: '晾衣架松动要加固' }).first()).toBeVisible()
  await spotless(page, 'search-hits')
  await page.getByRole('button', { name: /^讨论 \d+/ }).click()
  await expect(page).toHaveURL(/kind=COMMENT/)
  await expect(page.getByText('差点砸到人').first()).toBeVisible()
  await page.getByLabel('时间').selectOption('WEEK')
  await page.getByLabel('排序').selectOption('new')
  await expect(page).toHaveURL(/time=WEEK/)
  await expect(page).toHaveURL(/sort=new/)
  await expect(page.getByText('差点砸到人').first()).toBeVisible()
  await spotless(page, 'search-narrowed')
  await page.reload()
  await expect(page.getByLabel('时间')).toHaveValue('WEEK')
  await expect(page.getByText('差点砸到人').first()).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/kind=/)
  await page.getByRole('link', { name: /晾衣架松动要加固/ }).first().click()
  await expect(page).toHaveURL(/\/p\//)
  await page.goBack()
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
  await expect(box(page)).toHaveValue('晾衣架加固')
})

test('a word of an article leads to that article, and from there to the whole convention', async ({ page }) => {
  await page.goto('/search?q=' + encodeURIComponent('垃圾不过夜'))
  const hit = page.getByRole('link', { name: /公约条文.*垃圾不过夜/ }).first()
  await hit.click()
  await expect(page).toHaveURL(/\/clause\//)
  await expect(page.getByRole('heading', { name: '第2条 垃圾不过夜' })).toBeVisible()
  await expect(page.getByText('垃圾当日带下楼，投放到分类点。')).toBeVisible()
  await spotless(page, 'search-article', PHONES)
  await page.getByRole('link', { name: /看《七栋楼道公约.*》全文/ }).click()
  await expect(page.getByText('第3条 十点后不喧哗', { exact: true })).toBeVisible()
})

test('a place narrows to what is told beside its name, and stays in the address', async ({ page }) => {
  await page.goto('/search?q=' + encodeURIComponent('晾衣架'))
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
  const places = page.getByLabel('地方')
  const first = places.locator('option').nth(1)
  const count = /（(\d+)）$/.exec((await first.textContent()) ?? '')?.[1]
  const id = (await first.getAttribute('value'))!
  await places.selectOption(id)
  await expect(page).toHaveURL(/place=/)
  await expect(page.getByText(new RegExp(`^找到 ${count} 条`))).toBeVisible()
  await page.reload()
  await expect(places).toHaveValue(id)
  await expect(page.getByText(new RegExp(`^找到 ${count} 条`))).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/place=/)
})

test('what was asked is remembered on the device and can be forgotten', async ({ page }) => {
  await page.goto('/search?q=' + encodeURIComponent('晾衣架'))
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
  await page.goto('/search')
  await expect(page.getByRole('region', { name: '最近找过' }).getByRole('button', { name: '晾衣架' })).toBeVisible()
  await spotless(page, 'search-recent', PHONES)
  await page.getByRole('button', { name: '清空' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: '大家常找' })).toBeVisible()
  await expect(page.getByRole('region', { name: '最近找过' })).toHaveCount(0)
})

test('a slip is asked about, said aloud with the count, and taken back by one touch', async ({ page }) => {
  await page.goto('/search?q=' + encodeURIComponent('电剃'))
  const meant = page.getByRole('button', { name: '电梯', exact: true }).first()
  await expect(meant).toBeVisible()
  await spotless(page, 'search-meant', PHONES)
  await meant.click()
  await expect(box(page)).toHaveValue('电梯')
  await expect(page.getByRole('status').filter({ hasText: /^找到 \d+ 条/ })).toBeVisible()
  await expect(page.locator('.card mark').first()).toContainText('电梯')
})

test('nothing found gives advice and the way to a proposal', async ({ page }) => {
  await page.goto('/search?q=' + encodeURIComponent('龘龘龘'))
  await expect(page.getByRole('heading', { name: '没找到“龘龘龘”' })).toBeVisible()
  await expect(page.getByRole('link', { name: '发起提案' })).toBeVisible()
  await spotless(page, 'search-nothing')
})

test('while search is rebuilt it says so and asks again', async ({ visit }) => {
  const page = await visit()
  let rebuilding = true
  await page.route(/\/graphql\?id=/, async (route) => {
    const answer = await route.fetch()
    const body = await answer.json()
    if (rebuilding && body.data && 'search' in body.data) return route.fulfill({ json: { data: null, errors: [{ message: '搜索正在整理，请您过一分钟再试。其他功能照常使用。', extensions: { code: 'SEARCH_REBUILDING' } }] } })
    return route.fulfill({ response: answer })
  })
  await page.goto('/search?q=' + encodeURIComponent('晾衣架'))
  await expect(page.getByRole('alert')).toContainText('搜索正在整理')
  await spotless(page, 'search-rebuilding', PHONES)
  rebuilding = false
  await page.getByRole('button', { name: '现在再试' }).click()
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
})

test('without network the page says so and tries again', async ({ visit }) => {
  const page = await visit({ expecting: /ERR_FAILED|Failed to load resource/ })
  await page.goto('/search')
  await page.route(/\/graphql/, (route) => route.abort())
  await box(page).fill('晾衣架')
  await box(page).press('Enter')
  await expect(page.getByRole('alert')).toContainText('网络')
  await spotless(page, 'search-offline', PHONES)
  await page.unroute(/\/graphql/)
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
})

test('large type is found by its name and stays', async ({ page }) => {
  await page.goto('/search')
  await box(page).fill('长辈版')
  await box(page).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-elder', '')
  await page.goto('/search?q=' + encodeURIComponent('晾衣架'))
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible()
  expect(await sideways(page)).toEqual([])
  const height = await page.getByRole('button', { name: '搜索', exact: true }).evaluate((b) => b.getBoundingClientRect().height)
  expect(height).toBeGreaterThanOrEqual(60)
  await expect(page.getByLabel('排序')).toBeHidden()
  await page.getByText('筛选和排序').press('Enter')
  await page.getByLabel('排序').selectOption('new')
  await expect(page).toHaveURL(/sort=new/)
  await expect(page.getByLabel('排序')).toBeVisible()
  await expect(page.getByLabel('时间')).toBeVisible()
  expect(await sideways(page)).toEqual([])
  await look(page, 'search-elder-narrowed')
})

// What a node of its own does in trouble is shown by IndexDamageTest and FullDiskTest; here, what the desk makes of it.
const TROUBLES = [
  { state: 'STALE', trouble: 'DISK_FULL', lagSeconds: 95, waiting: 12, says: ['能搜，但最近写的搜不到', '存放索引的磁盘满了，请联系运维腾出空间，之后会自动恢复。', '落后 95 秒，还有 12 条没有收进来'] },
  { state: 'REBUILDING', trouble: 'DAMAGED', rebuilding: true, filled: 340, says: ['正在整理，暂时不能搜', '索引文件损坏，正在自动重建。', '已收 340 条'] },
  { state: 'STALE', trouble: 'ENGINE_AWAY', says: ['检索服务器没有回应，请联系运维。'] },
]

test('the desk says in words what the index lacks and who can help', async ({ visit }) => {
  test.setTimeout(150_000)
  const chair = await visit({ as: PERSON.chair, viewport: { width: 1280, height: 800 } })
  let now = {}
  await chair.route(/\/graphql\?id=/, async (route) => {
    const answer = await route.fetch()
    const body = await answer.json().catch(() => null)
    const status = body?.data?.searchIndexStatus
    return status ? route.fulfill({ json: { data: { searchIndexStatus: { ...status, ...now } } } }) : route.fulfill({ response: answer })
  })
  await chair.goto('/console/hot-words')
  const part = chair.getByRole('region', { name: '检索状态' })
  for (const { says, ...trouble } of TROUBLES) {
    now = trouble
    await part.getByRole('button', { name: '刷新' }).click()
    for (const words of says) await expect(part).toContainText(words)
    await spotless(chair, `search-desk-${trouble.trouble.toLowerCase().replace('_', '-')}`, DESKS)
  }
  now = {}
  await part.getByRole('button', { name: '刷新' }).click()
  await expect(part.getByRole('alert')).toHaveCount(0)
})

test('the desk tries synonyms before saving them, and residents find by them at once', async ({ visit }) => {
  test.setTimeout(150_000)
  const chair = await visit({ as: PERSON.chair, viewport: { width: 1280, height: 800 } })
  await chair.goto('/console/hot-words')
  await expect(chair.getByRole('table', { name: '热词' })).toContainText('电梯')
  await expect(chair.getByRole('region', { name: '检索状态' })).toContainText('正常')
  await spotless(chair, 'search-desk-hot', DESKS)
  await chair.setViewportSize({ width: 1280, height: 800 })
  await chair.getByRole('row', { name: /打疫苗/ }).getByRole('link', { name: '加同义词' }).click()
  const editor = chair.getByRole('dialog', { name: '新增同义词' })
  await expect(editor.getByLabel('这些词说的是一回事')).toHaveValue('打疫苗')
  await editor.getByLabel('这些词说的是一回事').fill('晒被杆\n不锈钢')
  await editor.getByLabel('用这些问题试试（可不填）').fill('晒被杆')
  await editor.getByRole('button', { name: '预览' }).click()
  await expect(editor.getByText('晾衣架松动要加固').first()).toBeVisible()
  await spotless(chair, 'search-desk-preview', DESKS)
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(chair.locator('.toast')).toContainText('已保存')
  await expect(chair.getByRole('row', { name: /晒被杆、不锈钢/ })).toContainText('本社区')
  await spotless(chair, 'search-desk-dictionary', DESKS)
  const resident = await visit()
  await resident.goto('/search?q=' + encodeURIComponent('晒被杆'))
  await expect(resident.getByRole('heading', { name: '晾衣架松动要加固' }).first()).toBeVisible()
})

test('a moderator sees what a waiting proposal repeats, and joins the two', async ({ visit, request }) => {
  const where = await place(request)
  const author = await actor(request, NEIGHBOURS[2]!)
  const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'lift', title: '请加固顶楼晾衣架', body: '顶楼公共晾衣架松动，刮风时摇晃，请物业加固。' }, 'proposal')
  await author.act('submitProposal', { proposalId: id }, 'proposal')
  const chair = await visit({ as: PERSON.chair, viewport: { width: 1280, height: 800 } })
  await chair.goto(`/console/proposals/${id}`)
  const alike = chair.getByRole('region', { name: '类似的提案' })
  await expect(alike.getByRole('link', { name: '晾衣架松动要加固' }).first()).toBeVisible()
  await look(chair, 'search-desk-alike-standard-1280')
  await alike.getByRole('button', { name: '通过，并合并到这一件' }).first().click()
  const dialog = chair.getByRole('dialog', { name: '合并提案' })
  await dialog.getByRole('button', { name: '两件提案说的是同一件事。' }).click()
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(chair.locator('.toast')).toContainText('已合并')
})
