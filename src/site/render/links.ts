import type { Element, ElementContent } from 'hast'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { contentPath, isElsewhere, isImageUrl, isLinkUrl } from './urls.ts'

/** Rewrites a page's links and images to where the site serves their targets. */
export class LinkResolver {
  private readonly targets: Map<string, { page: string; anchor: string }>
  private readonly context: RenderContext

  constructor(context: RenderContext) {
    this.context = context
    this.targets = new Map()
    for (const { href, target } of context.page.links) {
      if (target !== null) this.targets.set(href, target)
    }
  }

  /** The URL to put in the page for an href as written, or `null` where it must not be a link. */
  link(href: string): string | null {
    if (!isLinkUrl(href)) return null
    if (href === '' || href.startsWith('#') || isElsewhere(href)) return href
    const target = this.targets.get(href)
    // Links in raw HTML are not in the model.
    const path = target?.page ?? contentPath(href, this.context.page.path)
    const url = path === null ? undefined : this.url(path)
    if (url === undefined) return href
    const { query, fragment } = parts(href)
    const hash = target ? (target.anchor === '' ? '' : `#${target.anchor}`) : fragment
    if (path === this.context.page.path && query === '' && hash !== '') return hash
    return url + query + hash
  }

  /** The URL of an image of the content folder, or the image's own; `null` where it must not be shown. */
  image(src: string): string | null {
    if (src === '' || !isImageUrl(src)) return null
    if (isElsewhere(src)) return src
    const path = this.targets.get(src)?.page ?? contentPath(src, this.context.page.path)
    return (path === null ? undefined : this.url(path)) ?? src
  }

  private url(path: string): string | undefined {
    const { base, files, urls } = this.context
    const page = urls.get(path)
    if (page !== undefined) return base + page.slice(1)
    return files.has(path) ? base + path.split('/').map(encodeURIComponent).join('/') : undefined
  }
}

function parts(href: string): { path: string; query: string; fragment: string } {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  return { path, query, fragment }
}

/** Rewrites the hrefs and sources below a node, an author's HTML included. */
export function rewriteLinks(node: { children: Array<{ type: string }> }, resolver: LinkResolver): void {
  const children = node.children as ElementContent[]
  children.forEach((child, index) => {
    if (child.type !== 'element') return
    rewriteLinks(child, resolver)
    if (child.tagName === 'a' && child.properties.href !== undefined) {
      const href = resolver.link(String(child.properties.href))
      if (href === null) delete child.properties.href
      else child.properties.href = href
    }
    if (child.tagName === 'img') children[index] = image(child, resolver)
  })
}

/** An image of this site; for one on another host, which our pages do not load anything from, a link to it. */
function image(node: Element, resolver: LinkResolver): Element {
  const src = resolver.image(String(node.properties.src ?? ''))
  const alt = String(node.properties.alt ?? '')
  if (src === null) return element('span', { className: ['image-missing'] }, alt)
  if (/^data:/i.test(src) || !isElsewhere(src)) {
    return { ...node, properties: { ...node.properties, src, alt, loading: 'lazy', decoding: 'async' } }
  }
  return element('a', { href: src, className: ['image-link'] }, alt || src)
}
