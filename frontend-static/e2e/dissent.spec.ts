// What a member has against a resolution: stated, read by a neighbour, hidden with a reason, and appealed.
import { actor, CONVENOR, DESK, expect, look, PERSON, quickCouncil, soon, test } from './people'
import { spotless } from './judge'
import type { Page } from '@playwright/test'

const MODERATOR = '19900000010'
const WORDS = '301的老王自己还欠着物业费，凭什么他说了算。'
const REASON = '写了邻居的私事，请改一改再说。'
/** Nothing is wrong with the page, and the part itself is looked at. */
async function seen(page: Page, name: string, words: string) {
  await spotless(page, name)
  for (const [mode, mark] of [['standard', ''], ['elder', 'data-elder'], ['dark', 'data-dark']] as const) {
    if (mark) await page.evaluate((on) => document.documentElement.toggleAttribute(on, true), mark)
    for (const size of [{ width: 390, height: 844 }, DESK]) {
      await page.setViewportSize(size)
      await page.getByText(words).first().evaluate((e) => e.scrollIntoView({ block: 'center' }))
      await look(page, `${name}-near-${mode}-${size.width}`)
    }
    if (mark) await page.evaluate((on) => document.documentElement.toggleAttribute(on, false), mark)
  }
  await page.setViewportSize({ width: 390, height: 844 })
}

test('a dissent is written into the record, hidden with a reason, and its author is shown the way to appeal', async ({ visit, request }) => {
  test.setTimeout(400_000)
  const { council, people } = await quickCouncil(request, '不同意见试一试议事会')
  const convenor = await actor(request, CONVENOR)
  const title = '清理楼道堆物的日子'
  const meeting = await convenor.act('callMeeting', { councilId: council, kind: 'REGULAR', startsAt: soon(10), place: '一楼门厅', title, agenda: [{ title: '清理日定在哪天' }] }, 'meeting')
  for (const residentId of people) await convenor.act('recordAttendance', { meetingId: meeting.id, residentId }, 'meeting')
  const { meeting: called } = await convenor.ask<{ meeting: { agenda: { id: string }[] } }>('query($id: ID!) { meeting(id: $id) { agenda { id } } }', { id: meeting.id })
  await convenor.act('resolveItem', { meetingId: meeting.id, itemId: called.agenda[0]!.id, outcome: 'ADOPTED', text: '本月最后一个周六上午九点，各家清走自家物品。', votesFor: 2, votesAgainst: 1, votesAbstain: 0 }, 'meeting')

  const author = await visit({ as: PERSON.elder })
  await author.goto('/meeting/' + meeting.id)
  await author.getByRole('button', { name: '我有不同意见，要写进记录' }).click()
  await author.getByRole('button', { name: '写进记录' }).click()
  await expect(author.getByText('请写下您不同意的理由。')).toBeVisible()
  await seen(author, 'dissent-writing', '我的不同意见')
  await author.getByLabel('我的不同意见').fill(WORDS)
  await author.getByRole('button', { name: '写进记录' }).click()
  await expect(author.getByText(WORDS)).toBeVisible()
  await expect(author.getByRole('button', { name: '举报' }), 'nobody reports oneself').toHaveCount(0)
  await seen(author, 'dissent-stated', WORDS)
  await author.getByRole('button', { name: '改我的不同意见' }).click()
  await expect(author.getByLabel('我的不同意见'), 'one goes on from what one said').toHaveValue(WORDS)
  await author.getByRole('button', { name: '算了' }).click()

  const neighbour = await visit({ as: PERSON.tenant })
  await neighbour.goto('/meeting/' + meeting.id)
  await expect(neighbour.getByText(WORDS)).toBeVisible()
  await seen(neighbour, 'dissent-read', WORDS)
  await neighbour.getByRole('button', { name: '举报' }).click()
  await neighbour.getByLabel('泄露他人隐私').check()
  await neighbour.getByRole('button', { name: '提交举报' }).click()
  await expect(neighbour.locator('.toast')).toContainText('已收到您的举报')

  const desk = await visit({ as: MODERATOR, viewport: DESK })
  await desk.goto('/console/reports?text=' + encodeURIComponent('欠着物业费'))
  await desk.getByLabel('换社区').selectOption({ label: '紫麓社区' })
  const row = desk.getByRole('row').filter({ hasText: '欠着物业费' })
  await expect(row).toContainText('泄露隐私')
  for (let i = 0; i < 20 && (await row.getAttribute('data-at')) === null; i++) await desk.keyboard.press('j')
  await look(desk, 'dissent-desk')
  await desk.keyboard.press('r')
  await desk.getByLabel('理由（对方会看到）').fill(REASON)
  await expect(desk.getByLabel('依据《社区内容规范》')).toHaveValue('PRIVACY')
  await desk.getByRole('button', { name: '确定', exact: true }).click()
  await expect(row).toHaveCount(0)

  await desk.goto('/console/decided')
  await desk.getByLabel('换社区').selectOption({ label: '紫麓社区' })
  await expect(desk.getByRole('row').filter({ hasText: REASON }).getByText(WORDS)).toBeVisible()
  await look(desk, 'dissent-desk-decided')

  const guest = await visit()
  await guest.goto('/meeting/' + meeting.id)
  await expect(guest.getByText(`这条不同意见已隐藏。理由：泄露他人隐私（《社区内容规范》第三条）：${REASON}`)).toBeVisible()
  await expect(guest.getByText('向街道申诉')).toBeVisible()
  await expect(guest.getByText(WORDS)).toHaveCount(0)
  await seen(guest, 'dissent-hidden', REASON)

  await author.goto('/meeting/' + meeting.id)
  await expect(author.getByText(REASON)).toBeVisible()
  await expect(author.getByRole('button', { name: /不同意见/ }), 'what is hidden is appealed, not said again').toHaveCount(0)
  await seen(author, 'dissent-hidden-own', REASON)
  await author.getByRole('link', { name: '这条是您写的，可以申诉' }).click()
  const decided = author.getByRole('listitem').filter({ hasText: REASON })
  await expect(decided.getByText('清理日定在哪天'), 'under which item').toBeVisible()
  await expect(decided.getByText(WORDS), 'which words were hidden').toBeVisible()
  await seen(author, 'dissent-decided', WORDS)
  await decided.getByRole('button', { name: '我要申诉' }).click()
  await seen(author, 'dissent-appeal', '为什么您认为处理得不对')
  await author.getByLabel('为什么您认为处理得不对').fill('我没有写他姓什么叫什么，请再看看。')
  await author.getByRole('button', { name: '提交申诉' }).click()
  await expect(decided.getByText('申诉复核中')).toBeVisible()
  await seen(author, 'dissent-appealed', '申诉复核中')
})
