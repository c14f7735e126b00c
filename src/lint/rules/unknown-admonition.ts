import { lookUpKind } from '../../model/admonition-kinds.ts'
import type { Admonition } from '../../model/types.ts'
import type { Rule } from '../types.ts'

/** As often as this, a kind is no slip but one that a project has made its own. */
const habit = 3

export const unknownAdmonition: Rule = {
  id: 'unknown-admonition',
  summary: 'An admonition is of a kind that nobody knows.',
  rationale:
    'The kind decides the colour and the sign: a “dangre” looks like any note, and the one warning on the page that ' +
    'had to stand out does not. Projects do define kinds of their own in their style sheets, which are not used here, ' +
    'so a kind that is near none is only remarked on, once.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'known kinds, in any case and dialect',
      markdown: '!!! Danger inline "SEV-1"\n    All users.\n\n??? "More"\n    Text.\n\n> [!CAUTION]\n> Mind this.\n\n:::tip\nAnd this.\n:::\n',
      expect: [],
    },
    {
      title: 'a misspelt kind',
      markdown: '!!! dangre "SEV-1"\n    All users.\n\n- ???+ waring\n      Text.\n',
      expect: [
        { line: 1, column: 5, severity: 'error', suggestion: 'danger' },
        { line: 4, column: 8, severity: 'error', suggestion: 'warning' },
      ],
    },
    {
      title: 'a kind of the project’s own, however often',
      markdown: '!!! aside\n    One.\n\n!!! aside\n    Two.\n\n:::runbook\nThree.\n:::\n',
      expect: [{ line: 1, column: 5, severity: 'info' }, { line: 7, column: 4, severity: 'info' }],
    },
    {
      title: 'a kind that is near another one, and a habit',
      markdown: '!!! notes\n    One.\n\n!!! notes\n    Two.\n\n!!! notes\n    Three.\n',
      expect: [{ line: 1, column: 5, severity: 'info' }],
    },
  ],
  checkBook({ book, report }) {
    const places = new Map<string, Array<{ path: string; admonition: Admonition }>>()
    for (const { path, admonitions } of book.pages) {
      for (const admonition of admonitions) {
        if (lookUpKind(admonition.kind).known) continue
        places.set(admonition.kind, [...(places.get(admonition.kind) ?? []), { path, admonition }])
      }
    }
    for (const [kind, found] of places) {
      const { meant } = lookUpKind(kind)
      const isSlip = meant !== null && found.length < habit
      for (const { path, admonition: { kindRange: range } } of isSlip ? found : found.slice(0, 1)) {
        if (isSlip) report(path, { message: `There is no admonition of the kind ${kind}. Did you mean ${meant}?`, range, suggestion: meant })
        else report(path, { message: `${kind} is not a known kind of admonition, so it looks like a note.`, range, severity: 'info' })
      }
    }
  },
}
