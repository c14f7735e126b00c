/** Which elements of an author's HTML the page shows. */

/**
 * What authors may write as HTML, and why: what Markdown has no sign for, and what pages of other tools are full of.
 * Nothing that runs, styles, embeds, asks for input, names globals or speaks for Runpress.
 */
export const shownElements: ReadonlySet<string> = new Set([
  // Markdown's own, where it cannot be written as Markdown: in a cell of a table, in HTML.
  'a', 'blockquote', 'br', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'strong', 'ul',
  // What folds.
  'details', 'summary',
  // Tables with cells that span others or hold blocks.
  'caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
  // Lists of terms.
  'dd', 'dl', 'dt',
  // Words that Markdown has no sign for.
  'abbr', 'b', 'bdi', 'cite', 'dfn', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'sub', 'sup',
  'time', 'u', 'var', 'wbr',
  // Boxes without a meaning of their own, around Markdown.
  'div', 'figcaption', 'figure',
  // Films and recordings of this site, which start when the reader says so.
  'audio', 'source', 'track', 'video',
  // Old names and landmarks, which become the plain elements of `plainNames`.
  'address', 'article', 'aside', 'center', 'font', 'section', 'strike', 'tt',
])

/** What is written in them is for a program, and left out with them. All else that is not shown leaves its content. */
export const strippedElements: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg', 'math'])
