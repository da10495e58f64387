// @vitest-environment jsdom
// Components as WeChat draws them, and pages against a portal played by a table of answers.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'

const load = createRequire(import.meta.url)
const root = resolve('miniprogram-sample')
type Sent = { data: { id: string; variables: Record<string, never> }; header: Record<string, string> }
const ops = load(join('utils/ops')) as Record<string, string>
function join(path: string) { return `${root}/${path}` }

const store: Record<string, string> = {}
const sent: Sent[] = []
let answers: Record<string, (sent: Sent) => { statusCode?: number; data?: unknown; fail?: string }> = {}
const wx = {
  request(asked: Sent & { success: (r: unknown) => void; fail: (e: unknown) => void }) {
    sent.push(asked)
    const name = Object.keys(ops).find((n) => ops[n] === asked.data.id)!
    const answer = answers[name]!(asked)
    Promise.resolve().then(() => (answer.fail ? asked.fail({ errMsg: answer.fail }) : asked.success({ statusCode: answer.statusCode || 200, data: answer.data })))
  },
  login: ({ success }: { success: (r: { code: string }) => void }) => success({ code: 'demo-zhang-1' }),
  getStorageSync: (key: string) => store[key] || '',
  setStorageSync: (key: string, value: string) => { store[key] = value },
  requestSubscribeMessage: vi.fn(),
  navigateTo: vi.fn(), showToast: vi.fn(), stopPullDownRefresh: vi.fn(),
}
Object.assign(globalThis, { wx })
interface Page { data: Record<string, unknown>; setData: (d: object) => void; [act: string]: unknown }
function page(path: string): Page & Record<string, (a?: unknown) => Promise<unknown>> {
  let found: Page | null = null
  Object.assign(globalThis, { Page: (definition: Page) => { found = definition } })
  const file = join(path)
  delete load.cache[load.resolve(file)]
  load(file)
  const one = { ...found!, data: structuredClone(found!.data), setData(this: Page, d: object) { Object.assign(this.data, d) } }
  return one as never
}
beforeEach(() => {
  for (const key of Object.keys(store)) delete store[key]
  sent.length = 0
  answers = {}
  vi.clearAllMocks()
})
const PROPOSAL = { id: 'proposal_x', title: '加装电梯', stageName: '征集附议', endorsementCount: 3, endorsementsNeeded: 10, commentCount: 2, author: null, comments: { nodes: [] }, ballots: [] }

it('a card is drawn and a tap tells which', async () => {
  const simulate = load('miniprogram-simulate') as { load: (p: string) => string; render: (id: string, props: object) => { attach: (e: Element) => void; dom: Element; querySelector: (s: string) => { dispatchEvent: (n: string) => void }; addEventListener: (n: string, f: (e: { detail: unknown }) => void) => void } }
  const card = simulate.render(simulate.load(join('components/proposal-card/proposal-card')), { proposal: PROPOSAL })
  card.attach(document.body)
  expect(card.dom.textContent).toContain('加装电梯')
  expect(card.dom.textContent).toContain('匿名邻居')
  const heard: unknown[] = []
  card.addEventListener('open', (e) => heard.push(e.detail))
  card.querySelector('.card').dispatchEvent('tap')
  await new Promise((done) => setTimeout(done, 20))
  expect(heard).toEqual([{ id: 'proposal_x' }])
})
it('the feed reads on by cursor and says what is wrong without a network', async () => {
  answers.Feed = ({ data }) => ({ data: { data: { proposals: { nodes: [{ ...PROPOSAL, id: data.variables['after'] ? 'b' : 'a' }], pageInfo: { hasNextPage: !data.variables['after'], endCursor: 'c' } } } } })
  const feed = page('pages/feed/feed')
  await feed.restart!()
  await feed.next!()
  expect((feed.data.items as { id: string }[]).map((p) => p.id)).toEqual(['a', 'b'])
  expect(feed.data.more).toBe(false)
  answers.Feed = () => ({ fail: 'request:fail timeout' })
  await feed.restart!()
  expect(feed.data.trouble).toContain('网络太慢')
})
it('seconding twice by one tap is one act, with one key', async () => {
  answers.Proposal = () => ({ data: { data: { proposal: PROPOSAL } } })
  answers.Endorse = () => ({ data: { data: { endorseProposal: { proposal: PROPOSAL, refusals: [] } } } })
  const one = page('pages/proposal/proposal')
  await one.onLoad!({ id: 'proposal_x' })
  await Promise.all([one.endorse!(), one.endorse!()])
  expect(sent.filter((s) => s.data.id === ops.Endorse)).toHaveLength(1)
  answers.Endorse = () => ({ data: { data: { endorseProposal: { proposal: null, refusals: [{ code: 'NOT_ALLOWED', message: '请先完成住户认证。' }] } } } })
  await one.endorse!()
  expect(one.data.trouble).toBe('请先完成住户认证。')
})
it('an old session is renewed once for all who find it old', async () => {
  const { ask, keep } = load(join('utils/graphql')) as { ask: (n: string, v?: object) => Promise<unknown>; keep: (s: object) => void }
  keep({ accessToken: 'old', refreshToken: 'r1' })
  answers.Activities = ({ header }) => (header.authorization === 'Bearer new' ? { data: { data: { activities: { nodes: [] } } } } : { statusCode: 401, data: { errors: [] } })
  answers.RefreshSession = () => ({ data: { data: { refreshSession: { session: { accessToken: 'new', refreshToken: 'r2' }, refusals: [] } } } })
  await Promise.all([ask('Activities'), ask('Activities')])
  expect(sent.filter((s) => s.data.id === ops.RefreshSession)).toHaveLength(1)
  expect(store.refreshToken).toBe('r2')
})
it('a page everybody may read is asked again by who was signed in, not shown as to a guest', async () => {
  const { ask, keep } = load(join('utils/graphql')) as { ask: (n: string, v?: object) => Promise<{ activities: { nodes: unknown[] } }>; keep: (s: object) => void }
  keep({ accessToken: 'old', refreshToken: 'r1' })
  answers.Activities = ({ header }) => (header.authorization === 'Bearer new' ? { data: { data: { activities: { nodes: ['mine'] } } } } : { data: { data: { activities: { nodes: [] } }, extensions: { session: 'ENDED' } } })
  answers.RefreshSession = () => ({ data: { data: { refreshSession: { session: { accessToken: 'new', refreshToken: 'r2' }, refusals: [] } } } })
  expect((await ask('Activities')).activities.nodes).toEqual(['mine'])
  keep({ accessToken: 'old', refreshToken: 'gone' })
  answers.RefreshSession = () => ({ data: { data: { refreshSession: { session: null, refusals: [{ code: 'SESSION_ENDED', message: '登录已失效。' }] } } } })
  expect((await ask('Activities')).activities.nodes, 'who is signed out everywhere reads as a guest').toEqual([])
})
it('data that came with errors in other fields is shown all the same', async () => {
  const { ask } = load(join('utils/graphql')) as { ask: (n: string, v?: object) => Promise<{ search: { nodes: unknown[] } }> }
  answers.Search = () => ({ data: { data: { search: { nodes: [] } }, errors: [{ message: 'x' }] } })
  expect((await ask('Search', { text: '电梯' })).search.nodes).toEqual([])
})
it('who is new at the portal is asked for a number and signs in with it', async () => {
  const { signIn } = load(join('utils/session')) as { signIn: (c?: string) => Promise<{ signedIn: boolean }> }
  answers.SignInWithWechat = ({ data }) => {
    const input = data.variables['input'] as { phoneCode: string | null }
    return { data: { data: { signInWithWechat: { session: input.phoneCode ? { accessToken: 'a', refreshToken: 'r' } : null, bindingTicket: input.phoneCode ? null : 't', refusals: [] } } } }
  }
  expect(await signIn()).toEqual({ signedIn: false })
  expect(await signIn('phone-1')).toEqual({ signedIn: true })
  expect(store.accessToken).toBe('a')
})
it('after seconding, news by WeChat is offered; the question follows the tap, and each yes is told', async () => {
  answers.Proposal = () => ({ data: { data: { proposal: PROPOSAL } } })
  answers.Endorse = () => ({ data: { data: { endorseProposal: { proposal: PROPOSAL, refusals: [] } } } })
  answers.MessageTemplates = () => ({ data: { data: { wechatTemplates: ['t-news', 't-due'] } } })
  answers.AllowMessages = () => ({ data: { data: { allowWechatMessages: { remaining: 1, refusals: [] } } } })
  const one = page('pages/proposal/proposal')
  await one.onLoad!({ id: 'proposal_x' })
  expect(one.data.offer, 'nobody is asked before anything is done').toBe('')
  await one.endorse!()
  expect(one.data.offer).toContain('微信')
  expect(wx.requestSubscribeMessage, 'not without a tap').not.toHaveBeenCalled()
  wx.requestSubscribeMessage.mockImplementation(({ success }) => success({ errMsg: 'requestSubscribeMessage:ok', 't-news': 'accept', 't-due': 'reject' }))
  const told = one.tell!()
  expect(wx.requestSubscribeMessage, 'at once: WeChat refuses it after a wait').toHaveBeenCalledOnce()
  await told
  expect(sent.at(-1)!.data).toEqual({ id: ops.AllowMessages, variables: { input: { appId: 'wxdemomini000001', templateIds: ['t-news'] } } })
  expect(one.data.offer).toBe('')
})
it('a no, a ban, a failure and a portal without templates ask for nothing more', async () => {
  answers.Activities = () => ({ data: { data: { activities: { nodes: [] } } } })
  answers.SignUp = () => ({ data: { data: { signUp: { signup: { id: 's', status: 'CONFIRMED', position: null }, refusals: [] } } } })
  answers.MessageTemplates = () => ({ data: { data: { wechatTemplates: ['t-news'] } } })
  const tap = { currentTarget: { dataset: { id: 'shift_x' } } }
  for (const answer of [{ 't-news': 'reject' }, { 't-news': 'ban' }, { 't-news': 'filter' }, null]) {
    wx.requestSubscribeMessage.mockImplementation(({ success, fail }) => (answer ? success(answer) : fail({ errMsg: 'fail' })))
    const one = page('pages/volunteer/volunteer')
    await one.onLoad!()
    await one.signUp!(tap)
    expect(one.data.offer).toContain('活动有变动')
    await one.tell!()
    expect(one.data.offer).toBe('')
  }
  answers.MessageTemplates = () => ({ data: { data: { wechatTemplates: [] } } })
  const none = page('pages/volunteer/volunteer')
  await none.onLoad!()
  await none.signUp!(tap)
  expect(none.data.offer).toBe('')
  expect(sent.filter((s) => s.data.id === ops.AllowMessages)).toHaveLength(0)
})
it('the code on the wall opens the page of its place, a link as well', async () => {
  const area = { id: 'area_x', label: '7栋', householdCount: 60, councils: [], fiveTogether: { matters: 1, decisions: 0, help: 2 } }
  answers.Place = ({ data }) => ({ data: { data: { area: data.variables['id'] === 'area_x' ? area : null } } })
  for (const options of [{ scene: 'area_x' }, { id: 'area_x' }]) {
    const one = page('pages/place/place')
    await one.onLoad!(options)
    expect(one.data).toMatchObject({ place: area, trouble: '' })
  }
  const none = page('pages/place/place')
  await none.onLoad!({})
  expect(none.data.trouble).toContain('没有找到')
})
