import type { Root, RootContent } from 'mdast'
import { inlineText } from './inline-text.ts'
import { type Lead, readLeads } from './leads.ts'
import { contains, rangeOf } from './ranges.ts'
import { type TitleRole, roleOf, roleOfTitle } from './roles.ts'
import { announcedSeverity, namesSeverity, statedByPage, statedByRunbook } from './runbook-severity.ts'
import { ownNodes } from './sections.ts'
import { isLevelName } from './severity.ts'
import type { Cause, Heading, Page, Range, Runbook, RunbookSection, Section, SectionRole } from './types.ts'
import { titleFromPath } from './url.ts'

/** Parts that are done: a page that describes something has none of them or one. */
const actions = new Set<SectionRole>(['diagnose', 'causes', 'fix', 'verify', 'rollback', 'escalate'])
/** Parts that reports about past incidents have and runbooks have not. */
const reports = new RegExp(
  '^(?:(?:incident )?timeline|lessons learned|contributing factors|what went (?:well|wrong|badly)|where we got lucky|' +
  '(?:the )?(?:5|five) whys)(?: \\(.*)?$', 'i')
/** Reports, and entries of registers of risks, which state an impact and a mitigation as well. */
const otherTitle = /\bpost[- ]?mortem\b|\bincident (?:report|review)\b|\bretrospective\b|^(?:risk|threat)\b/i
const saysRunbook = /^(?:runbook|playbook)\b(?!s)|\b(?:runbook|playbook)$/i
const template = /(?:^|[\s/_-])templates?$/i

/**
 * The runbooks of a page: sections that announce a severity or name a runbook's usual parts, by headings or by bold
 * leads. A page may hold many, or be one itself. A runbook inside a runbook is a part of it. Reports and templates are
 * no runbooks.
 */
export function readRunbooks(tree: Root, page: Page): RunbooksOfPage {
  const reading: Reading = { tree, page, unstated: new Set() }
  const runbooks = runbooksOf(reading)
  return { runbooks, unstated: runbooks.flatMap((runbook, index) => (reading.unstated.has(runbook) ? [index] : [])) }
}

export interface RunbooksOfPage {
  runbooks: Runbook[]
  /** Places of those that do not say themselves how severe they are: a table that links to them may. */
  unstated: number[]
}

interface Reading {
  tree: Root
  page: Page
  unstated: Set<Runbook>
}

function runbooksOf(reading: Reading): Runbook[] {
  const { tree, page } = reading
  if (template.test(page.path.replace(/\.\w+$/, '')) || template.test(page.title)) return []
  const [first, ...rest] = page.sections
  const titled = first?.heading.depth === 1 && roleOf(first.heading.text) === null
  // Under a title, the title's section is the page, with parts that stand beside it though they belong below.
  const belong = rest.every(({ heading }) => roleOf(heading.text) !== null)
  if (first && titled && belong) return inSection(first, reading, rest)
  const part: Part = {
    title: wholeTitle(page),
    number: null,
    anchor: '',
    isPage: true,
    own: beforeSections(tree),
    sections: page.sections,
    range: rangeOf(tree),
  }
  return outermost(part, reading)
}

/** A stretch of a page that may be a runbook. */
interface Part {
  title: string
  number: number | null
  anchor: string
  /** Whether it is the page's whole content, so that front matter speaks of it. */
  isPage: boolean
  own: RootContent[]
  sections: Section[]
  range: Range
}

/** A page whose headings of the first depth are a runbook's parts is called otherwise. */
function wholeTitle(page: Page): string {
  if (roleOfTitle(page.title)?.exact !== true) return page.title
  const { title } = page.frontmatter
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : titleFromPath(page.path)
}

/** @param beside Sections behind it that are parts of it. */
function inSection(section: Section, reading: Reading, beside?: Section[]): Runbook[] {
  if (template.test(section.heading.text)) return []
  const part: Part = {
    ...splitNumber(section.heading),
    anchor: section.heading.id,
    isPage: beside !== undefined,
    own: ownNodes(reading.tree, section),
    sections: [...section.sections, ...(beside ?? [])],
    range: { start: section.range.start, end: beside?.at(-1)?.range.end ?? section.range.end },
  }
  return outermost(part, reading)
}

/** The part as one runbook, else those inside it. One that holds several outside its own usual parts is a book of them. */
function outermost(part: Part, reading: Reading): Runbook[] {
  const runbook = readPart(part, reading)
  if (!runbook) return part.sections.flatMap((section) => inSection(section, reading))
  const unnamed = part.sections.filter(({ heading }) => roleOf(heading.text) === null)
  const inner = unnamed.flatMap((section) => inSection(section, reading))
  return inner.length > 1 ? part.sections.flatMap((section) => inSection(section, reading)) : [runbook]
}

function beforeSections(tree: Root): RootContent[] {
  const first = tree.children.findIndex((node) => node.type === 'heading')
  return tree.children.slice(0, first === -1 ? undefined : first).filter((node) => node.type !== 'yaml')
}

/** “4. Caddy” and “Runbook 4: Caddy” → 4 and “Caddy”. */
function splitNumber(heading: Heading): { title: string; number: number | null } {
  const match = /^(?:runbook\s)?(\d{1,4})(?:\.|\)|:|\s[-–—])\s(.+)$/i.exec(heading.text)
  return match ? { title: (match[2] as string).trim(), number: Number(match[1]) } : { title: heading.text, number: null }
}

function readPart(part: Part, { tree, page, unstated }: Reading): Runbook | null {
  const leads = readLeads(part.own, ownEnd(part)).filter(({ title }) => !namesSeverity(title))
  const sections = [
    ...leads.map(({ title, range }): RunbookSection => ({ role: roleOf(title), title, anchor: '', range })),
    ...part.sections.map(({ heading, range }): RunbookSection => ({
      role: roleOf(heading.text), title: heading.text, anchor: heading.id, range,
    })),
  ]
  if (otherTitle.test(part.title) || sections.some(({ title }) => reports.test(title))) return null
  // A section about a level: “SEV-2”.
  if (isLevelName(part.title, page.severityLevels)) return null
  const announced = announcedSeverity(part.own, page.severityLevels)
  // An announced severity names a section a runbook; a whole page, and a section about severities, need a part to it.
  const has = (one: RunbookSection) => one.role !== null
  const named = announced !== null && !holdsLevels(part, page) && (!part.isPage || sections.some(has))
  if (!named && !hasUsualParts(sections, saysRunbook.test(part.title))) return null
  const stated = announced ?? statedByRunbook(part, page, tree)
  const runbook: Runbook = {
    number: part.number,
    title: part.title,
    anchor: part.anchor,
    severity: stated ?? statedByPage(part, page),
    symptoms: partText('symptoms', sections, leads, part, tree),
    sections,
    causes: partCauses(sections, page),
    range: part.range,
  }
  if (stated === null && part.anchor !== '') unstated.add(runbook)
  return runbook
}

/**
 * Whether the parts are those of a runbook. “Overview” and “Troubleshooting” stand in any documentation, so one part
 * must be named as only runbooks name it and another be there to act on; or the parts must say what to do and what if it
 * fails. What is called a runbook needs less.
 */
function hasUsualParts(sections: RunbookSection[], called: boolean): boolean {
  const parts = new Map<SectionRole, TitleRole>()
  for (const { title } of sections) {
    const part = roleOfTitle(title)
    if (part && !(parts.get(part.role)?.telling)) parts.set(part.role, part)
  }
  const telling = [...parts.values()].filter((part) => part.telling)
  if (telling.length > 1) return true
  const acts = [...parts.keys()].filter((role) => actions.has(role))
  if (acts.some((role) => telling.some((part) => part.role !== role))) return true
  const exact = new Set([...parts.values()].filter((part) => part.exact).map(({ role }) => role))
  if (called && exact.size > 1 && [...exact].some((role) => actions.has(role))) return true
  const does = exact.has('fix') || exact.has('rollback')
  const ifNot = exact.has('diagnose') || exact.has('escalate') || (exact.has('fix') && exact.has('rollback'))
  return does && ifNot && exact.size - Number(exact.has('prerequisites')) - Number(exact.has('reference')) > 2
}

function ownEnd(part: Part): Range['end'] {
  return part.sections[0]?.heading.range.start ?? part.range.end
}

function holdsLevels(part: Part, page: Page): boolean {
  return page.severityLevels.some(({ range }) => part.own.some((node) => node.position && contains(rangeOf(node), range)))
}

/** What a part says: the rest of its leading line, or the paragraphs and lists below its lead or heading. */
function partText(role: SectionRole, sections: RunbookSection[], leads: Lead[], part: Part, tree: Root): string {
  const section = sections.find((one) => one.role === role)
  if (!section) return ''
  const lead = leads.find(({ range }) => range === section.range)
  if (lead && lead.text !== '') return lead.text
  const under = part.sections.find(({ heading }) => heading.id === section.anchor)
  const nodes = lead ? part.own.filter((node) => isBelow(node, lead.range)) : under ? ownNodes(tree, under) : []
  return nodes.filter((node) => node.type === 'paragraph' || node.type === 'list').map(blockText).join(' ')
}

function isBelow(node: RootContent, { start, end }: Range): boolean {
  const offset = node.position?.start.offset ?? -1
  return offset > start.offset && offset < end.offset
}

/** The text of a block, its paragraphs kept apart by a space. */
function blockText(node: RootContent): string {
  if (node.type === 'paragraph' || !('children' in node)) return inlineText(node)
  return node.children.map(blockText).join(' ')
}

/** The alternatives offered in the parts that name causes. */
function partCauses(sections: RunbookSection[], page: Page): Cause[] {
  const ranges = sections.filter(({ role }) => role === 'causes').map(({ range }) => range)
  return page.tabSets
    .filter((set) => ranges.some((range) => contains(range, set.range)))
    .flatMap((set) => set.tabs.map(({ label, id }) => ({ label, anchor: id })))
}
