/** A tag in a piece of HTML, `html.slice(start, end)`. */
export interface HtmlTag {
  /** In lower case. */
  name: string
  closing: boolean
  /** An element that never has content: `<img>`, `<br>`. */
  empty: boolean
  start: number
  end: number
}

/** An attribute of a tag; `html.slice(start, end)` is its value as written, `nameStart` where its name begins. */
export interface HtmlAttribute {
  /** In lower case. */
  name: string
  /** Character references decoded as far as addresses and ids use them. */
  value: string
  nameStart: number
  start: number
  end: number
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements whose content is text up to their own end tag. */
const textual = new Set('script style textarea title xmp iframe noembed noframes noscript'.split(' '))

/** The tags of a piece of HTML, in order; comments and unfinished tags left out. */
export function scanTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = []
  let at = html.indexOf('<')
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = commentEnd(html, at)
      if (end < 0) break
      at = html.indexOf('<', end)
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
    tags.push({ name, closing, empty: voids.has(name), start: at, end })
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

/** Just behind a comment, as a browser ends it: `<!-->` and `<!--->` are whole, and `--!>` will do. */
function commentEnd(html: string, at: number): number {
  const pattern = /-->|--!>/g
  pattern.lastIndex = at + 2
  const found = pattern.exec(html)
  if (found && found.index < at + 4 && found[0] !== '-->') pattern.lastIndex = at + 4
  else return found ? pattern.lastIndex : -1
  return pattern.exec(html) ? pattern.lastIndex : -1
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

/** The attributes of an opening tag that have a value, in order; the first of a name counts, as in a browser. */
export function attributesOf(html: string, tag: HtmlTag): HtmlAttribute[] {
  const found = new Map<string, HtmlAttribute>()
  const end = tag.end - 1
  let at = tag.start + 1 + tag.name.length
  while (at < end) {
    if (/[\s/]/.test(html[at] as string)) {
      at++
      continue
    }
    // A sign that is no name's, `=` included, begins one all the same.
    const nameStart = at++
    while (at < end && !/[\s/=]/.test(html[at] as string)) at++
    const name = html.slice(nameStart, at).toLowerCase()
    const equals = skipSpace(html, at, end)
    if (html[equals] !== '=' || equals >= end) continue
    let start = skipSpace(html, equals + 1, end)
    const quote = html[start] === '"' || html[start] === "'" ? html[start] as string : ''
    if (quote !== '') start++
    let stop = start
    while (stop < end && (quote === '' ? !/\s/.test(html[stop] as string) : html[stop] !== quote)) stop++
    if (!found.has(name)) {
      found.set(name, { name, value: decodeReferences(html.slice(start, stop)), nameStart, start, end: stop })
    }
    at = quote === '' ? stop : stop + 1
  }
  return [...found.values()]
}

function skipSpace(html: string, from: number, end: number): number {
  let at = from
  while (at < end && /\s/.test(html[at] as string)) at++
  return at
}

const named: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', AMP: '&', quot: '"', QUOT: '"', apos: "'", lt: '<', LT: '<', gt: '>', GT: '>', nbsp: '\u00a0',
  Tab: '\t', NewLine: '\n', colon: ':', sol: '/', bsol: '\\', num: '#', quest: '?', equals: '=', period: '.', commat: '@', percnt: '%',
  lpar: '(', rpar: ')', lowbar: '_', ZeroWidthSpace: '\u200b', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', shy: '\u00ad'
}))

/** A browser takes numbers without their semicolon as well. */
function decodeReferences(text: string): string {
  return text.replace(/&(?:#0*(\d{1,7});?|#x0*([0-9a-f]{1,6});?|([a-z]{2,14});)/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
