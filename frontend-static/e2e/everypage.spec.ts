// Pages no other test looks at, in every mode and width: fit, accessible, without a fault.
import { judge, DESKS, PHONES } from './judge'
import { actor, CONVENOR, DESK, expect, PERSON, place, quickCouncil, soon, test } from './people'
import type { Page } from '@playwright/test'

const judged = async (page: Page, faults: string[], widths: typeof PHONES, pages: [string, string, string][]) => {
  for (const [name, path, ready] of pages) {
    await page.goto(path)
    // What every page has from the start says nothing: something of its own has to be there, and no fault.
    await expect(page.locator('main').locator('.card, article, table').first()).toBeVisible()
    if (ready) await expect(page.getByRole('main').getByText(ready).first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^(重新加载|再试一次)$/ })).toHaveCount(0)
    await judge(page, name, widths, faults)
  }
}

test('what a resident opens now and then', async ({ visit, request }) => {
  test.setTimeout(200_000)
  const where = await place(request)
  const reader = await actor(request, PERSON.resident)
  const { notices } = await reader.ask<{ notices: { nodes: { id: string; title: string }[] } }>('query($c: ID!) { notices(communityId: $c, first: 1) { nodes { id title } } }', { c: where.id })
  const { conventions } = await reader.ask<{ conventions: { nodes: { current: { articles: { id: string; heading: string }[] } }[] } }>('{ conventions(first: 1) { nodes { current { articles { id heading } } } } }')
  const page = await visit({ as: PERSON.resident })
  const faults: string[] = []
  await judged(page, faults, PHONES, [
    ['decisions', '/mine/decisions', '没有被处理过'],
    ['privacy', '/mine/privacy', '我同意过的'],
    ['notices', '/notices', notices.nodes[0]!.title],
    ['notice', '/notice/' + notices.nodes[0]!.id, notices.nodes[0]!.title],
    ['moderation', '/moderation', ''],
    ['messages', '/messages', ''],
    ['message-settings', '/messages/settings', '什么时候提醒我'],
    ['clause', '/clause/' + conventions.nodes[0]!.current.articles[0]!.id, conventions.nodes[0]!.current.articles[0]!.heading],
    ['reminders', '/reminders', '没有提醒。'],
    ['place', '/place/' + where.stairwell, '事务大家议'],
    ['voting-law', '/voting-law', '在这里投票算什么'],
    ['voting-honesty', '/voting-honesty', ''],
  ])
  expect(faults).toEqual([])
})

test('what a convenor opens to call and to lead', async ({ visit, request }) => {
  const { council } = await quickCouncil(request, '七栋二单元看页议事会')
  const convenor = await actor(request, CONVENOR)
  const meeting = await convenor.act('callMeeting', { councilId: council, kind: 'REGULAR', title: '看一看大屏', startsAt: soon(20), place: '门厅', agenda: [{ title: '门厅的灯' }] }, 'meeting')
  const page = await visit({ as: CONVENOR })
  const faults: string[] = []
  await judged(page, faults, PHONES, [
    ['council-call', `/council/${council}/call`, '共 5 步'],
    ['meeting-code', `/meeting/${meeting.id}/code`, '看一看大屏'],
  ])
  expect(faults).toEqual([])
})

test('what a committee opens now and then', async ({ visit }) => {
  test.setTimeout(200_000)
  const page = await visit({ as: PERSON.chair, viewport: DESK })
  const faults: string[] = []
  await judged(page, faults, DESKS, [
    ['console-all', '/console/all', '提交时间'],
    ['console-affairs', '/console/affairs', '公开目录'],
    ['console-rules', '/console/rules', '加入名单'],
    ['console-issues', '/console/issues', ''],
    ['console-dictionary', '/console/dictionary', '新增一组'],
    ['console-hot-words', '/console/hot-words', '上一周'],
    ['console-points', '/console/points', '登记积分'],
    ['console-certificates', '/console/certificates', '证明'],
  ])
  const second = await visit({ as: '19900000010', viewport: DESK })
  await judged(second, faults, DESKS, [['console-appeals', '/console/appeals', '复核']])
  expect(faults).toEqual([])
})
