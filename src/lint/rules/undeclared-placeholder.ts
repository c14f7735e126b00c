import type { PlaceholderSpec } from '../../inventory/types.ts'
import { partOf } from '../../model/ranges.ts'
import type { Page, Placeholder, Range } from '../../model/types.ts'
import { nearMiss } from '../near-miss.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY = 'placeholders:\n  - name: container-name\n    type: service\n  - name: PID\n    type: number\n'
/** `<name>` in code of running text; bounded, so that matching takes linear time. */
const WRITTEN = /<([A-Za-z][\w -]{0,60})>/g

export const undeclaredPlaceholder: Rule = {
  id: 'undeclared-placeholder',
  summary: 'A value to fill in has a name that the inventory does not declare, or two names on one page.',
  rationale:
    'The inventory says what a placeholder stands for, which values are right and where to find them. Under a misspelt ' +
    'name the reader gets none of that, and under two names is asked for one value twice. Only an inventory that ' +
    'declares placeholders is held against the pages.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'declared names',
      markdown: '```bash\ndocker restart <container-name>\nkill <PID>\n```\n\nTake `<PID>` from the list.\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'misspelt ones, in commands and in what is said of them',
      markdown: '```bash\ndocker restart <contaner-name>\nkill <pid>\n```\n\nThe `<container-nam>` stands in the first column.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 17, severity: 'error', suggestion: 'container-name' },
        { line: 3, column: 7, severity: 'error', suggestion: 'PID' },
        { line: 6, column: 7, severity: 'error', suggestion: 'container-name' },
      ],
      fixed: '```bash\ndocker restart <container-name>\nkill <PID>\n```\n\nThe `<container-name>` stands in the first column.\n',
    },
    {
      title: 'one that is near none, once',
      markdown: '```bash\ngit checkout <commit>\ngit show <commit>\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 15, severity: 'info' }],
    },
    {
      title: 'one name written two ways',
      markdown: '```bash\nkubectl logs <pod-name>\nkubectl describe pod <pod_name>\n```\n',
      expect: [{ line: 3, column: 23, severity: 'warning', suggestion: 'pod-name' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, text, inventory, report }) => {
      const declared = inventory?.placeholders ?? []
      const names = new Map(declared.map((fact) => [fact.name, fact]))
      const mentions = placeholdersOf(page)
      const wrong = new Set<string>()
      for (const { name, range, form } of declared.length === 0 ? [] : [...mentions, ...mentionsInCode(page, text)]) {
        if (names.has(name)) continue
        const meant = meantBy(name, form, names)
        if (meant) wrong.add(name)
        const message = `The inventory declares no placeholder ${name}.`
        if (!meant && form !== 'angle') continue
        unknown.report(report, {
          name, message, range, suggestion: meant?.name ?? null, fact: meant ?? undefined, certain: true,
          advice: 'Declare it, so that the reader learns what to fill in.',
        })
      }
      for (const { first, mention } of otherSpellings(mentions.filter(({ form, name }) => form === 'angle' && !wrong.has(name)))) {
        report({
          message: `The same value is called ${first} further up: as ${mention.name} the reader is asked for it twice.`,
          range: mention.range, suggestion: first, severity: 'warning',
        })
      }
    }
  },
}

interface PlaceholderMention {
  name: string
  form: Placeholder['form'] | 'mentioned'
  /** Of the name, without its brackets. */
  range: Range
}

function placeholdersOf(page: Page): PlaceholderMention[] {
  return page.codeBlocks.flatMap(({ commands }) => commands).flatMap(({ placeholders }) => placeholders)
    .map(({ name, form, text, range }) => ({ name, form, range: partOf(range, text.indexOf(name), name.length) }))
}

function mentionsInCode(page: Page, text: string): PlaceholderMention[] {
  return page.inlineCode.flatMap((code) => (code.text.includes('<') ? [...code.text.matchAll(WRITTEN)] : []).map(({ index, 1: name = '' }) => ({
    name, form: 'mentioned' as const, range: rangeOfMatch(page, text, code.textRange.start.offset + index + 1, name.length),
  })))
}

function meantBy(name: string, form: PlaceholderMention['form'], declared: ReadonlyMap<string, PlaceholderSpec>): PlaceholderSpec | null {
  // A variable may well be one of the shell’s own: only one that looks like a declared one is a slip.
  const candidates = form === 'variable' ? [...declared.keys()].filter((one) => one === one.toUpperCase() && one.length > 3) : declared.keys()
  const same = form === 'variable' ? undefined : [...declared.keys()].find((one) => letters(one) === letters(name))
  const meant = same ?? nearMiss(name, candidates)
  return meant === null ? null : declared.get(meant) ?? null
}

/** The first mention of each spelling that is not the first one of its name. */
function otherSpellings(mentions: readonly PlaceholderMention[]): Array<{ first: string; mention: PlaceholderMention }> {
  const firsts = new Map<string, string>()
  const told = new Set<string>()
  return mentions.flatMap((mention) => {
    const key = letters(mention.name)
    const first = firsts.get(key) ?? mention.name
    firsts.set(key, first)
    if (first === mention.name || key === '' || told.has(mention.name)) return []
    told.add(mention.name)
    return [{ first, mention }]
  })
}

/** `pod-name`, `pod_name` and `Pod Name` are one name. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
