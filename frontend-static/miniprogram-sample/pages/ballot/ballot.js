const { ask, act, newKey } = require('../../utils/graphql')

const THREE = [{ key: 'FOR', text: '赞成' }, { key: 'AGAINST', text: '反对' }, { key: 'ABSTAIN', text: '弃权' }]
Page({
  data: { ballot: /** @type {any} */ (null), choices: THREE, choice: '', receipt: '', trouble: '', busy: false },
  id: '',
  key: newKey(),
  /** @param {Record<string, string | undefined>} options */
  onLoad(options) {
    this.id = options.id || ''
    return this.load()
  },
  async load() {
    try {
      const ballot = (await ask('Ballot', { id: this.id })).ballot
      this.setData({ ballot, choices: ballot && ballot.options.length ? ballot.options : THREE })
      if (!ballot) this.setData({ trouble: '没有找到这次表决。' })
    } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
  },
  /** @param {{ detail: { value: string } }} e */
  choose(e) { this.setData({ choice: e.detail.value }) },
  async cast() {
    if (this.data.busy) return
    this.setData({ busy: true, trouble: '' })
    try {
      const payload = await act('Vote', { ballotId: this.id, choice: this.data.choice, requestKey: this.key })
      this.key = newKey()
      this.setData({ receipt: payload.receipt || '' })
      await this.load()
    } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
    this.setData({ busy: false })
  },
})
