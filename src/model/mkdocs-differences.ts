import type { Code, Heading, List, ListItem, Nodes, Parents, Root } from 'mdast'
import { fenceDifference } from './mkdocs-fences.ts'
import { fencesInHtml, rawHtmlDifferences } from './mkdocs-html.ts'
import { NoteCollector } from './note-collector.ts'
import { rangeOf } from './ranges.ts'
import type { SourceLines } from './source-lines.ts'
import type { Range, SyntaxNote } from './types.ts'

/** MkDocs counts levels of nesting in steps of as many columns. */
const step = 4

/**
 * What Python-Markdown, which MkDocs renders with, reads differently from CommonMark: one note for each construct.
 * What only looks a little different (a bare address that is no link) is left out.
 */
export function mkdocsDifferences(tree: Root, source: SourceLines): SyntaxNote[] {
  const walk = new Walk(source)
  walk.children(tree, { base: 0, item: null })
  return walk.found.notes()
}

/** Where a node stands. */
interface Place {
  /** Column, from 0, at which the text of the container begins. */
  base: number
  /** The level of the list item that holds it, as MkDocs counts: 0 for an item at the container's indent. */
  item: number | null
}

class Walk {
  readonly found = new NoteCollector('mkdocs-differs')
  private readonly source: SourceLines

  constructor(source: SourceLines) {
    this.source = source
  }

  children(parent: Parents, place: Place): void {
    const nodes: readonly Nodes[] = parent.children
    if (parent.type === 'root') {
      for (const range of rawHtmlDifferences(nodes, this.source)) {
        this.note('html', 'MkDocs shows what stands in this HTML as it is written. Add markdown="1" to the tag.', range)
      }
      this.metadata(nodes[0])
    }
    let here = place
    nodes.forEach((node, index) => {
      if (!node.position) return
      const before = nodes[index - 1]
      const isBelow = before?.position !== undefined && before.position.end.line + 1 === node.position.start.line
      if (node.type === 'list') {
        const isItsItemsText = parent.type === 'listItem' && index === 1
        if (!isBelow || before.type !== 'code' || !continuesItem(nodes, index - 1)) {
          this.list(node, here, before, isBelow && !isItsItemsText)
        }
      } else if (node.type === 'definition') {
        // Stands nowhere on the page, so it ends no list.
      } else if (here.item !== null && index > 0 && !isBelow && this.column(node) < here.base + (here.item + 1) * step) {
        this.note('item', 'MkDocs ends the list before this block: indent it by 4 columns to keep it in its item.', this.line(node))
        // What follows in the item is behind the list, too.
        here = { ...here, item: null }
      } else if (node.type === 'table' && isBelow && before.type === 'paragraph') {
        this.note('table', 'MkDocs shows this table as text of the paragraph above it: put a blank line between them.', this.line(node))
      } else if (parent.type === 'listItem' && index === 1 && isBelow && before.type === 'paragraph' && isMaterial(node)) {
        this.note('opener', 'MkDocs shows this line as text of the list item: put a blank line above it.', this.line(node))
      } else if (node.type === 'code' && !node.data?.fence && before?.type === 'code' && continuesItem(nodes, index - 1)) {
        this.note('behind code', 'MkDocs takes this into the list above, where it is no code: indent the code above by 4 columns, too.', this.line(node))
      }
      this.node(node, here)
    })
  }

  private node(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'list': {
        const level = Math.max(0, Math.floor((this.column(node) - place.base) / step))
        for (const item of node.children) this.children(item, { base: place.base, item: level })
        return
      }
      case 'heading':
        this.heading(node, place)
        return
      case 'code':
        this.code(node, place)
        return
      case 'break':
        if (this.source.text[rangeOf(node).start.offset] === '\\') {
          this.note('break', 'MkDocs shows this backslash and breaks no line. End the line with two spaces instead.', rangeOf(node))
        }
        return
      case 'blockquote':
        this.children(node, { base: this.column(node) + 2, item: null })
        return
      case 'admonition':
      case 'tab':
        if (isMaterial(node)) {
          this.opener(node)
          this.children(node, { base: this.column(node) + step, item: null })
        }
        else if (this.source.slice(this.line(node)).startsWith('/')) this.children(node, { base: this.column(node), item: null })
        else this.otherDialect(node)
        return
      case 'html':
        for (const range of fencesInHtml(node, this.source)) {
          this.note('fence in html', 'MkDocs shows this as code. Here HTML goes on until a blank line: put one above it to have code in both.', range)
        }
        return
      case 'tabSet':
        for (const tab of node.children) this.node(tab, place)
        return
      case 'footnoteDefinition':
        this.children(node, { base: place.base + step, item: null })
        return
      default:
        if ('children' in node) this.children(node, { ...place, item: null })
    }
  }

  private list(node: List, { base, item }: Place, before: Nodes | undefined, isBelow: boolean): void {
    const line = this.line(node)
    const above = isBelow ? before?.type : undefined
    if (/^\d+\)/.test(this.source.slice(line))) {
      this.note('parenthesis', 'MkDocs shows this list as text: write its numbers with a full stop, as in 1.', line)
    } else if (before?.type === 'list' && isOrdered(before) !== isOrdered(node)) {
      this.note('mixed list', 'MkDocs takes this list into the one above. Put text between them, or write both alike.', line)
    } else if (above === 'paragraph' || (above === 'code' && item === null)) {
      this.note('list', `MkDocs shows this list as text: put a blank line between it and the ${above} above.`, line)
    } else if (item !== null && Math.floor((this.column(node) - base) / step) <= item) {
      this.note('nesting', 'MkDocs does not nest this list: indent it by 4 columns for each level.', line)
    } else if (node.ordered && typeof node.start === 'number' && node.start !== 1) {
      this.note('start', `MkDocs numbers this list from 1, not from ${node.start}.`, line)
    }
  }

  /** Before MkDocs looks for anything else, it takes lines of `Key: text` off the top of a page. */
  private metadata(first: Nodes | undefined): void {
    if (!first?.position || first.type === 'yaml') return
    const line = this.source.wholeLine(rangeOf(first).start)
    if (/^ {0,3}[A-Za-z0-9_-]+:/.test(this.source.slice(line))) {
      this.note('metadata', 'MkDocs takes this for metadata, and does not show it: put a heading or a blank line above it.', line)
    }
  }

  private opener(node: Nodes): void {
    const line = this.line(node)
    if (this.source.slice(line).includes('\\"')) {
      this.note('escaped quote', 'MkDocs shows the backslash, too: quotes in a title need none.', line)
    }
  }

  private heading(node: Heading, { base, item }: Place): void {
    const line = this.line(node)
    const { start, end } = rangeOf(node)
    if (!this.source.slice(line).startsWith('#')) {
      if (end.line - start.line > 1) this.note('setext', 'MkDocs does not read a heading of several lines: write it in one line that begins with #.', line)
    } else if (item === null && this.column(node) > base) {
      this.note('heading', 'MkDocs shows this heading as text: take the spaces before # away.', line)
    }
  }

  private code(node: Code, { base, item }: Place): void {
    if (node.data?.fence) {
      const detail = node.data.fence.closed ? fenceDifference(node, this.source) : null
      if (detail) this.note(detail, detail, this.line(node))
    } else if (item !== null && this.source.indentOf(rangeOf(node).start) - base < (item + 2) * step) {
      this.note('indented code', 'MkDocs shows this code as text: write a fence around it, or indent it by 8 columns.', this.line(node))
    }
  }

  private otherDialect(node: Extract<Nodes, { type: 'admonition' | 'tab' }>): void {
    const shown = node.dialect === 'github' ? 'this alert as a quote' : 'this block as text'
    const own = node.type === 'tab' ? '=== "Label"' : `!!! ${node.kind}`
    this.note(shown, `MkDocs shows ${shown}. Write it as ${own}, with its body indented by 4 columns.`, this.line(node))
  }

  private note(construct: string, detail: string, range: Range): void {
    this.found.add(construct, detail, range)
  }

  private line(node: Nodes): Range {
    return this.source.restOfLine(rangeOf(node).start.offset)
  }

  private column(node: Nodes): number {
    return this.source.columnOf(rangeOf(node).start)
  }
}

/** Whether a node is an admonition or a tab in MkDocs' own dialect. */
function isMaterial(node: Nodes): boolean {
  if (node.type === 'tabSet') return node.children.some(isMaterial)
  return (node.type === 'admonition' || node.type === 'tab') && node.dialect === 'material'
}

/** Whether a block stands right below a list, so that MkDocs takes it into the last item and lets the list go on. */
function continuesItem(nodes: readonly Nodes[], index: number): boolean {
  const before = nodes[index - 1]
  return before?.type === 'list' && before.position?.end.line === (nodes[index]?.position?.start.line ?? 0) - 1
}

function isOrdered(node: List | ListItem): boolean {
  return node.type === 'list' && node.ordered === true
}
