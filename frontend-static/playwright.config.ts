import { createServer, type AddressInfo } from 'node:net'
import { defineConfig } from '@playwright/test'

// The packaged portal is started once, on ports and a data folder of its own. Workers read the same variables.
const free = () =>
  new Promise<string>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(String(port)))
    })
  })
process.env.E2E_PORT ||= await free()
process.env.E2E_DB_PORT ||= await free()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  globalSetup: './e2e/portal.ts',
  workers: 1,
  timeout: 90_000,
  globalTimeout: 2_400_000,
  expect: { timeout: 8_000 },
  forbidOnly: true,
  reporter: 'list',
  // The evening fills the queue and uses up what a neighbour may post in a minute: after all others.
  projects: [{ name: 'day', testIgnore: /evening/ }, { name: 'evening', testMatch: /evening/ }],
  use: {
    baseURL: process.env.BASE_URL || `http://127.0.0.1:${process.env.E2E_PORT}`,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    actionTimeout: 8_000,
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
})
