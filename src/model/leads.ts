import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../syntax/plain-text.ts'
import { rangeOf } from './ranges.ts'
import { roleOfTitle } from './roles.ts'
import type { Range } from './types.ts'

/** A part named by bold text instead of a heading: “**Symptoms**: …”, “**Diagnose:**”. */
export interface Lead {
  title: string
  /** What stands behind it on its line, `''` where the part begins below. */
  text: string
  /** Up to the next lead. */
  range: Range
}

/**
 * The bold leads among a part's own nodes: at the start of a paragraph, and at the start of its further lines and of the
 * items of a list where they name a part of a runbook. `end` is where the last one's part ends.
 */
export function readLeads(nodes: RootContent[], end: Range['end']): Lead[] {
  const leads: Lead[] = []
  for (const node of nodes) {
    if (node.type === 'paragraph') leads.push(...paragraphLeads(node))
    // Below a lead, a list's items are what it lists.
    else if (node.type === 'list' && leads.length === 0) leads.push(...listLeads(node))
  }
  leads.forEach((lead, index) => { lead.range.end = leads[index + 1]?.range.start ?? end })
  return leads
}

/** “**Severity:** critical” and its like: the bold leads of a paragraph's lines or a list's items, whatever they name. */
export function readFacts(node: RootContent): Lead[] {
  if (node.type === 'paragraph') return lines(node).flatMap((line) => leadOf(line) ?? [])
  if (node.type === 'list') return node.children.flatMap(({ children }) => children.slice(0, 1).flatMap(readFacts))
  return node.type === 'blockquote' ? node.children.flatMap(readFacts) : []
}

function paragraphLeads(paragraph: Paragraph): Lead[] {
  const [first, ...rest] = lines(paragraph).map(leadOf)
  if (!first) return []
  // “**Owner:** storage” is a fact and begins no part.
  const fact = first.text !== '' && !first.text.endsWith(':') && roleOfTitle(first.title) === null
  return [...(fact ? [] : [first]), ...rest.filter((lead) => lead !== null).filter(namesPart)]
}

function listLeads({ children }: List): Lead[] {
  const leads = children.flatMap(({ children: [first] }) => {
    const lead = first?.type === 'paragraph' ? leadOf(lines(first)[0] ?? []) : null
    // An item that is bold and nothing else names what it lists.
    return lead && lead.text !== '' ? [lead] : []
  })
  return leads.length === children.length ? leads.filter(namesPart) : []
}

/** Whether a title is one of a runbook's parts by itself, not a sentence that begins like one. */
function namesPart({ title }: Lead): boolean {
  return roleOfTitle(title)?.exact === true
}

/** The paragraph's content line by line. Only a line that begins with a node of its own is told apart. */
function lines({ children }: Paragraph): PhrasingContent[][] {
  const found: PhrasingContent[][] = [[]]
  for (const node of children) {
    const before = found.at(-1)?.at(-1)
    const ends = before?.type === 'break' || (before?.type === 'text' && /\n[ \t]*$/.test(before.value))
    if (ends && node.type === 'strong') found.push([])
    found.at(-1)?.push(node)
  }
  return found
}

/** The bold text that leads a line, without its colon; `null` where bold text is only emphasis. */
function leadOf(line: PhrasingContent[]): Lead | null {
  const [first, ...rest] = line
  if (first?.type !== 'strong') return null
  const bold = plainText(first).trim()
  const after = rest.map((node) => plainText(node)).join('').trim()
  const title = bold.replace(/\s?:$/, '')
  const dash = /^[–—-]\s/.test(after)
  const alone = rest[0]?.type === 'break' || (rest[0]?.type === 'text' && /^[ \t]*\r?\n/.test(rest[0].value))
  const named = (dash || alone) && roleOfTitle(title)?.exact === true
  const leads = bold.endsWith(':') || after === '' || after.startsWith(':') || after.endsWith(':') || named
  if (!leads || title === '') return null
  const text = after.replace(dash ? /^[–—-]\s/ : /^:/, '').replace(/\s+/g, ' ').trim()
  return { title, text, range: rangeOf(first) }
}
