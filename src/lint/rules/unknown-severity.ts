import { isOneSlip } from '../../names/near.ts'
import type { Page, Range, SeverityLevel } from '../../model/types.ts'
import { nearMiss } from '../near-miss.ts'
import { rangeOfMatch } from '../page-lines.ts'
import { type SeverityMention, severityMentions } from '../severity-mentions.ts'
import { type KnownLevels, knownLevels, levelNumber } from '../severity-names.ts'
import type { Finding, Rule } from '../types.ts'

const TABLE = '| Level | Definition |\n|---|---|\n| SEV-1 | All users |\n| SEV-2 | Some users |\n| SEV-3 | No user |\n'
/** Levels that are words, as alerts and trackers write them. */
const WORDS = [
  'critical', 'fatal', 'emergency', 'urgent', 'error', 'major', 'high', 'severe', 'warning', 'medium', 'moderate', 'normal',
  'minor', 'notice', 'info', 'informational', 'none', 'page', 'ticket',
]
const STATED = /^[\s>*_|#-]{0,40}(?:severity|priority)[*_]{0,3}[ \t]{0,5}[:|][*_]{0,3}[ \t]{0,20}["'`*_]{0,3}([A-Za-z]{4,20})(?![\w-])/gim

export const unknownSeverity: Rule = {
  id: 'unknown-severity',
  summary: 'A severity level is not in the book’s table of levels, or the text contradicts itself about levels.',
  rationale:
    'The level decides who is called and how fast. “SEV-9” is no level, and “SVE-1” is found by nobody who searches for ' +
    'SEV-1. A table of levels on the page or in the book says which there are; without one, only what is one slip away ' +
    'from a level in use is reported.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'levels of the table, whatever the place',
      markdown: `${TABLE}\n!!! danger "SEV-1"\n    Raise a SEV-2 to SEV-1 after 2 hours.\n\n\`\`\`markdown\n**Severity**: SEV-1 / SEV-2\n\`\`\`\n\nAny SEV-N is reported, two SEV-3s are a SEV-2, and the P95 rises.\n`,
      expect: [],
    },
    {
      title: 'a level that there is not, and ones misspelt',
      markdown: `${TABLE}\n!!! danger "SEV-9"\n    Text.\n\n## Disk full (SVE-2)\n\nRaise an SEB-3 to S3V-2.\n\n\`\`\`markdown\n**Severity**: SEV-1 / SEV-\n\`\`\`\n`,
      expect: [
        { line: 7, column: 13, severity: 'error' },
        { line: 10, column: 15, severity: 'error', suggestion: 'SEV-2' },
        { line: 12, column: 10, severity: 'error', suggestion: 'SEV-3' },
        { line: 12, column: 19, severity: 'error', suggestion: 'SEV-2' },
        { line: 15, column: 23, severity: 'error' },
      ],
      fixed: `${TABLE}\n!!! danger "SEV-9"\n    Text.\n\n## Disk full (SEV-2)\n\nRaise an SEV-3 to SEV-2.\n\n\`\`\`markdown\n**Severity**: SEV-1 / SEV-\n\`\`\`\n`,
    },
    {
      title: 'a row of the table that is misspelt itself',
      markdown: `${TABLE.replace('SEV-1', 'SEV-7')}\n!!! danger "SEV-1"\n    Text.\n\nRaise a SEV-2 to SEV-1.\n`,
      expect: [{ line: 3, column: 3, severity: 'error', suggestion: 'SEV-1' }],
      fixed: `${TABLE}\n!!! danger "SEV-1"\n    Text.\n\nRaise a SEV-2 to SEV-1.\n`,
    },
    {
      title: 'a level that is there twice',
      markdown: `${TABLE.replace('SEV-2', 'SEV-1')}\nRaise a SEV-3 to SEV-2.\n`,
      expect: [{ line: 4, column: 3, severity: 'error', suggestion: 'SEV-2' }],
      fixed: `${TABLE}\nRaise a SEV-3 to SEV-2.\n`,
    },
    {
      title: 'a row that is not called like the others',
      markdown: `${TABLE.replace('SEV-3', 'SVE-3')}\n!!! danger "SEV-1"\n    Text.\n`,
      expect: [{ line: 5, column: 3, severity: 'error', suggestion: 'SEV-3' }],
      fixed: `${TABLE}\n!!! danger "SEV-1"\n    Text.\n`,
    },
    {
      title: 'levels as another team calls them, where one is announced',
      markdown: `${TABLE}\n!!! danger "P1"\n    Text. The P2 tickets are in S3.\n\n!!! warning "SEV-2 (can escalate to S1)"\n    Text.\n\n**Severity**: SEVERITY-2\n`,
      expect: [{ line: 7, column: 13, severity: 'error' }, { line: 10, column: 37, severity: 'error' }, { line: 13, column: 15, severity: 'error' }],
    },
    {
      title: 'another spelling than the table’s, where it is the exception',
      markdown: `${TABLE}\nA SEV-2 is no SEV-3. Call somebody for a SEV_2, or for a SEV-2 at night.\n`,
      expect: [{ line: 7, column: 42, severity: 'warning', suggestion: 'SEV-2' }],
      fixed: `${TABLE}\nA SEV-2 is no SEV-3. Call somebody for a SEV-2, or for a SEV-2 at night.\n`,
    },
    {
      title: 'a level raised to itself, or to a lower one',
      markdown: `${TABLE}\nRaise a SEV-2 to SEV-2 after 2 hours.\n\nRaise a SEV-1 to SEV-2 after 2 hours.\n`,
      expect: [{ line: 7, column: 18, severity: 'error' }, { line: 9, column: 18, severity: 'error' }],
    },
    {
      title: 'the one admonition of its kind that announces another level',
      markdown: `${TABLE}\n!!! danger "SEV-1"\n\n!!! danger "SEV-1"\n\n!!! danger "SEV-2"\n\n!!! note "SEV-1"\n\n!!! note "SEV-3"\n`,
      expect: [{ line: 11, column: 13, severity: 'info' }],
    },
    {
      title: 'without a table, only near misses of levels in use',
      markdown: 'A SEV-1, a SEV-4. A SEV-1! A SEV-1? An SVE-1, a SEV-9, DEV-2.\n\n**Severity:** critcal\n\n**Severity**: ours\n',
      expect: [
        { line: 1, column: 40, severity: 'error', suggestion: 'SEV-1' },
        { line: 3, column: 15, severity: 'error', suggestion: 'critical' },
      ],
      fixed: 'A SEV-1, a SEV-4. A SEV-1! A SEV-1? An SEV-1, a SEV-9, DEV-2.\n\n**Severity:** critical\n\n**Severity**: ours\n',
    },
  ],
  create() {
    return ({ page, text, book, report }) => {
      for (const finding of misspeltWords(page, text)) report(finding)
      const levels = knownLevels(page, book, text)
      const mentions = levels ? severityMentions(page, text, levels) : []
      if (mentions.length === 0) return
      const rows = wrongRows(page, mentions, text, levels?.family ?? null)
      for (const { finding } of rows) report(finding)
      const explained = new Set(rows.map(({ used }) => used))
      // A table's own spelling counts, too.
      const exact = mentions.filter(({ match }) => match.kind === 'level').length
      const spellings = Map.groupBy(mentions.filter(({ match }) => match.kind === 'spelling'), (one) => one.text)
      for (const mention of mentions) {
        const { match, text: word, range } = mention
        if (explained.has(word)) continue
        if (match.kind === 'number') {
          report({ message: `${word} is not a level: there are ${levels?.names.join(', ')}.`, range })
        } else if (match.kind === 'slip') {
          const [only] = match.levels.length === 1 ? match.levels : []
          const meant = only === undefined ? `The levels are ${levels?.names.join(', ')}.` : `Did you mean ${only}?`
          report({ message: `${word} is not a severity level. ${meant}`, range, ...(only === undefined ? {} : { suggestion: only, fix: true as const }) })
        } else if (match.kind === 'spelling' && exact > 2 * (spellings.get(word)?.length ?? 0) && spellings.size < 3) {
          report({ message: `The level is called ${match.level} elsewhere, so a search for it passes over ${word}.`, range, suggestion: match.level, fix: true, severity: 'warning' })
        }
      }
      for (const finding of [...contradictions(mentions), ...exceptions(page, mentions), ...foreignLevels(page, text, levels)]) report(finding)
    }
  },
}

/** A row whose level nobody uses, where a used one that has no row is one slip away; and a row that is there twice. */
function wrongRows(
  page: Page, mentions: readonly SeverityMention[], text: string, family: KnownLevels['family'],
): Array<{ finding: Finding; used: string }> {
  const uses = Map.groupBy(mentions.filter(({ row }) => !row), (mention) => mention.text)
  const names = page.severityLevels.map(({ name }) => name)
  const missing = [...uses.keys()].filter((word) => !names.includes(word))
  const found: Array<{ finding: Finding; used: string }> = []
  const add = (row: SeverityLevel, used: string, message: string): void => {
    found.push({ used, finding: { message, range: rangeOfName(page, text, row), suggestion: used, fix: true } })
  }
  for (const row of page.severityLevels) {
    const alike = alikeName(row.name, names, family)
    if (alike !== null) {
      add(row, alike, `The other levels are called differently. Did you mean ${alike}?`)
      continue
    }
    const isTwice = names.indexOf(row.name) !== names.lastIndexOf(row.name)
    if (uses.has(row.name) && !isTwice) continue
    const meant = missing.find((word) => isOneSlip(word, row.name) && inOrder(names.with(page.severityLevels.indexOf(row), word)))
    // Where the table is in order as it is, a single use is more likely to be wrong than the row.
    if (meant === undefined || (inOrder(names) && (uses.get(meant)?.length ?? 0) < 2)) continue
    const why = isTwice ? `${row.name} has two rows` : `Nothing uses the level ${row.name}`
    add(row, meant, `${why}, and ${meant} has no row. Did you mean ${meant}?`)
  }
  return found
}

/** What the one row that is not called like all the others is to be called; `null` where it is not the only one. */
function alikeName(name: string, names: readonly string[], family: KnownLevels['family']): string | null {
  if (!family || names.length < 3) return null
  const start = family.letters + family.separator
  const isLike = (other: string): boolean => other.startsWith(start) && /^\d{1,2}$/.test(other.slice(start.length))
  if ((isLike(name) && !/\d\d$/.test(name)) || names.filter((other) => !isLike(other) || /\d\d$/.test(other)).length > 1) return null
  const numbers = new Set(names.map(levelNumber))
  const own = /\d{1,2}$/.exec(name)?.[0]
  const missing = [1, 2, 3, 4, 5].find((number) => !numbers.has(number))
  const meant = `${start}${own?.length === 1 ? own : own?.[0] ?? missing ?? ''}`
  return inOrder(names.with(names.indexOf(name), meant)) ? meant : null
}

/** Whether the levels are called alike and numbered without a gap. */
function inOrder(names: readonly string[]): boolean {
  const numbers = names.map((one) => levelNumber(one) ?? NaN)
  const isAlike = new Set(names.map((name) => name.replace(/(?<!\d)\d+$/, ''))).size === 1
  return isAlike && [1, -1].some((step) => numbers.every((number, at) => at === 0 || number === (numbers[at - 1] as number) + step))
}

function rangeOfName(page: Page, text: string, { name, range }: SeverityLevel): Range {
  const at = text.slice(range.start.offset, range.end.offset).indexOf(name)
  return at === -1 ? range : rangeOfMatch(page, text, range.start.offset + at, name.length)
}

/** What teams call their numbered levels. */
const SCHEMES = ['P', 'S', 'PRIO', 'PRIORITY', 'SEV', 'SEVERITY', 'LEVEL']

/** Levels as other teams call them, where a level is announced: at the start of a title, behind “Severity:”, beside a level. */
function foreignLevels(page: Page, text: string, levels: KnownLevels | null): Finding[] {
  if (!levels?.family || !levels.defined) return []
  const { names, family } = levels
  const own = family.letters.toUpperCase()
  const level = names.filter((name) => /^[\w-]+$/.test(name)).join('|') || '(?!)'
  const foreign = `(?:${SCHEMES.filter((letters) => letters !== own).join('|')})[-_ ]?\\d`
  const places = new RegExp(
    `^[ \\t>]{0,40}(?:!!!|\\?\\?\\?\\+?)[ \\t][\\w -]{1,40}["']((?:${foreign}))\\b|` +
    `^[ \\t>]{0,40}:::[\\w-]{1,30}\\[(${foreign})\\b|` +
    `\\b[Ss]everity[*_]{0,2}:[*_]{0,2}[ \\t]{1,4}(${foreign})\\b|` +
    `\\b(?:${level})(?:\\s(?:and|or|to|into)\\s|\\s\\((?:can|may|will)?\\s?(?:escalates?|becomes?)(?:\\s(?:in)?to)?\\s|\\s?/\\s?)(${foreign})\\b`, 'gm')
  return [...text.matchAll(places)].flatMap(({ 0: all, index, ...groups }) => {
    const word = groups[1] ?? groups[2] ?? groups[3] ?? groups[4] ?? ''
    if (names.includes(word)) return []
    const at = index + all.length - word.length
    if (page.codeBlocks.some(({ range, shell }) => shell && range.start.offset <= at && at < range.end.offset)) return []
    return [{ message: `${word} is not a level: there are ${names.join(', ')}.`, range: rangeOfMatch(page, text, at, word.length) }]
  })
}

/** As many admonitions of a kind have to announce a level for one of another level to be the exception. */
const announced = 3

/** The one “danger” that announces SEV-2, where all others announce SEV-1. */
function exceptions(page: Page, mentions: readonly SeverityMention[]): Finding[] {
  const titles = page.admonitions.flatMap(({ kind, range: { start } }) => {
    const first = mentions.find(({ range }) => range.start.line === start.line)
    return first?.match.kind === 'level' && first.range.start.offset > start.offset ? [{ kind, level: first.text, range: first.range }] : []
  })
  return [...Map.groupBy(titles, ({ kind }) => kind)].flatMap(([kind, all]) => {
    const levels = [...Map.groupBy(all, ({ level }) => level).values()].sort((a, b) => a.length - b.length)
    const [[odd] = [], usual] = levels
    if (all.length < announced || levels.length !== 2 || levels[0]?.length !== 1 || !odd || !usual?.[0]) return []
    return [{ message: `Every other ${kind} announces ${usual[0].level}. Is this one ${odd.level}?`, range: odd.range, severity: 'info' as const }]
  })
}

const JOINED = /^\s{0,3}(?:[/,&→]|->|=>|,?\s?(?:and|or|to|into|becomes))\s{0,3}$/i
const RISES = /^\s{0,3}(?:\(|,\s)?(?:(?:can|may|will)\s)?(?:be\s)?(?:escalate[sd]?|become[s]?|raise[sd]?|rise[s]?|upgrade[sd]?)(?:\s(?:in)?to)?\s{1,3}$/i
const RAISES = /\b(?:raise|escalate|upgrade|promote)\s(?:an?\s|the\s|any\s|every\s|it\sfrom\s|from\s)?$/i
const LOWERS = /\b(?:lower|downgrade|de-escalate)\s(?:an?\s|the\s|any\s|every\s|it\sfrom\s|from\s)?$/i

/** “Raise a SEV-2 to SEV-2”, “SEV-1 (can escalate to SEV-2)”: what two levels side by side cannot mean. */
function contradictions(mentions: readonly SeverityMention[]): Finding[] {
  return mentions.flatMap((second, index) => {
    const first = mentions[index - 1]
    if (!first || first.piece !== second.piece || first.match.kind !== 'level' || second.match.kind !== 'level') return []
    const gap = first.piece.slice(first.at + first.text.length, second.at)
    const rises = RISES.test(gap)
    if (!rises && !JOINED.test(gap)) return []
    const { range } = second
    if (first.text === second.text) return [{ message: `${first.text} is named twice: one of the two is another level.`, range }]
    const before = first.piece.slice(Math.max(0, first.at - 40), first.at)
    const [from, to] = [levelNumber(first.text), levelNumber(second.text)]
    if (from === null || to === null || !(rises || /^\s(?:in)?to\s$/i.test(gap))) return []
    const isWrong = rises || RAISES.test(before) ? to > from : LOWERS.test(before) && to < from
    return isWrong ? [{ message: `${second.text} is not ${to > from ? 'graver' : 'lower'} than ${first.text}: one of the two is another level.`, range }] : []
  })
}

/** “Severity: critcal” */
function misspeltWords(page: Page, text: string): Finding[] {
  if (!/severity|priority/i.test(text)) return []
  const defined = page.severityLevels.map(({ name }) => name.toLowerCase())
  const known = new Set([...WORDS, ...defined, 'low', 'level', 'levels', 'response', 'labels', 'text'])
  return [...text.matchAll(STATED)].flatMap(({ 0: all, 1: word = '', index }) => {
    if (known.has(word.toLowerCase())) return []
    const meant = nearMiss(word, [...WORDS.filter(({ length }) => length > 4), ...defined.filter(({ length }) => length > 4)])
    if (meant === null || !isOneSlip(word.toLowerCase(), meant)) return []
    return [{ message: `${word} is not a severity level. Did you mean ${meant}?`, range: rangeOfMatch(page, text, index + all.length - word.length, word.length), suggestion: meant, fix: true as const }]
  })
}
