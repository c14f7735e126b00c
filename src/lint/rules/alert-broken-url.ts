import type { AlertMatch } from '../../inventory/match-alerts.ts'
import { alertsOf, needsRunbook } from '../alerts.ts'
import type { Rule } from '../types.ts'

const INVENTORY = 'alerts:\n  from: rules.yaml\n  url: https://runbooks.example.org/\n'
const rule = (address: string) =>
  `groups:\n  - name: shop\n    rules:\n      - alert: ShopDown\n        expr: up == 0\n        annotations:\n          runbook_url: ${address}\n`
const page = '# The shop is down\n\n## Start it\n'

export const alertBrokenUrl: Rule = {
  id: 'alert-broken-url',
  summary: 'An alert\'s runbook address leads to no page or anchor of the book, or past the page named like the alert.',
  rationale:
    'The address in the notification is the first thing that whoever is on call opens. Where it is dead, the runbook may ' +
    'be there and nobody finds it. Addresses below the one that the book is published under are checked without a ' +
    'network. Where the inventory gives no `url` for its `alerts`, it is found out from the alerts\' addresses: what ' +
    'most of them have in front of the part that is a page\'s URL.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'the page, in the case and form that a site may give it',
      markdown: '',
      files: { 'shop/ShopDown.md': page, 'rules.yaml': rule('https://runbooks.example.org/shop/shopdown') },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'an anchor of the page',
      markdown: '',
      files: { 'ShopDown.md': page, 'rules.yaml': rule('https://runbooks.example.org/ShopDown.html#start-it') },
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'a page that has moved',
      markdown: '',
      files: { 'shop/ShopDown.md': page, 'rules.yaml': rule('https://runbooks.example.org/old/shopdown/') },
      inventory: INVENTORY,
      expect: [{ path: 'rules.yaml', line: 7, column: 24, severity: 'error', suggestion: 'https://runbooks.example.org/shop/ShopDown/' }],
    },
    {
      title: 'an anchor that the page does not have',
      markdown: '',
      files: { 'ShopDown.md': page, 'rules.yaml': rule('https://runbooks.example.org/ShopDown/#start') },
      inventory: INVENTORY,
      expect: [{ path: 'rules.yaml', line: 7, column: 24, severity: 'error' }],
    },
    {
      title: 'another page than the one named like the alert',
      markdown: '',
      files: { 'ShopDown.md': page, 'ShopSlow.md': '# Slow\n', 'rules.yaml': rule('https://runbooks.example.org/ShopSlow/') },
      inventory: INVENTORY,
      expect: [{ path: 'rules.yaml', line: 7, column: 24, severity: 'warning', suggestion: 'https://runbooks.example.org/ShopDown/' }],
    },
    {
      title: 'another site is not looked at',
      markdown: '',
      files: { 'ShopDown.md': page, 'rules.yaml': rule('https://wiki.example.com/shop-down') },
      inventory: INVENTORY,
      expect: [],
    },
  ],
  checkBook({ book, inventory, report }) {
    for (const match of alertsOf(book, inventory)?.matches ?? []) {
      const { alert: { url }, page, problem } = match
      // An alert without a page, near or far, is alert-without-runbook's.
      if (!url || !problem || (!page && !problem.page) || !needsRunbook(match, inventory)) continue
      report(url.path, {
        message: message(match),
        range: url.range,
        ...(problem.suggestion === null ? {} : { suggestion: problem.suggestion }),
        ...(problem.kind === 'other-page' ? { severity: 'warning' } : {}),
      })
    }
  },
}

function message({ alert, page, problem }: AlertMatch): string {
  const address = alert.url?.name ?? ''
  const meant = problem?.suggestion ? ` Did you mean ${problem.suggestion}?` : ''
  switch (problem?.kind) {
    case 'no-address': return `“${address}” is not an address that a notification could link to.${meant || ` The runbook is ${problem.page?.path}.`}`
    case 'missing-anchor': return `${page?.path} has no anchor ${address.slice(address.indexOf('#'))}, so ${alert.name} leads to the top of the page.${meant}`
    case 'other-page': return `${alert.name} leads to ${page?.path}, while ${problem.page?.path} is named like it.${meant}`
    default: return `${address} names no page of the book.${meant}`
  }
}
