// 发出去了没有: what the committee sees of each notice on each way out, when all went well and when some did not.
import { DESK, expect, PERSON, test } from './people'
import { DESKS, spotless } from './judge'

interface Way { channel: string; channelName: string; state: string; stateName: string; at: string | null; reached: number; waiting: number; later: number; skipped: number; retryable: number; failures: { reasonName: string; count: number }[] }
const AT = '2026-11-30T01:30:00Z'
const way = (channel: string, channelName: string, more: Partial<Way>): Way => ({ channel, channelName, state: 'DONE', stateName: '已发出', at: AT, reached: 128, waiting: 0, later: 0, skipped: 0, retryable: 0, failures: [], ...more })
const GONE = [way('board', '公告栏', { stateName: '已公布', reached: 86 }), way('inbox', '站内消息', {}), way('wechat', '微信订阅消息', { reached: 97, later: 21, skipped: 10 })]
const LOST = [way('board', '公告栏', { stateName: '已公布', reached: 12 }), way('inbox', '站内消息', { state: 'WAITING', stateName: '正在发送', at: null, reached: 40, waiting: 88 }), way('wechat', '微信订阅消息', { state: 'PARTLY', stateName: '部分没有发出', reached: 61, waiting: 0, retryable: 9, failures: [{ reasonName: '网络不通，试了多次没有发出', count: 9 }, { reasonName: '对方没有再允许发送，或已解除绑定', count: 27 }] })]
const NONE = [way('board', '公告栏', { stateName: '已公布', reached: 3 }), way('inbox', '站内消息', { state: 'NOBODY', stateName: '没有要通知的人', at: null, reached: 0 }), way('wechat', '微信订阅消息', { state: 'FAILED', stateName: '没有发出', at: null, reached: 0, retryable: 31, failures: [{ reasonName: '网络不通，试了多次没有发出', count: 31 }] })]

for (const [name, rows] of [['all', [GONE]], ['some', [LOST, GONE, NONE]]] as const) {
  test(`the table of what was sent reads well: ${name}`, async ({ visit }) => {
    const chair = await visit({ as: PERSON.chair, viewport: DESK })
    await chair.route('**/graphql?*', async (route) => {
      const answer = await route.fetch()
      const body = await answer.json()
      const nodes = body.data && body.data.notices ? body.data.notices.nodes : []
      if (nodes[0] && nodes[0].deliveries) nodes.forEach((n: { deliveries: Way[] }, i: number) => { n.deliveries = rows[i % rows.length]! })
      await route.fulfill({ response: answer, json: body })
    })
    await chair.goto('/console/affairs')
    const table = chair.getByRole('table', { name: /最近\d+条公告和公示/ })
    await expect(table).toBeVisible()
    if (name === 'some') await expect(table.getByRole('button', { name: /重发9条/ }).first()).toBeVisible()
    else await expect(table.getByRole('button')).toHaveCount(0)
    await table.scrollIntoViewIfNeeded()
    await spotless(chair, `console-affairs-${name}`, DESKS)
    for (const [size, mode] of [[390, ''], [1280, '']] as const) {
      await chair.setViewportSize({ width: size, height: 844 })
      await table.screenshot({ path: `test-results/looks/deliveries-${name}-${size}${mode}.png` })
    }
  })
}
