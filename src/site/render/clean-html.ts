import type { Element, Nodes, Properties, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { Schema } from 'hast-util-sanitize'
import { ownIdPrefix } from '../../model/anchors.ts'
import { shownElements, strippedElements } from '../../model/shown-html.ts'
import { isImageUrl, isLinkUrl } from '../../model/web-address.ts'

const schema: Schema = {
  tagNames: [...shownElements],
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
    // Where links lead, what a pointer that rests is told, and what a screen reader pronounces.
    '*': ['id', 'title', 'lang', 'dir'],
  },
  strip: [...strippedElements],
  // Ids stay as written, since links name them; `cleanElement` keeps them off ours.
  clobber: [],
  protocols: {},
}

/** The boxes and words that elements of old, or with a place in the page's outline, are shown as. */
const plainNames: ReadonlyMap<string, string> = new Map([
  ['address', 'div'], ['article', 'div'], ['aside', 'div'], ['section', 'div'], ['center', 'div'],
  ['font', 'span'], ['strike', 's'], ['tt', 'code'],
  // One page has one heading of the first rank: its title.
  ['h1', 'h2'],
])

/** Keeps what is allowed of an author's HTML. URLs are checked as a browser reads them. */
export function cleanHtml(tree: Root): Root {
  const clean = sanitize(tree, schema) as Root
  cleanNode(clean)
  return clean
}

function cleanNode(node: Nodes): void {
  if (node.type === 'element') cleanElement(node)
  if ('children' in node) for (const child of node.children) cleanNode(child)
}

function cleanElement(node: Element): void {
  const { tagName, properties } = node
  if (tagName === 'a') {
    // `<a name>` is an old way to write an id; as a name it could take the place of a global.
    if (typeof properties.name === 'string' && properties.id === undefined) properties.id = properties.name
    delete properties.name
    if (properties.href !== undefined && !isLinkUrl(String(properties.href))) delete properties.href
  }
  if (['img', 'source', 'track'].includes(tagName) && !isImageUrl(String(properties.src ?? ''))) delete properties.src
  if (String(properties.id ?? '').startsWith(ownIdPrefix)) delete properties.id
  if (tagName === 'div') markGrid(properties)
  node.tagName = plainNames.get(tagName) ?? tagName
}

/** Material's grids, told by an attribute: classes are ours alone. */
function markGrid(properties: Properties): void {
  const classes = Array.isArray(properties.className) ? properties.className : []
  delete properties.className
  if (classes.includes('grid')) properties.dataGrid = classes.includes('cards') ? 'cards' : 'blocks'
}
