import type { RuleSetting } from '../inventory/rule-settings.ts'
import { applyFixes } from '../lint/fix.ts'
import { pluralFiles } from '../lint/report/plural.ts'
import { visible } from '../characters/visible.ts'
import type { Problem } from '../lint/types.ts'
import { replaceText } from '../source/replace-text.ts'
import { lintFolder, type LintedFolder } from './lint-folder.ts'
import { say } from '../source/standard-error.ts'

/** A fix may uncover another one; more rounds than this only go in circles. */
const roundLimit = 10

/**
 * Lints a content folder and makes the fixes in its pages, again and again until nothing is left that can be fixed.
 * What was changed, and what could not be, goes to standard error.
 *
 * @returns What is left, and whether a page could not be changed.
 */
export async function fixFolder(dir: string, asked: Readonly<Record<string, RuleSetting>>): Promise<LintedFolder & { refused: boolean }> {
  const refused = new Set<string>()
  const changed = new Map<string, Map<number, number>>()
  for (let round = 1; ; round++) {
    const linted = await lintFolder(dir, asked)
    const done = round > roundLimit ? 0 : await fixPages(linted, changed, refused)
    if (done > 0) continue
    for (const line of describe(changed)) say(line)
    return { ...linted, refused: refused.size > 0 }
  }
}

/** @returns How many pages are no longer what was linted. */
async function fixPages({ content, result }: LintedFolder, changed: Map<string, Map<number, number>>, refused: Set<string>): Promise<number> {
  const { root, pages } = content.folder
  const byPath = Map.groupBy(result.problems.filter(({ fix }) => fix), ({ path }) => path)
  let done = 0
  for (const { path, text, fault } of pages) {
    const fixes = (byPath.get(path) ?? []).flatMap(({ fix }: Problem) => fix ?? [])
    const fixed = applyFixes(text, fixes)
    if (fixed.text === text || refused.has(path)) continue
    // What is shown of it is not what is in it.
    const replaced = fault ? { refused: 'it is not written in UTF-8. Save it as UTF-8' } : await replaceText(root, path, text, fixed.text)
    if (typeof replaced === 'object') {
      refused.add(path)
      say(`${visible(path)} is not changed: ${replaced.refused}.`)
      continue
    }
    done++
    // Two paths of one file: the other one has had its fixes made. The next round reads it anew.
    if (replaced === 'stale') continue
    const lines = changed.get(path) ?? new Map<number, number>()
    for (const { range } of fixed.made) lines.set(range.start.line, (lines.get(range.start.line) ?? 0) + 1)
    changed.set(path, lines)
  }
  return done
}

function describe(changed: ReadonlyMap<string, ReadonlyMap<number, number>>): string[] {
  if (changed.size === 0) return []
  const count = (number: number): string => `${number} ${number === 1 ? 'fix' : 'fixes'}`
  const paths = [...changed].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = paths.flatMap(([path, byLine]) => [...byLine].sort(([a], [b]) => a - b).map(([line, number]) => `${visible(path)}:${line}: ${count(number)}`))
  const total = paths.reduce((sum, [, byLine]) => sum + [...byLine.values()].reduce((a, b) => a + b, 0), 0)
  return [...lines, `${count(total)} in ${pluralFiles(changed.size)}.`]
}
