// What became of a notice on one way out, in the words of the desk.
import type { NoticeDeliveriesQuery } from '../gql/operations'
import { moment } from '../shell/format'

export type Delivery = NonNullable<NoticeDeliveriesQuery['notices']['nodes'][number]['deliveries']>[number]

/** The colour of the tag: what needs somebody is seen. */
export const shade = (d: Delivery) => (['FAILED', 'PARTLY'].includes(d.state) ? 'danger' : d.state === 'WAITING' ? 'warn' : d.state === 'DONE' ? '' : 'quiet')

/** One sentence a number; what is nought is not said. */
export function told(d: Delivery): string[] {
  if (d.channel === 'board') return [`${d.at ? moment(d.at) + '公布，' : ''}${d.reached}人读过`]
  const lines = [
    d.reached ? `送到${d.reached}人${d.at ? `，${moment(d.at)}` : ''}` : '',
    d.waiting ? `${d.waiting}条正在发` : '',
    d.later ? `${d.later}人选了每天汇总，随当天汇总收到` : '',
    d.skipped ? `${d.skipped}人先在门户读过或已看不到，没有再发` : '',
  ]
  return lines.concat(d.failures.map((f) => `${f.count}条没有送到：${f.reasonName}`)).filter(Boolean)
}
