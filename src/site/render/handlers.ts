import type { Element, ElementContent } from 'hast'
import type { Code, Heading, InlineCode, List, ListItem, Nodes, Parents, Table, TableRow } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { Admonition, TabSet } from '../../syntax/nodes.ts'
import { plainText } from '../../syntax/plain-text.ts'
import { renderCodeBlock } from './code-block.ts'
import type { RenderContext } from './context.ts'
import { dialectHandlers } from './dialect.ts'
import { element } from './element.ts'
import { family } from './families.ts'
import { frameTable } from './table-frame.ts'
import { stackTable } from './stacked-table.ts'
import { severityOfTitle, severityRank } from './severity.ts'
import { tableOfContents } from './table-of-contents.ts'
import { breakable } from '../templates.ts'

/** How each kind of node that is ours, or that deserves better than the default, becomes HTML. */
export function createHandlers(context: RenderContext): Handlers {
  const { page } = context
  const titleHeading = page.headings.find(({ depth }) => depth === 1)
  const loose = new WeakMap<List, boolean>()
  return {
    ...dialectHandlers(),
    heading: (state: State, node: Heading) => heading(state, node, context, titleHeading?.id),
    code: (_state: State, node: Code) => {
      const block = page.codeBlocks[node.data?.index ?? -1]
      if (!block) throw new Error(`No code block in the model for line ${node.position?.start.line} of ${page.path}`)
      return renderCodeBlock(block, node.data?.fence, { highlight: context.highlight, inventory: context.inventory ?? null })
    },
    inlineCode: (state: State, node: InlineCode) => state.applyData(node, inlineCode(node.value)),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => listItem(state, node, parent, loose),
    admonition: (state: State, node: Admonition) => admonition(state, node, context),
    tabSet: (state: State, node: TabSet) => tabSet(state, node),
    table: (state: State, node: Table) => table(state, node, context),
    tableOfContents: () => tableOfContents(context, titleHeading?.id),
    // Titles and labels are rendered by what holds them.
    admonitionTitle: () => undefined,
    tabLabel: () => undefined,
  }
}

function heading(state: State, node: Heading, { page, toc }: RenderContext, titleId: string | undefined): Element {
  const id = node.data?.id as string
  const text = plainText(node).trim()
  // One page has one heading of the first rank: its title.
  const isTitle = id === titleId
  const depth = node.depth === 1 && !isTitle ? 2 : node.depth
  const children = state.all(node)
  const runbook = page.runbooks.find(({ anchor }) => anchor === id)
  if (runbook?.number != null) markNumber(children)
  const parts = children.flatMap((child) => (child.type === 'text' ? breakLongWords(child.value) : [child]))
  const classes = node.data?.attributes?.classes ?? []
  const result = element(`h${depth}`, { id, ...(classes.length ? { className: classes.map((name) => `own-${name}`) } : {}) }, ...parts)
  if (isTitle) return result
  return element('div', { className: ['heading'], dataDepth: String(depth), ...(runbook ? { dataRunbook: '' } : {}) },
    result,
    ...(toc?.permalink === false ? [] : [element('a', { className: ['permalink'], href: `#${id}`, ariaLabel: `Permalink to ${text || 'this section'}` })]))
}

/** One item with paragraphs makes a list's items have them all, which is found out once a list rather than for each item. */
function listItem(state: State, node: ListItem, parent: Parents | undefined, loose: WeakMap<List, boolean>): Element {
  if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent)
  const spread = loose.get(parent) ?? (parent.spread || parent.children.some((item) => item.spread ?? item.children.length > 1))
  loose.set(parent, spread)
  return defaultHandlers.listItem(state, { ...node, spread }, undefined)
}

/** Longer headings than this hold no names. */
const longestBroken = 1000

/** Names that are long words, as alerts have them, may break where their words meet. */
function breakLongWords(text: string): ElementContent[] {
  if (!/\S{16}/.test(text) || text.length > longestBroken) return [{ type: 'text', value: text }]
  return breakable(text).flatMap((part, index): ElementContent[] => [
    ...(index > 0 ? [element('wbr', {})] : []),
    { type: 'text', value: part },
  ])
}

/** Sets the number of a runbook apart, so that it can hang in the margin. */
function markNumber(children: ElementContent[]): void {
  const first = children[0]
  if (first?.type !== 'text') return
  const match = /^(\D*\d+)([.):]?\s+)/.exec(first.value)
  if (!match) return
  first.value = first.value.slice(match[0].length)
  children.unshift(element('span', { className: ['number'] }, `${match[1]}${match[2]?.trim()}`), { type: 'text', value: ' ' })
}

/** What fits on a line of a phone stays on one: a break behind a hyphen makes `--profile` two things. */
function inlineCode(text: string): Element {
  return element('code', text.includes('-') && text.length <= 24 ? { className: ['whole'] } : {}, text)
}

function admonition(state: State, node: Admonition, { page }: RenderContext): Element {
  const first = node.children[0]
  const title = first?.type === 'admonitionTitle' ? first : null
  const text = title ? plainText(title) : ''
  const severity = severityOfTitle(text, page)
  const label = title ? state.all(title as unknown as Nodes) : []
  const content = state.wrap(state.all(node as unknown as Nodes), true) as ElementContent[]
  const body = content.some(({ type }) => type === 'element') ? element('div', { className: ['admonition-body'] }, ...content) : null
  const properties = {
    className: ['admonition'],
    dataKind: family(node.kind),
    ...(severity === null ? {} : { dataSeverity: String(severityRank(severity, page)) }),
  }
  if (node.collapsible) {
    const summary = element('summary', { className: ['admonition-title'], ...(text === '' ? { ariaLabel: 'Details' } : {}) }, ...label)
    return element('details', { ...properties, open: node.open }, summary, body)
  }
  return element('div', { ...properties, role: 'note', ariaLabel: text || family(node.kind) },
    label.length > 0 ? element('p', { className: ['admonition-title'] }, ...label) : null, body)
}

/**
 * Tabs. Without a script each is a section with a title. The list of buttons is there from the start, and shown only
 * where a script runs, so that nothing moves when it does.
 */
function tabSet(state: State, node: TabSet): Element {
  const selected = Math.max(0, node.children.findIndex((tab) => tab.selected))
  const tabs = node.children.map((tab, index) => {
    const label = tab.children[0]?.type === 'tabLabel' ? tab.children[0] : null
    const id = tab.data?.id as string
    return {
      label: () => (label ? state.all(label as unknown as Nodes) : []),
      element: (title: ElementContent[]) => element('div', { className: ['tab'], id, ...(index === selected ? { dataSelected: '' } : {}) },
        element('p', { className: ['tab-title'] }, ...title),
        ...state.wrap(state.all(tab as unknown as Nodes), true) as ElementContent[]),
      selected: index === selected,
    }
  })
  return element('rp-tabs', {},
    element('div', { className: ['tab-list'] }, ...tabs.map(({ label, selected }) =>
      element('button', { type: 'button', ...(selected ? { dataSelected: '' } : {}) }, ...withoutLinks(uncounted(state, label))))),
    ...tabs.map(({ element: panel, label }) => panel(label())))
}

/** A label is shown a second time, inside a button, which must hold no links and no second copy of an id. */
function withoutLinks(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const { id: _id, ...properties } = node.properties
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? children : [{ ...node, properties, children }]
  })
}

/** What is shown a second time refers to no footnote once more: where it is shown first, the way back leads. */
function uncounted<Result>(state: State, render: () => Result): Result {
  const counts = [...state.footnoteCounts]
  const { length } = state.footnoteOrder
  const result = render()
  state.footnoteOrder.length = length
  state.footnoteCounts.clear()
  for (const [id, count] of counts) state.footnoteCounts.set(id, count)
  return result
}

/** A table that scrolls for itself where the screen is narrower. */
function table(state: State, node: Table, { page }: RenderContext): Element {
  const result = defaultHandlers.table(state, node)
  const head = node.children[0] as TableRow | undefined
  const columns = head?.children.map((cell) => plainText(cell).trim()) ?? []
  eachCell(result, (cell, row) => {
    if (cell.tagName === 'th') {
      // A heading without words names nothing.
      if (cell.children.length === 0) cell.tagName = 'td'
      else cell.properties.scope = 'col'
    }
    const level = page.severityLevels.find(({ range }) => range.start.offset === row.position?.start.offset)
    if (level && row.children.find((child) => child.type === 'element') === cell) {
      cell.properties.dataSeverity = String(severityRank(level.name, page))
    }
  })
  const frame = frameTable(result, columns.filter((name) => name !== ''))
  if (stackTable(result, columns)) frame.properties.dataStacked = ''
  return frame
}

function eachCell(node: Element, visit: (cell: Element, row: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'td' || child.tagName === 'th') visit(child, node)
    else eachCell(child, visit)
  }
}
