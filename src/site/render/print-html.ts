import type { Element, Nodes, Parents, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { isImageUrl, isForeign, isLinkUrl } from '../../model/web-address.ts'

/**
 * The elements that a page's HTML may hold, whoever made them, each with its attributes. What is not here is not
 * printed: neither a slip of ours nor a way around the cleaning of authors' HTML can put a script or a frame on a page.
 */
const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries({
  a: 'href dataFootnoteBackref dataFootnoteRef',
  abbr: '', audio: 'src loop controls preload', b: '', bdi: '', blockquote: '', br: '',
  button: 'type dataSelected ariaPressed',
  caption: '', cite: '', code: 'dataText dataHoles dataOdd', col: 'span', colgroup: 'span', datalist: '', dd: '', del: '', details: 'open', dfn: '', div: '', dl: '', dt: '',
  em: '', figcaption: '', figure: '', h1: '', h2: '', h3: '', h4: '', h5: '', h6: '', hr: '', i: '',
  img: 'src alt width height loading decoding',
  input: 'type checked disabled inputMode list placeholder autoComplete autoCapitalize spellCheck ariaDescribedBy',
  ins: '', kbd: '', label: 'htmlFor', li: 'value', mark: '', nav: '', ol: 'start reversed type', option: 'value', p: '', pre: '', q: '',
  rp: '', 'rp-fields': '', 'rp-tabs': '', rt: '', ruby: '', s: '', samp: '', section: 'dataFootnotes', small: '', source: 'src type', span: '', strong: '',
  sub: '', summary: '', sup: '', table: '', tbody: '', td: 'colSpan rowSpan', tfoot: '', th: 'colSpan rowSpan scope', thead: '',
  time: 'dateTime', tr: '', track: 'src kind srcLang label default', u: '', ul: '', var: '',
  video: 'src poster width height loop muted controls preload', wbr: '',
}).map(([name, attributes]) => [name, new Set(attributes.split(' '))]))

/** What any of them may have. Data is what our style sheets and scripts read. */
const everywhere: ReadonlySet<string> = new Set([
  'id', 'title', 'lang', 'dir', 'className', 'role', 'tabIndex', 'translate', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy',
  ...'Align Columns Depth Directory Field Gap Grid Kind Label Line Lines Placeholder Quoting Risk Runbook Selected Severity Stacked Type'
    .split(' ').map((name) => `data${name}`),
])

/** Where an attribute leads, and whether it may. */
const addresses: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['href', isLinkUrl],
  ...['src', 'poster'].map((name) => [name, (value: string) => isImageUrl(value) && !isForeign(value)] as const),
])

/** The only way from a tree to HTML. */
export function printHtml(tree: Nodes): string {
  // Of the one that is printed alone, what holds for all below it.
  const root = tree.type === 'root' ? tree : { type: 'root' as const, children: [tree as Element] }
  keepKnown(root)
  return toHtml(root, { closeSelfClosing: false })
}

/** Takes out of a tree what is not known to be harmless; the content of an element that goes stays. */
export function keepKnown(root: Parents): void {
  const open: Parents[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    node.children = node.children.flatMap(harmless) as Element['children']
    for (const child of node.children) if ('children' in child) open.push(child)
  }
}

/** Elements whose text is no text to read. */
const programs: ReadonlySet<string> = new Set(['script', 'style'])

function harmless(node: Nodes): Nodes[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || programs.has(node.tagName)) return []
  const own = known.get(node.tagName)
  if (!own) return node.children.flatMap(harmless)
  node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name, value]) => isHarmless(name, value, own)))
  delete node.content
  return [node]
}

function isHarmless(name: string, value: Properties[string], own: ReadonlySet<string>): boolean {
  if (!own.has(name) && !everywhere.has(name)) return false
  return addresses.get(name)?.(String(value)) ?? true
}
