import { compounds, firstWords, heads, qualifiers, titles } from './role-titles.ts'
import type { SectionRole } from './types.ts'

/** What a title says about the part below it. */
export interface TitleRole {
  role: SectionRole
  /** Whether the title is one of runbooks: any documentation has an “Overview”, only a runbook has “Symptoms”. */
  telling: boolean
  /** Whether the title is the part's name and no sentence that begins with it: “Check the disk first”. */
  exact: boolean
}

const byTitle = new Map<string, TitleRole>()
const byFirstWord = new Map<string, SectionRole>()
for (const role of Object.keys(titles) as SectionRole[]) {
  const { telling = '', common = '' } = titles[role]
  for (const title of list(telling, '|')) byTitle.set(title, { role, telling: true, exact: true })
  for (const title of list(common, '|')) byTitle.set(title, { role, telling: false, exact: true })
  for (const word of list(firstWords[role] ?? '', ' ')) byFirstWord.set(word, role)
}

const before = new Set(list(qualifiers, ' '))
const behind = new Set(list(heads, ' '))
const compound = new RegExp(
  `^(?:check[ -]?(?:${oneOf(compounds.check)})|(?:${oneOf(compounds.verbs)}) (?:${oneOf(compounds.nouns)}))s?(?![\\w-])`)

const phrases: Array<[RegExp, SectionRole]> = [
  [/^roll(?:ing)? back\b/, 'rollback'], [/^what to do\b/, 'fix'], [/^what to (?:check|look)\b/, 'diagnose'],
]

function list(text: string, separator: '|' | ' '): string[] {
  return text.split(separator === '|' ? '|' : /\s/).map((one) => one.trim()).filter((one) => one !== '')
}

function oneOf(words: string): string {
  return list(words, ' ').join('|')
}

/** Runbooks are headed alike, and each of a page's titles is asked about several times. */
const known = new Map<string, TitleRole | null>()
const most = 2000

/** The role that a title gives a runbook's part, or `null` where it fits none. */
export function roleOfTitle(title: string): TitleRole | null {
  let role = known.get(title)
  if (role === undefined) {
    const name = normalize(title)
    role = whole(name) ?? firstPart(name) ?? startOf(name)
    if (known.size >= most) known.clear()
    known.set(title, role)
  }
  return role
}

/** The role of a runbook's part by its title, or `null` where the title fits none. */
export function roleOf(title: string): SectionRole | null {
  return roleOfTitle(title)?.role ?? null
}

/** Lower case; numbers, “Step 2 —”, symbols, emoji, brackets and marks around the words taken off. */
function normalize(title: string): string {
  const plain = title.slice(0, 200).toLowerCase().normalize('NFKC').replace(/[’`]/g, "'").replace(/[–—]/g, '-')
  const bare = plain.replace(/\s+/g, ' ').replace(/\([^()]*\)|\[[^[\]]*\]|:[\w+-]{1,60}:/g, ' ').replace(/&/g, ' and ')
  const number = /^(?:step|phase|part|section|stage)? ?\d{1,3}(?:\.\d{1,3})*[a-z]?(?:[.):]| ?-|(?= )) ?/
  return trimMarks(trimMarks(bare).replace(number, '')).replace(/ +/g, ' ').replace(/^what's /, 'what is ')
}

/** What is neither letter nor digit at either end. */
function trimMarks(text: string): string {
  const first = text.search(/[\p{L}\p{N}]/u)
  if (first === -1) return ''
  let end = text.length
  while (end > first && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end--
  return text.slice(first, end)
}

/** A title of the table, with or without what says how or in which shape. */
function whole(name: string): TitleRole | null {
  const exact = byTitle.get(name)
  if (exact) return exact
  const words = name.split(' ')
  if (words.length < 2 || words.length > 5) return null
  if (before.has(words[0] as string)) return whole(words.slice(1).join(' '))
  return behind.has(words.at(-1) as string) ? whole(words.slice(0, -1).join(' ')) : null
}

/** “Symptoms and impact”, “Diagnosis / fix”: the part is what it is first, if both are parts of a runbook. */
function firstPart(name: string): TitleRole | null {
  const parts = name.split(/ and |, and | ?[/,+] ?| - |: /)
  if (parts.length !== 2) return null
  const [first, second] = parts.map((part) => whole(part.trim()))
  return first && second ? { role: first.role, telling: first.telling || second.telling, exact: true } : null
}

function startOf(name: string): TitleRole | null {
  if (compound.test(name)) return null
  const asked = /^(?:how (?:to|do i|do you|can i|to quickly) |steps to |if you need to )/.exec(name)?.[0] ?? ''
  const rest = name.slice(asked.length)
  // “fix: …” is the subject of a commit, as changelogs quote it.
  const first = rest.startsWith('fix:') ? '' : (rest.split(/[\s,:]/, 1)[0] ?? '')
  const role = phrases.find(([phrase]) => phrase.test(rest))?.[1] ?? byFirstWord.get(first)
  if (role) return { role, telling: false, exact: false }
  return name.endsWith(' reference') ? { role: 'reference', telling: false, exact: false } : null
}
