// Which words a decision is about.
import { pathOf } from '../shell/paths'
interface Judged {
  actionName: string
  title?: string | null
  excerpt?: string | null
  subject?: { id: string; title?: string | null; body?: string | null; subject?: { id: string } | null; convention?: { id: string } | null } | null
}
/** As they were when it was decided; of decisions of before words were kept, as they are today. Nothing of a person. */
export function told(d: Judged): { title: string; words: string; to: string } {
  const s = d.subject
  const title = d.title || s?.title || ''
  return {
    title: title === d.actionName ? '' : title || (s?.body ? '评论' : ''),
    words: d.excerpt || s?.body || '',
    // A comment stands under what it is about, an amendment under its convention.
    to: s ? pathOf((s.subject || s.convention || s).id) : '',
  }
}
