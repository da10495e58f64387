import { readFileSync } from 'node:fs'
import { expect, test as base, type Page } from '@playwright/test'

/** Fails on any console error or broken script; CSP breaks are console errors too. */
export const test = base.extend<{ calm: void; allow: RegExp[] }>({
  allow: [[], { option: true }],
  calm: [async ({ page, allow }, use) => {
    const noise: string[] = []
    page.on('pageerror', (e) => noise.push(String(e)))
    page.on('console', (m) => { if (m.type() === 'error' && !allow.some((a) => a.test(m.text()))) noise.push(m.text()) })
    await use()
    expect(noise).toEqual([])
  }, { auto: true }],
})
export { expect }

export async function signIn(page: Page, phone: string, path = '/signin') {
  await page.goto(path)
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByLabel('验证码').fill('246810')
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8') + ';0'
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (d: Document, o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe
    return (await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)
  })
  return found
}
