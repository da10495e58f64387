// What councils are called and do, in the words neighbours use.
export const ROLES: Record<string, string> = { CONVENOR: '召集人', MEMBER: '议事员', SECRETARY: '记录员', SUBSTITUTE: '候补' }
export const KINDS: Record<string, string> = { LISTENING: '民情恳谈会', HEARING: '事务听证会', MEDIATION: '矛盾协调会', REVIEW: '成效评议会', JOINT: '联席会议', REGULAR: '例会' }
export const STAGES: Record<string, string> = { CALLED: '已通知', RUNNING: '正在开', CLOSED: '已开完', CANCELLED: '已取消' }
export const OUTCOMES: Record<string, string> = { ADOPTED: '通过', REJECTED: '未通过', DEFERRED: '下次再议', ESCALATED: '提交上一级' }
export const ANSWERS: Record<string, string> = { PENDING: '还没有答复', ACCEPTED: '参加', DECLINED: '不参加' }
