import { applyFixes } from '../../src/lint/fix.ts'
import type { LintResult } from '../../src/lint/types.ts'
import { lintFolder } from './check-lint.ts'
import type { Folder } from './folder.ts'

/** As many as `lint --fix` makes. */
const roundLimit = 10

/** What these fixes make readable may have errors of its own. */
const opening: ReadonlySet<string> = new Set(['unread-admonition', 'unclosed-fence', 'unsupported-syntax', 'hidden-character', 'mkdocs-differs', 'step-number'])

/** Fixing comes to an end, and makes nothing worse. */
export async function fixFaults(folder: Folder): Promise<string[][]> {
  const before = await lintFolder(folder.read())
  let pages = folder.pages
  let result = before
  for (let round = 0; ; round++) {
    const fixed = pages.map(({ path, text }) => {
      const fixes = result.problems.flatMap((problem) => (problem.path === path ? problem.fix ?? [] : []))
      return { path, text: applyFixes(text, fixes).text }
    })
    if (fixed.every(({ text }, index) => text === pages[index]?.text)) break
    if (round === roundLimit) return [['fixes go in circles', JSON.stringify(result.problems.filter(({ fix }) => fix))]]
    pages = fixed
    result = await lintFolder(folder.readPages(pages))
  }
  if (before.problems.some(({ rule, fix }) => fix && opening.has(rule))) return []
  const counts = errorCounts(before)
  return [...errorCounts(result)].filter(([rule, count]) => count > (counts.get(rule) ?? 0)).map(([rule]) => [
    `fixes bring an error of ${rule}`,
    `${result.problems.filter((problem) => problem.rule === rule).map(({ message }) => message).join('\n')}\nin\n${pages.map(({ text }) => text).join('\n')}`,
  ])
}

function errorCounts({ problems }: LintResult): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, severity } of problems) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
