import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseAlertRules } from '../../src/inventory/alert-rules.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { buildBook } from '../support/build-book.ts'
import { bookAlerts, type ShownAlert } from '../../src/site/alerts.ts'
import { noteRedirects, redirectPage, writeRedirects } from '../../src/site/redirects.ts'
import { insertAlerts } from '../../src/site/render/alerts.ts'
import { runpress } from '../support/command-line.ts'
import { textOf } from './support.ts'

const shown = (more: Partial<ShownAlert> = {}): ShownAlert => ({
  name: 'ShopDown', expression: 'up == 0', for: '5m', severity: 'critical', rank: 1, summary: 'It is down.', description: '', anchor: '', ...more,
})

const heading = (tagName: string, id: string): Element => ({ type: 'element', tagName, properties: { id }, children: [{ type: 'text', value: id }] })
const wrapped = (tagName: string, id: string): Element => ({ type: 'element', tagName: 'div', properties: { className: ['heading'] }, children: [heading(tagName, id)] })

function inserted(alerts: ShownAlert[], children: Root['children'] = [heading('h1', 'title'), wrapped('h2', 'one'), wrapped('h2', 'two')]): string {
  const root: Root = { type: 'root', children }
  insertAlerts(root, alerts)
  return toHtml(root)
}

describe('a page', () => {
  test('shows its alerts under its title, and those of a runbook under its heading', () => {
    expect(textOf(inserted([shown(), shown({ name: 'Two', anchor: 'two', for: '', severity: '' }), shown({ name: 'Lost', anchor: 'nowhere' })])))
      .toBe('title\nShopDown critical for 5mIt is down.up == 0\nLost critical for 5mIt is down.up == 0onetwo\nTwo  It is down.up == 0')
  })

  test('without a title shows them first', () => {
    expect(inserted([shown()], [wrapped('h2', 'one')])).toMatch(/^<div class="alerts"/)
  })

  test('shows more than three behind one line', () => {
    expect(inserted([1, 2, 3].map((number) => shown({ name: `A${number}` })))).toContain('<div class="alerts"')
    expect(inserted([1, 2, 3, 4].map((number) => shown({ name: `A${number}` })))).toContain('<details class="alerts" role="group" aria-label="Alerts"><summary>4 alerts lead here</summary>')
  })

  test('takes nothing of an alert for HTML or Markdown', () => {
    const evil = '"><script>alert(1)</script> **b** [x](javascript:alert(1)) {{ $labels.x }}'
    const html = inserted([shown({ name: evil, expression: `${evil}</code></pre>`, severity: evil, summary: evil, description: `${evil}!`, for: evil })])
    const withoutAttributes = html.replace(/="[^"]*"/g, '')
    expect(withoutAttributes).not.toMatch(/<(?:script|strong|a)\b/)
    expect(textOf(withoutAttributes).replaceAll('&#x3C;', '<')).toContain(evil)
  })
})

/** The site's view of a book with one rule file. */
function alertsOf(pages: Record<string, string>, addresses: Record<string, string>) {
  const { book } = buildBook(Object.entries(pages).map(([path, text]) => ({ path, text })))
  const rules = Object.entries(addresses).map(([name, url]) => `{alert: ${name}, expr: up, annotations: {runbook_url: "${url}"}}`)
  const { inventory } = parseInventory('alerts: {from: r.yaml, url: "https://x.example/"}', 'inventory.yaml')
  inventory.alerts?.rules.push(...parseAlertRules(`groups: [{rules: [${rules.join(', ')}]}]`, { path: 'r.yaml', annotations: ['runbook_url'], named: true }).alerts)
  return bookAlerts(book, inventory)
}

const redirects = (pages: Record<string, string>, addresses: Record<string, string>) =>
  alertsOf(pages, addresses).redirects.map(({ path, to }) => `${path} → ${to}`)

describe('the site answers', () => {
  test('at a name for every alert, and at its address where that is not its page’s URL', () => {
    const pages = { 'kube/PodCrash.md': '# x\n', 'Same.md': '# x\n' }
    expect(redirects(pages, { PodCrash: 'https://x.example/kube/podcrash', Same: 'https://x.example/Same/', Else: 'https://y.example/else', Old: 'https://x.example/kube/podcrash.html' })).toEqual([
      'alerts/PodCrash → /kube/PodCrash/', 'kube/podcrash → /kube/PodCrash/', 'alerts/Same → /Same/',
      'alerts/Old → /kube/PodCrash/', 'kube/podcrash.html → /kube/PodCrash/',
    ])
  })

  test('at an address that is wrong, where the page is known by its name', () => {
    expect(redirects({ 'new/ShopDown.md': '# x\n' }, { ShopDown: 'https://x.example/old/ShopDown' })).toEqual([
      'alerts/ShopDown → /new/ShopDown/', 'old/ShopDown → /new/ShopDown/',
    ])
  })

  test('with the runbook’s anchor, unless one address stands for several', () => {
    const pages = { 'shop.md': '# Shop\n\n## Down\n\n## Slow\n' }
    expect(redirects(pages, { Down: 'https://x.example/SHOP/#down' })).toEqual(['alerts/Down → /shop/#down', 'SHOP → /shop/#down'])
    expect(redirects(pages, { Down: 'https://x.example/shop.html#down', Slow: 'https://x.example/shop/#slow' })).toEqual([
      'alerts/Down → /shop/#down', 'shop.html → /shop/', 'alerts/Slow → /shop/#slow',
    ])
  })

  test('never where a page stands, nor at names that no file may have', () => {
    expect(redirects({ 'alerts/A.md': '# x\n', 'B.md': '---\nalerts: [a/b, "..", "x:y"]\n---\n' }, {
      A: 'https://x.example/alerts/A', 'a/b': 'https://x.example/..%2F..%2Fetc/', '..': 'https://x.example/B.md', 'x:y': 'https://x.example/B/',
    })).toEqual([])
  })
})

test('a redirect needs no script, is not indexed, and honours base and site', () => {
  const html = redirectPage({ path: 'x', to: '/a/B/#c', title: 'A <b>' }, { base: '/docs/', site: 'https://x.example', contentDir: '/c', dir: '/c' })
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/docs/a/B/#c">')
  expect(html).toContain('<a href="/docs/a/B/#c">A &#60;b&#62;</a>')
  expect(html).toContain('<link rel="canonical" href="https://x.example/docs/a/B/#c">')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toContain("default-src 'none'; img-src 'self'; base-uri 'none'")
  expect(html).not.toContain('<script')
})

describe('files', () => {
  let root = ''
  beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'runpress-redirects-')) })
  afterAll(() => rm(root, { recursive: true, force: true }))

  const write = async (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
  }

  test('of the site are never replaced', async () => {
    await write({ 'out/page/index.html': 'page', 'out/file': 'file' })
    const list = ['page', 'file/below', 'new', 'old.html'].map((path) => ({ path, to: '/page/', title: 'Page' }))
    await noteRedirects(list, pathToFileURL(`${root}/cache/`))
    expect(await writeRedirects({ base: '/', contentDir: root, dir: root }, join(root, 'cache'), join(root, 'out'))).toBe(2)
    expect(await readFile(join(root, 'out/page/index.html'), 'utf8')).toBe('page')
    expect((await readdir(join(root, 'out'))).sort()).toEqual(['file', 'new', 'old.html', 'page'])
  })

  test('of a built site: alerts on their pages, listed, at their addresses, and new ones with a new rule', async () => {
    const rule = (summary: string) => `groups:\n- rules:\n  - alert: ShopDown\n    expr: up == 0\n    labels: {severity: critical}\n    annotations: {summary: ${summary}, runbook_url: "https://x.example/book/shop/shopdown"}\n`
    await write({
      'book/inventory.yaml': 'alerts:\n  from: ../rules/*.yaml\n  url: https://x.example/book/\n',
      'book/shop/ShopDown.md': '# What to do\n', 'book/other.md': '# Other\n', 'rules/a.yaml': rule('First words'),
    })
    const page = async (path: string) => readFile(join(root, 'site', path, 'index.html'), 'utf8')
    const build = () => runpress(['build', join(root, 'book'), '--out', join(root, 'site'), '--base', '/book/'])
    expect((await build()).stderr).toContain('Wrote 2 addresses of alerts')
    expect(await page('shop/ShopDown')).toContain('<p>First words</p>')
    expect(await page('alerts')).toContain('href="/book/shop/ShopDown/"')
    expect(await page('other')).toContain('href="/book/alerts/"')
    expect(await page('shop/shopdown')).toContain('url=/book/shop/ShopDown/')
    expect(await page('alerts/ShopDown')).toContain('url=/book/shop/ShopDown/')
    await write({ 'rules/a.yaml': rule('Second words') })
    expect((await build()).status).toBe(0)
    expect(await page('shop/ShopDown')).toContain('<p>Second words</p>')
  }, 90_000)
})
