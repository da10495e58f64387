// What the first page may cost a resident on a phone, measured against the packaged portal.
import type { Page } from '@playwright/test'
import { expect, test } from './people'

// At most. The first words (the four entries) wait for five answers only: the page, two scripts, two styles. The list comes
// with the votes and announcements above it, so that nothing moves, and these bring a dozen small files of their own: more
// than the five one would wish for, but side by side, and the next visit has them.
const BEFORE_WORDS = 5
const BEFORE_LIST = 21
const FEED_BYTES = 4096
const SHIFT = 0.02

interface Seen { list: number; shift: number; moved: string[] }
interface Shift extends PerformanceEntry { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }

/** When the list is shown, and how far things moved. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen: Seen = { list: 0, shift: 0, moved: [] }
    ;(window as unknown as { seen: Seen }).seen = seen
    const shown = (what: string) => Array.from(document.querySelectorAll(what)).some((e) => e.getClientRects().length > 0)
    new MutationObserver(() => {
      if (!seen.list && shown('main h2') && shown('main .cardlink')) seen.list = performance.now()
    }).observe(document, { childList: true, subtree: true, attributes: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue
        seen.shift += entry.value
        seen.moved.push(entry.value.toFixed(3) + ' ' + entry.sources.map((s) => (s.node instanceof Element ? s.node.className || s.node.tagName : 'text')).join(', '))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

async function open(page: Page) {
  await page.goto('/')
  await expect(page.getByRole('main').locator('.cardlink').filter({ hasText: '人附议' }).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((r) => ({ url: r.name, done: r.responseEnd, body: r.encodedBodySize, sent: r.transferSize }))
    return { ...(window as unknown as { seen: Seen }).seen, files }
  })
}

test('the first words wait for a few answers only', async ({ visit, request }) => {
  const html = await (await request.get('/', { headers: { Accept: 'text/html' } })).text()
  const needed = ['/'].concat(Array.from(html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g), (found) => found[1]!))
  expect(needed.length, needed.join('\n')).toBeLessThanOrEqual(BEFORE_WORDS)
  const page = await visit()
  const held: string[] = []
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (needed.includes(pathname)) return route.continue()
    held.push(pathname)
  })
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByRole('link', { name: '我要提案' })).toBeVisible()
  expect(held).toContain('/graphql')
})

test('the first visit asks for little, only here, and once', async ({ visit, baseURL }) => {
  const page = await visit()
  await watch(page)
  const { list, files } = await open(page)
  const before = ['/'].concat(files.filter((f) => f.done <= list).map((f) => f.url.replace(baseURL!, '').slice(0, 60)))
  expect(list).toBeGreaterThan(0)
  expect(before.length, before.join('\n')).toBeLessThanOrEqual(BEFORE_LIST)
  expect(files.filter((f) => !f.url.startsWith(baseURL! + '/'))).toEqual([])
  const feed = files.filter((f) => f.url.includes(encodeURIComponent('"category":null')))
  expect(feed).toHaveLength(1)
  expect(feed[0]!.body).toBeGreaterThan(0)
  expect(feed[0]!.body).toBeLessThanOrEqual(FEED_BYTES)
})

test('a repeat visit loads no asset again', async ({ visit }) => {
  const page = await visit()
  await watch(page)
  const assets = async () => (await open(page)).files.filter((f) => f.url.includes('/assets/'))
  const first = await assets()
  expect(first.every((f) => f.sent > 0)).toBe(true)
  const again = await assets()
  expect(again.map((f) => f.url).sort()).toEqual(first.map((f) => f.url).sort())
  expect(again.filter((f) => f.sent > 0)).toEqual([])
})

test('nothing moves while the page fills', async ({ visit }) => {
  const page = await visit()
  // The bar that tells of a demonstration comes late and is not there for residents.
  await page.route('**/config.json', (route) => route.fulfill({ json: { demo: false } }))
  await watch(page)
  const { shift, moved } = await open(page)
  expect(shift, moved.join('\n')).toBeLessThanOrEqual(SHIFT)
})
