// What conventions are called and where they stand, in the words neighbours use.
export const STAGES: Record<string, string> = { DRAFT: '起草中', CONSULTATION: '征求意见', ADOPTION: '表决中', ADOPTED: '已通过', FILED: '已备案，待生效', IN_FORCE: '现行有效', UNDER_REVIEW: '复审中，仍有效', AMENDED: '已被修订', REPEALED: '已废止', WITHDRAWN: '已撤回' }
export const TOPICS: Record<string, string> = { STAIRWELL: '楼道', PETS: '养宠', PARKING: '停车', NOISE: '安静', EBIKES: '电动车', GENERAL: '综合' }
export const tag = (stage: string) => (stage === 'IN_FORCE' || stage === 'FILED' || stage === 'ADOPTED' ? 'good' : stage === 'CONSULTATION' || stage === 'ADOPTION' ? 'info' : stage === 'REPEALED' || stage === 'WITHDRAWN' ? 'quiet' : 'warn')
export const cite = (a: { number: number; heading: string }) => `第${a.number}条${a.heading ? ' ' + a.heading : ''}`
