import type { Paragraph, Root, RootContent } from 'mdast'
import type { Admonition } from '../syntax/nodes.ts'
import { plainText } from '../syntax/plain-text.ts'
import { inlineText } from './inline-text.ts'
import { contains, rangeOf } from './ranges.ts'
import { roleOf } from './roles.ts'
import { ownNodes } from './sections.ts'
import { severityIn } from './severity.ts'
import type { Cause, Heading, Page, Range, Runbook, RunbookSection, Section, SectionRole } from './types.ts'

/** Roles that make a part of a page a runbook when two of them stand side by side. */
const telling = new Set<SectionRole>(['symptoms', 'impact', 'diagnose', 'causes', 'fix', 'verify', 'background'])

/**
 * The runbooks of a page: sections that carry a severity or name at least two of a runbook's usual parts, by headings
 * or by bold leads. A page may hold many, or be one itself. A runbook inside a runbook is a part of it.
 */
export function readRunbooks(tree: Root, page: Page): Runbook[] {
  const whole: Part = {
    title: page.title,
    number: null,
    anchor: '',
    isPage: true,
    own: beforeSections(tree),
    sections: page.sections,
    range: rangeOf(tree),
  }
  // Under a title, the title's section is the page.
  const titled = page.sections.length === 1 && page.sections[0]?.heading.depth === 1
  const runbook = titled ? null : readPart(whole, page, tree)
  return runbook ? [runbook] : page.sections.flatMap((section) => inSection(tree, section, page))
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

function inSection(tree: Root, section: Section, page: Page): Runbook[] {
  const part = {
    ...splitNumber(section.heading),
    anchor: section.heading.id,
    isPage: section.heading.depth === 1 && page.sections.length === 1,
    own: ownNodes(tree, section),
    sections: section.sections,
    range: section.range,
  }
  const runbook = readPart(part, page, tree)
  return runbook ? [runbook] : section.sections.flatMap((inner) => inSection(tree, inner, page))
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

function readPart(part: Part, page: Page, tree: Root): Runbook | null {
  const leads = boldLeads(part.own, ownEnd(part))
  const headings = part.sections.map(({ heading, range }): RunbookSection => ({
    role: roleOf(splitNumber(heading).title), title: heading.text, anchor: heading.id, range,
  }))
  const sections = [...leads, ...headings]
  const severity = partSeverity(part, page)
  const roles = new Set(sections.map(({ role }) => role).filter((role) => role !== null && telling.has(role)))
  // A severity names a section a runbook; a whole page needs a part to it, or a page about severities would be one.
  if (roles.size < 2 && (severity === null || (part.isPage && roles.size === 0))) return null
  return {
    number: part.number,
    title: part.title,
    anchor: part.anchor,
    severity,
    symptoms: partText('symptoms', sections, part, tree),
    sections,
    causes: partCauses(sections, page),
    range: part.range,
  }
}

function ownEnd(part: Part): Range['end'] {
  return part.sections[0]?.heading.range.start ?? part.range.end
}

function partSeverity(part: Part, page: Page): string | null {
  for (const node of part.own) {
    if (node.type !== 'admonition') continue
    const severity = severityIn(announcement(node), page.severityLevels)
    if (severity !== null) return severity
  }
  const { severity } = page.frontmatter
  return part.isPage && typeof severity === 'string' ? (severityIn(severity, page.severityLevels) ?? severity) : null
}

/** An admonition's title; where it has none of its own, as GitHub's have none, the word that leads its body: “P1: …”. */
function announcement({ children: [title, first] }: Admonition): string {
  if (title?.type !== 'admonitionTitle') return ''
  if (title.position) return plainText(title)
  const body = first?.type === 'paragraph' ? plainText(first).trim() : ''
  return /^[\w-]{1,40}(?: \d)?(?=\s?[:.,(–—\n]|$)/.exec(body)?.[0] ?? ''
}

/** Parts named by a paragraph that begins with bold text and a colon: “**Symptoms**: …”, “**Diagnose**:”. */
function boldLeads(nodes: RootContent[], end: Range['end']): RunbookSection[] {
  const leads: RunbookSection[] = []
  for (const node of nodes) {
    const title = node.type === 'paragraph' ? leadOf(node) : null
    if (title === null) continue
    const { start } = rangeOf(node)
    const last = leads.at(-1)
    if (last) last.range.end = start
    leads.push({ role: roleOf(title), title, anchor: '', range: { start, end } })
  }
  return leads
}

/** The bold text that leads a paragraph, without its colon; `null` where bold text is only emphasis. */
function leadOf(paragraph: Paragraph): string | null {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'strong') return null
  const bold = plainText(first).trim()
  const after = rest.map((node) => plainText(node)).join('').trim()
  const leads = bold.endsWith(':') || after === '' || after.startsWith(':') || after.endsWith(':')
  return leads && bold !== '' ? bold.replace(/\s?:$/, '') : null
}

/** What a part says: the rest of its leading paragraph, or the paragraphs under its heading. */
function partText(role: SectionRole, sections: RunbookSection[], part: Part, tree: Root): string {
  const section = sections.find((one) => one.role === role)
  if (!section) return ''
  if (section.anchor === '') {
    const paragraph = part.own.find((node) => node.position?.start.offset === section.range.start.offset)
    return paragraph?.type === 'paragraph' ? textAfterLead(paragraph) : ''
  }
  const under = part.sections.find(({ heading }) => heading.id === section.anchor)
  const nodes = under ? ownNodes(tree, under) : []
  return nodes.filter((node) => node.type === 'paragraph' || node.type === 'list').map(blockText).join(' ')
}

/** The text of a block, its paragraphs kept apart by a space. */
function blockText(node: RootContent): string {
  if (node.type === 'paragraph' || !('children' in node)) return inlineText(node)
  return node.children.map(blockText).join(' ')
}

function textAfterLead(paragraph: Paragraph): string {
  return paragraph.children.slice(1).map((node) => plainText(node)).join('').replace(/^\s*:/, '').replace(/\s+/g, ' ').trim()
}

/** The alternatives offered in the parts that name causes. */
function partCauses(sections: RunbookSection[], page: Page): Cause[] {
  const ranges = sections.filter(({ role }) => role === 'causes').map(({ range }) => range)
  return page.tabSets
    .filter((set) => ranges.some((range) => contains(range, set.range)))
    .flatMap((set) => set.tabs.map(({ label, id }) => ({ label, anchor: id })))
}
