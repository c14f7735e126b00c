import type { Heading as HeadingNode, Nodes, Root } from 'mdast'
import type { Knowledge } from '../shell/knowledge/index.ts'
import type { Admonition as AdmonitionNode, TabSet as TabSetNode } from '../syntax/nodes.ts'
import { parsePage } from '../syntax/open-html.ts'
import { nameAnchors, tabLabel } from './anchors.ts'
import { dropAssigned, readCodeBlock } from './code-blocks.ts'
import { emptyPage } from './empty-page.ts'
import { readFrontmatter } from './frontmatter.ts'
import { inlineText } from './inline-text.ts'
import { readLinks } from './links.ts'
import { LineIndex, rangeAcross, rangeOf } from './ranges.ts'
import { outline } from './sections.ts'
import { readSeverityLevels } from './severity.ts'
import type { Slugs } from './slug.ts'
import { readSuppressions } from './suppressions.ts'
import { syntaxNotes } from './syntax-notes.ts'
import './tree-data.ts'
import type { Admonition, Heading, InlineCode, Page, ProseText, Range, Tab } from './types.ts'
import { unreadLinks } from './unread-links.ts'
import { pageUrl, titleFromPath } from './url.ts'
import { visit } from '../syntax/visit.ts'

/** What pages are read by. */
export interface PageOptions {
  slugs: Slugs
  /** Of programs. */
  knowledge: Knowledge
}

/**
 * Reads one page on its own: links are not resolved yet, and what needs them is still empty. The tree's headings, tabs,
 * code and links get `data` that leads back to the model.
 *
 * @param tree Of the source, where it is parsed already: parsing is most of the work.
 */
export function readPage(path: string, source: string, { slugs, knowledge }: PageOptions, tree: Root = parsePage(source)): { page: Page; tree: Root } {
  const lines = new LineIndex(source)
  const headings: Heading[] = []
  const anchors = nameAnchors(tree, source, lines, slugs)
  const page: Page = {
    ...emptyPage({ path, url: pageUrl(path), title: '', textParts: [] }),
    ...readFrontmatter(tree, source, lines),
    headings,
    links: readLinks(tree, source, lines),
    anchors,
    severityLevels: readSeverityLevels(tree),
    suppressions: readSuppressions(tree, source, lines),
  }
  page.notes.push(...syntaxNotes(tree, source), ...unreadLinks(tree, source, lines))
  const assigned = new Set<string>()
  let section = ''
  visit(tree, (node: Nodes) => {
    switch (node.type) {
      case 'heading':
        section = node.data?.id as string
        headings.push(readHeading(node, section))
        break
      case 'admonition':
        page.admonitions.push(readAdmonition(node, source, lines))
        break
      case 'code': {
        node.data = { ...node.data, index: page.codeBlocks.length }
        const read = readCodeBlock(node, source, section, knowledge)
        page.codeBlocks.push(read.block)
        for (const name of read.assigned) assigned.add(name)
        break
      }
      case 'inlineCode':
        page.inlineCode.push(readInlineCode(node.value, rangeOf(node), source, lines))
        break
      case 'text':
        if (node.position) page.prose.push(readProse(rangeOf(node), source))
        break
      case 'tabSet':
        page.tabSets.push({ tabs: readTabs(node), range: rangeOf(node) })
        break
    }
  })
  dropAssigned(page.codeBlocks, assigned)
  page.sections = outline(tree, headings)
  page.title = pageTitle(page)
  page.summary = pageSummary(tree)
  return { page, tree }
}

function readTabs(node: TabSetNode): Tab[] {
  return node.children.map((tab) => ({ label: tabLabel(tab), id: tab.data?.id as string, selected: tab.selected, range: rangeOf(tab) }))
}

function readHeading(node: HeadingNode, id: string): Heading {
  const range = rangeOf(node)
  const first = node.children[0]
  const last = node.children.at(-1)
  const textRange = first && last ? rangeAcross(first, last) : { start: range.end, end: range.end }
  return { depth: node.depth, text: inlineText(node), id, range, textRange }
}

function readAdmonition(node: AdmonitionNode, source: string, lines: LineIndex): Admonition {
  const title = node.children[0]
  return {
    kind: node.kind,
    kindRange: kindRange(node, source, lines),
    title: title?.type === 'admonitionTitle' ? inlineText(title) : '',
    classes: node.classes,
    collapsible: node.collapsible,
    open: node.open,
    range: rangeOf(node),
  }
}

function kindRange(node: AdmonitionNode, source: string, lines: LineIndex): Range {
  const { start } = rangeOf(node)
  const opener = /[^\r\n]*/.exec(source.slice(start.offset, start.offset + 1000))?.[0] ?? ''
  const at = opener.toLowerCase().indexOf(node.kind)
  return at === -1
    ? lines.range(start.offset, start.offset + opener.trimEnd().length)
    : lines.range(start.offset + at, start.offset + at + node.kind.length)
}

function readInlineCode(text: string, range: Range, source: string, lines: LineIndex): InlineCode {
  const written = source.slice(range.start.offset, range.end.offset)
  const within = written.indexOf(text)
  // A line ending inside the code became a space: then the ticks are what can be taken off.
  const ticks = /^`*/.exec(written)?.[0].length ?? 0
  const start = range.start.offset + (within === -1 ? ticks : within)
  const end = within === -1 ? range.end.offset - ticks : start + text.length
  return { text, range, textRange: lines.range(start, end) }
}

function readProse(range: Range, source: string): ProseText {
  return { text: source.slice(range.start.offset, range.end.offset), range }
}

function pageTitle(page: Page): string {
  const heading = page.headings.find(({ depth, text }) => depth === 1 && text !== '')
  if (heading) return heading.text
  const { title, linkTitle } = page.frontmatter
  // `title: 404` is a number to YAML.
  const named = [title, linkTitle].find((value) => typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''))
  return named === undefined ? titleFromPath(page.path) : String(named).trim()
}

/** The paragraph that introduces the page, before the first heading below its title. */
function pageSummary(tree: Root): string {
  for (const node of tree.children) {
    if (node.type === 'paragraph') return inlineText(node)
    if (node.type === 'heading' && node.depth > 1) return ''
  }
  return ''
}
