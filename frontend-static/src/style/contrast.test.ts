import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/style/base.css', 'utf8')
function tokens(selector: string): Record<string, string> {
  const at = css.indexOf(selector + ' {')
  return Object.fromEntries([...css.slice(at, css.indexOf('}', at)).matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map((m) => [m[1], m[2]]))
}
const standard = tokens(':root')
const looks = {
  standard, dark: { ...standard, ...tokens(':root[data-dark]') }, elder: { ...standard, ...tokens(':root[data-elder]:not([data-dark])') },
} as Record<string, Record<string, string>>
function light(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(full.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const ratio = (a: string, b: string) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p) as [number, number]; return (x + 0.05) / (y + 0.05) }
const PAIRS: [string, string, number][] = [['text', 'bg', 7], ['text', 'surface', 7], ['text2', 'bg', 4.5], ['text2', 'surface', 4.5], ['on-brand', 'brand', 4.5], ['brand', 'surface', 4.5], ['brand', 'brand-soft', 4.5], ['info', 'info-soft', 4.5], ['warn', 'warn-soft', 4.5], ['danger', 'danger-soft', 4.5], ['border', 'surface', 3], ['text', 'line', 4.5]]
describe.each(Object.keys(looks))('contrast, %s', (look) => {
  it.each(PAIRS)('%s on %s is at least %d', (front, back, least) => {
    const t = looks[look]!
    expect(ratio(t[front]!, t[back]!)).toBeGreaterThanOrEqual(least)
  })
})
