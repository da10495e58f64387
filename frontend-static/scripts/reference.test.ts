import { describe, expect, it } from 'vitest'
import { referencePage, SCRIPT, search } from './reference-page.mjs'

const PAGE = referencePage(`
"""How to sort."""
enum Order { "Newest first." NEWEST "Oldest first." OLDEST }
"""A place."""
type Place { "Its name." name: String! }
"""For asking."""
input PlaceFilter { "Only these." kinds: [Order!] = [NEWEST] "How many." most: Int = 5 }
type Query {
  "Places around."
  places("How." order: Order = NEWEST, first: Int = 20, "Which." word: String = "楼"): [Place!]!
}
`)
const shown = (page: Document) => Array.from(page.querySelectorAll('dl')).filter((d) => !d.hidden && !d.closest('section')!.hidden).map((d) => d.getAttribute('data-name')).filter(Boolean)
function open() {
  const page = document.implementation.createHTMLDocument('')
  page.body.innerHTML = PAGE.slice(PAGE.indexOf('<body>') + 6, PAGE.indexOf('</body>'))
  return page
}

describe('the reference of the API', () => {
  it('shows defaults as one writes them: enums bare, texts quoted, of arguments and of input fields', () => {
    const text = open().body.textContent
    expect(text).toContain('order: Order = NEWEST, first: Int = 20, word: String = "楼"')
    expect(text).toContain('kinds: [Order!] = [NEWEST]')
    expect(text).toContain('most: Int = 5')
  })
  it('tells what each argument is for', () => {
    expect(Array.from(open().querySelectorAll('.arg')).map((a) => a.textContent)).toEqual(['order How.', 'word Which.'])
  })
  it('begins with how one talks to the portal', () => {
    const page = open()
    expect(page.querySelector('nav a')!.getAttribute('href')).toBe('#Transport')
    expect(page.querySelector('#Transport')!.closest('section')!.textContent).toMatch(/requestKey[\s\S]*graphql-transport-ws/)
  })
  it('finds fields and types by name and by words, and everything again without any', () => {
    const page = open()
    const all = shown(page).length
    expect(search(page, 'places')).toBe('1 found')
    expect(shown(page)).toEqual(['places'])
    expect(search(page, 'oldest FIRST')).toBe('1 found')
    expect(shown(page)).toEqual(['OLDEST'])
    search(page, 'placefilter')
    expect(shown(page)).toEqual(expect.arrayContaining(['kinds', 'most']))
    search(page, 'oldest')
    expect(Array.from(page.querySelectorAll<HTMLElement>('.kind')).filter((k) => !k.hidden)).toHaveLength(1)
    expect(search(page, 'nonsense')).toBe('Nothing found')
    expect(shown(page)).toEqual([])
    expect(search(page, ' ')).toBe('')
    expect(shown(page)).toHaveLength(all)
  })
  it('carries a script that old readers understand and that stands alone', () => {
    expect(SCRIPT).not.toMatch(/import |export /)
    expect(() => new Function(SCRIPT)).not.toThrow()
  })
})
