const { ask, act, newKey } = require('../../utils/graphql')
const news = require('../../utils/notices')

Page({
  data: { proposal: /** @type {any} */ (null), words: '', trouble: '', busy: false, offer: '' },
  id: '',
  // Kept until the answer came: a second tap after a lost answer is the same act.
  keys: { endorse: newKey(), say: newKey() },
  /** @param {Record<string, string | undefined>} options */
  async onLoad(options) {
    this.id = options.id || ''
    await Promise.all([this.load(), news.prepare()])
  },
  async load() {
    try {
      this.setData({ proposal: (await ask('Proposal', { id: this.id })).proposal, trouble: '' })
      if (!this.data.proposal) this.setData({ trouble: '没有找到这件提案，可能已撤回，或您暂时看不到。' })
    } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
  },
  /** @param {() => Promise<void>} work */
  async once(work) {
    if (this.data.busy) return
    this.setData({ busy: true, trouble: '' })
    try {
      await work()
      await this.load()
    } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
    this.setData({ busy: false })
  },
  endorse() {
    return this.once(async () => {
      await act('Endorse', { proposalId: this.id, requestKey: this.keys.endorse })
      this.keys.endorse = newKey()
      wx.showToast({ title: '附议成功', icon: 'success' })
      this.setData({ offer: news.offer('这件提案有了进展，要不要在微信里告诉您一声？') })
    })
  },
  /** @param {{ detail: { value: string } }} e */
  type(e) { this.setData({ words: e.detail.value }) },
  say() {
    return this.once(async () => {
      const { comment } = await act('Comment', { subjectId: this.id, body: this.data.words, requestKey: this.keys.say })
      this.keys.say = newKey()
      this.setData({ words: '' })
      wx.showToast({ title: comment.status === 'PENDING' ? '已收到，审核后显示' : '已发表', icon: 'none' })
      this.setData({ offer: news.offer('有邻居回复您，要不要在微信里告诉您一声？') })
    })
  },
  tell: news.tell,
  notNow: news.notNow,
  /** @param {{ currentTarget: { dataset: Record<string, string> } }} e */
  vote(e) { wx.navigateTo({ url: '/pages/ballot/ballot?id=' + e.currentTarget.dataset.id }) },
})
