const { ask } = require('../../utils/graphql')

// Opened by the code on the wall (its scene is the id of the place) or by a link (query id).
Page({
  data: { place: /** @type {any} */ (null), trouble: '' },
  /** @param {Record<string, string | undefined>} options */
  async onLoad(options) {
    const id = options.scene ? decodeURIComponent(options.scene) : options.id || ''
    try {
      const place = (await ask('Place', { id })).area
      this.setData({ place, trouble: place ? '' : '没有找到这个地方，请回首页再试。' })
    } catch (e) { this.setData({ trouble: /** @type {Error} */ (e).message }) }
  },
})
