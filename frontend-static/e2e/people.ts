// What every browser test shares: pages that fail on any console error, the people of the sample, axe, and looking.
import { readFileSync } from 'node:fs'
import { expect, test as base, type APIRequestContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { count, countOn, tooMuch } from './statements'

export { expect }
export const PERSON = { chair: '19900000001', gridWorker: '19900000002', resident: '19900000004', elsewhere: '19900000007', elder: '19900000005', tenant: '19900000006', newcomer: '19900000008' }
export const NEIGHBOURS = ['11', '12', '13', '14', '15', '16'].map((n) => '199000000' + n)
export const CONVENOR = '19900000003'
export const CODE = '246810'
export const DESK = { width: 1280, height: 800 }

interface Visit extends BrowserContextOptions {
  /** Signed in as this person, by the cookie the sign-in form would have set. */
  as?: string
  /** Console errors that this visit provokes on purpose. */
  expecting?: RegExp
}
interface Fixtures {
  /** A fresh browser of one person; several may be open in one test. */
  visit: (options?: Visit) => Promise<Page>
  /** Console errors that a test provokes on purpose, for its own page. */
  allow: RegExp[]
  calm: void
}

/** Fails on any console error or broken script; breaches of the content security policy are console errors too. */
export const test = base.extend<Fixtures>({
  allow: [[], { option: true }],
  calm: [async ({ page, allow }, use) => {
    const noise: string[] = []
    countOn(page)
    page.on('pageerror', (e) => noise.push(String(e)))
    page.on('console', (m) => { if (m.type() === 'error' && !allow.some((a) => a.test(m.text()))) noise.push(m.text()) })
    await use()
    expect(noise).toEqual([])
    expect(tooMuch(), 'SQL statements of acts').toEqual([])
  }, { auto: true }],
  visit: async ({ browser, baseURL }, use) => {
    const faults: string[] = []
    const contexts: { close: () => Promise<void> }[] = []
    await use(async ({ as, expecting, ...options } = {}) => {
      const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 }, serviceWorkers: 'block', ...options })
      contexts.push(context)
      if (as) await session(context.request, as, true)
      const page = await context.newPage()
      page.setDefaultTimeout(8_000)
      countOn(page)
      const fault = (text: string) => { if (!expecting || !expecting.test(text)) faults.push(`${page.url()}: ${text}`) }
      page.on('console', (message) => { if (message.type() === 'error') fault(message.text() + ' ' + message.location().url) })
      page.on('pageerror', (error) => fault(String(error)))
      return page
    })
    for (const context of contexts) await context.close()
    expect(faults, 'console errors, faults and CSP violations').toEqual([])
  },
})

/** One GraphQL request as an outside client would send it. */
export async function graphql<T = Record<string, never>>(request: APIRequestContext, query: string, variables: unknown = {}, token = '', web = false): Promise<T> {
  const headers: Record<string, string> = {}
  if (web) headers['X-Yunshequ-Client'] = 'web'
  if (token) headers.Authorization = `Bearer ${token}`
  const response = await request.post('/graphql', { data: { query, variables }, headers })
  const body = await response.json()
  count({ query }, body)
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as T
}

async function session(request: APIRequestContext, phone: string, web: boolean): Promise<string> {
  await graphql(request, 'mutation($phone: String!) { requestPhoneCode(input: {phone: $phone}) { sent refusals { message } } }', { phone })
  const answer = await graphql<{ signInWithPhone: { session: { accessToken: string } | null; refusals: { message: string }[] } }>(
    request, 'mutation($phone: String!, $code: String!) { signInWithPhone(input: {phone: $phone, code: $code}) { session { accessToken } refusals { message } } }', { phone, code: CODE }, '', web)
  if (!answer.signInWithPhone.session) throw new Error(JSON.stringify(answer))
  return answer.signInWithPhone.session.accessToken
}

/** Acts by the API as one person, to bring about what a test is not about. */
export async function actor(request: APIRequestContext, phone: string) {
  const token = await session(request, phone, false)
  const ask = <T>(query: string, variables: unknown = {}) => graphql<T>(request, query, variables, token)
  /** A mutation whose payload must be free of refusals; gives its one field. */
  async function act<T = { id: string }>(name: string, input: unknown, field: string, selection = '{ id }'): Promise<T> {
    const type = name[0]!.toUpperCase() + name.slice(1) + 'Input!'
    const answer = await ask<Record<string, Record<string, unknown>>>(`mutation($input: ${type}) { ${name}(input: $input) { ${field} ${selection} refusals { code message } } }`, { input })
    const payload = answer[name]!
    if ((payload.refusals as unknown[]).length) throw new Error(`${name}: ${JSON.stringify(payload.refusals)}`)
    return payload[field] as T
  }
  return { ask, act }
}

export interface Place { id: string; stairwell: string; households: { id: string; door: string }[] }
/** 7栋2单元 of the sample community. */
export async function place(request: APIRequestContext): Promise<Place> {
  const { community } = await graphql<{ community: { id: string; buildings: { name: string; children: { id: string; name: string; households: { nodes: { id: string; door: string }[] } }[] }[] } }>(
    request, '{ community(slug: "zilu") { id buildings { name children { id name } } } }')
  const stairwell = community.buildings.find((b) => b.name === '7栋')!.children.find((s) => s.name.endsWith('2单元'))!
  const { area } = await graphql<{ area: { households: { nodes: { id: string; door: string }[] } } }>(request, 'query($id: ID!) { area(id: $id) { households(first: 50) { nodes { id door } } } }', { id: stairwell.id })
  return { id: community.id, stairwell: stairwell.id, households: area.households.nodes }
}

/** So many minutes from now. */
export const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** A council of another stairwell whose rules let it meet at once, with the convenor, a secretary and a member. */
export async function quickCouncil(request: APIRequestContext, name: string) {
  const chair = await actor(request, PERSON.chair)
  const where = await place(request)
  const council = await chair.act('createCouncil', { scopeId: where.stairwell, name, rulesOfProcedure: { minSeats: 3, maxSeats: 5, noticeDays: 0, shortNoticeDays: 0 } }, 'council')
  const people = await Promise.all([CONVENOR, PERSON.resident, PERSON.elder].map(async (phone) => (await (await actor(request, phone)).ask<{ viewer: { resident: { id: string } } }>('{ viewer { resident { id } } }')).viewer.resident.id))
  for (const [n, role] of (['CONVENOR', 'SECRETARY', 'MEMBER'] as const).entries()) await chair.act('seatMember', { councilId: council.id, residentId: people[n], role }, 'seat')
  return { council: council.id, people, chair }
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8') + ';0'
/** What axe finds against WCAG 2.2 A and AA, as lines. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (c: Document, o: unknown) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> } }).axe.run
    const found = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id} ${n.target.join(' ')}: ${n.failureSummary.split('\n').slice(1, 2).join('').trim()}`))
  })
}

/** What sticks out sideways of the window: nothing may. */
export const sideways = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    return Array.from(document.querySelectorAll('body *')).filter((e) => e.getBoundingClientRect().right > room + 1).slice(0, 5).map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
  })

/** Signs in by the form, as a person does. */
export async function signInByForm(page: Page, phone: string) {
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByLabel('验证码').fill(CODE)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function signIn(page: Page, phone: string, path = '/signin') {
  await page.goto(path)
  await signInByForm(page, phone)
}

export const look = (page: Page, name: string) => page.screenshot({ path: `test-results/looks/${name}.png` })
