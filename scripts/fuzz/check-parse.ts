import type { Root } from 'mdast'
import { LimitError } from '../../src/syntax/limits.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { misplacedLines, misplacedNodes } from '../../test/support/tree-positions.ts'
import { differs, type Folder } from './folder.ts'

/** Every page is parsed the same as a whole and in parts, and its nodes stand where they say. */
export function parseFaults({ pages }: Folder): string[][] {
  return pages.flatMap(({ text }) => {
    const tree = parsed(text, Infinity)
    return [
      ...(tree instanceof LimitError ? [] : placeFaults(tree, text)),
      ...differs('in parts and as a whole', plain(parsed(text, 1)), plain(tree)),
      ...differs('parsed twice', plain(parsed(text, Infinity)), plain(tree)),
    ]
  })
}

function parsed(text: string, partSize: number): Root | LimitError {
  try {
    return parseMarkdown(text, partSize)
  } catch (error) {
    if (error instanceof LimitError) return error
    throw error
  }
}

function placeFaults(tree: Root, text: string): string[][] {
  return [
    ...misplacedNodes(tree, text).map((wrong) => [`misplaced ${/^[\w-]+(?: outside its \w+)?/.exec(wrong)?.[0]}`, wrong]),
    ...misplacedLines(tree, text).map((wrong) => ['misplaced code line', wrong]),
  ]
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
