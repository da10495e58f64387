// Asks the portal by wx.request. Our operations are persisted: only their id travels (utils/ops.js).
// Whatever goes wrong becomes an Error with a kind, and words ready to show.
const config = require('../config')
const ops = require('./ops')

/** @type {Record<string, string>} */
const WORDS = { offline: '现在没有网络，请连上网后再试。', timeout: '网络太慢，没有等到结果，请再试一次。', busy: '操作太频繁了，请过一会儿再试。', fault: '服务暂时没有回应，请过一会儿再试。', signin: '请先登录。' }

/** @typedef {Error & { kind: string, code?: string }} Trouble */
/** @param {string} kind @param {string} [message] @param {string} [code] @returns {Trouble} */
function trouble(kind, message, code) {
  return Object.assign(new Error(message || WORDS[kind] || WORDS.fault), { kind, code })
}

/** @param {string} name @param {object} variables @param {string} token @returns {Promise<{ status: number, body: any }>} */
function send(name, variables, token) {
  return new Promise((resolve, reject) => {
    /** @type {Record<string, string>} */
    const header = { 'content-type': 'application/json', accept: 'application/json' }
    if (token) header.authorization = 'Bearer ' + token
    wx.request({
      url: config.portal + '/graphql', method: 'POST', timeout: 15000, header,
      data: { id: ops[/** @type {keyof typeof ops} */ (name)], variables },
      // success comes for every status code
      success: (res) => resolve({ status: res.statusCode, body: /** @type {any} */ (res.data) || {} }),
      fail: (e) => reject(trouble(/timeout/.test((e && e.errMsg) || '') ? 'timeout' : 'offline')),
    })
  })
}

/** @param {string} key @returns {any} */
const kept = (key) => { try { return wx.getStorageSync(key) || '' } catch (e) { return '' } }
/** @param {{ accessToken: string, refreshToken: string } | null} session */
function keep(session) {
  wx.setStorageSync('accessToken', session ? session.accessToken : '')
  wx.setStorageSync('refreshToken', session ? session.refreshToken : '')
}

/** @type {Promise<boolean> | null} */
let refreshing = null
// A refresh token is good once: many requests that find the session old share one refresh.
function refresh() {
  const refreshToken = kept('refreshToken')
  if (!refreshToken) return Promise.resolve(false)
  if (!refreshing) {
    refreshing = send('RefreshSession', { input: { refreshToken } }, '')
      .then(({ body }) => {
        const session = body.data && body.data.refreshSession.session
        keep(session || null)
        return !!session
      })
      .finally(() => { refreshing = null })
  }
  return refreshing
}

/**
 * Runs one of operations.graphql. Data that came with errors in other fields is given all the same.
 * @param {string} name @param {object} [variables] @param {boolean} [again] @returns {Promise<any>}
 */
async function ask(name, variables, again) {
  const { status, body } = await send(name, variables || {}, kept('accessToken'))
  // What everybody may read is answered as for a guest when the session has ended, and says so.
  const ended = !!body.extensions && body.extensions.session === 'ENDED'
  if ((status === 401 || ended) && !again && (await refresh())) return ask(name, variables, true)
  if (status === 401) throw trouble('signin')
  if (status === 429) throw trouble('busy')
  const error = body.errors && body.errors[0]
  if (!body.data) throw trouble('fault', error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : undefined, error && error.extensions && error.extensions.code)
  return body.data
}

/** A mutation's payload, or its first refusal as an Error ready to show. @param {string} name @param {object} input */
async function act(name, input) {
  const data = await ask(name, { input })
  const payload = data[Object.keys(data)[0]]
  const refused = payload.refusals && payload.refusals[0]
  if (refused) throw trouble('refused', refused.message, refused.code)
  return payload
}

/** One key for one tap: a repeated request is answered with the first result. */
const newKey = () => Date.now().toString(36) + '-' + Math.random().toString(36).slice(2, 12)

module.exports = { ask, act, keep, newKey, trouble }
