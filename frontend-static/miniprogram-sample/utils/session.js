// wx.login gives a code, good once and for five minutes; the portal trades it for a session.
const config = require('../config')
const { ask, keep, trouble } = require('./graphql')

/** @returns {Promise<string>} */
const login = () => new Promise((resolve, reject) => wx.login({ success: (res) => resolve(res.code), fail: () => reject(trouble('offline')) }))

/**
 * Signs in. Who is new here shows a number first: pass the code of a button open-type="getPhoneNumber".
 * @param {string} [phoneCode] @returns {Promise<{ signedIn: boolean }>}
 */
async function signIn(phoneCode) {
  const input = { appId: config.appId, code: await login(), phoneCode: phoneCode || null }
  const payload = (await ask('SignInWithWechat', { input })).signInWithWechat
  if (payload.refusals[0]) throw trouble('refused', payload.refusals[0].message, payload.refusals[0].code)
  if (payload.session) keep(payload.session)
  return { signedIn: !!payload.session }
}
module.exports = { signIn }
