// What councils are called and do, in the words neighbours use.
export const ROLES: Record<string, string> = { CONVENOR: '召集人', MEMBER: '议事员', SECRETARY: '记录员', SUBSTITUTE: '候补' }
export const CHOSEN: Record<string, string> = { ELECTED: '大家投票选出', RECOMMENDED: '邻居推荐', APPOINTED: '居委会指定', EX_OFFICIO: '因职务担任' }
export const KINDS: Record<string, string> = { LISTENING: '民情恳谈会', HEARING: '事务听证会', MEDIATION: '矛盾协调会', REVIEW: '成效评议会', JOINT: '联席会议', REGULAR: '例会' }
export const STAGES: Record<string, string> = { CALLED: '已通知', RUNNING: '正在开', CLOSED: '已开完', CANCELLED: '已取消' }
export const OUTCOMES: Record<string, string> = { ADOPTED: '通过', REJECTED: '未通过', DEFERRED: '下次再议', ESCALATED: '提交上一级' }
export const ANSWERS: Record<string, string> = { PENDING: '还没有答复', ACCEPTED: '参加', DECLINED: '不参加' }
export const MINUTES: Record<string, string> = { NONE: '还没有写', WRITTEN: '写好了，等第二个人签字', SIGNED: '签好了，等公布', PUBLISHED: '已公布' }
/** What each kind of meeting is for, as one chooses among them. */
export const FOR_WHAT: [string, string][] = [
  ['REGULAR', '商量楼里的事，可以表决'], ['LISTENING', '事前听听大家怎么想，不表决'], ['HEARING', '事前听受影响的人说，不表决'],
  ['MEDIATION', '邻里有了矛盾，只有当事人看得到'], ['REVIEW', '办完以后评一评，可以表决'], ['JOINT', '和物业、部门一起开，可以表决'],
]
interface Named { organisation?: { name: string } | null; resident?: { displayName: string } | null; name?: string | null }
export const nameOf = (who: Named) => (who.organisation ? who.organisation.name : who.resident ? who.resident.displayName : who.name || '')
