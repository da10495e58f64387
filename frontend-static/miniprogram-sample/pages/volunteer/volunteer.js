const { ask, act, newKey } = require('../../utils/graphql')

Page({
  data: { items: /** @type {any[]} */ ([]), loaded: false, trouble: '' },
  /** @type {Record<string, string>} */
  keys: {},
  onLoad() { return this.load() },
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
      await this.load()
    } catch (t) { this.setData({ trouble: /** @type {Error} */ (t).message }) }
  },
})
