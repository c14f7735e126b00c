import { lint } from '../../src/lint/run.ts'
import type { LintResult } from '../../src/lint/types.ts'
import { wrongRanges } from '../../test/support/model-positions.ts'
import { differs, type Folder, type ReadFolder } from './folder.ts'

/** The day that everything is checked on. */
const today = '2026-01-01'

export function lintFolder({ book, texts, inventory }: ReadFolder): Promise<LintResult> {
  return lint({ book, texts, inventory }, { today })
}

/** Findings are the same every time, and stand in the pages that they are about. */
export async function lintFaults(folder: Folder): Promise<string[][]> {
  const result = await lintFolder(folder.read())
  const misplaced = result.problems.flatMap((problem) => {
    const source = folder.files[problem.path]
    const { related = [], ...own } = problem
    const places = [own, ...related.filter(({ path }) => path === problem.path)]
    return source === undefined ? [] : wrongRanges(places, source).map((wrong) => [`finding of ${problem.rule} misplaced`, wrong])
  })
  const lost = result.problems.filter(({ path }) => folder.files[path] === undefined && path !== 'inventory.yaml')
  return [
    ...misplaced,
    ...lost.map(({ rule, path }) => [`finding of ${rule} in no file`, path]),
    ...result.problems.filter(({ message }) => message.length > 2000).map(({ rule, message }) => [`message of ${rule} without end`, message]),
    ...differs('linted twice', await lintFolder(folder.read()), result),
  ]
}
