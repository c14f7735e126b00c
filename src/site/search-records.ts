import { cleanCode, codeOfCharacter, nameOfCharacter } from '../characters/hidden.ts'
import { runPlaces, type RunPlace } from '../inventory/run-place.ts'
import type { Inventory } from '../inventory/types.ts'
import type { Command, Heading, NavEntry, Page, Range, RefusedPage, Risk, Runbook } from '../model/types.ts'
import type { ShownAlert } from './alerts.ts'
import { lookalikeSpans, lookalikeTitle } from './render/lookalike-marks.ts'
import { placeholderSpans, textOffsets } from './render/placeholder-spans.ts'
import { placeholderSpecs, placeholderTypes, type PlaceholderTypes } from './render/placeholder-specs.ts'
import { severityRank } from './render/severity.ts'
import type { SectionText } from './search-text.ts'
import type { SiteContent } from './site-pages.ts'
import { withVisibleText } from './visible-text.ts'

/** What search knows of one page, or of a part of a very long one. The browser reads it as `SearchPage`. */
export interface SearchRecord {
  /** Of the page, without the base path. */
  url: string
  /** Which part of its page it is, counted from 1; 0 for a whole page. */
  part: number
  title: string
  /** The sections of the book it stands in, the outermost first. */
  trail: string[]
  sections: SearchSection[]
}

/** A heading with what stands below it, up to the next one. */
export interface SearchSection {
  /** Of its heading; `''` for what stands before the first, and for the page's own title. */
  id: string
  title: string
  /** Of its heading: 1 to 6. */
  depth: number
  /** The titles of the headings above, the page's own left out. */
  above: string[]
  text: string
  /** What names its parts: tabs, call-outs, bold leads. */
  leads: string[]
  /** Of the runbook that begins here. */
  symptoms: string
  kind: SectionKind
  /** Whether a runbook begins here. */
  begins: boolean
  severity: { name: string; rank: number } | null
  services: string[]
  alerts: string[]
  commands: SearchCommand[]
}

/** What a section is for, as search shows it and filters by it. */
export type SectionKind = 'Runbook' | 'Decision step' | 'Template' | 'Reference'

/** A command that can be copied from the results. */
export interface SearchCommand {
  text: string
  comment: string
  risk: Risk
  /** Where it is meant to be run, where it does not go there itself. */
  directory?: string
  placeholders: Array<{ name: string; start: number; end: number; quoting: string; type?: string }>
  /** Where hidden characters stand that are shown and not copied, and what they are called. */
  hidden?: Array<[at: number, name: string]>
  /** What only looks like other characters, and like which. */
  alike?: Array<[start: number, end: number, title: string]>
}

/** A page's text is fetched when it is found; longer ones, in characters, are found part by part. */
const longPage = 120_000
const partLength = 30_000

/**
 * What search knows of a book, one record at a time, so that a large book's are never in memory together.
 *
 * @param refused By path: of them only the source is known.
 */
export function* searchRecords(
  { book, sectionTexts, texts, inventory }: Pick<SiteContent, 'book' | 'sectionTexts' | 'texts' | 'inventory'>,
  refused: ReadonlyMap<string, RefusedPage>, alerts: ReadonlyMap<string, readonly ShownAlert[]>,
): Generator<SearchRecord> {
  const trails = pageTrails(book.navigation)
  const names = serviceNames(inventory)
  const typeOf = placeholderTypes(placeholderSpecs(inventory))
  for (const page of book.pages) {
    const shown = alerts.get(page.path) ?? []
    const sections = refused.has(page.path)
      ? [plainSection(page, (texts.get(page.path) ?? '').slice(0, longPage), shown)]
      : pageSections(page, sectionTexts.get(page.path) ?? [], shown, names, inventory, typeOf)
    const parts = cutLong(sections)
    for (const [index, part] of parts.entries()) {
      yield withVisibleText({
        url: page.url,
        part: parts.length > 1 ? index + 1 : 0,
        title: page.title,
        trail: trails.get(page.path) ?? [],
        sections: part,
      })
    }
  }
}

function pageSections(
  page: Page, texts: readonly SectionText[], alerts: readonly ShownAlert[], names: ReadonlyMap<string, string>, inventory: Inventory | null,
  typeOf: PlaceholderTypes,
): SearchSection[] {
  const headings = new Map(page.headings.map((heading) => [heading.range.start.offset, heading]))
  const blocks = new Map(page.codeBlocks.map((block) => [block.range.start.offset, block]))
  const code = codeByHeading(page)
  const titleId = page.headings.find(({ depth }) => depth === 1)?.id
  const above: Heading[] = []
  const sections = texts.flatMap(({ heading: at, text, leads, codeStarts }): SearchSection[] => {
    const heading = at === null ? undefined : headings.get(at)
    if (!heading && text === '') return []
    if (heading) {
      while (above.length > 0 && (above.at(-1) as Heading).depth >= heading.depth) above.pop()
    }
    const id = heading && heading.id !== titleId ? heading.id : ''
    const inside = codeStarts.flatMap((start) => blocks.get(start) ?? [])
    const commands = inside.flatMap((block) => block.commands)
    const runbook = at === null ? pageRunbook(page) : runbookAt(page, at)
    const begins = runbook !== undefined && [id, heading?.id].includes(runbook.anchor)
    const section = {
      id,
      title: id === '' ? page.title : (heading as Heading).text,
      depth: heading?.depth ?? 1,
      above: above.filter((other) => other.id !== titleId).map((other) => other.text),
      text,
      leads: namesOf(leads, runbook),
      symptoms: begins ? runbook.symptoms : '',
      kind: kindOf(page, heading, runbook),
      begins,
      severity: severityOf(runbook, page),
      services: servicesOf(commands, `${heading?.text ?? ''} ${leads.join(' ')}`, code.get(at ?? -1) ?? [], names),
      alerts: alerts.filter(({ anchor }) => anchor === id).map(({ name, summary }) => (summary === '' ? name : `${name}: ${summary}`)),
      commands: inside.flatMap((block) => {
        const places = runPlaces(block, inventory)
        return block.commands.map((command, index) => searchCommand(command, places[index], typeOf))
      }),
    }
    if (heading) above.push(heading)
    return [section]
  })
  return sections.length > 0 ? sections : [plainSection(page, page.summary, alerts)]
}

/** Of a page without parts. */
function plainSection(page: Page, text: string, alerts: readonly ShownAlert[]): SearchSection {
  return {
    id: '', title: page.title, depth: 1, above: [], text, leads: [], symptoms: '', kind: 'Reference', begins: false, severity: null,
    services: [], alerts: alerts.map(({ name }) => name), commands: [],
  }
}

function within({ start, end }: Range, offset: number): boolean {
  return start.offset <= offset && offset < end.offset
}

/** The innermost runbook around a place. */
function runbookAt(page: Page, offset: number): Runbook | undefined {
  return page.runbooks.filter(({ range }) => within(range, offset)).sort((a, b) => b.range.start.offset - a.range.start.offset)[0]
}

function pageRunbook({ runbooks }: Page): Runbook | undefined {
  return runbooks.find(({ anchor }) => anchor === '')
}

function severityOf(runbook: Runbook | undefined, page: Page): SearchSection['severity'] {
  const name = runbook?.severity ?? null
  return name === null ? null : { name, rank: severityRank(name, page) }
}

/** What a section's parts are called. A call-out that says how grave a runbook is names no part of it. */
function namesOf(leads: string[], runbook: Runbook | undefined): string[] {
  return leads.filter((lead) => !runbook?.severity || !lead.startsWith(runbook.severity))
}

/** What a team calls the form that it fills in afterwards. */
const template = /\btemplate\b|post-?\s?(?:incident|mortem).{0,200}\b(?:report|review)\b/i

function kindOf({ decisionTree }: Page, heading: Heading | undefined, runbook: Runbook | undefined): SectionKind {
  if (heading && decisionTree && within(decisionTree.range, heading.range.start.offset)) return 'Decision step'
  if (runbook) return 'Runbook'
  return heading && template.test(heading.text) ? 'Template' : 'Reference'
}

/** What the inventory names as running, in lower case; each with the name it goes by. */
function serviceNames(inventory: Inventory | null): ReadonlyMap<string, string> {
  const services = inventory?.compose.flatMap((project) => project.services.map(({ name }) => name)) ?? []
  const units = inventory?.units.map(({ name }) => unitName(name)) ?? []
  return new Map([...services, ...units].map((name) => [name.toLowerCase(), name]))
}

/** systemd calls `caddy` what is `caddy.service` in full. */
function unitName(name: string): string {
  return name.replace(/\.service$/, '')
}

/** The services that a section works on or names: in commands, in code and in its titles. */
function servicesOf(commands: Command[], titles: string, code: string[], names: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>()
  for (const { references } of commands) {
    for (const { kind, value } of references) if (kind === 'service' || kind === 'unit') found.add(unitName(value))
  }
  for (const word of [...titles.toLowerCase().split(/[^\w.-]+/), ...code.map((text) => unitName(text.toLowerCase()))]) {
    const name = names.get(word)
    if (name !== undefined) found.add(name)
  }
  // What the inventory does not know, where there is one, is a name that the linter doubts.
  return [...found].filter((name) => names.size === 0 || names.has(name.toLowerCase())).sort()
}

/** Code in the running text, by where the heading above it starts; `-1` before the first. */
function codeByHeading({ headings, inlineCode }: Page): ReadonlyMap<number, string[]> {
  const starts = headings.map(({ range }) => range.start.offset).sort((a, b) => a - b)
  const found = new Map<number, string[]>()
  let next = 0
  for (const { text, range } of [...inlineCode].sort((a, b) => a.range.start.offset - b.range.start.offset)) {
    while (next < starts.length && (starts[next] as number) <= range.start.offset) next++
    const key = starts[next - 1] ?? -1
    const texts = found.get(key)
    if (texts) texts.push(text)
    else found.set(key, [text])
  }
  return found
}

function searchCommand(command: Command, place: RunPlace | undefined, typeOf: PlaceholderTypes): SearchCommand {
  const { text, hidden, offset } = cleanCode(command.text)
  const placeholders = placeholderSpans(command).map(({ start, end, placeholder: { name, quoting } }) => {
    const type = typeOf(name)
    return { name, start: offset(start), end: offset(end), quoting: quoting.join(' '), ...(type === 'text' ? {} : { type }) }
  })
  const marks = hidden.map(({ start, code }): [number, string] => [offset(start), `${codeOfCharacter(code)}, ${nameOfCharacter(code)}`])
  const alike = lookalikeSpans(command.lookalikes, textOffsets(command)).map(({ start, end, lookalike }): [number, number, string] =>
    [offset(start), offset(end), lookalikeTitle(command.text.slice(start, end), lookalike)])
  const directory = place && !place.goesThere && cleanCode(place.directory ?? '').hidden.length === 0 ? place.directory : null
  return {
    text, comment: command.comment, risk: command.risk, placeholders,
    ...(directory === null ? {} : { directory }), ...(marks.length === 0 ? {} : { hidden: marks }), ...(alike.length === 0 ? {} : { alike }),
  }
}

/** The titles above each page in the navigation. */
function pageTrails(navigation: readonly NavEntry[]): ReadonlyMap<string, string[]> {
  const trails = new Map<string, string[]>()
  const collect = (entries: readonly NavEntry[], above: string[]): void => {
    for (const { page, title, entries: inner } of entries) {
      if (page !== null && !trails.has(page)) trails.set(page, above)
      collect(inner, [...above, title])
    }
  }
  collect(navigation, [])
  return trails
}

/** The sections of a page, in one piece or, where there is very much text, in several. */
function cutLong(sections: SearchSection[]): SearchSection[][] {
  const length = ({ text, commands }: SearchSection): number => commands.reduce((sum, command) => sum + command.text.length, text.length)
  if (sections.reduce((sum, section) => sum + length(section), 0) <= longPage) return [sections]
  const parts: SearchSection[][] = []
  let left = 0
  for (const section of sections) {
    if (left <= 0) {
      parts.push([])
      left = partLength
    }
    parts.at(-1)?.push(section)
    left -= length(section) + section.title.length
  }
  return parts
}
