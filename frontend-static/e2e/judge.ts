// Looks at what is open in every mode at every width, and gathers what is wrong.
import type { Page } from '@playwright/test'
import { axe, DESK, expect, look, sideways, test } from './people'

const MODES = [['standard', []], ['elder', ['data-elder']], ['dark', ['data-dark']]] as const
export const PHONES = [{ width: 390, height: 844 }, { width: 320, height: 640 }]
export const DESKS = [DESK, ...PHONES]
export const ALL = [...PHONES, DESK]

export async function judge(page: Page, name: string, widths: { width: number; height: number }[], faults: string[]) {
  // Looking is not what the test is timed for.
  test.setTimeout(test.info().timeout + 20_000)
  await page.waitForLoadState('networkidle')
  for (const [mode, marks] of MODES) {
    await page.evaluate((on) => ['data-elder', 'data-dark'].forEach((a) => document.documentElement.toggleAttribute(a, on.includes(a))), [...marks] as string[])
    for (const size of widths) {
      await page.setViewportSize(size)
      // What lies half under the bar at the top is not too small.
      await page.evaluate(() => window.scrollTo(0, 0))
      for (const violation of await axe(page)) faults.push(`${name} ${mode} ${size.width}: ${violation}`)
      for (const wide of await sideways(page)) faults.push(`${name} ${mode} ${size.width}: too wide: ${wide}`)
      if (size.width !== 320) await look(page, `${name}-${mode}-${size.width}`)
    }
  }
  await page.evaluate(() => ['data-elder', 'data-dark'].forEach((a) => document.documentElement.removeAttribute(a)))
  await page.setViewportSize(widths[0]!)
}

/** The same, and nothing may be wrong. */
export async function spotless(page: Page, name: string, widths = ALL) {
  const faults: string[] = []
  await judge(page, name, widths, faults)
  expect(faults).toEqual([])
}
