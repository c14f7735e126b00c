import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast'
import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { visit as visitHtml } from 'unist-util-visit'
import { ownIdPrefix } from '../model/anchors.ts'
import { visit } from '../syntax/visit.ts'
import { giveAttributes } from './render/attributes.ts'
import type { RenderContext } from './render/context.ts'
import { insertAlerts } from './render/alerts.ts'
import { insertFields } from './render/fields.ts'
import { insertFacts } from './render/facts.ts'
import { rootWithFootnotes } from './render/footnotes.ts'
import { insertGuideLink } from './render/guide-link.ts'
import { createHandlers } from './render/handlers.ts'
import { showHidden } from './render/hidden-marks.ts'
import { frameTable, isTableFrame } from './render/table-frame.ts'
import { keepOwnIds, renameFootnotes, withOwnIds } from './render/ids.ts'
import { LinkResolver, rewriteLinks } from './render/links.ts'
import { cutLongPage } from './render/parts.ts'
import { printHtml } from './render/print-html.ts'
import { resolveRawHtml } from './render/raw-html.ts'

export type { RenderContext }

/**
 * A page's tree as finished HTML.
 *
 * What authors wrote as HTML is parsed and cleaned piece by piece before it joins what Runpress makes of the Markdown;
 * at last only elements and attributes that are known are printed, whoever made them. Nothing in the result runs, and
 * nothing in it needs an inline script or style.
 */
export function renderPage(tree: Root, context: RenderContext): string {
  const hast = elementsOf(tree, context)(tree)
  insertAlerts(hast, context.alerts ?? [])
  if (context.facts) insertFacts(hast, context.facts)
  insertGuideLink(hast, context)
  finish(hast)
  insertFields(hast, context.page, context.inventory ?? null)
  showHidden(hast)
  cutLongPage(hast)
  return printHtml(hast)
}

/**
 * Pieces of a page as HTML, to stand together at another address. What they link to on their page and do not hold
 * themselves is linked to there.
 *
 * @param kept Ids of the page that the other address has beside the pieces.
 */
export function renderPieces(tree: Root, pieces: RootContent[][], context: RenderContext, kept: Iterable<string>): string[] {
  const elements = elementsOf(tree, context)
  // References find what they refer to wherever it stands.
  const definitions: Definition[] = []
  visit(tree, 'definition', (node) => { definitions.push(node) })
  const rendered = pieces.map((nodes) => elements({ type: 'root', children: [...nodes, ...definitions] }))
  const ids = new Set(kept)
  for (const piece of rendered) visitHtml(piece, 'element', ({ properties }) => { ids.add(String(properties.id ?? '')) })
  const own = context.base + context.page.url.slice(1)
  return rendered.map((piece) => {
    visitHtml(piece, 'element', ({ tagName, properties }) => {
      const href = String(properties.href ?? '')
      if (tagName === 'a' && href.startsWith('#') && !ids.has(href.slice(1))) properties.href = own + href
    })
    finish(piece)
    showHidden(piece)
    return printHtml(piece)
  })
}

/** Makes nodes of a page's tree into elements, as all that renders pages and pieces of them has in common. */
function elementsOf(tree: Root, context: RenderContext): (nodes: Root) => HastRoot {
  keepOwnIds(tree)
  giveAttributes(tree)
  const handlers = withOwnIds({ ...createHandlers(context), root: rootWithFootnotes })
  const resolver = new LinkResolver(context)
  return (nodes) => {
    const hast = toHast(nodes as Nodes, {
      allowDangerousHtml: true, clobberPrefix: ownIdPrefix, handlers, footnoteLabelProperties: {},
    }) as HastRoot
    renameFootnotes(tree, hast)
    resolveRawHtml(hast)
    rewriteLinks(hast, resolver)
    return hast
  }
}

/** Whether a paragraph is nothing but bold words, with or without a colon: a heading in all but syntax. */
function isLead({ children }: Element): boolean {
  const [first, second, ...others] = children
  if (first?.type !== 'element' || first.tagName !== 'strong' || others.length > 0) return false
  return second === undefined || (second.type === 'text' && second.value.trim() === ':')
}

/** Small things that hold for every element, whoever made it. */
function finish(node: HastNodes): void {
  if (node.type === 'element') finishElement(node)
  if (!('children' in node)) return
  node.children.forEach(finish)
  // Tables that authors wrote as HTML scroll for themselves, too.
  if (node.type === 'element' && isTableFrame(node)) return
  node.children.forEach((child, index) => {
    if (child.type === 'element' && child.tagName === 'table') node.children[index] = frameTable(child, [])
  })
}

function finishElement(node: Element): void {
  const { properties } = node
  // Titles and labels, which are ours, may be bold throughout as well.
  if (node.tagName === 'p' && properties.className === undefined && isLead(node)) properties.className = ['lead']
  if (node.tagName === 'input') properties.ariaLabel = properties.checked ? 'Done' : 'To do'
  // The policy forbids style attributes; alignment stays an attribute that the style sheet reads.
  if (node.tagName === 'td' || node.tagName === 'th') {
    if (properties.align !== undefined) properties.dataAlign = String(properties.align)
    delete properties.align
  }
}
