import { isOneSlip } from '../names/near.ts'
import type { Book, Page, SeverityLevel } from '../model/types.ts'
import { oncePer } from './once-per.ts'

/** The levels that a page's severities are held against. */
export interface KnownLevels {
  names: string[]
  /** What their names have in common where they are numbered, `SEV` and `-`; else `null`. */
  family: { letters: string; separator: string } | null
  /** The names by their letters and digits alone. */
  bySimple: ReadonlyMap<string, string>
  /** Whether a table defines them: then a number that it does not have is wrong, too. */
  defined: boolean
}

/** What a word is to the known levels. */
export type LevelMatch =
  | { kind: 'level' | 'spelling'; level: string }
  /** Of the family, with a number that is not defined. */
  | { kind: 'number' }
  /** One slip away from one or more levels. */
  | { kind: 'slip'; levels: string[] }

const NUMBERED = /^(\p{L}{1,12})([-_ ]?)(\d{1,2})$/u
const USUAL = /\b(SEV)([- ]?)([0-5])\b/g
/** As often a level has to be used without a table for its name to be a habit. */
const habit = 3

/** The levels that the page's own table defines, else those of the book's tables, else those that the page is used to. */
export function knownLevels(page: Page, book: Book, text: string): KnownLevels | null {
  if (page.severityLevels.length > 0) return definedLevels(page.severityLevels)
  return levelsOfBook(book) ?? habitualLevels(text)
}

const levelsOfBook = oncePer(({ pages }: Book) => definedLevels(pages.flatMap(({ severityLevels }) => severityLevels)))

function definedLevels(levels: readonly SeverityLevel[]): KnownLevels | null {
  const names = [...new Set(levels.map(({ name }) => name))]
  return names.length === 0 ? null : { names, family: familyOf(levels), bySimple: bySimple(names), defined: true }
}

/** Levels that are used without a table that defines them. */
function habitualLevels(text: string): KnownLevels | null {
  const used = new Map<string, number>()
  for (const [name] of text.matchAll(USUAL)) used.set(name, (used.get(name) ?? 0) + 1)
  const names = [...used].filter(([, count]) => count >= habit).map(([name]) => name)
  const [, letters, separator] = NUMBERED.exec(names[0] ?? '') ?? []
  if (letters === undefined || separator === undefined) return null
  return { names, family: { letters, separator }, bySimple: bySimple(names), defined: false }
}

/** The letters and the separator that most of the levels share; one misspelt row is outvoted. */
function familyOf(levels: readonly SeverityLevel[]): KnownLevels['family'] {
  const votes = new Map<string, number>()
  for (const { name } of levels) {
    const [, letters, separator] = NUMBERED.exec(name) ?? []
    if (letters !== undefined) votes.set(`${letters}\0${separator}`, (votes.get(`${letters}\0${separator}`) ?? 0) + 1)
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? []
  if (winner === undefined) return null
  const [letters = '', separator = ''] = winner.split('\0')
  return { letters, separator }
}

/** What a word is to the levels, `null` where it is nothing like one. Only numbered levels are looked for in text. */
export function matchLevel(word: string, { names, family, bySimple, defined }: KnownLevels): LevelMatch | null {
  if (!family) return null
  if (names.includes(word)) return { kind: 'level', level: word }
  const plain = simple(word)
  const spelt = bySimple.get(plain)
  if (spelt !== undefined) return { kind: 'spelling', level: spelt }
  // “SEV-1s”, and “SEV-N” for any of them.
  if (/^[sx]$/i.test(word.slice(-1)) && bySimple.has(simple(word.slice(0, -1)))) return null
  const rest = plain.startsWith(family.letters.toLowerCase()) ? plain.slice(family.letters.length) : ''
  if (/^[nx#]$/.test(rest)) return null
  if (/^\d{1,2}$/.test(rest)) return defined && isLevelLike(word, family.letters) ? { kind: 'number' } : null
  if (family.letters.length < 3 || !/[-_\d]/.test(word) || !isInCaseOf(word, family.letters)) return null
  const levels = names.filter((name) => isOneSlip(word.toUpperCase(), name.toUpperCase()))
  return levels.length > 0 ? { kind: 'slip', levels } : null
}

/** `P95` is a percentile, and `s3` a store of files: short families are written as their table does. */
function isLevelLike(word: string, letters: string): boolean {
  return letters.length > 2 || (word.startsWith(letters) && /^\D+\d$/.test(word))
}

/** A name in capitals is misspelt in capitals; `dev-1` is a host. */
function isInCaseOf(word: string, letters: string): boolean {
  if (letters !== letters.toUpperCase()) return true
  return (word.match(/\p{Ll}/gu) ?? []).length <= 1
}

/** `SEV-1`, `Sev 1` and `sev1` are one level. */
function simple(name: string): string {
  return name.toLowerCase().replace(/[-_–—. ]/g, '')
}

function bySimple(names: readonly string[]): Map<string, string> {
  return new Map(names.toReversed().map((name) => [simple(name), name]))
}

/** The number of a numbered level, the gravest being the smallest; `null` where it has none. */
export function levelNumber(name: string): number | null {
  const digits = NUMBERED.exec(name)?.[3]
  return digits === undefined ? null : Number(digits)
}
