// What the desk does with one waiting item; the single act and the batch are the same.
import { ApproveContent, DismissReport, HideContent, ReviewProposal, ReviewResidency, SettleItem, type QueueQuery, type ReportReason } from '../gql/operations'
import { accepted } from '../kit/refused'
import { run } from '../shell/client'

export type Item = QueueQuery['moderationQueue']['nodes'][number]
export type Choice = 'accept' | 'return' | 'hide'

export const KINDS: Record<string, string> = { PROPOSAL: '提案', COMMENT: '评论', REPORT: '举报', FLAGGED: '发布后复看', APPEAL: '申诉', RESIDENCY: '住户认证', DUPLICATE: '可能重复', REPLY_DUE: '待答复提案', PAPER_BALLOT: '纸质票核对', HOURS: '志愿时长', QUESTION: '监督提问', OBJECTION: '公示异议' }
const ACTS: Record<string, Choice[]> = { PROPOSAL: ['accept', 'return'], COMMENT: ['accept', 'hide'], REPORT: ['accept', 'hide'], FLAGGED: ['accept', 'hide'], RESIDENCY: ['accept', 'return'], DUPLICATE: ['accept'] }
const PLACES: Record<string, (id: string) => string> = {
  PROPOSAL: (id) => `/proposals/${id}`, DUPLICATE: (id) => `/proposals/${id}`, REPLY_DUE: (id) => `/proposals/${id}`, HOURS: (id) => `/shifts/${id}`,
  APPEAL: () => '/appeals', RESIDENCY: () => '/residencies', PAPER_BALLOT: () => '/ballots', QUESTION: () => '/affairs', OBJECTION: () => '/affairs',
}

// The words that were read: if they changed meanwhile, the server says so.
const version = (item: Item) => (item.subject && 'version' in item.subject ? item.subject.version : null)

/** Whether this can be done with the item from the list. */
export const fits = (item: Item, choice: Choice) => (ACTS[item.kind] || []).includes(choice)
/** The other choice, if there is one. */
export const other = (item: Item): Choice | undefined => (ACTS[item.kind] || [])[1]
/** Where it is worked on in full; empty when the list is enough. */
export const placeOf = (item: Item) => { const place = PLACES[item.kind]; return place ? place(item.waitsId) : '' }

/** The act in a word, as on its button. */
export function word(kind: string, choice: Choice) {
  if (choice === 'accept') return kind === 'REPORT' ? '举报不成立' : kind === 'FLAGGED' ? '没有问题' : kind === 'DUPLICATE' ? '不是重复' : '通过'
  if (choice === 'return') return kind === 'RESIDENCY' ? '不通过' : '退回修改'
  return '隐藏'
}
/** What came of it, for the toast and the list of results. */
export function done(kind: string, choice: Choice) {
  if (choice === 'accept') return kind === 'REPORT' ? '已驳回举报' : kind === 'DUPLICATE' ? '已认定不是重复' : '已通过'
  return choice === 'return' ? '已退回，对方会看到理由' : '已隐藏，作者会看到理由和申诉办法'
}

/** Does it and gives the decision that can be taken back, if any; throws what stands against it in words. */
export async function decide(item: Item, choice: Choice, reason: string): Promise<string> {
  const id = item.waitsId
  if (choice === 'hide') {
    const payload = (await run(HideContent, { input: { subjectId: id, reasonCode: (item.reports[0] ? item.reports[0].reason : 'OTHER') as ReportReason, note: reason, expectedVersion: item.version } })).hideContent
    accepted(payload.refusals)
    return payload.decision ? payload.decision.id : ''
  }
  if (item.kind === 'RESIDENCY') accepted((await run(ReviewResidency, { input: { residencyId: id, decision: choice === 'accept' ? 'APPROVE' : 'REJECT', reason: reason || null } })).reviewResidency.refusals)
  else if (item.kind === 'DUPLICATE') accepted((await run(SettleItem, { id: item.id })).settleItem.refusals)
  else if (item.kind === 'PROPOSAL') accepted((await run(ReviewProposal, { input: { proposalId: id, decision: choice === 'accept' ? 'ACCEPT' : 'RETURN', reason: reason || null, expectedVersion: version(item) } })).reviewProposal.refusals)
  else if (item.kind === 'REPORT') for (const report of item.reports) accepted((await run(DismissReport, { input: { reportId: report.id } })).dismissReport.refusals)
  else {
    const payload = (await run(ApproveContent, { id, expectedVersion: item.version })).approveContent
    accepted(payload.refusals)
    return payload.decision ? payload.decision.id : ''
  }
  return ''
}

/** Ready reasons with their clause; author and neighbours read them. */
export const TEMPLATES: Record<'return' | 'hide', string[]> = {
  return: ['请补充具体位置和现状照片。', '内容涉及他人隐私，请修改后再提交。', '这件事不属于社区议事范围，建议拨打12345。'],
  hide: ['内容涉及邻居隐私（规范第三条），已隐藏。', '言语攻击他人（规范第二条），已隐藏。', '与讨论的事无关（规范第六条），已隐藏。'],
}
