const config = require('../../config')
const { ask } = require('../../utils/graphql')

Page({
  data: { items: /** @type {any[]} */ ([]), more: false, loading: false, loaded: false, trouble: '' },
  /** @type {string | null} */
  after: null,
  onLoad() { this.restart() },
  onPullDownRefresh() { this.restart().then(() => wx.stopPullDownRefresh()) },
  onReachBottom() { if (this.data.more) this.next() },
  restart() {
    this.after = null
    return this.next()
  },
  async next() {
    if (this.data.loading) return
    this.setData({ loading: true, trouble: '' })
    try {
      const page = (await ask('Feed', { slug: config.community, after: this.after })).proposals
      const before = this.after ? this.data.items : []
      this.after = page.pageInfo.endCursor || null
      this.setData({ items: before.concat(page.nodes), more: page.pageInfo.hasNextPage, loaded: true })
    } catch (e) {
      this.setData({ trouble: /** @type {Error} */ (e).message })
    }
    this.setData({ loading: false })
  },
  /** @param {{ detail: { id: string } }} e */
  open(e) { wx.navigateTo({ url: '/pages/proposal/proposal?id=' + e.detail.id }) },
})
