import { describe, expect, test } from 'vitest'
import type { NavEntry } from '../../src/model/types.ts'
import { pageGroups, pageList, siteNavigation, trail } from '../../src/site/navigation.ts'
import type { ListEntry, NavNode } from '../../src/site/navigation.ts'

const page = (title: string, entries: NavNode[] = []): NavNode => ({ title, url: `/${title}/`, external: false, entries })
const section = (title: string, entries: NavNode[]): NavNode => ({ title, url: null, external: false, entries })
const other: NavNode = { title: 'Status', url: 'https://status.example.org/', external: true, entries: [] }

/** A list as lines: `>` before what is open, `*` before the current page. */
const lines = (entries: ListEntry[], indent = ''): string[] => entries.flatMap((entry) => [
  `${indent}${entry.open && entry.section ? '>' : ''}${entry.current ? '*' : ''}${entry.omitted > 0 ? `… ${entry.omitted}` : `${entry.title} ${entry.url}`}`,
  ...lines(entry.entries, `${indent}  `),
])

test('pages stand by their URLs, and what leads nowhere or could run is left out', () => {
  const entry = (title: string, rest: Partial<NavEntry>): NavEntry => ({ title, page: null, href: null, entries: [], ...rest })
  const nodes = siteNavigation([
    entry('A', { page: 'a.md' }),
    entry('Gone', { page: 'gone.md' }),
    entry('Evil', { href: 'javascript:alert(1)' }),
    entry('Status', { href: 'https://status.example.org/' }),
    entry('More', { entries: [entry('B', { page: 'b.md' })] }),
    entry('Empty', { entries: [entry('Gone', { page: 'gone.md' })] }),
  ], new Map([['a.md', '/A/'], ['b.md', '/B/']]))
  expect(nodes).toEqual([page('A'), other, section('More', [page('B')])])
})

describe('the list of pages', () => {
  const alerts = page('alerts', [page('down'), section('net', [page('dns')])])
  const book = [page('start'), alerts, section('guides', [page('one'), page('two')]), other]

  test('of a small book is whole, the sections of the current page open', () => {
    expect(lines(pageList(book, '/dns/'))).toEqual([
      'start /start/', '>alerts /alerts/', '  down /down/', '  >net null', '    *dns /dns/',
      'guides null', '  one /one/', '  two /two/', 'Status https://status.example.org/',
    ])
  })

  const many = (name: string, count: number) => Array.from({ length: count }, (_, index) => page(`${name}${index}`))

  test('of a large book shows what stands beside the page and above it', () => {
    const large = [page('start'), section('a', many('a', 40)), section('b', [section('c', many('c', 40)), page('last')]), section('d', many('d', 40))]
    expect(lines(pageList(large, '/last/'))).toEqual([
      'start /start/', 'a /a0/', '>b null', '  >c null', ...many('c', 40).map(({ title, url }) => `    ${title} ${url}`), '  *last /last/', 'd /d0/',
    ])
    expect(lines(pageList(large, '/elsewhere/'))).toEqual(['start /start/', 'a /a0/', 'b /c0/', 'd /d0/'])
  })

  test('of very many neighbours shows the nearest', () => {
    const list = lines(pageList(many('p', 300), '/p100/'))
    expect([list.length, list[0], list[1], list[26], list.at(-1)]).toEqual([52, '… 75', 'p75 /p75/', '*p100 /p100/', '… 175'])
    expect(lines(pageList(many('p', 300), '/p0/')).slice(-2)).toEqual(['p49 /p49/', '… 250'])
    expect(lines(pageList(many('p', 300), '/p299/')).slice(0, 2)).toEqual(['… 250', 'p250 /p250/'])
  })

  test('marks a page that stands in two places where it stands first', () => {
    expect(lines(pageList([section('a', [page('x')]), section('b', [page('x')])], '/x/'))).toEqual(['>a null', '  *x /x/', 'b null', '  x /x/'])
  })

  test('opens the only section there is', () => {
    expect(lines(pageList([page('start'), section('all', many('p', 120))], '/start/')).slice(0, 3)).toEqual(['*start /start/', '>all null', '  p0 /p0/'])
  })
})

test('a page’s trail is the sections it stands in', () => {
  expect(trail([section('a', [page('b', [page('c')])])], '/c/').map(({ title }) => title)).toEqual(['a', 'b', 'c'])
  expect(trail([page('a')], '/c/')).toEqual([])
})

test('the book section by section holds every page once, those of the site and no others', () => {
  const book = [page('start'), section('a', [page('x'), page('b', [page('y')])]), other]
  expect(pageGroups(book, new Set(['/start/'])).map(({ titles, url, pages }) => [titles.join('/'), url, ...pages.map(({ title }) => title)])).toEqual([
    ['a', null, 'x'], ['a/b', '/b/', 'y'],
  ])
})
