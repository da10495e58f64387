// News by WeChat: each yes is good for one message, whenever it comes. WeChat puts the question only
// right after a tap, so a page first offers it in words (templates/news-offer.wxml) when something has
// just been done, and the question follows the tap on the offer.
const config = require('../config')
const { ask, act } = require('./graphql')

/** @type {string[]} */
let templates = []

/** Call it when a page opens. Without templates nobody is offered anything. @returns {Promise<void>} */
async function prepare() {
  try { templates = (await ask('MessageTemplates', { appId: config.appId })).wechatTemplates.slice(0, 3) } catch (e) { templates = [] }
}

/** The words of an offer, or none. @param {string} words */
const offer = (words) => (templates.length && typeof wx.requestSubscribeMessage === 'function' ? words : '')

/** @param {string[]} tmplIds @returns {Promise<Record<string, string>>} */
const question = (tmplIds) => new Promise((resolve) => {
  // fail: asked too often, or switched off in WeChat: no yes
  wx.requestSubscribeMessage({ tmplIds, success: (res) => resolve(/** @type {any} */ (res)), fail: () => resolve({}) })
})

/** Puts WeChat's question and tells the portal each yes. Nothing may be waited for between tap and question. @returns {Promise<boolean>} */
async function allow() {
  const answers = await question(templates)
  const templateIds = templates.filter((id) => /^accept/.test(answers[id] || ''))
  if (!templateIds.length) return false
  // What was done before is done, whatever becomes of this.
  try { return (await act('AllowMessages', { appId: config.appId, templateIds })).remaining > 0 } catch (e) { return false }
}

/** The two taps of the offer, for any page that has `offer` in its data. */
const taps = {
  /** @this {{ setData: (d: object) => void }} */
  async tell() {
    const yes = await allow()
    this.setData({ offer: '' })
    wx.showToast({ title: yes ? '好的，有新进展会在微信里告诉您一次' : '没关系，进展随时可以在消息里看到', icon: 'none' })
  },
  /** @this {{ setData: (d: object) => void }} */
  notNow() { this.setData({ offer: '' }) },
}

module.exports = { prepare, offer, tell: taps.tell, notNow: taps.notNow }
