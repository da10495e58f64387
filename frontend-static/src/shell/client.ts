import { RefreshSession, type Operation } from '../gql/operations'

export type Kind = 'offline' | 'timeout' | 'signin' | 'busy' | 'refused' | 'fault'
/** What went wrong, in words ready to show. */
export class Trouble extends Error {
  constructor(readonly kind: Kind, message: string, readonly traceId = '', readonly code = '') {
    super(message)
  }
}
export interface Refused { code: string; message: string; path?: string[] | null }
export const CLIENT = { 'X-Yunshequ-Client': 'web' }
const TIMEOUT = 15_000

/** cachedAt: when the service worker kept this answer, empty when it is fresh; servedAt: the portal's time, as its header says. */
interface Answer<R> { data: R; cachedAt: string; servedAt: string }
interface Body { data?: unknown; errors?: { message: string; extensions?: { code?: string; traceId?: string } }[] }

/** The address of a persisted query; the preload in index.html must be the very same. */
export const queryUrl = (id: string, variables: unknown) => `/graphql?id=${id}&variables=${encodeURIComponent(JSON.stringify(variables || {}))}`

export async function request(url: string, init: RequestInit): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT)
  try {
    return await fetch(url, { ...init, signal: abort.signal })
  } catch {
    throw abort.signal.aborted ? new Trouble('timeout', '网络太慢，没有等到结果，请再试一次。') : new Trouble('offline', '现在没有网络，请连上网后再试。')
  } finally {
    clearTimeout(timer)
  }
}

const send = (op: Operation<unknown, unknown>, variables: unknown) =>
  op.kind === 'query'
    ? request(queryUrl(op.id, variables), {})
    : request('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json', ...CLIENT }, body: JSON.stringify({ id: op.id, variables }) })

export async function ask<R, V>(op: Operation<R, V>, variables: V, again = true): Promise<Answer<R>> {
  const response = await send(op, variables)
  if (response.status === 401 && again && op.id !== RefreshSession.id) {
    const fresh = await ask(RefreshSession, {} as never, false).catch(() => null)
    if (fresh && fresh.data.refreshSession.session) return ask(op, variables, false)
  }
  let body: Body
  try {
    body = (await response.json()) as Body
  } catch {
    throw new Trouble('fault', '服务暂时没有回应，请过一会儿再试。')
  }
  if (response.status === 401) throw new Trouble('signin', '请先登录。')
  if (response.status === 429) throw new Trouble('busy', '操作太频繁了，请过一会儿再试。')
  const error = body.errors && body.errors[0]
  if (error) {
    const extensions = error.extensions || {}
    const known = /[\u4e00-\u9fff]/.test(error.message)
    throw new Trouble(extensions.traceId ? 'fault' : 'refused', known ? error.message : '出了点问题，请刷新页面后再试。', extensions.traceId, extensions.code)
  }
  return { data: body.data as R, cachedAt: response.headers.get('X-Cached-At') || '', servedAt: response.headers.get('Date') || '' }
}

/** Shorthand where the cache mark does not matter. */
export const run = async <R, V>(op: Operation<R, V>, variables: V): Promise<R> => (await ask(op, variables)).data

export interface UploadedPhoto { id: string; url: string; width: number; height: number }
/** Sends one file; throws the first refusal as trouble. */
export async function upload<T>(url: string, file: Blob, name: string): Promise<T> {
  const form = new FormData()
  form.append('file', file, name)
  const response = await request(url, { method: 'POST', headers: CLIENT, body: form })
  const body = (await response.json().catch(() => ({}))) as T & { refusals?: Refused[]; errors?: { message: string }[] }
  if (response.ok && !body.refusals) return body
  if (response.status === 401) throw new Trouble('signin', '请先登录。')
  const first = body.refusals && body.refusals[0]
  throw new Trouble('refused', first ? first.message : response.status === 413 ? '文件太大了，请换小一点的。' : '没有传上去，请再试一次。')
}
