import { describe, expect, test } from 'vitest'
import type { BookOptions } from '../../src/model/read-model.ts'
import { buildBook } from '../support/build-book.ts'
import { readingOrder, type NavItem } from '../../src/model/navigation.ts'
import type { NavEntry } from '../../src/model/types.ts'

const read = (texts: Record<string, string>, options: BookOptions = {}) =>
  buildBook(Object.entries(texts).map(([path, text]) => ({ path, text })), options).book

/** One line an entry, indented by depth: its title, and its page or address. */
function rows(entries: NavEntry[], depth = 0): string[] {
  return entries.flatMap(({ title, page, href, entries }) =>
    [`${'  '.repeat(depth)}${title}: ${page ?? href ?? '–'}`, ...rows(entries, depth + 1)])
}

const item = (title: string | null, page: string | null, entries: NavItem[] = [], href: string | null = null): NavItem =>
  ({ title, page, href, entries })

describe('without a configured navigation', () => {
  test('folders hold their pages, each folder’s own page first, numbers counted as numbers', () => {
    const { navigation } = read({
      'zebra.md': '# Zebra', 'index.md': '# Our book', 'alerts/README.md': '# All alerts', 'alerts/Down10.md': '# Down 10',
      'alerts/Down2.md': '# Down 2', 'net/dns-zones.md': '', 'Net-plan.md': '', 'net/ip/_index.md': '# Addresses', 'net/ip/v6.md': '',
    })
    expect(rows(navigation)).toEqual([
      'Our book: index.md',
      'All alerts: alerts/README.md',
      '  Down 2: alerts/Down2.md',
      '  Down 10: alerts/Down10.md',
      'Net: –',
      '  Dns zones: net/dns-zones.md',
      '  Addresses: net/ip/_index.md',
      '    V6: net/ip/v6.md',
      'Net plan: Net-plan.md',
      'Zebra: zebra.md',
    ])
    expect(readingOrder(navigation).slice(0, 3)).toEqual(['index.md', 'alerts/README.md', 'alerts/Down2.md'])
  })

  test('a page beside a folder of its name is the folder’s page', () => {
    const { navigation } = read({ 'db.md': '# Database', 'db/failover.md': '# Failover' })
    expect(rows(navigation)).toEqual(['Database: db.md', '  Failover: db/failover.md'])
  })

  test('pages that want one place are all listed', () => {
    const texts = { 'index.md': '# Front', 'README.md': '# Read me', 'a.md': '# A', 'a/index.md': '# Index of a', 'b.md': '', 'b.markdown': '' }
    expect(readingOrder(read(texts).navigation).sort()).toEqual(Object.keys(texts).sort())
  })

  test('weights in front matter come before names, whatever they are called', () => {
    const { navigation } = read({
      'a.md': '', 'b.md': '---\nweight: 0\n---\n', 'z.md': '---\nweight: 1\n---\n', 'y.md': '---\nnav_order: 2\n---\n',
      'x.md': '---\nsidebar_position: 2.5\n---\n', 'w/index.md': '---\norder: 3\n---\n', 'v.md': '---\nweight: first\n---\n',
    })
    expect(readingOrder(navigation)).toEqual(['z.md', 'y.md', 'x.md', 'w/index.md', 'a.md', 'b.md', 'v.md'])
  })

  test('front matter may give a shorter title for lists', () => {
    const { navigation } = read({ 'a.md': '---\nlinkTitle: Short\n---\n# A long title', 'b.md': '---\nsidebar_label: Label\ntitle: Long\n---\n' })
    expect(rows(navigation)).toEqual(['Short: a.md', 'Label: b.md'])
    expect(read({ 'a.md': '---\nlinkTitle: Short\n---\n' }).pages[0]?.title).toBe('Short')
    expect(read({ 'a.md': '---\ntitle: 404\nlinkTitle: Short\n---\n' }).pages[0]?.title).toBe('404')
  })
})

describe('a configured navigation', () => {
  const texts = {
    'index.md': '# Welcome', 'down.md': '# The service is down', 'db/index.md': 'No heading.', 'db/failover.md': 'No heading.',
    'db/restore.md': '---\ntitle: Restore it\n---\n', 'left/out.md': '# Left out', 'draft.md': '# Draft',
  }
  const items = [
    item('Home', 'index.md'),
    item('Databases', 'db/index.md', [item('Fail over', 'db/failover.md'), item(null, 'db/restore.md')]),
    item('Elsewhere', null, [item('Status', null, [], 'https://status.example.com/'), item(null, 'down.md')]),
  ]
  const book = read(texts, { navigation: items, unlisted: new Set(['draft.md']), title: 'The book' })

  test('keeps its order, titles and sections; the pages it does not name follow', () => {
    expect(rows(book.navigation)).toEqual([
      'Home: index.md',
      'Databases: db/index.md',
      '  Fail over: db/failover.md',
      '  Restore it: db/restore.md',
      'Elsewhere: –',
      '  Status: https://status.example.com/',
      '  The service is down: down.md',
      'Other pages: –',
      '  Left: –',
      '    Left out: left/out.md',
    ])
  })

  test('may hold a whole folder', () => {
    const items = [item('All databases', null), item(null, null)].map((one, index) => ({ ...one, folder: ['db', 'left'][index] as string }))
    expect(rows(read(texts, { navigation: items }).navigation).slice(0, 5)).toEqual([
      'All databases: db/index.md', '  Failover: db/failover.md', '  Restore it: db/restore.md', 'Left: –', '  Left out: left/out.md',
    ])
  })

  test('names the pages that have no heading; the others keep theirs', () => {
    expect(book.pages.map(({ path, title }) => `${path}: ${title}`)).toEqual([
      'db/failover.md: Fail over', 'db/index.md: Databases', 'db/restore.md: Restore it', 'down.md: The service is down',
      'draft.md: Draft', 'index.md: Welcome', 'left/out.md: Left out',
    ])
  })
})

test('a book is called what its configuration says, else what its front page is called', () => {
  expect(read({ 'index.md': '# Front' }, { title: 'Configured' }).title).toBe('Configured')
  expect(read({ 'index.md': '# Front' }).title).toBe('Front')
  expect(read({ 'index.md': '---\ntitle: Front\n---\n' }).title).toBe('Front')
  expect(read({ 'index.md': 'Text.', 'a.md': '# A' }).title).toBe('Runbooks')
  expect(read({ 'index.md': '# Welcome!', 'a.md': '# A' }).title).toBe('Runbooks')
})
