import { describe, expect, it } from 'vitest'
import { referencePage, SCRIPT, search } from './reference-page.mjs'

const PAGE = referencePage(`
"""How to sort."""
enum Order { "Newest first." NEWEST "Oldest first." OLDEST }
"""A dusk, as <hour>:<minute>."""
scalar Dusk
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
    // By the words of a type alone, and a type without fields.
    expect(search(page, 'how to sort')).toBe('1 found')
    expect(page.querySelector<HTMLElement>('#Order')!.hidden).toBe(false)
    expect(shown(page)).toEqual([])
    expect(search(page, 'dusk')).toBe('1 found')
    expect(page.querySelector<HTMLElement>('#Dusk')!.hidden).toBe(false)
    expect(search(page, 'nonsense')).toBe('Nothing found')
    expect(shown(page)).toEqual([])
    expect(search(page, ' ')).toBe('')
    expect(shown(page)).toHaveLength(all)
  })
  it('shows what the schema says as text, not as tags', () => {
    expect(open().querySelector('#Dusk')!.textContent).toContain('as <hour>:<minute>')
  })
  it('shows the search where scripts run, and searches while one types', () => {
    const page = open()
    expect(page.querySelector<HTMLElement>('#search')!.hidden).toBe(true)
    new Function('document', SCRIPT)(page)
    expect(page.querySelector<HTMLElement>('#search')!.hidden).toBe(false)
    const word = page.querySelector<HTMLInputElement>('#word')!
    word.value = 'places'
    word.dispatchEvent(new Event('input'))
    expect(page.querySelector('#found')!.textContent).toBe('1 found')
  })
  it('carries a script that old readers understand and that stands alone', () => {
    expect(SCRIPT).not.toMatch(/import |export /)
    expect(() => new Function(SCRIPT)).not.toThrow()
  })
})
