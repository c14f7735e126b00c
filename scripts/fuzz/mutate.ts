/** Changes to texts as hands, merges and malice make them. */
import { decode } from '../../src/source/decode.ts'
import { characters, marks } from './hostile-text.ts'
import type { Random } from './random.ts'

type Mutation = (text: string, random: Random, other: string) => string

/** Longer texts take long and say no more. */
const longest = 20_000

/** A text, changed in one to several ways. `other` is what pieces are taken from. */
export function mutate(text: string, random: Random, other: string): string {
  let changed = text
  for (let count = random.chance(0.5) ? 1 : random.between(2, 8); count > 0; count--) {
    changed = random.pick(mutations)(changed, random, other).slice(0, longest)
  }
  return changed.toWellFormed()
}

/** Some lines of a text, as they stand there. */
export function window(text: string, random: Random, most: number): string {
  const lines = linesOf(text)
  const length = random.between(1, most)
  const start = random.below(Math.max(1, lines.length - length + 1))
  return lines.slice(start, start + length).join('')
}

const mutations: readonly Mutation[] = [
  // Bytes
  (text, random) => {
    const bytes = Buffer.from(text)
    if (bytes.length === 0) return text
    for (const at of random.times(1, 3, () => random.below(bytes.length))) bytes[at] = random.chance(0.5) ? random.below(256) : (bytes[at] as number) ^ (1 << random.below(8))
    return decode(bytes).text
  },
  (text, random) => {
    const bytes = Buffer.from(text)
    const at = random.below(bytes.length + 1)
    return decode(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.between(1, 4))])).text
  },
  // Characters and marks
  (text, random) => insert(text, random.pick(characters), random),
  (text, random) => insert(text, random.pick(marks), random),
  (text, random) => insert(text, random.pick(marks).repeat(random.between(2, 40)), random),
  (text, random) => insert(text, `\n${random.pick(marks)}${random.chance(0.5) ? ' ' : ''}`, random),
  (text, random) => cut(text, random.below(text.length + 1), random.between(1, 12)),
  (text, random) => random.chance(0.5) ? text.slice(0, random.below(text.length + 1)) : text.slice(random.below(text.length + 1)),
  // Brackets, quotes and fences dropped or doubled
  (text, random) => atMatch(text, /[[\](){}<>"'`|*_~=:!?/\\#$-]+/g, random, (mark) => random.pick(['', mark + mark, mark.slice(1), mark.replace(/./, '')])),
  (text, random) => atMatch(text, /^[ \t>]*(?:`{3,}|~{3,}|:{3,}|\/{3,}|[!?]{3}|={3}).*$/gm, random, (line) => random.pick(['', `${line}\n${line}`, line.trimStart(), `    ${line}`])),
  // Words
  (text, random) => atMatch(text, /\w+/g, random, () => random.pick([...marks, ...characters])),
  (text, random, other) => {
    const words = other.match(/\S+/g) ?? ['']
    return atMatch(text, /\S+/g, random, () => random.pick(words))
  },
  // Lines
  (text, random) => onLines(text, random, (lines, at) => [...lines.slice(0, at), ...lines.slice(at + random.between(1, 3))]),
  (text, random) => onLines(text, random, (lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]),
  (text, random) => onLines(text, random, (lines, at) => [...lines.slice(0, at), ...Array<string>(random.between(2, 30)).fill(lines[at] ?? ''), ...lines.slice(at)]),
  (text, random) => onLines(text, random, (lines, at) => lines.map((line, index) => (index === at ? random.pick([' ', '  ', '    ', '\t', '> ', '- ', '   ', '     ']) + line : line))),
  (text, random) => onLines(text, random, (lines, at) => lines.map((line, index) => (index === at ? line.replace(/^[ \t]{1,4}|^> ?/, '') : line))),
  (text, random) => onLines(text, random, (lines, at) => {
    const end = at + random.between(1, 8)
    const mark = random.pick(['    ', '\t', '> ', '  ', '   '])
    return lines.map((line, index) => (index >= at && index < end ? mark + line : line))
  }),
  (text, random) => onLines(text, random, (lines, at) => [...lines.slice(at), ...lines.slice(0, at)]),
  (text, random) => onLines(text, random, (lines, at) => [...lines.slice(0, at), random.pick(['\n', '\n\n', ' \n', '\t\n', '\r\n']), ...lines.slice(at)]),
  (text, random) => onLines(text, random, (lines, at) => lines.map((line, index) => (index === at ? line.replace(/\r?\n$/, '') : line))),
  // Line endings
  (text, random) => text.replace(/\r\n|\r|\n/g, random.pick(['\r\n', '\r', '\n'])),
  (text, random) => text.replace(/\r\n|\r|\n/g, (ending) => (random.chance(0.1) ? random.pick(['\r\n', '\r', '\n\r', '\u2028', '\x85', '\v', '\f']) : ending)),
  // Pieces of other texts
  (text, random, other) => insert(text, window(other, random, 12), random),
  (text, random, other) => onLines(text, random, (lines, at) => [...lines.slice(0, at), window(other, random, 20), ...lines.slice(at)]),
  (text, random, other) => text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  (text, random) => onLines(text, random, (lines, at) => [...lines.slice(0, at), ...indented(window(text, random, 12), random), ...lines.slice(at)]),
]

function indented(text: string, random: Random): string[] {
  const mark = random.pick(['    ', '\t', '> ', '  ', '- '])
  return linesOf(text).map((line) => mark + line)
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

function onLines(text: string, random: Random, change: (lines: string[], at: number) => string[]): string {
  const lines = linesOf(text)
  return change(lines, random.below(lines.length)).join('')
}

function insert(text: string, piece: string, random: Random): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length)
}

function atMatch(text: string, pattern: RegExp, random: Random, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const { index, 0: match } = random.pick(matches)
  return text.slice(0, index) + change(match) + text.slice(index + match.length)
}
