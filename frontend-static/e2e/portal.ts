// Starts the packaged portal with its sample community on a data folder of its own, and stops it.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, openSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PORT = '18081'
function java(): string {
  const homes = [process.env.JAVA_HOME || '', ...(existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((d) => join('/usr/lib/jvm', d)) : [])]
  const home = homes.find((h) => /25/.test(h) && existsSync(join(h, 'bin/java')))
  if (!home) throw new Error('no JDK 25')
  return join(home, 'bin/java')
}

export default async function start() {
  if (process.env.BASE_URL) return
  const data = mkdtempSync(join(tmpdir(), 'portal-e2e-'))
  mkdirSync('test-results', { recursive: true })
  const log = openSync('test-results/portal.log', 'w')
  const portal = spawn(java(), ['-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-jar', '../backend/target/portal-0.1.0.jar'], {
    env: { ...process.env, PORTAL_DATA: data, PORT, DB_PORT: '18432', HOST: '127.0.0.1', PORTAL_MODE: 'demo', DB_URL: '' },
    stdio: ['ignore', log, log],
  })
  const gone = new Promise<void>((done) => portal.once('exit', () => done()))
  for (let i = 0; ; i++) {
    const ready = await fetch(`http://127.0.0.1:${PORT}/health/readiness`).then((r) => r.ok, () => false)
    if (ready) break
    if (i > 240 || portal.exitCode !== null) throw new Error('the portal did not start; see test-results/portal.log')
    await new Promise((r) => setTimeout(r, 500))
  }
  return async () => {
    portal.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
}
