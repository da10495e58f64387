import { describe, expect, it } from 'vitest'
import { shade, told, type Delivery } from './deliveries'

const way = (more: Partial<Delivery>): Delivery => ({ channel: 'wechat', channelName: '微信订阅消息', state: 'DONE', stateName: '已发出', at: null, reached: 0, waiting: 0, later: 0, skipped: 0, retryable: 0, failures: [], ...more })

describe('what became of a notice', () => {
  it('says every number there is, and none that is nought', () => {
    expect(told(way({ reached: 3, waiting: 2, later: 4, skipped: 1, failures: [{ reason: 'GAVE_UP', reasonName: '网络不通，试了多次没有发出', count: 5 }] }))).toEqual(['送到3人', '2条正在发', '4人选了每天汇总，随当天汇总收到', '1人先在门户读过或已看不到，没有再发', '5条没有送到：网络不通，试了多次没有发出'])
    expect(told(way({ state: 'NOBODY' }))).toEqual([])
  })
  it('says of the board when it was published and how many read it, also when nobody did', () => {
    expect(told(way({ channel: 'board', at: '2026-11-29T02:00:00Z' }))).toEqual([expect.stringMatching(/10:00公布，0人读过$/)])
  })
  it('shows in red what did not arrive', () => {
    expect(['FAILED', 'PARTLY', 'WAITING', 'DONE', 'OFF', 'NOBODY', 'NOT_KEPT'].map((state) => shade(way({ state: state as Delivery['state'] })))).toEqual(['danger', 'danger', 'warn', '', 'quiet', 'quiet', 'quiet'])
  })
})
