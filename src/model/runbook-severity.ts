import type { Root, RootContent, Table } from 'mdast'
import type { Admonition } from '../syntax/nodes.ts'
import { plainText } from '../syntax/plain-text.ts'
import { inlineText } from './inline-text.ts'
import { readFacts } from './leads.ts'
import { ownNodes } from './sections.ts'
import { severityIn, severityOf, severityOfHeading } from './severity.ts'
import type { Page, Section, SeverityLevel } from './types.ts'
import { visit } from '../syntax/visit.ts'

/** What the line or the cell is called that gives a severity. */
const label = /^(?:(?:alert|incident|default|typical)\s)?(?:severity|priority|sev)(?:\slevel)?$/i

/** The severity that an admonition announces in its title: “SEV-1: nobody can pay”. */
export function announcedSeverity(nodes: RootContent[], levels: SeverityLevel[]): string | null {
  for (const node of nodes) {
    const severity = node.type === 'admonition' ? severityIn(announcement(node), levels) : null
    if (severity !== null) return severity
  }
  return null
}

/** What of a runbook says how severe it is. */
interface Stretch {
  title: string
  anchor: string
  /** Whether it is the page's whole content, so that front matter speaks of it. */
  isPage: boolean
  own: RootContent[]
  sections: Section[]
}

/** From its heading, or what it or a part of it states. */
export function statedByRunbook(part: Stretch, page: Page, tree: Root): string | null {
  const { severityLevels: levels } = page
  return severityOfHeading(part.title, levels) ??
    statedSeverity(part.own, levels) ??
    part.sections.map((section) => sectionSeverity(section, page, tree)).find((one) => one !== null) ??
    null
}

/** From the front matter of the page that the runbook is: what a table says of it comes first. */
export function statedByPage({ isPage }: Stretch, { frontmatter: { severity }, severityLevels }: Page): string | null {
  return isPage && typeof severity === 'string' ? (severityOf(severity, severityLevels) ?? severity) : null
}

function sectionSeverity(section: Section, page: Page, tree: Root): string | null {
  const nodes = ownNodes(tree, section)
  const [first] = nodes
  if (namesSeverity(section.heading.text) && nodes.length === 1 && first?.type === 'paragraph') {
    return severityOf(inlineText(first), page.severityLevels)
  }
  return statedSeverity(nodes, page.severityLevels)
}

/** A link in the row of a table of runbooks, by its place among the page's links, and the severity that the row gives. */
export interface ListedSeverity {
  link: number
  severity: string
}

/** What tables of runbooks say of whatever their rows link to. */
export function listedSeverities(tree: Root, { severityLevels }: Page): ListedSeverity[] {
  const found: ListedSeverity[] = []
  visit(tree, 'table', ({ children: [header, ...rows] }) => {
    const column = header?.children.findIndex((cell) => namesSeverity(inlineText(cell))) ?? -1
    if (column === -1) return
    for (const row of rows) {
      const cell = row.children[column]
      const severity = cell ? severityOf(inlineText(cell), severityLevels) : null
      if (severity === null) continue
      visit(row, 'link', (node) => {
        if (node.data?.index !== undefined) found.push({ link: node.data.index, severity })
      })
    }
  })
  return found
}

/** Whether a heading is nothing but the name of such a fact, with its value below: “## Severity”. */
export function namesSeverity(title: string): boolean {
  return label.test(title)
}

/** The severity that nodes state beside its name: “**Severity:** warning”, “Severity: P2”, a row of a table of facts. */
function statedSeverity(nodes: RootContent[], levels: SeverityLevel[]): string | null {
  for (const node of nodes) {
    const values = node.type === 'table' ? tableValues(node) : factValues(node)
    // Of two values neither is the runbook's.
    const [severity, ...others] = new Set(values.map((value) => severityOf(value, levels)))
    if (severity !== undefined && severity !== null && others.length === 0) return severity
  }
  return null
}

function factValues(node: RootContent): string[] {
  const facts = readFacts(node).filter(({ title }) => label.test(title)).map(({ text }) => text)
  if (facts.length > 0 || node.type === 'table') return facts
  const plain = node.type === 'list' ? node.children.flatMap(({ children }) => children.slice(0, 1)) : [node]
  return plain.flatMap((one) => {
    const [, name = '', value = ''] = (one.type === 'paragraph' && /^([^:]{1,40}): ?(.{1,200})/.exec(inlineText(one))) || []
    return label.test(name.trim()) ? [value] : []
  })
}

/** Of a table with a row a fact, or with a column a fact and one row. */
function tableValues({ children: rows }: Table): string[] {
  const cells = rows.map((row) => row.children.map((cell) => inlineText(cell)))
  const facts = cells.filter(([name = '']) => label.test(name)).map(([, value = '']) => value)
  if (facts.length > 0 && cells.every(({ length }) => length === 2)) return facts
  const column = cells[0]?.findIndex((name) => label.test(name)) ?? -1
  return column !== -1 && cells.length === 2 ? [cells[1]?.[column] ?? ''] : []
}

/** An admonition's title; where it has none of its own, as GitHub's have none, the word that leads its body: “P1: …”. */
function announcement({ children: [title, first] }: Admonition): string {
  if (title?.type !== 'admonitionTitle') return ''
  if (title.position) return plainText(title)
  const body = first?.type === 'paragraph' ? plainText(first).trim() : ''
  return /^[\w-]{1,40}(?: \d)?(?=\s?[:.,(–—\n]|$)/.exec(body)?.[0] ?? ''
}
