import { codeOfCharacter, hiddenCharacters, nameOfCharacter, standIn, WIDE_BLANK } from '../../characters/hidden.ts'
import type { HiddenCharacter } from '../../characters/hidden.ts'
import type { Json, Page, Range } from '../../model/types.ts'
import { holderIn } from '../holder.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Rule } from '../types.ts'

/** Neither width nor effect: without them the text is what it seems to be. */
const SAFE_TO_DELETE: ReadonlySet<number> = new Set([0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff])

/** Opens a heading, a list, a block: with something before it that nobody sees, it opens none. */
const MARKER = /^(?:#{1,6}[ \t]|!!!|\?\?\?|===|:::|```|~~~|[-*+][ \t]|\d{1,9}[.)][ \t]|[>|])/

/** A marker and the wide or unbreakable blank behind it, with which it opens nothing. */
const UNREAD_MARKER = /^[ \t>]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|!!!|\?\?\?\+?|===)[ \t]{0,3}([\u00a0\u2000-\u200a\u202f\u205f\u3000])(?=\S)/gm

/** A wide or unbreakable blank in a line's indent. */
const UNREAD_INDENT = /^[ \t>]*([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)(?![\u00a0\u2000-\u200a\u202f\u205f\u3000])[^\S\n]*(?=\S)/gm

/** A line that others below it belong to by their indent, or that belongs to such a one. */
const IN_CONTAINER = /^(?:[ \t]+\S|(?:[-*+]|\d{1,9}[.)])[ \t]|!!!|\?\?\?|===)/

/** What stands before a line's first visible character. */
const VISIBLE_FROM = /^[ \t\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*/

export const hiddenCharacter: Rule = {
  id: 'hidden-character',
  summary: 'The page holds a character that nobody can see: a zero-width space, a mark of direction, a control character.',
  rationale:
    'A zero-width space inside a copied command makes a program “not found” that stands right there on the screen, and no ' +
    'amount of looking shows why. In a heading it changes the anchor, in a link the target, before a marker the heading or ' +
    'call-out is gone. Marks of direction can make a command read differently from what it does.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'what scripts and emoji need',
      markdown: '# On call 👩‍💻\n\nمی‌خواهم \u200fעברית\u200f 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\n',
      expect: [],
    },
    {
      title: 'zero-width spaces in a heading, in inline code and in a command',
      markdown: '# Res\u200btart\n\nRun `docker\u200b ps`:\n\n```bash\ndocker p\u2060s\n```\n',
      expect: [
        { line: 1, column: 6, severity: 'error', suggestion: '' },
        { line: 3, column: 12, severity: 'error', suggestion: '' },
        { line: 6, column: 9, severity: 'error', suggestion: '' },
      ],
      fixed: '# Restart\n\nRun `docker ps`:\n\n```bash\ndocker ps\n```\n',
    },
    {
      title: 'in front matter, in the opener of a call-out, in a link',
      markdown: '---\nowner: sto\u200brage\n---\n\n!!! danger "SEV\ufeff-1"\n    All users.\n\nSee [status](https://status.\u200bexample.org).\n',
      expect: [
        { line: 2, column: 11, severity: 'error', suggestion: '' },
        { line: 5, column: 16, severity: 'error', suggestion: '' },
        { line: 8, column: 29, severity: 'error', suggestion: '' },
      ],
      fixed: '---\nowner: storage\n---\n\n!!! danger "SEV-1"\n    All users.\n\nSee [status](https://status.example.org).\n',
    },
    {
      title: 'as escapes in front matter',
      markdown: '---\ntitle: "Disk \\u202e\\\\e full\\e[2J"\n---\n\nText.\n',
      expect: [{ line: 2, column: 14, severity: 'error' }, { line: 2, column: 28, severity: 'error' }],
    },
    {
      title: 'in front of a heading, which then is none',
      markdown: '\u200b# Restart\n',
      expect: [{ line: 1, column: 1, severity: 'error', suggestion: '' }],
      fixed: '# Restart\n',
    },
    {
      title: 'in prose, where it only breaks searching',
      markdown: 'The data\u00adbase is down.\n\n| Level |\n| --- |\n| SEV\u200b-1 |\n',
      expect: [{ line: 1, column: 9, severity: 'warning', suggestion: '' }, { line: 5, column: 6, severity: 'warning', suggestion: '' }],
      fixed: 'The database is down.\n\n| Level |\n| --- |\n| SEV-1 |\n',
    },
    {
      title: 'a no-break space behind the marker of a heading and of a list',
      markdown: '#\u00a0Restart\n\n-\u00a0one\n- 5\u00a0min\n\n```bash\n#\u00a0then\nls\n```\n',
      expect: [{ line: 1, column: 2, severity: 'error', suggestion: ' ' }, { line: 3, column: 2, severity: 'error', suggestion: ' ' }],
      fixed: '# Restart\n\n- one\n- 5\u00a0min\n\n```bash\n#\u00a0then\nls\n```\n',
    },
    {
      title: 'a no-break space before a command, and in the indent of a step, which then ends there',
      markdown: '\u00a0Restart it.\n\n```bash\n\u00a0uptime\n```\n\n1. Look:\n\n   ```bash\n\u00a0  docker ps\n   ```\n',
      expect: [{ line: 4, column: 1, severity: 'error', suggestion: ' ' }, { line: 10, column: 1, severity: 'error', suggestion: ' ' }],
      fixed: '\u00a0Restart it.\n\n```bash\n uptime\n```\n\n1. Look:\n\n   ```bash\n   docker ps\n   ```\n',
    },
    {
      title: 'a command that reads from right to left, and a control character',
      markdown: '```bash\nrm \u202e-rf old\necho \u0007\n```\n',
      expect: [{ line: 2, column: 4, severity: 'error' }, { line: 3, column: 6, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, text, report }) => {
      let places: PlaceFinder | null = null
      let line: Line | null = null
      for (const { start: index, end, code } of hiddenOn(page, text)) {
        if (index === 0 && code === 0xfeff) continue
        if (!line || index >= line.end) line = lineAround(text, index)
        places ??= placeFinder(page, text)
        const range = rangeOfMatch(page, text, index, end - index)
        const place = index < line.marker ? 'before the marker that opens this line' : places(range)
        const finding = {
          message: `Here stands a character that nobody sees, ${nameOf(code)}${place === '' ? '' : `, ${place}`}. ` +
            (standIn(code) === ' ' ? 'Write a blank.' : 'Delete it.'),
          range,
          severity: place === '' ? 'warning' as const : 'error' as const,
        }
        const plain = SAFE_TO_DELETE.has(code) ? '' : WIDE_BLANK.test(String.fromCodePoint(code)) ? ' ' : null
        report(plain === null ? finding : { ...finding, suggestion: plain, fix: true })
      }
      for (const { start, end, code } of escapesIn(page, text)) {
        const message = `This stands for a character that nobody sees, ${nameOf(code)}, in the front matter. Delete it.`
        report({ message, range: rangeOfMatch(page, text, start, end - start) })
      }
      const block = holderIn(page.codeBlocks)
      for (const { 0: all, 1: blank = '', index } of text.matchAll(UNREAD_MARKER)) {
        const at = index + all.length - 1
        const range = rangeOfMatch(page, text, at, 1)
        // In code it is non-ascii-command's affair.
        if (block(range)) continue
        const message = `Behind the marker that opens this line stands ${nameOf(blank.charCodeAt(0))}, no plain blank, so it opens nothing. Write a blank.`
        report({ message, range, suggestion: ' ', fix: true })
      }
      let commands: ReadonlySet<number> | null = null
      for (const { 0: all, 1: blanks = '', index } of text.matchAll(UNREAD_INDENT)) {
        const at = index + all.indexOf(blanks)
        const range = rangeOfMatch(page, text, at, blanks.length)
        const typed = (commands ??= commandStarts(page)).has(index + all.length)
        if (!typed && (block(range) || !IN_CONTAINER.test(lineAbove(text, index)))) continue
        const effect = typed ? 'which a shell takes for part of the program’s name' : 'so it does not belong to what stands above it'
        const message = `In the indent of this line stands ${nameOf(blanks.charCodeAt(0))}, no plain blank, ${effect}. Write a blank.`
        report({ message, range, suggestion: ' '.repeat(blanks.length), fix: true })
      }
    }
  },
}

/** Where the lines of commands begin. */
function commandStarts(page: Page): ReadonlySet<number> {
  return new Set(page.codeBlocks.flatMap(({ commands }) => commands.flatMap(({ lines }) => lines.map(({ start }) => start.offset))))
}

/** How far above a line the one that it may belong to is looked for. */
const ABOVE = 1000

/** The nearest line above that is not blank; `''` where there is none. */
function lineAbove(text: string, index: number): string {
  const above = text.slice(Math.max(0, index - ABOVE), index).trimEnd()
  return above.slice(above.lastIndexOf('\n') + 1)
}

function nameOf(code: number): string {
  return `${codeOfCharacter(code)} (${nameOfCharacter(code)})`
}

/**
 * The hidden characters of a page's text, in order: in code also those that running text may need. Blanks in commands
 * that are none are another rule's affair, and in what commands print nobody's.
 */
function hiddenOn(page: Page, text: string): HiddenCharacter[] {
  const found = new Map(hiddenCharacters(text, false).map((one) => [one.start, one]))
  const add = (from: number, to: number, accept: (code: number) => boolean): void => {
    for (const { start, end, code } of hiddenCharacters(text.slice(from, to), true)) {
      if (accept(code)) found.set(from + start, { start: from + start, end: from + end, code })
    }
  }
  const isBlank = (code: number): boolean => WIDE_BLANK.test(String.fromCodePoint(code))
  for (const { shell, commands, lines, text: code } of page.codeBlocks) {
    if (/^[\t\n -~]*$/.test(code)) continue
    const pieces = shell ? commands.flatMap(({ lines }) => lines) : lines
    const isTree = /[\u2500-\u257f]/.test(code)
    for (const { start, end } of pieces) add(start.offset, end.offset, (code) => !isBlank(code) || !(shell || isTree))
  }
  for (const { textRange: { start, end } } of page.inlineCode) add(start.offset, end.offset, () => true)
  for (const at of loneReturns(page, text)) found.set(at, { start: at, end: at + 1, code: 0x0d })
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const YAML_ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0abefvNLP])|[^])/g
const SHORT_ESCAPES: Readonly<Record<string, number>> = { 0: 0, a: 7, b: 8, e: 0x1b, f: 12, v: 11, N: 0x85, L: 0x2028, P: 0x2029 }

/** Hidden characters that the front matter has as escapes, and its values as characters. */
function escapesIn({ frontmatter }: Page, text: string): HiddenCharacter[] {
  const hidden = new Set(textsOf(frontmatter).flatMap((one) => hiddenCharacters(one, false).map(({ code }) => code)))
  if (hidden.size === 0) return []
  const yaml = text.slice(0, /[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(text)?.index ?? 0)
  return [...yaml.matchAll(YAML_ESCAPE)].flatMap(({ 0: all, 1: two, 2: four, 3: eight, 4: short = '', index }): HiddenCharacter[] => {
    const digits = two ?? four ?? eight
    const code = digits === undefined ? SHORT_ESCAPES[short] : Number.parseInt(digits, 16)
    return code !== undefined && hidden.has(code) ? [{ start: index, end: index + all.length, code }] : []
  })
}

function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** Carriage returns in code that end no line as the others of the page do: a terminal goes back to the line's beginning. */
function loneReturns(page: Page, text: string): number[] {
  if (!/\r(?!\n)/.test(text) || !text.includes('\n')) return []
  return [...page.codeBlocks, ...page.inlineCode].flatMap(({ range: { start, end } }) =>
    [...text.slice(start.offset, end.offset).matchAll(/\r(?!\n)/g)].map(({ index }) => start.offset + index))
}

interface Line {
  end: number
  /** Where the marker stands that opens a heading, list or block; `-1` where none does. */
  marker: number
}

function lineAround(text: string, index: number): Line {
  const start = text.lastIndexOf('\n', index - 1) + 1
  const newline = text.indexOf('\n', index)
  const end = newline < 0 ? text.length : newline
  const line = text.slice(start, end)
  const blank = VISIBLE_FROM.exec(line)?.[0].length ?? 0
  return {
    end: end + 1,
    marker: MARKER.test(line.slice(blank)) ? start + blank : -1,
  }
}

/** Says what a character breaks where it stands; `''` in running text, where it is only in the way of searching. */
type PlaceFinder = (place: Range) => string

function placeFinder(page: Page, text: string): PlaceFinder {
  const openers = [...page.admonitions, ...page.tabSets.flatMap(({ tabs }) => tabs)].map(({ range: { start: { offset } } }) => {
    const newline = text.indexOf('\n', offset)
    return { range: rangeOfMatch(page, text, offset, (newline < 0 ? text.length : newline) - offset) }
  })
  const kinds = [
    { what: 'in the front matter', holder: holderIn([{ range: rangeOfMatch(page, text, 0, endOfFrontMatter(text)) }]) },
    { what: 'in a code block', holder: holderIn(page.codeBlocks) },
    { what: 'in code', holder: holderIn(page.inlineCode) },
    { what: 'in a heading, whose anchor it changes', holder: holderIn(page.headings) },
    { what: 'in a link', holder: holderIn(page.links) },
    { what: 'in the opener of a call-out or tab', holder: holderIn(openers) },
  ]
  return (place) => kinds.find(({ holder }) => holder(place) !== undefined)?.what ?? (isInHtmlCode(text, place.start.offset) ? 'in code' : '')
}

/** How far above a place in HTML the tag is looked for that makes it code. */
const BEFORE = 2000

function isInHtmlCode(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - BEFORE), offset)
  const [tag] = before.match(/<\/?(?:code|pre|kbd|samp)\b/gi)?.slice(-1) ?? []
  return tag !== undefined && !tag.startsWith('</')
}

function endOfFrontMatter(text: string): number {
  if (!/^\ufeff?---\r?\n/.test(text.slice(0, 6))) return 0
  return /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.exec(text)?.index ?? 0
}
