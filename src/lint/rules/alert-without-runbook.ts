import type { AlertMatch } from '../../inventory/match-alerts.ts'
import { fileName } from '../../model/href.ts'
import { alertsOf, needsRunbook } from '../alerts.ts'
import { nearMiss } from '../near-miss.ts'
import type { Rule } from '../types.ts'

const INVENTORY = 'alerts:\n  from: rules.yaml\n  url: https://runbooks.example.org/\n'
const rule = (alert: string, rest = '') => `groups:\n  - name: shop\n    rules:\n      - alert: ${alert}\n        expr: up == 0\n${rest}`
const url = (address: string) => `        annotations:\n          runbook_url: ${address}\n`

export const alertWithoutRunbook: Rule = {
  id: 'alert-without-runbook',
  summary: 'An alert of the rule files leads to no page of the book.',
  rationale:
    'An alert that nobody wrote down what to do about wakes someone who then has to find out alone. The finding stands ' +
    'at the alert in its rule file. A runbook is found by the address in the alert\'s annotation, by a page\'s front ' +
    'matter (`alert: Name`), by its file name or by a heading; an alert whose runbook is on another site has one. The ' +
    'inventory\'s `alerts` says where the rule files are, and which alerts need no runbook.',
  severity: 'warning',
  needsInventory: false,
  examples: [
    {
      title: 'a page named like the alert, in whatever case',
      markdown: '# The shop is down\n',
      files: { 'shopdown.md': '# The shop is down\n', 'rules.yaml': rule('ShopDown') },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'a page whose front matter names the alert',
      markdown: '---\nalerts: [ShopDown, ShopSlow]\n---\n\n# The shop\n',
      files: { 'rules.yaml': rule('ShopDown') },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'a runbook under a heading of the alert\'s name',
      markdown: '# Runbooks\n\n## ShopDown\n\nStart it.\n',
      files: { 'rules.yaml': rule('ShopDown') },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'no page at all',
      markdown: '# Backups\n',
      files: { 'rules.yaml': rule('ShopDown', url('https://runbooks.example.org/shopdown/')) },
      inventory: INVENTORY,
      expect: [{ path: 'rules.yaml', line: 4, column: 16, severity: 'warning' }],
    },
    {
      title: 'an annotation that holds no address',
      markdown: '# Backups\n',
      files: { 'rules.yaml': rule('ShopDown', url('see the wiki')) },
      inventory: INVENTORY,
      expect: [{ path: 'rules.yaml', line: 4, column: 16, severity: 'warning' }],
    },
    {
      title: 'a page of a similar name',
      markdown: '# Backups\n',
      files: { 'ShopDown.md': '# The shop is down\n', 'rules.yaml': rule('ShopDwn') },
      inventory: INVENTORY,
      expect: [{ path: 'rules.yaml', line: 4, column: 16, severity: 'warning', suggestion: 'ShopDown' }],
    },
    {
      title: 'a runbook on another site',
      markdown: '# Backups\n',
      files: { 'rules.yaml': rule('ShopDown', url('https://wiki.example.com/shop-down')) },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'an alert that needs none',
      markdown: '# Backups\n',
      files: { 'rules.yaml': rule('Watchdog') },
      inventory: `${INVENTORY}  ignore: [Watchdog]\n`,
      expect: [],
    },
  ],
  checkBook({ book, inventory, report }) {
    const alerts = alertsOf(book, inventory)
    if (!alerts) return
    const said = new Set<string>()
    const free = book.pages.filter(({ path }) => !alerts.reached.has(path)).map(({ path }) => fileName(path))
    for (const match of alerts.matches) {
      const { alert, page, problem, elsewhere } = match
      // Of an address that is near a page's, alert-broken-url speaks.
      if (page || problem?.page || said.has(alert.name) || !needsRunbook(match, inventory)) continue
      if (elsewhere && alerts.addresses.length > 0) continue
      said.add(alert.name)
      if (elsewhere) {
        const advice = 'Say in the inventory, as “url” of “alerts”, which address the book is published under.'
        report(alert.path, {
          message: `${alert.name} has no runbook here; its address leads to ${alert.url?.name}, which is not checked. ${advice}`,
          range: alert.range, severity: 'info',
        })
        continue
      }
      const meant = nearMiss(alert.name, free)
      const advice = meant === null ? `${fileToWrite(alert.name)} the alert in the front matter of its runbook.` : `Did you mean ${meant}?`
      report(alert.path, {
        message: `${alert.name} has no runbook.${ofItsAddress(match)} ${advice}`,
        range: alert.range,
        ...(meant === null ? {} : { suggestion: meant }),
      })
    }
  },
}

/** Not every alert's name can be a file's. */
function fileToWrite(name: string): string {
  return /[/\\]|^\.+$/.test(name) ? 'Name' : `Write ${name}.md, or name`
}

function ofItsAddress({ alert, below, problem }: AlertMatch): string {
  if (problem?.kind === 'no-address') return ` “${alert.url?.name}” in its annotation is no address.`
  return below && below.length > 0 ? ` ${alert.url?.name} names no page either.` : ''
}
