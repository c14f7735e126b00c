import type { Element, ElementContent, Root } from 'hast'
import { splitHref } from '../../model/href.ts'
import type { LinkTarget } from '../../model/types.ts'
import { hiddenHost, hostOf, isForeign, isImageUrl, isLinkUrl, runs } from '../../model/web-address.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

/** Rewrites a page's links, images and media to where the site serves what the model says they lead to. */
export class LinkResolver {
  private readonly targets = new Map<string, LinkTarget>()
  /** What is not there to be shown, and of that what is there and must not be. */
  private readonly missing = new Set<string>()
  private readonly refused = new Set<string>()
  private readonly context: RenderContext

  constructor(context: RenderContext) {
    this.context = context
    for (const { href, target, problem } of context.page.links) {
      if (target !== null) this.targets.set(sameForm(href), target)
      else if (problem !== null) this.missing.add(sameForm(href))
      if (problem?.kind === 'active-file') this.refused.add(sameForm(href))
    }
  }

  /** The URL to put in the page for an href as written, or `null` where it must not be a link. */
  link(href: string): string | null {
    const form = sameForm(href)
    return isLinkUrl(href) && !runs(form) && !this.refused.has(form) ? this.served(href) : null
  }

  /** The URL of a file that the page shows, or `null` where it must not or cannot be shown. */
  file(src: string): string | null {
    return src.trim() !== '' && isImageUrl(src) && !this.missing.has(sameForm(src)) ? this.served(src) : null
  }

  private served(href: string): string {
    const target = this.targets.get(sameForm(href))
    if (target === undefined) return href
    const { base, page, urls } = this.context
    const { query } = splitHref(href)
    const hash = target.anchor === '' ? '' : `#${target.anchor}`
    if (target.page === page.path && query === '' && hash !== '') return hash
    const url = urls.get(target.page)
    const path = url === undefined ? target.page.split('/').map(encodeURIComponent).join('/') : url.slice(1)
    return base + path + query + hash
  }
}

/** One form for an href as the author wrote it and as it was encoded on the way to HTML. */
function sameForm(href: string): string {
  const trimmed = href.trim()
  try {
    return decodeURI(trimmed)
  } catch {
    return trimmed
  }
}

/** Rewrites the hrefs and sources below a node, an author's HTML included. */
export function rewriteLinks(node: Root | Element, resolver: LinkResolver): void {
  for (const child of node.children) if (child.type === 'element') rewriteLinks(child, resolver)
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => (child.type === 'element' ? rewritten(child, node, resolver) : [child]))
}

function rewritten(node: Element, parent: Root | Element, resolver: LinkResolver): Element[] {
  switch (node.tagName) {
    case 'a': {
      const href = node.properties.href === undefined ? null : resolver.link(String(node.properties.href))
      // A link inside a link ends the outer one, whatever follows it.
      node.children = unlinked(node.children)
      if (href === null) {
        delete node.properties.href
        return [node]
      }
      node.properties.href = href
      const host = hiddenHost(textOf(node), href)
      return host === null ? [node] : [node, element('span', { className: ['leads-to'] }, ` (leads to ${host})`)]
    }
    case 'img':
      return [image(node, resolver)]
    case 'video':
    case 'audio':
      return [media(node, resolver)]
    // Where they belong to no film or recording, as in `<picture>`, they show nothing.
    case 'source':
    case 'track':
      return 'tagName' in parent && (parent.tagName === 'video' || parent.tagName === 'audio') ? [node] : []
    default:
      return [node]
  }
}

/** An image of this site; for one on another host, which our pages do not load anything from, a link to it. */
function image(node: Element, resolver: LinkResolver): Element {
  const shown = imageOrLink(node, resolver)
  if (node.properties.id !== undefined) shown.properties.id = node.properties.id
  return shown
}

function imageOrLink(node: Element, resolver: LinkResolver): Element {
  const src = resolver.file(String(node.properties.src ?? ''))
  const alt = String(node.properties.alt ?? '')
  if (src === null) return element('span', { className: ['image-missing'] }, alt === '' ? 'Picture missing' : `${alt} (picture missing)`)
  if (!isForeign(src)) {
    return { ...node, properties: { ...node.properties, src, alt, loading: 'lazy', decoding: 'async' } }
  }
  return foreignLink(src, alt)
}

/** Where a picture, a film or a recording of another host would stand. */
function foreignLink(src: string, name: string): Element {
  return element('a', { href: src, className: ['image-link'] }, name || src, name === '' ? null : element('span', { className: ['leads-to'] }, ` (on ${hostOf(src)})`))
}

/** A film or a recording of this site, for the reader to start; links in its place where any of it is on another host. */
function media(node: Element, resolver: LinkResolver): Element {
  const parts = [node, ...node.children.filter((child) => child.type === 'element')]
  const sources = parts.flatMap((part) => {
    const src = part.properties.src === undefined ? null : resolver.file(String(part.properties.src))
    if (src === null) delete part.properties.src
    else part.properties.src = src
    return src === null || part.tagName === 'track' ? [] : [src]
  })
  const foreign = sources.filter(isForeign)
  if (foreign.length > 0) return element('span', {}, ...foreign.map((src) => foreignLink(src, '')))
  const poster = node.properties.poster === undefined ? null : resolver.file(String(node.properties.poster))
  const { poster: _, ...properties } = node.properties
  return {
    ...node,
    properties: { ...properties, ...(poster !== null && !isForeign(poster) ? { poster } : {}), controls: true, preload: 'metadata' },
  }
}

/** Without the links among them, whose content and anchors stay. */
function unlinked(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = unlinked(node.children)
    if (node.tagName !== 'a') return [{ ...node, children }]
    const { id, className } = node.properties
    // Of a picture elsewhere its name; the outer link says where it leads.
    if (Array.isArray(className) && className.includes('image-link')) return children.slice(0, 1)
    return id === undefined ? children : [element('span', { id }, ...children)]
  })
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
