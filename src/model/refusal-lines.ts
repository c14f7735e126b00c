import { visible } from '../characters/visible.ts'
import { sourcePlace } from './source-ranges.ts'
import type { SourceProblem } from './source-problems.ts'
import type { Range, RefusedPage } from './types.ts'

/**
 * Why sources are no pages, or none as they are written, each as `path:line:column: message`.
 *
 * @param refused The pages that could not be read or rendered.
 */
export function refusalLines(sourceProblems: readonly SourceProblem[], refused: Iterable<RefusedPage>): string[] {
  const pages = [...refused].map((page) => lineOf(page.path, sourcePlace(page, page.refusal.range).range, page.refusal.message))
  const problems = sourceProblems.filter(({ severity }) => severity === 'error')
  return [...pages, ...problems.map(({ path, range, message }) => lineOf(path, range, message))]
}

function lineOf(path: string, { start }: Range, message: string): string {
  return `${visible(path)}:${start.line}:${start.column}: ${visible(message)}`
}
