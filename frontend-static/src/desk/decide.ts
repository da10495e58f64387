// What the desk does with one waiting item; the single act and the batch are the same.
import { ApproveContent, DismissReport, HideContent, ReviewProposal, type QueueQuery, type ReportReason } from '../gql/operations'
import { accepted } from '../kit/refused'
import { run } from '../shell/client'

export type Item = QueueQuery['moderationQueue']['nodes'][number]
export type Choice = 'accept' | 'return' | 'hide'

export const subject = (item: Item) => (item.subject ? item.subject.id : '')
// The words that were read: if they changed meanwhile, the server says so.
const version = (item: Item) => (item.subject && 'version' in item.subject ? item.subject.version : null)

/** Whether this can be done with the item: proposals go back to their author, what is public already is hidden. */
export const fits = (item: Item, choice: Choice) => choice === 'accept' || (choice === 'return') === (item.kind === 'PROPOSAL')

/** The act in a word, as on its button. */
export function word(kind: string, choice: Choice) {
  if (choice === 'accept') return kind === 'REPORT' ? '举报不成立' : '通过'
  return choice === 'return' ? '退回修改' : '隐藏'
}
/** What came of it, for the toast and the list of results. */
export function done(kind: string, choice: Choice) {
  if (choice === 'accept') return kind === 'REPORT' ? '已驳回举报' : '已通过'
  return choice === 'return' ? '已退回，作者会看到理由' : '已隐藏，作者会看到理由'
}

/** Does it; throws what stands against it in words. */
export async function decide(item: Item, choice: Choice, reason: string) {
  const id = subject(item)
  if (choice === 'return') accepted((await run(ReviewProposal, { input: { proposalId: id, decision: 'RETURN', reason, expectedVersion: version(item) } })).reviewProposal.refusals)
  else if (choice === 'hide') accepted((await run(HideContent, { input: { subjectId: id, reasonCode: (item.reports[0] ? item.reports[0].reason : 'OTHER') as ReportReason, note: reason } })).hideContent.refusals)
  else if (item.kind === 'PROPOSAL') accepted((await run(ReviewProposal, { input: { proposalId: id, decision: 'ACCEPT', expectedVersion: version(item) } })).reviewProposal.refusals)
  else if (item.kind === 'COMMENT') accepted((await run(ApproveContent, { id })).approveContent.refusals)
  else for (const report of item.reports) accepted((await run(DismissReport, { input: { reportId: report.id } })).dismissReport.refusals)
}

/** Ready reasons; author and neighbours read them. */
export const TEMPLATES: Record<'return' | 'hide', string[]> = {
  return: ['请补充具体位置和现状照片。', '内容涉及他人隐私，请修改后再提交。', '这件事不属于社区议事范围，建议拨打12345。'],
  hide: ['内容涉及邻居隐私，已隐藏。', '言语攻击他人，已隐藏。', '与讨论的事无关，已隐藏。'],
}
