// What the pages say about a ballot, in words people use at the door.
import type { BallotRuleFragment, BallotShareFragment, BallotMethod, BallotOutcome, BallotStatus, CastChannel, ElectionStatus, Electorate, LedgerStatus, Matter } from '../gql/operations'

/** The measure word of a voting unit. */
export const unitOf = (electorate: Electorate) => (electorate === 'RESIDENTS' ? '人' : electorate === 'HOUSEHOLDS' || electorate === 'OWNERS' ? '户' : '席')

const WHO: Record<Electorate, string> = {
  RESIDENTS: '住在这里、已认证、满18岁的居民，一人一票。',
  HOUSEHOLDS: '这里的住户，一户一票；家里几口人商量好，由一位来投。',
  OWNERS: '这里的业主，一户一票，同时按房屋面积计算；有几处房的业主合起来算一户。',
  COUNCIL: '议事会的成员，一人一票。',
  REPRESENTATIVES: '居民代表，一人一票。',
}
export const whoMay = (electorate: Electorate) => WHO[electorate]

export const ELECTORATES: [Electorate, string][] = [['HOUSEHOLDS', '住户（一户一票）'], ['OWNERS', '业主（人数和面积都算）'], ['RESIDENTS', '居民（一人一票）']]
export const MATTERS: { group: string; list: [Matter, string][] }[] = [
  { group: '居民自己的事', list: [['STRAW_POLL', '意向征集：问问大家的想法'], ['STAIRWELL_DECISION', '楼道或本栋的事'], ['RESIDENTS_DECISION', '居民会议的事项'], ['CONVENTION', '居民公约']] },
  {
    group: '业主共同决定的事（《民法典》第278条）',
    list: [
      ['RULES_OF_PROCEDURE', '业主大会议事规则'], ['MANAGEMENT_STIPULATION', '管理规约'], ['OWNERS_COMMITTEE', '选举或更换业委会成员'], ['PROPERTY_COMPANY', '选聘或解聘物业公司'],
      ['USE_MAINTENANCE_FUND', '使用维修资金'], ['RAISE_MAINTENANCE_FUND', '筹集维修资金'], ['REBUILD', '改建、重建'], ['CHANGE_COMMON_PARTS', '改变共有部分的用途'], ['OTHER_MAJOR', '其他重大事项'],
      ['ADD_LIFT', '加装电梯'], ['HOME_TO_BUSINESS', '住宅改作经营'],
    ],
  },
]

export const STATUS: Record<BallotStatus, [string, string]> = { SCHEDULED: ['还没开始', 'info'], OPEN: ['正在投票', ''], CLOSED: ['已经结束', 'quiet'] }
export const ELECTION: Record<ElectionStatus, [string, string]> = { NOMINATING: ['正在提名', ''], NOMINATED: ['提名结束', 'info'], ANNOUNCED: ['候选人公示、投票', 'info'], DECIDED: ['已经选出', 'quiet'], CANCELLED: ['已取消', 'quiet'] }
export const CHANNELS: [CastChannel, string][] = [['PAPER', '交来的纸质票'], ['DOORSTEP', '上门收的票'], ['MEETING', '会上投的票']]
export const CHANNEL: Record<CastChannel, string> = { ONLINE: '手机', PAPER: '纸质', DOORSTEP: '上门', MEETING: '会上' }
export const LEDGER: Record<LedgerStatus, [string, string]> = { COUNTED: ['计票', ''], UNCONFIRMED: ['待确认', 'warn'], REFUSED: ['未采用', 'danger'], REPLACED: ['已被后来的票代替', 'quiet'] }
export const METHODS: [BallotMethod, string][] = [['APPROVAL', '可以选几项，选的人最多的胜出'], ['SCORE', '给每项打0到5分，总分最高的胜出'], ['RANKED', '按喜欢的先后排队，排前面的得分多']]

export const THREE: { key: string; name: string; says: string; mark: string }[] = [
  { key: 'FOR', name: '赞成', says: '同意这件事', mark: 'M5 13l5 5 9-11' },
  { key: 'AGAINST', name: '反对', says: '不同意这件事', mark: 'M6 6l12 12M18 6 6 18' },
  { key: 'ABSTAIN', name: '弃权', says: '参加，但不表态', mark: 'M5 12h14' },
]

/** How the outcome is told: a word, a colour class, a sentence. */
export function outcomeWords(outcome: BallotOutcome, method: BallotMethod): { word: string; tone: string; says: string } {
  if (outcome === 'INVALID_TURNOUT') return { word: '人数不够', tone: 'warn', says: '来投票的太少，没有达到规定，这次表决不作数。' }
  if (method !== 'THREE_WAY') return outcome === 'PASSED' ? { word: '已有结果', tone: 'good', says: '选出来了。' } : { word: '没有分出高下', tone: 'warn', says: '最高的几项一样多，或者没有人选。' }
  return outcome === 'PASSED' ? { word: '通过', tone: 'good', says: '来投票的够多，同意的也够多。' } : { word: '未通过', tone: 'danger', says: '来投票的够多，但同意的不够多。' }
}

/** The smallest whole number that reaches a share of `whole`: 2/3 of 56 is 38, more than half of 45 is 23. */
export function least(share: Pick<BallotShareFragment, 'numerator' | 'denominator' | 'strict'>, whole: number): number {
  const product = share.numerator * whole
  return share.strict ? Math.floor(product / share.denominator) + 1 : Math.ceil(product / share.denominator)
}
/** 三分之二 · 一半 · 全部, with 超过 or 不少于 before it. */
export function part(share: Pick<BallotShareFragment, 'numerator' | 'denominator' | 'strict'>): string {
  const { numerator, denominator } = share
  const digits = '零一二三四五六七八九十'
  const words = numerator === denominator ? '全部' : numerator * 2 === denominator ? '一半' : denominator <= 10 ? `${digits[denominator]}分之${digits[numerator]}` : `${denominator}分之${numerator}`
  return share.strict ? `超过${words}` : numerator === denominator ? words : `至少${words}`
}

/** The rule as steps: who must come, how many must agree, with the numbers of this very ballot. */
export function ruleSteps(rule: BallotRuleFragment, heads: number, electorate: Electorate, method: BallotMethod): string[] {
  const unit = unitOf(electorate)
  const steps: string[] = []
  if (rule.quorumHeads) steps.push(`名册上一共${heads}${unit}，${part(rule.quorumHeads)}来投票才算数，也就是至少${least(rule.quorumHeads, heads)}${unit}。`)
  else steps.push(`名册上一共${heads}${unit}，来多少都算数。`)
  if (rule.quorumArea) steps.push(`来投票的人家，房屋面积加起来也要${part(rule.quorumArea).replace('至少', '占到全部面积的至少')}。`)
  if (method !== 'THREE_WAY') {
    steps.push(method === 'APPROVAL' ? '选的人最多的一项胜出。' : method === 'SCORE' ? '总分最高的一项胜出。' : '排在越前面得分越多，总分最高的胜出。')
    return steps
  }
  if (rule.majorityHeads) {
    const area = rule.majorityArea ? '，他们的房屋面积也要' + part(rule.majorityArea) : ''
    const of = rule.explanation.includes('按名册上的全部人') ? '名册上的' : rule.explanation.includes('只比较赞成和反对') ? '赞成和反对的票里，' : '来投票的'
    steps.push(of.endsWith('，') ? `${of}赞成的${part(rule.majorityHeads)}就算多数人赞成${area}。` : `${of}${unit === '户' ? '人家' : '人'}里，${part(rule.majorityHeads)}同意就通过${area}。`)
  } else steps.push('只看大家的意见，不作决定。')
  return steps
}

/** 还剩 6 天 3 小时 · 还剩 12 分钟 · 还剩 40 秒 */
export function left(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60]
  if (days) return `${days}天${hours ? hours + '小时' : ''}`
  if (hours) return `${hours}小时${minutes ? minutes + '分钟' : ''}`
  return minutes ? `${minutes}分钟` : `${seconds}秒`
}

interface Option { key: string; text: string }
/** A choice text of the API as people read it: 赞成 · 刷成米色、刷成灰色 · 米色5分，灰色3分 · 先米色，再灰色 */
export function choiceWords(choice: string, options: readonly Option[]): string {
  const three = THREE.find((t) => t.key === choice)
  if (three) return three.name
  const name = (key: string) => { const o = options.find((x) => x.key === key); return o ? o.text : key }
  if (choice.includes('=')) return choice.split(',').map((p) => { const [key, points] = p.split('='); return `${name(key!)}${points}分` }).join('，')
  if (choice.includes('>')) return choice.split('>').map((key, i) => `${i + 1}. ${name(key)}`).join('  ')
  return choice.split(',').map(name).join('、')
}
/** The other way round, for the API. */
export const approvalText = (ticked: readonly string[]) => ticked.slice().sort().join(',')
export const scoreText = (scores: Record<string, number>) => Object.keys(scores).sort().map((key) => `${key}=${scores[key]}`).join(',')
export const rankText = (order: readonly string[]) => order.join('>')
