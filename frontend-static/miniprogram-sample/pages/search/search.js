const { ask } = require('../../utils/graphql')

Page({
  data: { text: '', asked: '', hits: /** @type {any[]} */ ([]), trouble: '' },
  /** @param {{ detail: { value: string } }} e */
  type(e) { this.setData({ text: e.detail.value }) },
  async find() {
    const text = this.data.text.trim()
    if (!text) return
    try { this.setData({ hits: (await ask('Search', { text })).search.nodes, asked: text, trouble: '' }) } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
  },
  /** @param {{ currentTarget: { dataset: { hit: { subject: { __typename: string, id: string } } } } }} e */
  open(e) {
    const subject = e.currentTarget.dataset.hit.subject
    if (subject.__typename === 'Proposal') wx.navigateTo({ url: '/pages/proposal/proposal?id=' + subject.id })
    if (subject.__typename === 'Ballot') wx.navigateTo({ url: '/pages/ballot/ballot?id=' + subject.id })
  },
})
