// What the guide promises, shown by a client written from the guide alone: sign-in, proposal, second, vote, live update.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, PERSON, test } from './people'

test('a client written from the guide signs in, proposes, seconds, votes and hears news', async ({ baseURL }) => {
  test.setTimeout(60_000)
  const { stdout } = await promisify(execFile)(process.execPath, ['--experimental-websocket', 'e2e/stranger.mjs'], { env: { ...process.env, BASE: baseURL, PHONE: PERSON.elder } })
  const said = (words: string) => stdout.split('\n').find((line) => line.includes(words)) ?? `nothing about ${words}:\n${stdout}`
  expect(said('same request key again')).toContain('the same proposal')
  expect(said('] submitted')).toContain('SUBMITTED')
  expect(said('live update over graphql-transport-ws')).toContain('支持，也请留意施工时间')
  expect(said('] endorsed')).toContain('"viewerHasEndorsed":true')
  expect(said('same vote request again')).toContain('"sameReceipt":true')
  expect(said('] changed to')).toContain('"sameReceipt":false')
  expect(said('old token after sign-out')).toContain('"session":"ENDED"')
  expect(said('old refresh token after sign-out')).toContain('SESSION_ENDED')
  expect(stdout).toContain('END of the script')
})
