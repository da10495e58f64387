export interface Snippet { text: string; highlights: { start: number; end: number }[] }
/** Cuts a text into marked and plain pieces; ranges are half-open UTF-16 positions. */
export function pieces(snippet: Snippet): { text: string; marked: boolean }[] {
  const out: { text: string; marked: boolean }[] = []
  let at = 0
  for (const range of snippet.highlights.slice().sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, range.start)
    const end = Math.min(snippet.text.length, range.end)
    if (start >= end) continue
    if (start > at) out.push({ text: snippet.text.slice(at, start), marked: false })
    out.push({ text: snippet.text.slice(start, end), marked: true })
    at = end
  }
  if (at < snippet.text.length) out.push({ text: snippet.text.slice(at), marked: false })
  return out
}
