/** A tag in a piece of HTML, `html.slice(start, end)`. */
export interface ScannedTag {
  /** In lower case. */
  name: string
  closing: boolean
  start: number
  end: number
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements whose content is text up to their own end tag. */
const textual = new Set('script style textarea title xmp iframe noembed noframes noscript'.split(' '))

/** The tags of a piece of HTML that open or close an element, in order; comments, void and unfinished tags left out. */
export function scanTags(html: string): ScannedTag[] {
  const tags: ScannedTag[] = []
  let at = html.indexOf('<')
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end < 0) break
      at = html.indexOf('<', end + 3)
      continue
    }
    const name = tagName(html, at)
    if (name === null) {
      at = html.indexOf('<', at + 1)
      continue
    }
    const end = tagEnd(html, at)
    // Without its end the rest of the piece is no tag, and neither is anything inside that rest.
    if (end < 0) break
    const closing = html[at + 1] === '/'
    const empty = voids.has(name)
    if (!empty) tags.push({ name, closing, start: at, end })
    let next = end
    if (!closing && textual.has(name)) {
      const stop = indexOfEndTag(html, name, end)
      if (stop < 0) break
      next = stop
    }
    at = html.indexOf('<', next)
  }
  return tags
}

function tagName(html: string, at: number): string | null {
  const pattern = /<\/?([a-z][a-z0-9-]*)(?=[\s/>])/iy
  pattern.lastIndex = at
  return pattern.exec(html)?.[1]?.toLowerCase() ?? null
}

/** Just behind the `>` that ends the tag; quoted attribute values may hold `>`. */
function tagEnd(html: string, at: number): number {
  let quote = ''
  for (let index = at + 1; index < html.length; index++) {
    const character = html[index] as string
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') {
      return index + 1
    } else if ((character === '"' || character === "'") && /[=\s]/.test(html[index - 1] as string)) {
      quote = character
    }
  }
  return -1
}

function indexOfEndTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}
