// How many SQL statements each act sends at most, written down in statements.txt. More has to be meant:
// STATEMENTS=write npx playwright test   writes larger numbers and new acts into the file.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const FILE = 'e2e/statements.txt'
const known = JSON.parse(readFileSync('persisted-documents.json', 'utf8')) as Record<string, string>
const most = new Map(readFileSync(FILE, 'utf8').split('\n').filter(Boolean).map((line) => [line.split(': ')[0]!, Number(line.split(': ')[1])]))
const over: string[] = []

interface Sent { id?: string; query?: string }
interface Answer { data?: Record<string, unknown> | null; extensions?: { sql?: number } }

/** Counts what one act sent; questions are counted elsewhere. */
export function count(sent: Sent, answer: Answer) {
  const text = sent.query || (sent.id && known[sent.id]) || ''
  const sql = answer.extensions && answer.extensions.sql
  if (!text.trimStart().startsWith('mutation') || !answer.data || sql === undefined) return
  const act = Object.keys(answer.data)[0]!
  const limit = most.get(act)
  if (limit !== undefined && sql <= limit) return
  if (process.env.STATEMENTS !== 'write') return void over.push(`${act} sent ${sql} statements, ${limit === undefined ? 'none are' : limit + ' are'} written down`)
  most.set(act, sql)
  writeFileSync(FILE, Array.from(most).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => `${name}: ${n}\n`).join(''))
}

export function countOn(page: Page) {
  page.on('response', async (response) => {
    if (response.request().method() !== 'POST' || !response.url().endsWith('/graphql')) return
    // A page that is left takes its last answers along.
    const answer = await response.json().catch(() => null)
    if (answer) count(response.request().postDataJSON() as Sent, answer as Answer)
  })
}

/** What was too much since the last time. */
export const tooMuch = () => over.splice(0)
