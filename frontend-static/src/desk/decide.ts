// What the desk does with one waiting item; the single act and the batch are the same.
import { CLAIMS, leading, NO_REASON, RETURNS, HIDES, type Reason, type Template } from './clauses'
import { ApproveContent, DismissReport, HideContent, ReviewProposal, ReviewResidency, SettleItem, UndoDecision, type QueueQuery, type ReportReason } from '../gql/operations'
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
/** Whether its author may be silenced from here: somebody's words, whatever becomes of them. */
export const talks = (item: Item) => !!item.author && ['COMMENT', 'REPORT', 'FLAGGED'].includes(item.kind)
/** Where it is worked on in full; empty when the list is enough. */
export const placeOf = (item: Item) => { const place = PLACES[item.kind]; return place ? place(item.waitsId) : '' }

/** The act in a word, as on its button. */
export function word(kind: string, choice: Choice) {
  if (choice === 'accept') return kind === 'REPORT' ? '举报不成立' : kind === 'FLAGGED' ? '没有问题' : kind === 'DUPLICATE' ? '不是重复' : '通过'
  if (choice === 'return') return kind === 'RESIDENCY' ? '不通过' : '退回修改'
  return '隐藏'
}
/** Ready reasons for that choice; a claim to a home breaks no clause. */
export const templates = (items: Item[], choice: Choice): Template[] =>
  choice === 'hide' ? HIDES : items.some((i) => i.kind !== 'RESIDENCY') ? RETURNS : CLAIMS
/** Whether a clause is named: always when hiding, when sending back a proposal only if it broke one. */
export const asksClause = (items: Item[], choice: Choice): 'must' | 'may' | 'no' => (choice === 'hide' ? 'must' : items.some((i) => i.kind === 'PROPOSAL') ? 'may' : 'no')
/** The clause most reports name; the moderator may choose another. */
export const reported = (items: Item[]) => leading(items.flatMap((i) => i.reports.map((r) => r.reason)))
/** What came of it, for the toast and the list of results. */
export function done(kind: string, choice: Choice) {
  if (choice === 'accept') return kind === 'REPORT' ? '已驳回举报' : kind === 'DUPLICATE' ? '已认定不是重复' : '已通过'
  return choice === 'return' ? '已退回，对方会看到理由' : '已隐藏，作者会看到理由和申诉办法'
}

/** What happens next and whether it can be taken back, said before it is done. */
export function nextStep(items: Item[], choice: Choice) {
  const final = items.some((i) => i.kind === 'PROPOSAL' || i.kind === 'RESIDENCY')
  if (final) return `本人马上收到通知${choice === 'return' ? '和理由，可以修改后再提交' : ''}；提案和住户认证办理后不能撤销。`
  return choice === 'hide' ? '公开的位置只留下处理理由，作者马上收到通知，可以申诉；5分钟内可以撤销。' : '5分钟内可以撤销。'
}

/** Does it and gives the decision that can be taken back, if any; throws what stands against it in words. */
export async function decide(item: Item, choice: Choice, reason: Reason = NO_REASON): Promise<string> {
  const id = item.waitsId
  if (item.kind === 'RESIDENCY') accepted((await run(ReviewResidency, { input: { residencyId: id, decision: choice === 'accept' ? 'APPROVE' : 'REJECT', reason: reason.text || null } })).reviewResidency.refusals)
  else if (item.kind === 'PROPOSAL') accepted((await run(ReviewProposal, { input: { proposalId: id, decision: choice === 'accept' ? 'ACCEPT' : 'RETURN', reason: reason.text || null, reasonCode: reason.clause || null, expectedVersion: version(item) } })).reviewProposal.refusals)
  else return judge(item, choice, reason)
  return ''
}
async function judge(item: Item, choice: Choice, reason: Reason): Promise<string> {
  const id = item.waitsId
  const report = item.reports[0]
  const payload = choice === 'hide' ? (await run(HideContent, { input: { subjectId: id, reasonCode: reason.clause as ReportReason, note: reason.text, expectedVersion: item.version } })).hideContent
    : item.kind === 'DUPLICATE' ? (await run(SettleItem, { id: item.id, about: id })).settleItem
      : item.kind === 'REPORT' && report ? (await run(DismissReport, { input: { reportId: report.id, all: true } })).dismissReport
        : (await run(ApproveContent, { id, expectedVersion: item.version })).approveContent
  accepted(payload.refusals)
  return payload.decision && payload.decision.viewerMayUndo ? payload.decision.id : ''
}
/** Takes decisions back one after the other; how many, and what stood against the rest. */
export async function takeBack(ids: string[]) {
  let good = 0
  let why = ''
  for (const id of ids) {
    try {
      accepted((await run(UndoDecision, { id })).undoDecision.refusals)
      good++
    } catch (trouble) { why = trouble instanceof Error ? trouble.message : '没有成功，请再试一次。' }
  }
  return { good, why }
}
