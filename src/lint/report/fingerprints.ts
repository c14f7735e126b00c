import { createHash } from 'node:crypto'
import type { Problem } from '../types.ts'

/**
 * A name for each problem that it keeps when lines before it come and go, by which a later run is compared to this one.
 *
 * It is made of the rule, the file, the marked text and the line it stands on, and counts where all of that is the same.
 * Where the source is not known the message stands for the line.
 */
export function fingerprints(problems: readonly Problem[], sources: ReadonlyMap<string, string>): string[] {
  const lines = new Map<string, string[]>()
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const { rule, path } = problem
    const source = sources.get(path)
    if (source !== undefined && !lines.has(path)) lines.set(path, source.split(/\r\n|\n|\r/))
    const same = JSON.stringify([rule, path, ...whatItIsAbout(problem, lines.get(path))])
    const count = (seen.get(same) ?? 0) + 1
    seen.set(same, count)
    return createHash('sha256').update(`${same}\0${count}`).digest('hex').slice(0, 40)
  })
}

function whatItIsAbout({ message, range: { start, end }, masked }: Problem, lines: string[] | undefined): string[] {
  const line = lines?.[start.line - 1]
  // A short secret can be guessed from its hash, so it stays out of it.
  if (line === undefined || masked) return [message]
  const marked = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : line.length)
  // A change of indentation or spacing is no other problem.
  return [line, marked].map((text) => text.trim().split(/\s+/).join(' '))
}
