/**
 * What no page may do: nest deeper than any reader follows, or take work out of proportion to its length. Nobody writes
 * such pages; they are made, by mistake or on purpose, to keep a machine busy.
 */
import type { Nodes, Root } from 'mdast'
import type { Point } from 'unist'

/** A page that passes a limit. Lines and columns count from 1, where the limit is passed. */
export class LimitError extends Error {
  override name = 'LimitError'
  readonly line: number
  readonly column: number

  constructor(message: string, { line, column }: Pick<Point, 'line' | 'column'>) {
    super(message)
    this.line = line
    this.column = column
  }
}

/** Reads a part of a text that begins at the start of a line, with the lines before it in errors. */
export function withLinesBefore<Result>(text: string, start: number, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    throw new LimitError(error.message, { line: error.line + linesBefore(text, start), column: error.column })
  }
}

/** How many lines of a text end before an offset. */
export function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0
}

/** How many blocks may stand in each other: quotes, lists, admonitions, tabs … */
export const deepestBlock = 100

/** How many nodes of a tree may stand in each other. A list and its item are two. */
const deepestNode = 300

/** How many cells a table's rows may lack, all of them together: each is made up. */
const mostMissingCells = 50_000

/**
 * Looks a tree over before anything that calls itself goes through it.
 *
 * @throws {LimitError}
 */
export function checkTree(tree: Root): void {
  const levels: Array<{ nodes: readonly Nodes[], at: number }> = [{ nodes: tree.children, at: 0 }]
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.nodes[level.at++]
    if (!node) {
      levels.pop()
      continue
    }
    if (!('children' in node)) continue
    if (node.type === 'table') checkTable(node.children)
    if (levels.length >= deepestNode) {
      throw new LimitError('Emphasis, links or blocks nest too deep here to be read. Flatten them.', node.position!.start)
    }
    levels.push({ nodes: node.children, at: 0 })
  }
}

function checkTable(rows: ReadonlyArray<Extract<Nodes, { type: 'tableRow' }>>): void {
  const width = rows[0]?.children.length ?? 0
  let missing = 0
  for (const row of rows) {
    missing += Math.max(0, width - row.children.length)
    if (missing > mostMissingCells) {
      throw new LimitError(`The rows of this table lack more than ${mostMissingCells} cells. Give each row as many cells as the head has.`, row.position!.start)
    }
  }
}
