// A full queue and two moderators at once: everything is decided, and nothing twice.
import { actor, DESK, expect, look, NEIGHBOURS, PERSON, place, sideways, test } from './people'
import type { Page } from '@playwright/test'

const SECOND = '19900000010'
const WORK = ['信箱', '扶手', '门禁', '路灯', '水管', '雨棚', '地砖', '楼梯灯', '晾衣杆', '消防栓', '花坛', '井盖', '围墙', '车棚', '公告栏', '排水沟']

test('fifty mixed items, two moderators at once: each is decided once', async ({ visit, request }) => {
  test.setTimeout(240_000)
  const where = await place(request)
  const raised: string[] = []
  const authors = await Promise.all([...NEIGHBOURS, PERSON.resident, PERSON.tenant].map((phone) => actor(request, phone)))
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
  const elder = await actor(request, PERSON.elder)
  const spoken: string[] = []
  // So many that nobody says more in a minute than the portal lets a neighbour say.
  const speakers = [...authors.slice(0, 7), ...authors.slice(0, 7), ...authors.slice(0, 7), ...authors.slice(0, 7), ...Array(3).fill(await actor(request, PERSON.gridWorker))]
  for (const [i, speaker] of speakers.entries()) {
    const { id } = await speaker.act('postComment', { subjectId: room, body: `夜审评论${i + 1}，我家门口也一样。` }, 'comment')
    await elder.act('reportContent', { subjectId: id, reason: 'OFF_TOPIC', note: `夜审举报${i + 1}` }, 'report')
    spoken.push(id)
  }
  // Somebody of another community: shown only after a look.
  const elsewhere = await actor(request, PERSON.elsewhere)
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
    // Fifty, and what search finds to be like other proposals.
    await expect(page.getByText(/^共 [56]\d 件/)).toBeVisible()
  }
  await look(pages[0]!, 'evening-1280')
  await pages[0]!.setViewportSize({ width: 390, height: 844 })
  expect(await sideways(pages[0]!)).toEqual([])
  await look(pages[0]!, 'evening-390')
  await pages[0]!.setViewportSize(DESK)
  const { deskCounts } = await chair.ask<{ deskCounts: Record<string, number> }>('query($c: ID!) { deskCounts(communityId: $c) { proposals comments reports flagged residencies repliesDue } }', { c: where.id })
  for (const [kind, n] of Object.entries(deskCounts)) expect(n, kind).toBeGreaterThan(0)
  await Promise.all(pages.map((page, i) => work(page, i)))

  // The log of acts says who decided what: every one of them once.
  const decided: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { auditLog }: { auditLog: { nodes: { object: string; act: string; result: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await chair.ask('query($c: ID!, $after: String) { auditLog(communityId: $c, first: 50, after: $after) { nodes { object act result } pageInfo { hasNextPage endCursor } } }', { c: where.id, after })
    decided.push(...auditLog.nodes.filter((n) => n.result === 'OK' && /受理提案|退回提案|通过|隐藏|举报|退回住户认证/.test(n.act)).map((n) => n.object))
    after = auditLog.pageInfo.endCursor
    more = auditLog.pageInfo.hasNextPage
  }
  for (const id of [...raised, ...spoken, ...claims]) expect(decided.filter((object) => object === id), id).toHaveLength(1)
})

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
  // A claim to a home is known by its door, not by words.
  await page.goto(list.endsWith('RESIDENCY') ? `/console/${list}` : `/console/${list}${list.includes('?') ? '&' : '?'}text=` + encodeURIComponent('夜审'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('社区工作台')
  const choice = page.getByLabel('换社区')
  if (await choice.count()) await choice.selectOption({ label: '紫麓社区' })
}
