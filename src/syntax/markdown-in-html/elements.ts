/** The elements that may hold Markdown. */

const span: ReadonlySet<string> = new Set([
  'address', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'li', 'p', 'summary', 'td', 'th'
])

const block: ReadonlySet<string> = new Set([
  'article', 'aside', 'blockquote', 'body', 'center', 'colgroup', 'details', 'div', 'dl', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'group', 'header', 'hgroup', 'main', 'map', 'menu', 'nav', 'ol', 'section', 'table',
  'tbody', 'tfoot', 'thead', 'tr', 'ul'
])

/** Whether an element is a block of the page. Those whose content is code or scripts are not among them. */
export function isBlockElement(name: string): boolean {
  return block.has(name) || span.has(name)
}

/** Whether an element holds a line of text rather than blocks. */
export function isSpanElement(name: string): boolean {
  return span.has(name)
}
