import type { Anchor, Range } from './types.ts'

/**
 * Anchors that raw HTML defines: `id` on any element, `name` on `<a>`. Comments hold none.
 *
 * @param range Of the HTML in the source; an anchor's own range is not needed finer than that.
 */
export function htmlAnchors(html: string, range: Range): Anchor[] {
  const anchors: Anchor[] = []
  for (const [tag, element = ''] of html.replace(/<!--[^]*?(?:-->|$)/g, '').matchAll(/<([a-z][a-z0-9-]{0,30})(?:\s[^<>]*)?>/gi)) {
    for (const match of tag.matchAll(/\s(id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
      const [, attribute = '', ...values] = match
      const id = values.find((value) => value !== undefined)
      if (!id || (attribute.toLowerCase() === 'name' && element.toLowerCase() !== 'a')) continue
      anchors.push({ id, source: 'html', range })
    }
  }
  return anchors
}
