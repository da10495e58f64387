// Starts the portal by README's own command, with an empty data folder, and stops it after the last test.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export default async function start() {
  if (process.env.BASE_URL) return
  const data = mkdtempSync(join(tmpdir(), 'portal-e2e-'))
  mkdirSync('test-results', { recursive: true })
  const log = 'test-results/portal.log'
  const out = createWriteStream(log)
  const child = spawn(resolve('../backend/portal'), ['run'], {
    env: { ...process.env, PORTAL_DATA: data, PORT: process.env.E2E_PORT, DB_PORT: process.env.E2E_DB_PORT, PORTAL_MODE: 'demo', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(out)
  child.stderr.pipe(out)
  let ended = false
  const end = new Promise<void>((done) => child.on('exit', () => { ended = true; done() }))
  const stop = async () => {
    if (!ended) child.kill('SIGTERM')
    await Promise.race([end, sleep(15_000)])
    if (!ended) child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
  const giveUp = Date.now() + 240_000
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${process.env.E2E_PORT}/health/readiness`).then((r) => r.ok, () => false)
    if (ready) return stop
    if (ended || Date.now() > giveUp) {
      await stop()
      throw new Error(`the portal did not become ready:\n${readFileSync(log, 'utf8').split('\n').slice(-30).join('\n')}`)
    }
    await sleep(250)
  }
}
