import type { Heading as HeadingNode, Html, Nodes, Root } from 'mdast'
import type { Tab as TabNode } from '../syntax/nodes.ts'
import { HtmlSource } from './html-source.ts'
import { attributesOf, scanTags, type HtmlTag } from '../syntax/html-tags.ts'
import { inlineText, slugText } from './inline-text.ts'
import { type LineIndex, rangeOf } from './ranges.ts'
import { shownElements, strippedElements } from './shown-html.ts'
import { AnchorPool, type Slugs } from './slug.ts'
import type { Anchor, Heading, Page, TabSet } from './types.ts'
import './tree-data.ts'
import { visit } from '../syntax/visit.ts'

/** The prefix of the ids that the site itself gives. No slug can produce it, and an author's id that begins with it is none. */
export const ownIdPrefix = 'rp:'

/**
 * Names everything on a page that can be linked to, in document order. Headings and tabs get their `data.id`.
 *
 * Ids that authors chose come first, then headings, then tabs: in the renderers that books come from, tabs take no
 * heading's slug. Ids in raw HTML keep nothing from a heading, as those renderers do not see them.
 */
export function nameAnchors(tree: Root, source: string, lines: LineIndex, slugs: Slugs): Anchor[] {
  const anchors: Anchor[] = []
  const headings: Array<{ node: HeadingNode; anchor: Anchor }> = []
  const tabs: Array<{ node: TabNode; anchor: Anchor }> = []
  const pool = new AnchorPool(slugs)
  const references = new Map<string, number>()
  visit(tree, (node: Nodes) => {
    const own = authorsId(node)
    const add = (id: string, source: Anchor['source'], isOwn: boolean): Anchor => {
      const anchor = { id, source, own: isOwn, range: rangeOf(node) }
      anchors.push(anchor)
      return anchor
    }
    if (own !== undefined) pool.reserve(own)
    if (node.type === 'heading') headings.push({ node, anchor: add(own ?? '', 'heading', own !== undefined) })
    else if (node.type === 'tab') tabs.push({ node, anchor: add(own ?? '', 'tab', own !== undefined) })
    else if (node.type === 'html') anchors.push(...htmlAnchors(node, source, lines))
    else if (own !== undefined) add(own, 'attribute', true)
    else if (node.type === 'footnoteDefinition') add(`fn:${node.label ?? node.identifier}`, 'footnote', false)
    else if (node.type === 'footnoteReference') {
      const count = (references.get(node.identifier) ?? 0) + 1
      references.set(node.identifier, count)
      add(`fnref${count === 1 ? '' : count}:${node.label ?? node.identifier}`, 'footnote', false)
    }
  })
  for (const { node, anchor } of headings) {
    if (!anchor.own) anchor.id = pool.add(slugText(node, slugs.style, source))
    node.data = { ...node.data, id: anchor.id }
  }
  for (const { source, id } of anchors) if (source === 'html') pool.reserve(id)
  for (const { node, anchor } of tabs) {
    if (!anchor.own) anchor.id = pool.add(tabLabel(node))
    node.data = { ...node.data, id: anchor.id }
  }
  return anchors
}

/** What the page's headings and tabs would be called in another style: from that name to their own. */
export function anchorsInStyle({ anchors, headings, tabSets }: Pick<Page, 'anchors' | 'headings' | 'tabSets'>, slugs: Slugs): Map<string, string> {
  const pool = new AnchorPool(slugs)
  const own = new Set(anchors.filter((anchor) => anchor.own && anchor.source !== 'html').map(({ id }) => id))
  for (const id of own) pool.reserve(id)
  const ids = new Map<string, string>()
  const add = ({ id }: Pick<Heading, 'id'>, text: string): void => {
    const name = own.has(id) ? id : pool.add(text)
    if (!ids.has(name)) ids.set(name, id)
  }
  for (const heading of headings) add(heading, heading.text)
  for (const anchor of anchors) if (anchor.source === 'html') pool.reserve(anchor.id)
  for (const { tabs } of tabSets as TabSet[]) for (const tab of tabs) add(tab, tab.label)
  return ids
}

/** The id that an attribute list gives a node. */
export function authorsId(node: Nodes): string | undefined {
  const id = (node.data as { attributes?: { id?: string } } | undefined)?.attributes?.id
  return id?.startsWith(ownIdPrefix) ? undefined : id
}

export function tabLabel(tab: TabNode): string {
  const label = tab.children[0]
  return label?.type === 'tabLabel' ? inlineText(label) : ''
}

/** Anchors that raw HTML defines: `id` on any element that is shown, `name` on `<a>`. */
function htmlAnchors(node: Html, source: string, lines: LineIndex): Anchor[] {
  const tags = shownTags(node.value)
  if (tags.length === 0) return []
  const places = new HtmlSource(node, source, lines)
  return tags.flatMap((tag) => {
    const attributes = attributesOf(node.value, tag)
    const named = attributes.find(({ name }) => name === 'id') ?? attributes.find(({ name }) => name === 'name' && tag.name === 'a')
    if (!named || named.value === '' || named.value.startsWith(ownIdPrefix)) return []
    return [{ id: named.value, source: 'html' as const, own: true, range: places.range(tag.start, tag.end) }]
  })
}

/** Where elements begin that the page shows, in none that is left out. */
function shownTags(html: string): HtmlTag[] {
  let outer = ''
  return scanTags(html).filter(({ name, closing, empty }) => {
    if (closing) {
      if (name === outer) outer = ''
      return false
    }
    if (outer !== '') return false
    if (strippedElements.has(name) && !empty) outer = name
    return shownElements.has(name)
  })
}
