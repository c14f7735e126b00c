/** Material's tokens → nodes. */
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import type { Token } from 'micromark-util-types'
import type { Admonition, AdmonitionTitle, Tab, TabLabel } from '../nodes.ts'
import { startsNewSet } from '../tab-sets.ts'
import { defaultTitle } from '../kinds.ts'

/** Containers whose opener has a title, be it empty. */
const titled = new WeakSet<Admonition | Tab>()

/** Tabs come out one by one; `groupTabs` makes sets of them. */
export function materialFromMarkdown(): Extension {
  return {
    enter: {
      materialAdmonition: enterAdmonition,
      materialDetails: enterAdmonition,
      materialTab: enterTab,
      materialDefinition: enterDefinition,
      materialTitle: enterTitle
    },
    exit: {
      materialMarker: exitMarker,
      materialClass: exitClass,
      materialTitleMarker: exitTitleMarker,
      materialTitle: exitNode,
      materialOpener: exitOpener,
      materialAdmonition: exitContainer,
      materialDetails: exitContainer,
      materialTab: exitContainer,
      materialDefinition: exitNode
    }
  }
}

function enterAdmonition(this: CompileContext, token: Token): void {
  const collapsible = token.type === 'materialDetails'
  const node: Admonition = {
    type: 'admonition', kind: '', classes: [], collapsible, open: !collapsible, dialect: 'material', children: []
  }
  this.enter(node, token)
}

function enterTab(this: CompileContext, token: Token): void {
  const node: Tab = { type: 'tab', selected: false, dialect: 'material', children: [] }
  this.enter(node, token)
}

function enterDefinition(this: CompileContext, token: Token): void {
  this.enter({ type: 'definitionDescription', spread: false, children: [] }, token)
}

/** The container whose opener is being read. */
function top(context: CompileContext): Admonition | Tab {
  return context.stack[context.stack.length - 1] as Admonition | Tab
}

function exitMarker(this: CompileContext, token: Token): void {
  const node = top(this)
  const marker = this.sliceSerialize(token)
  if (node.type === 'admonition') {
    if (marker.endsWith('+')) node.open = true
  } else {
    node.selected = marker.includes('+')
    if (marker.includes('!')) startsNewSet.add(node)
  }
  extend(node, token)
}

function exitClass(this: CompileContext, token: Token): void {
  const node = top(this) as Admonition
  node.classes.push(this.sliceSerialize(token).toLowerCase())
  extend(node, token)
}

function enterTitle(this: CompileContext, token: Token): void {
  const title: AdmonitionTitle | TabLabel = {
    type: top(this).type === 'tab' ? 'tabLabel' : 'admonitionTitle', children: []
  }
  this.enter(title, token)
}

function exitNode(this: CompileContext, token: Token): void {
  this.exit(token)
}

function exitTitleMarker(this: CompileContext, token: Token): void {
  const node = top(this)
  titled.add(node)
  extend(node, token)
}

function exitOpener(this: CompileContext): void {
  const node = top(this)
  if (node.type === 'tab') {
    // An empty label stands between its quotes.
    const end = node.position!.end
    const point = { line: end.line, column: end.column - 1, offset: end.offset! - 1 }
    if (node.children.length === 0) {
      node.children.push({ type: 'tabLabel', children: [], position: { start: { ...point }, end: point } })
    }
    return
  }
  if (node.classes.length === 0) node.classes.push('details')
  node.kind = node.classes[0]!
  if (!titled.has(node)) node.children.push(defaultTitle(node.kind))
}

/** Moves a node's end behind a token of its opener, for the case that nothing follows. */
function extend(node: Admonition | Tab, token: Token): void {
  const { line, column, offset } = token.end
  node.position!.end = { line, column, offset }
}

/** Ends a container with its last child, so that blank lines behind it are no part of it. */
function exitContainer(this: CompileContext, token: Token): void {
  const node = top(this)
  const openerEnd = node.position!.end
  this.exit(token)
  const last = node.children.at(-1)
  const hasBody = last && last.type !== 'admonitionTitle' && last.type !== 'tabLabel'
  node.position!.end = { ...(hasBody && last.position ? last.position.end : openerEnd) }
}
