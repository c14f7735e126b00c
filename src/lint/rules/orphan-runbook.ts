import { declaredAlerts } from '../../inventory/match-alerts.ts'
import { fileName } from '../../model/href.ts'
import type { Page, Range } from '../../model/types.ts'
import { alertsOf } from '../alerts.ts'
import { nearMiss } from '../near-miss.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Rule } from '../types.ts'

const INVENTORY = 'alerts:\n  from: rules.yaml\n'
const RULES = 'groups:\n  - name: shop\n    rules:\n      - alert: ShopDown\n        expr: up == 0\n      - alert: ShopSlow\n        expr: latency > 1\n'

export const orphanRunbook: Rule = {
  id: 'orphan-runbook',
  summary: 'A page is the runbook of an alert, but no alert of the rule files leads to it.',
  rationale:
    'A runbook whose alert was renamed or taken away is read by nobody and kept up by nobody, and an alert may be ' +
    'waiting for it under another name. A page counts as an alert\'s runbook when its front matter names an alert, or ' +
    'when it is named as alerts are (`KubePodCrashLooping`) among pages of which most are reached by one.',
  severity: 'info',
  needsInventory: false,
  examples: [
    {
      title: 'an alert leads to each',
      markdown: '# How we work\n',
      files: { 'alerts/ShopDown.md': '# Down\n', 'alerts/ShopSlow.md': '# Slow\n', 'alerts/index.md': '# Alerts\n', 'rules.yaml': RULES },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'the alert is gone',
      markdown: '# How we work\n',
      files: { 'alerts/ShopDown.md': '# Down\n', 'alerts/ShopSlow.md': '# Slow\n', 'alerts/CartLost.md': '# Lost\n', 'rules.yaml': RULES },
      inventory: INVENTORY,
      expect: [{ path: 'alerts/CartLost.md', line: 1, column: 1, severity: 'info' }],
    },
    {
      title: 'front matter that names an alert of another spelling',
      markdown: '---\nalert: ShopIsDown\n---\n\n# The shop is down\n',
      files: { 'rules.yaml': RULES },
      inventory: INVENTORY,
      expect: [{ line: 2, column: 8, severity: 'info', suggestion: 'ShopDown' }],
    },
    {
      title: 'front matter that names two, of which one is misspelt',
      markdown: '---\ntitle: ShopSlwo\nalerts:\n  - CartLost\n  - "ShopSlwo"\n---\n\n# The shop is down\n',
      files: { 'rules.yaml': RULES },
      inventory: INVENTORY,
      expect: [{ line: 5, column: 6, severity: 'info', suggestion: 'ShopSlow' }],
    },
  ],
  checkBook({ book, texts, inventory, report }) {
    const alerts = alertsOf(book, inventory)
    if (!alerts) return
    const pages = book.pages.filter(({ path }) => !/^(?:_?index|readme)$/i.test(fileName(path)))
    const isNamedAfter = namedAs(pages.filter(({ path }) => alerts.reached.has(path)))
    const isAmongThem = amongReached(pages, alerts.reached)
    const waiting = alerts.matches.filter(({ page }) => page === null).map(({ alert }) => alert.name)
    for (const page of pages) {
      if (alerts.reached.has(page.path)) continue
      const declared = declaredAlerts(page)
      if (declared.length === 0 && !(isNamedAfter(page) && isAmongThem(page))) continue
      const names = declared.length > 0 ? declared : [fileName(page.path)]
      const misspelt = names.find((name) => nearMiss(name, waiting) !== null)
      const meant = misspelt === undefined ? null : nearMiss(misspelt, waiting)
      // The alert that it is near to is told of the page.
      if (meant !== null && declared.length === 0) continue
      const said = declared.length > 0 ? `No alert is named ${declared.join(' or ')}.` : 'No alert leads to this runbook.'
      report(page.path, {
        message: `${said} ${meant === null ? 'Was the alert renamed or taken away?' : `Did you mean ${meant}?`}`,
        range: rangeOfDeclared(page, texts.get(page.path) ?? '', misspelt ?? names[0] ?? ''),
        ...(meant === null ? {} : { suggestion: meant }),
      })
    }
  },
}

/** Of an alert's name behind `alert` or `alerts` in the front matter; the page's beginning where it does not stand there. */
function rangeOfDeclared(page: Page, text: string, name: string): Range {
  const end = /^(?:---|\.\.\.)[ \t]*\r?$/gm
  end.lastIndex = 3
  const head = text.startsWith('---') ? text.slice(0, end.exec(text)?.index ?? 0) : ''
  const key = /^["']?alerts?["']?\s{0,20}:/m.exec(head)
  const at = key ? head.indexOf(name, key.index + key[0].length) : -1
  return at === -1 ? rangeOfMatch(page, text, 0, 0) : rangeOfMatch(page, text, at, name.length)
}

/** Whether a page's name is formed like those of pages that alerts lead to. */
function namedAs(reached: Page[]): (page: Page) => boolean {
  const forms = new Set(reached.map(({ path }) => form(fileName(path))))
  return (page) => forms.has(form(fileName(page.path)))
}

function form(name: string): string {
  if (/[-_ .]/.test(name)) return 'words'
  return /[a-z\d][A-Z]/.test(name) ? 'camel' : 'word'
}

/**
 * Whether a page stands where runbooks of alerts do: alerts lead to at least half of the pages in its folder, or in the
 * next folder above that has any. Of a name that alone tells little, a runbook's form is asked, too.
 */
function amongReached(pages: Page[], reached: ReadonlySet<string>): (page: Page) => boolean {
  const folders = new Map<string, { pages: number; reached: number }>()
  for (const { path } of pages) {
    for (const folder of foldersOf(path)) {
      const count = folders.get(folder) ?? { pages: 0, reached: 0 }
      count.pages++
      if (reached.has(path)) count.reached++
      folders.set(folder, count)
    }
  }
  return ({ path, runbooks }) => {
    const counts = foldersOf(path).map((folder) => folders.get(folder)).find((count) => count !== undefined && count.reached > 0)
    const most = counts !== undefined && counts.reached * 2 >= counts.pages
    const isRunbook = runbooks.length > 0
    return form(fileName(path)) === 'camel' ? most || (isRunbook && counts !== undefined) : most && isRunbook
  }
}

/** The folders that a page lies in, the innermost first; `''` for the content folder itself. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('')
}
