// A full queue and two moderators at once: everything is decided, and nothing twice.
import { actor, CONVENOR, DESK, expect, look, NEIGHBOURS, PERSON, place, sideways, soon, test, type Place } from './people'
import type { APIRequestContext, Page } from '@playwright/test'

const SECOND = '19900000010'
const SUBDISTRICT = '19900000009'
/** So often a list is looked at afresh. */
const LOOKS = 3
const POLL = '夜审：楼道灯要不要换成感应的'
const WORK = ['信箱', '扶手', '门禁', '路灯', '水管', '雨棚', '地砖', '楼梯灯', '晾衣杆', '消防栓', '花坛', '井盖', '围墙', '车棚', '公告栏', '排水沟']

test('fifty mixed items, two moderators at once: each is decided once', async ({ visit, request }) => {
  test.setTimeout(400_000)
  const where = await place(request)
  const apart = await besideWords(request, where)
  const raised: string[] = []
  const authors = await Promise.all([...NEIGHBOURS, PERSON.resident, PERSON.tenant].map((phone) => patient(request, phone)))
  for (const [i, what] of WORK.entries()) {
    const author = authors[i % authors.length]!
    const { id } = await author.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'repair', title: `夜审${i + 1}：${what}坏了`, body: `夜审${i + 1}，${what}坏了，请安排修理。` }, 'proposal')
    await author.act('submitProposal', { proposalId: id }, 'proposal')
    raised.push(id)
  }
  const chair = await actor(request, PERSON.chair)
  const room = (await authors[7]!.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'repair', title: '单元门口的积水请垫高', body: '下雨天单元门口积水有五厘米。' }, 'proposal')).id
  await authors[7]!.act('submitProposal', { proposalId: room }, 'proposal')
  await chair.act('reviewProposal', { proposalId: room, decision: 'ACCEPT' }, 'proposal')
  const elder = await patient(request, PERSON.elder)
  const spoken: string[] = []
  // So many that nobody says more in a minute than the portal lets a neighbour say.
  const speakers = [...authors.slice(0, 7), ...authors.slice(0, 7), ...authors.slice(0, 7), ...authors.slice(0, 7), ...Array(3).fill(await patient(request, PERSON.gridWorker))]
  for (const [i, speaker] of speakers.entries()) {
    const { id } = await speaker.act('postComment', { subjectId: room, body: `夜审评论${i + 1}，我家门口也一样。` }, 'comment')
    await elder.act('reportContent', { subjectId: id, reason: 'OFF_TOPIC', note: `夜审举报${i + 1}` }, 'report')
    spoken.push(id)
  }
  // Somebody of another community: shown only after a look.
  const elsewhere = await patient(request, PERSON.elsewhere)
  for (let i = 0; i < 3; i++) spoken.push((await elsewhere.act('postComment', { subjectId: room, body: `夜审来客${i + 1}，我们小区也遇到过。` }, 'comment')).id)

  // Shown at once, and looked at: what holds a watched word.
  await chair.act('watchWord', { communityId: where.id, word: '夜审记号', action: 'FLAG' }, 'word')
  for (let i = 0; i < 3; i++) spoken.push((await elder.act('postComment', { subjectId: room, body: `夜审记号${i + 1}，请大家都来看一看。` }, 'comment')).id)
  // Somebody of another community who asks to belong to homes here.
  const claims: string[] = []
  for (let i = 3; i < 6; i++) claims.push((await elsewhere.act('requestResidency', { householdId: where.households[i]!.id, capacity: 'TENANT', evidence: '租房合同在手' }, 'residency')).id)

  const pages = [await visit({ as: PERSON.chair, viewport: DESK }), await visit({ as: SECOND, viewport: DESK })]
  for (const page of pages) {
    await open(page, 'all')
    // More than fifty: also what search finds to be like other proposals.
    await expect(page.getByText(/^共 ([5-9]\d|1\d\d) 件/)).toBeVisible()
  }
  await look(pages[0]!, 'evening-1280')
  await pages[0]!.setViewportSize({ width: 390, height: 844 })
  expect(await sideways(pages[0]!)).toEqual([])
  await look(pages[0]!, 'evening-390')
  await pages[0]!.setViewportSize(DESK)
  const { deskCounts } = await chair.ask<{ deskCounts: Record<string, number> }>('query($c: ID!) { deskCounts(communityId: $c) { proposals comments reports flagged residencies repliesDue hours questions objections paperBallots } }', { c: where.id })
  for (const [kind, n] of Object.entries(deskCounts)) expect(n, kind).toBeGreaterThan(0)
  await Promise.all(pages.map((page, i) => work(page, i)))
  await Promise.all(pages.map(answerAll))
  await Promise.all(pages.map(confirmHours))
  await Promise.all(pages.map(comparePaper))
  // Who hid it does not hear the appeal: the second moderator does, and the subdistrict.
  await Promise.all([pages[1]!, await visit({ as: SUBDISTRICT, viewport: DESK })].map(hear))

  // The log of acts says who decided what: every one of them once.
  const log: { object: string; act: string; detail: string | null }[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { auditLog }: { auditLog: { nodes: { object: string; act: string; detail: string | null; result: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await chair.ask('query($c: ID!, $after: String) { auditLog(communityId: $c, first: 50, after: $after) { nodes { object act detail result } pageInfo { hasNextPage endCursor } } }', { c: where.id, after })
    log.push(...auditLog.nodes.filter((n) => n.result === 'OK'))
    after = auditLog.pageInfo.endCursor
    more = auditLog.pageInfo.hasNextPage
  }
  const once = (id: string, acts: RegExp) => expect(log.filter((n) => n.object === id && acts.test(n.act)), id).toHaveLength(1)
  for (const id of [...raised, ...spoken, ...claims]) once(id, /受理提案|退回提案|通过|隐藏|举报|退回住户认证/)
  for (const [kind, ids] of Object.entries(apart)) {
    if (kind === 'HOURS') expect(log.filter((n) => n.object === ids[0] && DECIDED.HOURS!.test(n.act) && n.detail === '0.5小时')).toHaveLength(ids.length)
    else {
      expect(ids, kind).toHaveLength(3)
      for (const id of ids) once(id, DECIDED[kind]!)
    }
  }
})

/** Somebody who waits a moment when the portal says that this was much at once. */
async function patient(request: APIRequestContext, phone: string): ReturnType<typeof actor> {
  const who = await actor(request, phone)
  async function act<T = { id: string }>(...said: Parameters<typeof who.act>): Promise<T> {
    let done: T
    await expect(async () => { done = await who.act<T>(...said) }).toPass({ timeout: 70_000 })
    return done!
  }
  return { ask: who.ask, act }
}

const DECIDED: Record<string, RegExp> = { HOURS: /确认服务时长/, QUESTION: /答复监督提问/, OBJECTION: /答复公示异议/, PAPER_BALLOT: /(确认|退回)纸质票/, APPEAL: /申诉成立|维持原处理/ }

/** What waits at the desk and is no words to approve: ids of what waits, by kind; of a shift once for each who came. */
async function besideWords(request: APIRequestContext, where: Place): Promise<Record<string, string[]>> {
  const [chair, second, officer, grid, convenor, resident, tenant] = await Promise.all([PERSON.chair, SECOND, SUBDISTRICT, PERSON.gridWorker, CONVENOR, PERSON.resident, PERSON.tenant].map((phone) => patient(request, phone)))
  const me = async (who: NonNullable<typeof chair>) => (await who.ask<{ viewer: { resident: { id: string } } }>('{ viewer { resident { id } } }')).viewer.resident.id
  // Hours and paper are the committee's: this evening the second moderator helps out there.
  const { community } = await chair!.ask<{ community: { area: { id: string } } }>('{ community(slug: "zilu") { area { id } } }')
  const { id: office } = await chair!.act('askOffice', { kind: 'GRANT_OFFICE', residentId: await me(second!), office: 'COMMITTEE_MEMBER', areaId: community.area.id, termEnds: soon(2 * 1440).slice(0, 10), reason: '夜审人手不够' }, 'officeAct')
  await officer!.act('answerOfficeAct', { actId: office, confirm: true }, 'officeAct')

  // Two came to the shift of today; how long they helped is for the committee to say.
  const { activities } = await chair!.ask<{ activities: { nodes: { title: string; shifts: { id: string; startsAt: string }[] }[] } }>('query($c: ID!) { activities(filter: {communityId: $c}, first: 50) { nodes { title shifts { id startsAt } } } }', { c: where.id })
  const shift = activities.nodes.find((n) => n.title === '今日楼道巡查值守')!.shifts[0]!
  const { shift: { signups } } = await chair!.ask<{ shift: { signups: { id: string; status: string }[] } }>('query($id: ID!) { shift(id: $id) { signups { id status } } }', { id: shift.id })
  const came = signups.filter((n) => n.status === 'CONFIRMED').slice(-2)
  const inAt = new Date(Date.parse(shift.startsAt) + 60_000).toISOString()
  for (const { id } of came) await chair!.act('recordPresence', { signupId: id, inAt, outAt: soon(-1), reason: '现场签到表' }, 'signup')

  const notice = await chair!.act('publishNotice', { communityId: where.id, kind: 'PUBLIC_NOTICE', title: '夜审公示：楼道灯改造', body: '七栋楼道灯拟改为感应灯，有意见请在公示期内提出。', objectionsUntil: soon(9 * 1440).slice(0, 10) }, 'notice')
  for (const [i, who] of [convenor!, resident!, tenant!].entries()) {
    await who.act('objectToNotice', { noticeId: notice.id, words: `夜审异议${i + 1}，希望保留一盏常亮的灯。` }, 'notice')
    await who.act('askSupervisionQuestion', { communityId: where.id, words: `夜审提问${i + 1}，上季度的公共收益用在了哪里？` }, 'question')
  }
  const room = (await convenor!.act('createProposal', { communityId: where.id, scopeId: where.stairwell, category: 'repair', title: '楼门口的台阶请补平', body: '台阶缺了一角，老人容易绊倒。' }, 'proposal')).id
  await convenor!.act('submitProposal', { proposalId: room }, 'proposal')
  await chair!.act('reviewProposal', { proposalId: room, decision: 'ACCEPT' }, 'proposal')
  const hidden: string[] = []
  for (const [i, who] of [convenor!, resident!, tenant!].entries()) {
    const { id } = await who.act('postComment', { subjectId: room, body: `夜审闲话${i + 1}，顺便问问谁家有梯子。` }, 'comment')
    const decision = await chair!.act('hideContent', { subjectId: id, reasonCode: 'OFF_TOPIC', note: '与本提案无关，请到邻里互助里说。' }, 'decision')
    await who.act('appealDecision', { decisionId: decision.id, note: `夜审申诉${i + 1}，补台阶要用梯子，是有关的。` }, 'decision')
    hidden.push(id)
  }

  const closesAt = soon(2 * 1440)
  const poll = await chair!.act('openBallot', { subjectId: where.stairwell, scopeId: where.stairwell, title: POLL, electorate: 'HOUSEHOLDS', matter: 'STRAW_POLL', secrecy: 'NAMED', closesAt }, 'ballot')
  const paper: string[] = []
  for (const home of where.households.slice(0, 3)) paper.push((await grid!.act('recordPaperBallot', { ballotId: poll.id, householdId: home.id, choice: 'FOR', channel: 'DOORSTEP', witnessId: await me(convenor!) }, 'entry')).id)

  const WAITING = 'query($c: ID!, $kinds: [ModerationKind!], $text: String) { moderationQueue(communityId: $c, kinds: $kinds, text: $text, first: 50) { nodes { waitsId } } }'
  const waiting = async (kind: string, text: string | null = '夜审') => (await second!.ask<{ moderationQueue: { nodes: { waitsId: string }[] } }>(WAITING, { c: where.id, kinds: [kind], text })).moderationQueue.nodes.map((n) => n.waitsId)
  await expect.poll(() => waiting('HOURS', null)).toEqual([shift.id])
  return { HOURS: [shift.id, shift.id], QUESTION: await waiting('QUESTION'), OBJECTION: await waiting('OBJECTION'), PAPER_BALLOT: paper, APPEAL: hidden }
}

/** From the list to where it is worked on; false when nothing is left. */
async function toWork(page: Page, kind: string): Promise<boolean> {
  const first = page.locator('tbody tr:not(.gone)').first()
  await open(page, `all?kind=${kind}`)
  await expect(first.or(page.getByText('没有符合条件的')).first()).toBeVisible()
  if (!(await first.isVisible())) return false
  // A colleague may have been faster: then the next look says that nothing is left.
  return first.getByRole('button', { name: '去办理' }).click({ timeout: 3_000 }).then(() => true, () => toWork(page, kind))
}

/** Acts on what stands first as long as something does; what a colleague has done meanwhile goes from the list too. */
async function whileThereIs(page: Page, what: string, act: (first: ReturnType<Page['locator']>) => Promise<void>) {
  const first = page.locator(what, { hasText: '夜审' }).first()
  for (let i = 0; await first.count(); i++) {
    const seen = await first.innerText()
    await act(first).catch(() => null)
    // A hand that came while the list moved has done nothing: it tries again.
    await expect.poll(async () => !(await first.count()) || (await first.innerText().catch(() => seen)) !== seen, { timeout: 4_000 }).toBe(true).catch(() => null)
    expect(i).toBeLessThan(20)
  }
}

async function answerAll(page: Page) {
  for (const kind of ['QUESTION', 'OBJECTION']) for (let look = 0; look < LOOKS && (await toWork(page, kind)); look++) {
    await expect(page.getByText('公开目录，应公开的期限过了会一直提醒')).toBeVisible()
    await whileThereIs(page, 'form', async (form) => {
      await form.getByLabel('公开答复').fill('已记下，本周内请楼栋长上门说明。')
      await form.getByRole('button', { name: '公开答复' }).click({ timeout: 3_000 })
    })
  }
}

async function confirmHours(page: Page) {
  while (await toWork(page, 'HOURS')) {
    await expect(page.getByRole('heading', { name: /^名单/ })).toBeVisible()
    const alter = page.getByRole('button', { name: '改时长确认' })
    if (!(await alter.count())) continue
    await alter.first().click()
    await page.getByLabel('确认多少分钟').fill('30')
    await page.getByLabel('原因').fill('值守了半小时，现场核对过')
    await page.getByRole('button', { name: '确定' }).click()
    await expect.poll(async () => (await page.getByRole('dialog').count()) === 0 || (await page.getByRole('dialog').getByRole('alert').count()) > 0).toBe(true)
  }
}

async function comparePaper(page: Page) {
  if (!(await toWork(page, 'PAPER_BALLOT'))) return
  await page.getByRole('link', { name: POLL }).click()
  await page.getByRole('button', { name: '第二人确认', exact: true }).click()
  const yes = page.getByRole('button', { name: /和纸上一致，确认$/ }).first()
  const none = page.getByText('没有等待确认的纸质票')
  for (;;) {
    await expect(yes.or(none).first()).toBeVisible()
    if (await none.isVisible()) return
    const door = await yes.getAttribute('aria-label', { timeout: 2_000 }).catch(() => '')
    await yes.click({ timeout: 3_000 }).catch(() => null)
    await expect.poll(async () => (await none.isVisible()) || (await yes.getAttribute('aria-label', { timeout: 1_000 }).catch(() => '')) !== door).toBe(true)
  }
}

async function hear(page: Page, turn: number) {
  // A list that is read anew is empty for a moment: only a fresh look says that nothing is left.
  for (let look = 0; look < LOOKS; look++) {
    await page.goto('/console/appeals')
    await expect(page.getByText(/^共 \d+ 件，最快到期的在前|没有等您复核的申诉/).first()).toBeVisible()
    await whileThereIs(page, 'article', async (appeal) => {
      await appeal.getByRole('button', { name: '复核这一件' }).click({ timeout: 3_000 })
      await appeal.getByLabel('复核意见（申诉人会看到）').fill('看过前后文，意见已写明。')
      await appeal.getByRole('button', { name: turn ? '维持原处理' : '申诉成立，撤销原处理' }).click({ timeout: 3_000 })
    })
  }
}

/** Takes what stands first in each list until none is left; every fifth is turned down with a ready reason. */
async function work(page: Page, turn: number) {
  const first = page.locator('tbody tr:not(.gone)').first()
  const over = page.getByText(/没有符合条件的|今天的都审完了/)
  let i = turn
  for (const list of ['all?kind=DUPLICATE', 'proposals', 'comments', 'reports', 'all?kind=FLAGGED', 'all?kind=RESIDENCY']) {
    for (let left = true; left; ) {
      await open(page, list)
      await expect(first.or(over).first()).toBeVisible()
      left = !(await over.isVisible())
      while (!(await over.isVisible())) {
        const seen = await first.innerText({ timeout: 2_000 }).catch(() => '')
        if (!seen) continue
        // A colleague may take it at any moment: then the list has moved on, and so does this hand.
        if ((i++ % 5 === 0 && !list.endsWith('DUPLICATE')) || list.endsWith('RESIDENCY')) {
          await first.getByRole('button', { name: /^(退回修改|隐藏|不通过)$/ }).click({ timeout: 3_000 }).catch(() => null)
          const dialog = page.getByRole('dialog')
          await dialog.getByRole('button', { name: /。$/ }).first().click({ timeout: 3_000 }).catch(() => null)
          await dialog.getByRole('button', { name: '确定', exact: true }).click({ timeout: 3_000 }).catch(() => null)
        } else await first.getByRole('button', { name: /^(通过|举报不成立|没有问题|不是重复)$/ }).click({ timeout: 3_000 }).catch(() => null)
        await expect.poll(async () => (await over.isVisible()) || (await first.innerText({ timeout: 1_000 }).catch(() => seen)) !== seen).toBe(true)
      }
    }
  }
}

/** What is marked of this evening; somebody who works for several communities has to choose this one. */
async function open(page: Page, list: string) {
  // A claim to a home and a paper ballot are known by their door, a shift by its own name.
  await page.goto(/(RESIDENCY|PAPER_BALLOT|HOURS)$/.test(list) ? `/console/${list}` : `/console/${list}${list.includes('?') ? '&' : '?'}text=` + encodeURIComponent('夜审'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('社区工作台')
  const choice = page.getByLabel('换社区')
  if (await choice.count()) await choice.selectOption({ label: '紫麓社区' })
}
