import { startOfFile } from '../model/ranges.ts'
import type { SourceProblem } from '../model/source-problems.ts'
import type { SourceFolder } from '../source/folder.ts'

/** What means that a source is no page of its own, or not one as it is written. */
export function findSourceProblems({ problems }: SourceFolder): SourceProblem[] {
  return problems.map((problem) => ({ rule: 'unreadable-page', ...problem, range: startOfFile }))
}
