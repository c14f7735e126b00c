import { describe, expect, test } from 'vitest'
import { matchAlerts } from '../../src/inventory/match-alerts.ts'
import type { Alert, Alerts, Fact, NameMatch } from '../../src/inventory/types.ts'
import { buildBook } from '../support/build-book.ts'

const start = { line: 1, column: 1, offset: 0 }
const fact = (name: string): Fact => ({ name, path: 'rules.yaml', range: { start, end: start } })

interface Setup {
  /** Text by path. */
  pages: Record<string, string>
  /** The runbook's address by the alert's name, `''` for none. */
  alerts: Record<string, string>
  urls?: string[]
  match?: NameMatch
}

function match({ pages, alerts, urls = [], match = 'ignore-case' }: Setup) {
  const { book } = buildBook(Object.entries(pages).map(([path, text]) => ({ path, text })))
  const rules = Object.entries(alerts).map(([name, url]): Alert => ({
    ...fact(name), group: '', expression: 'up', for: '', severity: '', summary: '', description: '', url: url === '' ? null : fact(url),
  }))
  const settings: Alerts = { from: [], urls: urls.map(fact), annotations: ['runbook_url'], match, ignore: [], rules }
  return matchAlerts(book, settings)
}

/** Each alert's page, how it was found, and what is wrong, in a line. */
function rows(setup: Setup): string[] {
  return match(setup).matches.map(({ alert, page, anchor, by, elsewhere, problem }) => [
    `${alert.name} →`,
    page ? `${page.path}${anchor === '' ? '' : `#${anchor}`} by ${by}` : 'nothing',
    elsewhere ? '(elsewhere)' : '',
    problem ? `! ${problem.kind}${problem.suggestion === null ? '' : ` ${problem.suggestion}`}` : '',
  ].filter(Boolean).join(' '))
}

const urls = ['https://book.example.org/runbooks/']

describe('an alert’s page is found', () => {
  test('by front matter, file name, title and heading, in this order', () => {
    const pages = {
      'one.md': '---\nalert: One\n---\n', 'two.md': '---\nalerts: [Two, Three]\n---\n', 'Three.md': '# x\n',
      'sub/four.md': '# x\n', 'five/index.md': '# x\n', 'page.md': '# Six\n\n## Seven\n\n## 8. Eight\n\n**Diagnose**:\n\n**Fix**:\n\n## 9. `Nine`\n',
    }
    expect(rows({ pages, alerts: { One: '', Two: '', Three: '', Four: '', Five: '', Six: '', Seven: '', Eight: '', Nine: '', Ten: '' } })).toEqual([
      'One → one.md by front-matter', 'Two → two.md by front-matter', 'Three → two.md by front-matter',
      'Four → sub/four.md by file-name', 'Five → five/index.md by file-name', 'Six → page.md by heading',
      'Seven → page.md#seven by heading', 'Eight → page.md#8-eight by heading', 'Nine → page.md#9-nine by heading', 'Ten → nothing',
    ])
  })

  test('without regard to case, unless names are to be exact, and not by its name where that is off', () => {
    const pages = { 'shopdown.md': '# x\n', 'Other.md': '---\nalert: Declared\n---\n' }
    const alerts = { ShopDown: '', other: '', Declared: '' }
    expect(rows({ pages, alerts })).toEqual(['ShopDown → shopdown.md by file-name', 'other → Other.md by file-name', 'Declared → Other.md by front-matter'])
    expect(rows({ pages, alerts, match: 'exact' })).toEqual(['ShopDown → nothing', 'other → nothing', 'Declared → Other.md by front-matter'])
    expect(rows({ pages, alerts, match: 'off' })).toEqual(['ShopDown → nothing', 'other → nothing', 'Declared → Other.md by front-matter'])
  })

  test('of names that differ in case only, the one that is written like the alert', () => {
    expect(rows({ pages: { 'a/shopdown.md': '', 'b/ShopDown.md': '' }, alerts: { ShopDown: '' } })).toEqual(['ShopDown → b/ShopDown.md by file-name'])
  })

  test('by its address, in every form that leads to a page', () => {
    const pages = { 'shop/Down.md': '# x\n\n## Start it\n', 'index.md': '# Home\n' }
    const address = 'https://BOOK.example.org/runbooks/shop/down'
    const forms = ['', '/', '.html', '.md', '/index.html', '#start-it', '.html?x=1#start-it', '#:~:text=it']
    const alerts = Object.fromEntries(forms.map((form, index) => [`A${index}`, address + form]))
    expect(rows({ pages, alerts: { ...alerts, Plain: '/runbooks/shop/Down/' }, urls })).toEqual([
      'A0 → shop/Down.md by address', 'A1 → shop/Down.md by address', 'A2 → shop/Down.md by address', 'A3 → shop/Down.md by address',
      'A4 → shop/Down.md by address', 'A5 → shop/Down.md#start-it by address', 'A6 → shop/Down.md#start-it by address',
      'A7 → shop/Down.md by address', 'Plain → shop/Down.md by address',
    ])
  })

  test('at the heading of its own name where its address names the page only', () => {
    const pages = { 'shop.md': '# Shop\n\n## ShopDown\n\n## ShopSlow\n' }
    expect(rows({ pages, alerts: { ShopDown: `${urls[0]}shop/`, ShopLost: `${urls[0]}shop/` }, urls })).toEqual([
      'ShopDown → shop.md#shopdown by address', 'ShopLost → shop.md by address',
    ])
  })

  test('by the address that the site itself gives every alert', () => {
    const pages = { 'ShopDown.md': '# x\n' }
    expect(rows({ pages, alerts: { ShopDown: `${urls[0]}alerts/ShopDown/`, ShopSlow: `${urls[0]}alerts/shopdown` }, urls })).toEqual([
      'ShopDown → ShopDown.md by address', 'ShopSlow → ShopDown.md by address',
    ])
  })
})

describe('an address is wrong', () => {
  const pages = { 'shop/ShopDown.md': '# x\n\n## Start it\n', 'ShopSlow.md': '# x\n' }
  const one = (name: string, url: string, more: Partial<Setup> = {}) => rows({ pages, alerts: { [name]: url }, urls, ...more })[0]

  test.each([
    ['ShopDown', 'https://book.example.org/runbooks/old/shopdown/', 'ShopDown → shop/ShopDown.md by file-name ! missing-page https://book.example.org/runbooks/shop/ShopDown/'],
    ['Other', 'https://book.example.org/runbooks/shop/shopdwon', 'Other → nothing ! missing-page https://book.example.org/runbooks/shop/ShopDown/'],
    ['Other', 'https://book.example.org/runbooks/old/shopdown', 'Other → nothing ! missing-page https://book.example.org/runbooks/shop/ShopDown/'],
    ['Other', 'https://book.example.org/runbooks/nowhere', 'Other → nothing ! missing-page'],
    ['ShopDown', 'https://book.example.org/runbooks/shop/ShopDown/#strat-it', 'ShopDown → shop/ShopDown.md by address ! missing-anchor https://book.example.org/runbooks/shop/ShopDown/#start-it'],
    ['ShopDown', 'https://book.example.org/runbooks/ShopSlow/', 'ShopDown → ShopSlow.md by address ! other-page https://book.example.org/runbooks/shop/ShopDown/'],
    ['ShopDown', 'see the wiki', 'ShopDown → shop/ShopDown.md by file-name ! no-address https://book.example.org/runbooks/shop/ShopDown/'],
  ])('%s %s', (name, url, expected) => expect(one(name, url)).toBe(expected))

  test.each([
    ['another site', 'https://wiki.example.org/ShopDown'],
    ['another part of the same site', 'https://book.example.org/wiki/ShopDown'],
    ['an address that Prometheus fills in', 'https://book.example.org/runbooks/{{ $labels.job }}'],
  ])('but nobody can tell of %s', (_, url) => expect(one('ShopDown', url)).toBe('ShopDown → shop/ShopDown.md by file-name (elsewhere)'))

  test('by case alone only where names are to be exact', () => {
    const url = 'https://book.example.org/runbooks/shopslow'
    expect(one('Other', url, { match: 'exact' })).toBe('Other → nothing ! missing-page https://book.example.org/runbooks/ShopSlow/')
    expect(one('Other', url)).toBe('Other → ShopSlow.md by address')
  })
})

describe('the address of the book', () => {
  const pages = (folder: string) => Object.fromEntries(['a/One', 'a/Two', 'b/Three', 'b/Four'].map((name) => [`${folder}${name}.md`, '# x\n']))
  const alerts = (address: string) => Object.fromEntries(['a/one', 'a/two', 'b/three', 'b/missing'].map((name) => [name.slice(2), address + name]))
  const found = (folder: string, address: string, given: string[] = []) => {
    const { addresses, matches } = match({ pages: pages(folder), alerts: alerts(address), urls: given })
    return [...addresses, ...matches.map(({ page, problem }) => page?.path ?? problem?.kind)]
  }

  test('is what the alerts’ addresses have in front of the pages’ URLs', () => {
    expect(found('', 'https://x.example/docs/')).toEqual(['https://x.example/docs/', 'a/One.md', 'a/Two.md', 'b/Three.md', 'missing-page'])
  })

  test('may stand for a folder of the book', () => {
    expect(found('content/', 'https://x.example/docs/')).toEqual(['https://x.example/docs/', 'content/a/One.md', 'content/a/Two.md', 'content/b/Three.md', 'missing-page'])
    expect(found('content/', 'https://x.example/docs/', ['https://x.example/docs/']).slice(1)).toEqual(['content/a/One.md', 'content/a/Two.md', 'content/b/Three.md', 'missing-page'])
    expect(found('', 'https://x.example/docs/', ['https://x.example/']).slice(1)).toEqual(['a/One.md', 'a/Two.md', 'b/Three.md', 'missing-page'])
  })

  test('is unknown where the addresses disagree, or name no page', () => {
    const two = { One: 'https://x.example/a/one', Two: 'https://y.example/a/two' }
    expect(match({ pages: pages(''), alerts: two }).addresses).toEqual([])
    expect(match({ pages: pages(''), alerts: { One: 'https://x.example/somewhere' } }).addresses).toEqual([])
  })

  test('may be given more than once', () => {
    const moved = ['https://old.example/', 'https://new.example/runbooks/']
    expect(rows({ pages: pages(''), alerts: { x: 'https://old.example/a/one', y: 'https://new.example/runbooks/a/one' }, urls: moved })).toEqual([
      'x → a/One.md by address', 'y → a/One.md by address',
    ])
  })
})
