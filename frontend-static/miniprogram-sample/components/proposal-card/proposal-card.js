Component({
  properties: { proposal: { type: Object, value: {} } },
  methods: {
    open() {
      const proposal = /** @type {{ id: string }} */ (this.data.proposal)
      this.triggerEvent('open', { id: proposal.id })
    },
  },
})
