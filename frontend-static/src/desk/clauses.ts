// The clauses of the house rules as the desk chooses them, and ready reasons for each.
import type { ReportReason } from '../gql/operations'
import { length } from '../shell/format'

/** What a decision rests on; no clause when none was broken. */
export interface Reason { clause: ReportReason | ''; text: string }
export type Template = Reason
export const NO_REASON: Reason = { clause: '', text: '' }

/** By code, with their numbers; the server tells author and ledger the clause in full. */
export const CLAUSES: Record<ReportReason, string> = { SPAM: '第一条 广告或刷屏', ABUSE: '第二条 辱骂或攻击他人', PRIVACY: '第三条 泄露他人隐私', FALSE_INFORMATION: '第四条 内容不实', ILLEGAL: '第五条 涉嫌违法', OFF_TOPIC: '第六条 与主题无关', OTHER: '第七条 其他原因' }

/** For hiding; author and neighbours read them. */
export const HIDES: Template[] = [
  { clause: 'SPAM', text: '是广告或重复刷屏，已隐藏。' },
  { clause: 'ABUSE', text: '言语攻击他人，已隐藏。' },
  { clause: 'PRIVACY', text: '内容涉及邻居隐私，已隐藏。' },
  { clause: 'FALSE_INFORMATION', text: '与核实的情况不符，已隐藏。' },
  { clause: 'ILLEGAL', text: '涉嫌违反法律，已隐藏。' },
  { clause: 'OFF_TOPIC', text: '与讨论的事无关，已隐藏。' },
  { clause: 'OTHER', text: '影响邻里共处，已隐藏。' },
]
/** For sending back a proposal, or not taking it up. */
export const RETURNS: Template[] = [
  { clause: '', text: '请补充具体位置和现状照片。' },
  { clause: '', text: '这件事不属于社区议事范围，建议拨打12345。' },
  { clause: 'SPAM', text: '像是广告，请只写要办的事。' },
  { clause: 'ABUSE', text: '有攻击他人的话，请改平和些再提交。' },
  { clause: 'PRIVACY', text: '内容涉及他人隐私，请修改后再提交。' },
  { clause: 'FALSE_INFORMATION', text: '与核实的情况不符，请核对后再提交。' },
  { clause: 'ILLEGAL', text: '有法律不允许发布的内容，请删去后再提交。' },
  { clause: 'OFF_TOPIC', text: '一件提案请只说一件事，请分开提交。' },
  { clause: 'OTHER', text: '有影响邻里共处的内容，请修改后再提交。' },
]
/** For a claim to belong to a home. */
export const CLAIMS: Template[] = [{ clause: '', text: '姓名与名册不一致，请带身份证明到居委会核对。' }, { clause: '', text: '房号与名册不一致，请重新选择。' }]
/** For a time without posting. */
export const SILENCES: Template[] = [
  { clause: 'SPAM', text: '多次发布广告，提醒后没有停止。' },
  { clause: 'ABUSE', text: '多次攻击他人，提醒后没有停止。' },
  { clause: 'PRIVACY', text: '多次公开邻居隐私，提醒后没有停止。' },
  { clause: 'FALSE_INFORMATION', text: '多次传播不实信息，提醒后没有停止。' },
  { clause: 'ILLEGAL', text: '发布法律禁止的内容，先暂停发言。' },
  { clause: 'OFF_TOPIC', text: '反复打断讨论，提醒后没有停止。' },
  { clause: 'OTHER', text: '多次影响邻里共处，提醒后没有停止。' },
]

/** The most frequent one; the first said among equals. */
export function leading(codes: readonly ReportReason[]): ReportReason | '' {
  let best: ReportReason | '' = ''
  const times = (code: ReportReason) => codes.filter((c) => c === code).length
  for (const code of codes) if (!best || times(code) > times(best)) best = code
  return best
}

/** What is missing before it can be sent. */
export const faults = (reason: Reason, clauses: 'must' | 'may' | 'no') => ({
  clause: clauses === 'must' && !reason.clause ? '请选一条依据，对方和公开台账会看到。' : '',
  text: length(reason.text) < 5 ? '请写明理由，至少5个字，对方会看到。' : '',
})
