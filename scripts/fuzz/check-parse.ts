import { parseMarkdown } from '../../src/syntax/parse.ts'
import { checkLimits } from '../../src/syntax/limits.ts'
import { misplacedLines, misplacedNodes } from '../../test/support/tree-positions.ts'
import { differs, type Folder } from './folder.ts'

/** Every page is parsed the same as a whole and in parts, and its nodes stand where they say. */
export function parseFaults({ pages }: Folder): string[][] {
  return pages.filter(({ text }) => checkLimits(text) === null).flatMap(({ text }) => {
    const tree = parseMarkdown(text, Infinity)
    return [
      ...misplacedNodes(tree, text).map((wrong) => [`misplaced ${/^[\w-]+(?: outside its \w+)?/.exec(wrong)?.[0]}`, wrong]),
      ...misplacedLines(tree, text).map((wrong) => ['misplaced code line', wrong]),
      ...differs('in parts and as a whole', plain(parseMarkdown(text, 1)), plain(tree)),
      ...differs('parsed twice', plain(parseMarkdown(text, Infinity)), plain(tree)),
    ]
  })
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
