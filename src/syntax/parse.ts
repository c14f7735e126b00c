/** Markdown → the syntax tree. */
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import type { Extension } from 'micromark-util-types'
import { unified } from 'unified'
import type { Processor } from 'unified'
import { abbreviationFromMarkdown, abbreviationSyntax } from './abbreviation-definition.ts'
import { readAbbreviations } from './abbreviations.ts'
import { convertAlerts } from './alerts.ts'
import { readAttributeLists } from './attribute-lists.ts'
import { lineInWhole, restore, shortened } from './code-runs.ts'
import { groupDefinitions } from './definition-lists.ts'
import { convertBlocks } from './blocks/convert.ts'
import { blocksFromMarkdown } from './blocks/from-markdown.ts'
import { blocksSyntax } from './blocks/syntax.ts'
import { containerDirectives, convertDirectives } from './directives.ts'
import './edit-map.ts'
import { readFences } from './fence-info.ts'
import { fencesFromMarkdown } from './fence-marks.ts'
import { frontMatterOf } from './front-matter.ts'
import { gfm } from './gfm.ts'
import { divideHtml } from './headings-behind-html.ts'
import { inlineConstructs } from './inline/extension.ts'
import { readInline } from './inline/tree.ts'
import { checkTree, LimitError } from './limits.ts'
import { dedentListCode } from './list-code.ts'
import { markdownInHtmlSyntax } from './markdown-in-html/syntax.ts'
import { materialFromMarkdown } from './material/from-markdown.ts'
import { materialSyntax } from './material/syntax.ts'
import { parseInParts, usualPartSize } from './parts.ts'
import { progressSyntax, reportNoLine, whileReporting } from './progress.ts'
import { settle } from './settle.ts'
import { whileParsing } from './source.ts'
import { cutTableRows } from './table-cells.ts'
import { groupTabs } from './tab-sets.ts'
import { readTablesOfContents } from './table-of-contents.ts'
import { typesIn, visit } from './visit.ts'
import { withinBounds, workSyntax } from './work.ts'

/**
 * Parses a page: CommonMark with GitHub's extensions, front matter, Material for MkDocs' containers, container
 * directives and GitHub's alerts. Whatever is not understood is text. Positions count lines and columns from 1 and
 * offsets from 0, in UTF-16 units of the source.
 *
 * @param partSize - Twice as long, a text is parsed in parts, which changes nothing but the time it takes.
 * @throws {LimitError} Where it nests too deep or takes too long.
 */
export function parseMarkdown(source: string, partSize: number = usualPartSize): Root {
  // Lone carriage returns end lines, too: in values of several lines, one before a newline would be taken for half of one ending.
  const text = source.replace(/\r(?!\n)/g, '\n')
  const tree = read(text, partSize)
  reportNoLine()
  if (text.startsWith('\uFEFF')) countByteOrderMark(tree)
  checkTree(tree)
  divideHtml(tree, text, parsers.none)
  settle(tree, text)
  convert(tree, text)
  return tree
}

/** Runs the passes over the tree that find something in it. */
function convert(tree: Root, text: string): void {
  const types = typesIn(tree)
  const blocks = types.has('markedBlock')
  const directives = types.has('containerDirective')
  if (types.has('table')) cutTableRows(tree)
  if (types.has('listItem')) dedentListCode(tree)
  if (blocks) convertBlocks(tree, text)
  if (directives) convertDirectives(tree)
  if (types.has('blockquote') && text.includes('[!')) convertAlerts(tree, text)
  if (types.has('tab') || blocks || directives) groupTabs(tree)
  if (types.has('definitionDescription')) groupDefinitions(tree, text)
  if (text.includes('[TOC]') || text.includes('[[_TOC_]]')) readTablesOfContents(tree, text)
  if (types.has('delete') || text.includes('#!')) readInline(tree, text)
  if (text.includes('{')) readAttributeLists(tree, text)
  if (types.has('code')) readFences(tree)
  if (types.has('abbreviationDefinition')) readAbbreviations(tree, text)
}

/** What a text is before our own passes have gone over it. */
function read(text: string, partSize: number): Root {
  const frontMatter = frontMatterOf(text)
  // micromark does not count a byte order mark, which only a whole text has.
  if (text.length < 2 * partSize || text.startsWith('\uFEFF')) return parsers[frontMatter](text)
  return parseInParts(text, partSize, frontMatter !== 'none', extension => {
    return { first: parser(frontMatterEnds[frontMatter], extension), later: parser(null, extension) }
  })
}

const frontMatterEnds = { yaml: '---', document: '...', none: null }

const parsers = {
  yaml: parser(frontMatterEnds.yaml),
  document: parser(frontMatterEnds.document),
  none: parser(frontMatterEnds.none)
}

/** @param frontMatterEnd - The line that ends the front matter, if there is any. */
function parser(frontMatterEnd: string | null, extension: Extension = {}): (text: string) => Root {
  const processor = unified()
    .use(remarkParse)
    .use(gfm)
    .use(frontMatterEnd === null ? [] : [[remarkFrontmatter, { type: 'yaml', fence: { open: '---', close: frontMatterEnd } }]])
    .use(containerDirectives)
    .use(material)
    .use(inlineConstructs)
    .use(function (this: Processor) { this.data().micromarkExtensions?.push(progressSyntax, extension, workSyntax) })
    .freeze()
  const parse = (text: string): Root => withinBounds(text.length, () => whileParsing(text, () => processor.parse(text) as Root))
  return text => {
    const short = shortened(text)
    const tree = short && unlessLimited(() => whileReporting(lineInWhole(short), () => parse(short.text)))
    return tree && restore(tree, short!) ? tree : parse(text)
  }
}

/** What does not pass a limit. Where lines are left out, a limit's place is not that of the text. */
function unlessLimited<Result>(parse: () => Result): Result | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof LimitError) return undefined
    throw error
  }
}

function material(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions?.push(materialSyntax(), blocksSyntax(), markdownInHtmlSyntax(), abbreviationSyntax)
  data.fromMarkdownExtensions?.push(materialFromMarkdown(), blocksFromMarkdown(), abbreviationFromMarkdown, fencesFromMarkdown())
}

/** micromark drops a byte order mark before it counts. */
function countByteOrderMark(tree: Root): void {
  visit(tree, node => {
    if (!node.position) return
    const { start, end } = node.position
    for (const point of node === tree ? [end] : [start, end]) {
      point.offset! += 1
      if (point.line === 1) point.column += 1
    }
  })
}
