// The first page beside a bare Vue page that says hello, in alternation on the same machine, as a guest on a cheap phone (processor six
// times slower, slow 4G): first paint, largest paint and shifts, as ratios. Figures of a loaded machine vary, ratios less.
// node scripts/cmp.mjs [ADDRESS] [ROUNDS]      a portal must run there (backend/portal run)
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const [address = 'http://127.0.0.1:8080', rounds = '5'] = process.argv.slice(2)
const LIMITS = { fcp: 1.2, lcp: 2.4, cls: 0.02 }
const vue = brotliCompressSync(readFileSync('node_modules/vue/dist/vue.runtime.global.prod.js'))
const hello = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vue</title><div id="app"></div><script src="/vue.js"></script><script src="/hello.js"></script>'
const bare = createServer((asked, answer) => {
  if (asked.url === '/vue.js') return answer.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'br' }).end(vue)
  if (asked.url === '/hello.js') return answer.writeHead(200, { 'Content-Type': 'text/javascript' }).end("Vue.createApp({ render: () => Vue.h('h1', '您好') }).mount('#app')")
  answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(hello)
}).listen(0, '127.0.0.1')
await new Promise((listening) => bare.once('listening', listening))

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

/** First paint, largest paint in milliseconds, and the sum of shifts of one first visit. */
async function visit(url, shown) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.addInitScript(() => {
    window.seen = { fcp: 0, lcp: 0, cls: 0 }
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (e.name === 'first-contentful-paint') window.seen.fcp = e.startTime })).observe({ type: 'paint', buffered: true })
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.seen.lcp = e.startTime })).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) window.seen.cls += e.value })).observe({ type: 'layout-shift', buffered: true })
  })
  // The bar that says "demonstration" is none of the page's.
  await page.route('**/config.json', (route) => route.fulfill({ json: { demo: false } }))
  await page.goto(url)
  await page.locator(shown).first().waitFor()
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => window.seen)
  await context.close()
  return seen
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const ours = []
const theirs = []
const plain = `http://127.0.0.1:${bare.address().port}/`
const hi = () => visit(plain, 'h1')
const home = () => visit(address + '/', "a[href^='/p/']")
await hi()
await home()
for (let round = 0; round < Number(rounds); round++) {
  theirs.push(await hi())
  ours.push(await home())
  const [o, t] = [ours[round], theirs[round]]
  console.log(`round ${round + 1}: first paint ${o.fcp.toFixed(0)} ms beside ${t.fcp.toFixed(0)}, largest ${o.lcp.toFixed(0)} beside ${t.lcp.toFixed(0)}, shifts ${o.cls.toFixed(3)}`)
}
await browser.close()
bare.close()
const ratio = (what) => median(ours.map((o, i) => o[what] / theirs[i][what]))
const found = { fcp: ratio('fcp'), lcp: ratio('lcp'), cls: median(ours.map((o) => o.cls)) }
console.log(`median ratios: first paint ${found.fcp.toFixed(2)} (at most ${LIMITS.fcp}), largest ${found.lcp.toFixed(2)} (at most ${LIMITS.lcp}); shifts ${found.cls.toFixed(3)} (at most ${LIMITS.cls})`)
process.exit(Object.entries(LIMITS).every(([what, most]) => found[what] <= most) ? 0 : 1)
