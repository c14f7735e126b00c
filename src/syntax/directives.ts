/** Container directives: `:::danger[Title]`, `::::tabs` with `:::tab[Label]` inside. */
import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { codes } from 'micromark-util-symbol'
import type { Construct } from 'micromark-util-types'
import remarkDirective from 'remark-directive'
import type { Processor } from 'unified'
import type { Node, Parent, Position } from 'unist'
import { limitDepth } from './directive-depth.ts'
import { defaultTitle } from './kinds.ts'
import type { Admonition, AdmonitionTitle, Tab, TabSet } from './nodes.ts'
import { visit } from './visit.ts'

/**
 * remark-directive with its containers only: its text and leaf directives would take `postgres at 10:30` for one named
 * `30`.
 */
export function containerDirectives(this: Processor): void {
  remarkDirective.call(this)
  const extensions = this.data().micromarkExtensions
  const constructs = [extensions?.pop()?.flow?.[codes.colon] ?? []].flat() as Construct[]
  const container = constructs.filter(construct => construct.concrete).map(limitDepth)
  extensions?.push({ flow: { [codes.colon]: container } })
}

/** Turns every container directive into an admonition, a tab or a tab set. */
export function convertDirectives(tree: Root): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (!parent.children.some(isDirective)) return
    parent.children = parent.children.flatMap(child => isDirective(child) ? converted(child) : [child])
  })
}

function isDirective(node: Node): node is ContainerDirective {
  return node.type === 'containerDirective'
}

function converted(node: ContainerDirective): Node[] {
  const name = node.name.toLowerCase()
  return name === 'tabs' ? tabSet(node) : name === 'tab' ? [tab(node)] : [admonition(node, name)]
}

function admonition(node: ContainerDirective, kind: string): Admonition {
  const { label, body } = parts(node)
  const attributes = node.attributes ?? {}
  const collapsible = kind === 'details' || 'collapsible' in attributes
  const classes = (attributes.class ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const title = label ? inlineNode('admonitionTitle', label) : defaultTitle(kind)
  return {
    type: 'admonition',
    kind,
    classes: [kind, ...classes],
    collapsible,
    open: !collapsible || 'open' in attributes,
    dialect: 'directive',
    children: [...(title.children.length > 0 ? [title as AdmonitionTitle] : []), ...body],
    position: node.position
  }
}

function tab(node: ContainerDirective): Tab {
  const { label, body } = parts(node)
  return {
    type: 'tab',
    selected: 'selected' in (node.attributes ?? {}),
    dialect: 'directive',
    children: [label ? inlineNode('tabLabel', label) : { type: 'tabLabel', children: [] }, ...body],
    position: node.position
  } as Tab
}

/** What stands between the tabs moves behind the set, which holds nothing else. */
function tabSet(node: ContainerDirective): Node[] {
  const { label, body } = parts(node)
  const children = body.flatMap<Node>(child => isDirective(child) ? converted(child) : [child])
  const tabs = children.filter((child): child is Tab => child.type === 'tab')
  const rest = children.filter(child => child.type !== 'tab')
  const set: TabSet = { type: 'tabSet', dialect: 'directive', children: tabs, position: node.position }
  return [...(label ? [label] : []), ...(tabs.length > 0 ? [set] : []), ...rest]
}

type Body = Exclude<Admonition['children'][number], AdmonitionTitle>

function parts(node: ContainerDirective): { label?: Paragraph, body: Body[] } {
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) return { body: node.children as Body[] }
  const { data: _, ...label } = first
  return { label, body: rest as Body[] }
}

/** A label's content without its brackets. */
function inlineNode(type: 'admonitionTitle' | 'tabLabel', label: Paragraph): Node & { children: PhrasingContent[] } {
  const start = label.children[0]?.position?.start ?? label.position?.start
  const end = label.children.at(-1)?.position?.end ?? label.position?.end
  const position: Position | undefined = start && end && { start: { ...start }, end: { ...end } }
  return { type, children: label.children, ...(position && { position }) } as Node & { children: PhrasingContent[] }
}
