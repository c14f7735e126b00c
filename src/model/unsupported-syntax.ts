import type { Code, Html, Nodes, Paragraph, Parents, Root } from 'mdast'
import { asksForModule, hasDirectiveClosers } from './failed-openers.ts'
import { NoteCollector } from './note-collector.ts'
import { rangeOf } from './ranges.ts'
import type { SourceLines } from './source-lines.ts'
import type { SyntaxNote } from './types.ts'
import { visit } from '../syntax/visit.ts'

interface Pattern {
  /** What it is, once a page. */
  construct: string
  pattern: RegExp
  detail: (written: string) => string
}

/** What other tools replace when they build a page, in running text. Every repetition has an end. */
const inText: readonly Pattern[] = [
  {
    construct: 'hugo',
    pattern: /\{\{[<%][^{}\n]{1,200}[>%]\}\}/g,
    detail: (written) => `Hugo shortcodes are not run: ${written} is shown as text.${/(?:rel)?ref\b/.test(written) ? ' Link to the file itself.' : ''}`,
  },
  {
    construct: 'template',
    pattern: /(?<!\{)\{%-?[ \t]*\w[^{}%\n]{0,200}%\}/g,
    detail: (written) => `Template tags (Jinja, Liquid) are not run: ${written} is shown as text.`,
  },
  {
    construct: 'macro',
    pattern: /\{\{-?[ \t]*[A-Za-z_]\w*(?:[.([|: \t][^{}\n]{0,200})?\}\}/g,
    detail: (written) => `Macros are not run: ${written} is shown as text.`,
  },
  {
    construct: 'include',
    pattern: /\{![ \t]*[\w./-]{1,200}[ \t]*!\}/g,
    detail: (written) => `${written} includes nothing here. Write --8<-- "file" in a line of its own.`,
  },
  {
    construct: 'critic',
    pattern: /\{(?:\+\+[^+{}]{1,500}\+\+|--[^{}-]{1,500}--|~~[^~{}]{1,500}~~|>>[^<{}]{1,500}<<)\}/g,
    detail: () => 'Critic marks are shown as text. Accept or drop the change they propose.',
  },
  {
    construct: 'math',
    pattern: /^\$\$[^$]{1,1000}\$\$$/g,
    detail: () => 'Formulas are shown as they are written.',
  },
  {
    construct: 'contents',
    pattern: /^(?:\[\[_?toc_?\]\]|\{:?toc\}|\$\{toc\}|@\[toc\]|\[toc\])$/gi,
    detail: (written) => `${written} is shown as text. Write [TOC] for a list of the page’s headings.`,
  },
  {
    construct: 'block',
    pattern: /^\/{3,}[ \t]*[A-Za-z][\w-]*.{0,200}/g,
    detail: (written) => `${written} is not a known block, so it is shown as text.`,
  },
  {
    construct: 'rst',
    pattern: /^\.\.[ \t]+[a-z][a-z-]*::.{0,200}/g,
    detail: (written) => `reStructuredText is not read: ${written} is shown as text.`,
  },
  {
    construct: 'kramdown',
    pattern: /^\{::?[ \t]*[.#\w][^{}\n]{0,200}\}$/gm,
    detail: (written) => `${written} belongs to nothing here, so it is shown as text. Write it right below its paragraph or behind its heading.`,
  },
  {
    construct: 'mdx',
    pattern: /^(?:import[ \t]+(?:[\w*{][\w*{},$ \t]{0,200}[ \t]from[ \t]+)?["'][^"'\n]{1,200}["'];?|export[ \t]+(?:const|default|function)[ \t].{0,200})$/gm,
    detail: (written) => `JavaScript in a page is not run: ${written} is shown as text.`,
  },
]

/** Code that other tools draw. */
const drawn = new Set(['mermaid', 'plantuml', 'puml', 'graphviz', 'kroki', 'drawio', 'd2'])

/** A component of MDX: a capital, and attributes or a slash, which `<NAMESPACE>` has not. */
const component = /^<([A-Z](?=[A-Z]*[a-z])[A-Za-z.]*)(?![A-Za-z.])(?:[ \t][^<>=]*=[^<>]*|[^<>]*\/)>/

/** What pages of other tools say to those tools and is no more than text here: one note for each kind. */
export function unsupportedSyntax(tree: Root, source: SourceLines): SyntaxNote[] {
  const found = new NoteCollector('unsupported-syntax')
  const closers = hasDirectiveClosers(source.text)
  visit(tree, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        searchText(node, source, found)
        if (node.type === 'paragraph') searchModule(node, source, closers, found)
        return
      case 'html':
        searchHtml(node, source, found)
        return
      case 'code':
        searchCode(node, source, found)
        return
    }
  })
  return found.notes()
}

function searchText(node: Parents, source: SourceLines, found: NoteCollector): void {
  if (!node.position) return
  const { start: { offset }, end } = rangeOf(node)
  // Most blocks have none of them.
  if (!/[{]|\$\$|\[\[|\[toc|\/{3}|\.\.[ \t]|port/i.test(source.text.slice(offset, end.offset))) return
  const text = textWithoutCode(node, source)
  for (const { construct, pattern, detail } of inText) {
    for (const match of text.matchAll(pattern)) {
      const start = offset + match.index
      found.add(construct, detail(shortened(match[0])), source.range(start, start + match[0].length))
    }
  }
}

function searchModule(node: Paragraph, source: SourceLines, closers: boolean, found: NoteCollector): void {
  if (!node.position) return
  const line = source.restOfLine(rangeOf(node).start.offset)
  const text = source.slice(line)
  if (text.startsWith(':::') && asksForModule(text, closers)) {
    found.add('module', `API documentation is not made here: ${shortened(text)} is shown as text.`, line)
  }
}

/** A block's source, with blanks in the place of code. */
function textWithoutCode(node: Parents, source: SourceLines): string {
  const { start } = rangeOf(node)
  const pieces: string[] = []
  let at = start.offset
  visit(node as Nodes, 'inlineCode', (code) => {
    if (!code.position) return
    const range = rangeOf(code)
    pieces.push(source.text.slice(at, range.start.offset), ' '.repeat(range.end.offset - range.start.offset))
    at = range.end.offset
  })
  return pieces.join('') + source.text.slice(at, endOfText(node))
}

/** An attribute list that belongs to the block is no text of it. */
function endOfText(node: Parents): number {
  const last = node.data && 'attributes' in node.data ? node.children.at(-1)?.position?.end.offset : undefined
  return last ?? rangeOf(node).end.offset
}

function searchHtml(node: Html, source: SourceLines, found: NoteCollector): void {
  if (!node.position) return
  const { start } = rangeOf(node)
  const shown = node.value.replace(/<!--[^]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length))
  const name = component.exec(shown)?.[1]
  if (name) found.add('component', `Components are not run: only what stands inside <${name}> is shown.`, source.restOfLine(start.offset))
}

function searchCode(node: Code, source: SourceLines, found: NoteCollector): void {
  const lang = node.data?.fence?.lang ?? ''
  if (!drawn.has(lang) || !node.position) return
  found.add('diagram', `Diagrams are not drawn: the source of this ${lang} diagram is shown.`, source.restOfLine(rangeOf(node).start.offset))
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}
