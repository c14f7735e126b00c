import type { Nodes, Properties, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { Schema } from 'hast-util-sanitize'
import { isImageUrl, isLinkUrl } from './urls.ts'

/** What authors may write as HTML: text, structure and pictures. Nothing that runs, styles, embeds or names globals. */
const schema: Schema = {
  tagNames: [
    'a', 'abbr', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'center', 'cite', 'code',
    'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby',
    's', 'samp', 'section', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot',
    'th', 'thead', 'time', 'tr', 'track', 'tt', 'u', 'ul', 'var', 'video', 'wbr',
  ],
  attributes: {
    a: ['href', 'name'],
    img: ['src', 'alt', 'width', 'height'],
    video: ['src', 'poster', 'width', 'height', 'loop', 'muted'],
    audio: ['src', 'loop'],
    source: ['src', 'type'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    details: ['open'],
    div: [['className', 'grid', 'cards']],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
    time: ['dateTime'],
    col: ['span'],
    colgroup: ['span'],
    '*': ['id', 'title', 'lang', 'dir'],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'textarea', 'title', 'svg', 'math'],
  // Ids stay as written, since links name them; `cleanNode` keeps them off ours.
  clobber: [],
  protocols: {},
}

/** The prefix of the ids that Runpress itself gives. No slug can produce it, and authors' own ids may not begin with it. */
export const ownIdPrefix = 'rp:'

/** Keeps what is allowed of an author's HTML. URLs are checked as a browser reads them. */
export function cleanHtml(tree: Root): Root {
  const clean = sanitize(tree, schema) as Root
  cleanNode(clean)
  return clean
}

function cleanNode(node: Nodes): void {
  if (node.type === 'element') {
    const { properties } = node
    if (node.tagName === 'a') {
      // `<a name>` is an old way to write an id; as a name it could take the place of a global.
      if (typeof properties.name === 'string' && properties.id === undefined) properties.id = properties.name
      delete properties.name
      if (properties.href !== undefined && !isLinkUrl(String(properties.href))) delete properties.href
    }
    if (['img', 'source', 'track'].includes(node.tagName) && !isImageUrl(String(properties.src ?? ''))) delete properties.src
    if (String(properties.id ?? '').startsWith(ownIdPrefix)) delete properties.id
    // One page has one heading of the first rank: its title.
    if (node.tagName === 'h1') node.tagName = 'h2'
    if (node.tagName === 'div') markGrid(properties)
    if (node.tagName === 'center' || node.tagName === 'font') node.tagName = node.tagName === 'font' ? 'span' : 'div'
  }
  if ('children' in node) for (const child of node.children) cleanNode(child)
}

/** Material's grids, told by an attribute: classes are ours alone. */
function markGrid(properties: Properties): void {
  const classes = Array.isArray(properties.className) ? properties.className : []
  delete properties.className
  if (classes.includes('grid')) properties.dataGrid = classes.includes('cards') ? 'cards' : 'blocks'
}
