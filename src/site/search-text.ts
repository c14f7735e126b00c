import type { Nodes, Root } from 'mdast'
import { scanTags } from '../syntax/html-tags.ts'
import { plainText } from '../syntax/plain-text.ts'
import { looksLikePlaceholder } from './render/placeholder-tags.ts'

/** What stands under one heading, up to the next one or the end of the tab or block that holds it. */
export interface SectionText {
  /** Where its heading starts in the page's text; `null` for what stands before the first. */
  heading: number | null
  /** As the reader reads it, blocks apart by line breaks. */
  text: string
  /** What names its parts: labels of tabs, titles of call-outs and bold leads. */
  leads: string[]
  /** Where its code blocks start in the page's text. */
  codeStarts: number[]
}

/** The text of a page by sections, in document order. */
export function sectionTexts(tree: Root): SectionText[] {
  const reader = new SectionReader()
  reader.read(tree)
  return reader.sections.map(({ heading, pieces, leads, codeStarts }) =>
    ({ heading, text: pieces.join('').replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\s\n]*/g, '\n').trim(), leads, codeStarts }))
}

/** What is shown beside the text and nobody reads as part of it, or nowhere at all. */
const silent = new Set<string>(['definition', 'abbreviationDefinition', 'tableOfContents', 'footnoteReference', 'yaml', 'icon'])
/** Blocks that hold other blocks: a section that begins inside ends with them. */
const containers = new Set<string>(['admonition', 'tab', 'listItem', 'blockquote', 'footnoteDefinition', 'definitionDescription'])
/** What ends a line of the text. */
const blocks = new Set<string>(['paragraph', 'admonitionTitle', 'tabLabel', 'tableCell', 'definitionTerm', 'code'])

class SectionReader {
  readonly sections: Array<Omit<SectionText, 'text'> & { pieces: string[] }> = []
  private current = this.begin(null)

  private begin(heading: number | null) {
    const section = { heading, pieces: [] as string[], leads: [] as string[], codeStarts: [] as number[] }
    this.sections.push(section)
    return section
  }

  read(node: Nodes): void {
    if (silent.has(node.type)) return
    const start = node.position?.start.offset ?? 0
    if (node.type === 'heading') {
      this.current = this.begin(start)
      return
    }
    if (node.type === 'admonitionTitle' || node.type === 'tabLabel') this.lead(plainText(node))
    if ((node.type === 'paragraph' || node.type === 'tableCell') && node.children[0]?.type === 'strong') this.lead(plainText(node.children[0]))
    if (node.type === 'code') this.current.codeStarts.push(start)
    const outer = this.current
    if ('children' in node) for (const child of node.children) this.read(child)
    else this.add(ownText(node))
    if (containers.has(node.type)) this.current = outer
    if (blocks.has(node.type)) this.add('\n')
  }

  private add(text: string): void {
    if (text !== '') this.current.pieces.push(text)
  }

  private lead(text: string): void {
    const title = text.trim().replace(/\s?:$/, '')
    if (title !== '') this.current.leads.push(title)
  }
}

function ownText(node: Nodes): string {
  switch (node.type) {
    case 'html': return htmlText(node.value)
    case 'break': return '\n'
    case 'image':
    case 'imageReference': return node.alt ?? ''
    default: return 'value' in node ? node.value : ''
  }
}

/** Elements whose content is no text of the page. */
const unread = new Set(['script', 'style', 'template', 'iframe', 'object'])

/** What authors wrote as HTML, without its comments and tags, but for names to fill in. */
function htmlText(html: string): string {
  let text = ''
  let at = 0
  let skipped = ''
  for (const tag of scanTags(html)) {
    const { name, start, end, closing } = tag
    if (skipped === '') text += `${withoutComments(html.slice(at, start))} `
    if (!closing && unread.has(name)) skipped ||= name
    else if (closing && name === skipped) skipped = ''
    // `<pod-name>` is shown as it is written.
    if (skipped === '' && looksLikePlaceholder(tag)) text += `${html.slice(start + 1, end - 1)} `
    at = end
  }
  return skipped === '' ? text + withoutComments(html.slice(at)) : text
}

function withoutComments(text: string): string {
  let result = ''
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    result += text.slice(at, start)
    const end = text.indexOf('-->', start + 4)
    if (end < 0) return result
    at = end + 3
  }
  return result + text.slice(at)
}
