const { ask, act, newKey } = require('../../utils/graphql')
const news = require('../../utils/notices')

Page({
  data: { items: /** @type {any[]} */ ([]), loaded: false, trouble: '', offer: '' },
  /** @type {Record<string, string>} */
  keys: {},
  async onLoad() { await Promise.all([this.load(), news.prepare()]) },
  tell: news.tell,
  notNow: news.notNow,
  async load() {
    try { this.setData({ items: (await ask('Activities')).activities.nodes, loaded: true, trouble: '' }) } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
  },
  /** @param {{ currentTarget: { dataset: Record<string, string> } }} e */
  async signUp(e) {
    const shiftId = e.currentTarget.dataset.id
    try {
      this.keys[shiftId] = this.keys[shiftId] || newKey()
      const { signup } = await act('SignUp', { shiftId, requestKey: this.keys[shiftId] })
      wx.showToast({ title: signup.status === 'WAITLISTED' ? '已候补，第' + signup.position + '位' : '报名成功', icon: 'none' })
      this.setData({ offer: news.offer(signup.status === 'WAITLISTED' ? '有了空位，要不要在微信里告诉您一声？' : '活动有变动，要不要在微信里告诉您一声？') })
      await this.load()
    } catch (t) { this.setData({ trouble: /** @type {Error} */ (t).message }) }
  },
})
