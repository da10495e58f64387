// Starts the packaged portal in demo mode with an empty data folder, and stops it after the last test.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const JAR = resolve('../backend/target/portal-0.1.0.jar')

export function java25(): string {
  const homes = [process.env.JAVA25, process.env.JAVA_HOME, ...(existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((n) => join('/usr/lib/jvm', n)) : [])]
  for (const home of homes) {
    if (!home) continue
    if (existsSync(join(home, 'release')) && /JAVA_VERSION="25/.test(readFileSync(join(home, 'release'), 'utf8'))) return join(home, 'bin/java')
  }
  throw new Error('JDK 25 was not found: set JAVA25 to its folder')
}

export default async function start() {
  if (process.env.BASE_URL) return
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing: run backend/portal package first`)
  const data = mkdtempSync(join(tmpdir(), 'portal-e2e-'))
  mkdirSync('test-results', { recursive: true })
  const log = 'test-results/portal.log'
  const out = createWriteStream(log)
  const child = spawn(java25(), ['-XX:+UseSerialGC', '-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-jar', JAR], {
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
