import { scanTags, type HtmlTag } from '../../syntax/html-tags.ts'

/** The elements of HTML, those of old and those that Markdown pages bring along for other tools included. */
const elements: ReadonlySet<string> = new Set(
  ('a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center '
    + 'cite code col colgroup content data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer '
    + 'form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing '
    + 'main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture '
    + 'plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong style '
    + 'sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp').split(' '),
)

/**
 * Writes as text what looks like a tag and is a place to fill in: in “restart <pod-name>” a reader has to see the name.
 *
 * @param pieces The raw HTML of one container: what is closed there is an element of some other tool.
 * @returns The same, piece by piece.
 */
export function showPlaceholders(pieces: readonly string[]): string[] {
  const tags = pieces.map(scanTags)
  const closed = new Set(tags.flat().filter(({ closing }) => closing).map(({ name }) => name))
  return pieces.map((html, index) => {
    let shown = ''
    let at = 0
    for (const tag of tags[index] ?? []) {
      if (!looksLikePlaceholder(tag) || closed.has(tag.name)) continue
      const { start, end } = tag
      shown += `${html.slice(at, start)}&lt;${html.slice(start + 1, end - 1)}&gt;`
      at = end
    }
    return shown + html.slice(at)
  })
}

/** Whether a tag may be a place to fill in: with attributes, or a slash, it was meant as an element. */
export function looksLikePlaceholder({ name, start, end, closing }: HtmlTag): boolean {
  return !closing && !elements.has(name) && end - start === name.length + 2
}
