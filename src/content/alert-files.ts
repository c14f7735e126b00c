import { isAbsolute, posix } from 'node:path'
import { parseAlertRules } from '../inventory/alert-rules.ts'
import type { Alerts, Fact, InventoryProblem } from '../inventory/types.ts'
import type { SourceFile } from '../source/folder.ts'
import { patternStart, readPattern } from '../source/patterns.ts'
import type { ReadContent } from './read.ts'

/** Alert rules, read: the files they stand in, and what is wrong with them. */
export interface AlertFiles {
  alerts: Alerts
  files: SourceFile[]
  problems: InventoryProblem[]
}

/**
 * Reads the rule files that the inventory names. What cannot be read becomes a problem and takes nothing else with it.
 *
 * @param root The content folder.
 */
export async function readAlertFiles(root: string, alerts: Alerts): Promise<AlertFiles> {
  const files = new Map<string, SourceFile>()
  const rules: Alerts['rules'] = []
  const problems: InventoryProblem[] = []
  for (const source of alerts.from) {
    const found = await readPattern(root, fromRoot(source))
    const complain = (message: string) => problems.push({ message, path: source.path, range: source.range })
    if (found.files.length === 0 && found.refused.length === 0) {
      complain(`“${source.name}” names no file. Paths are relative to the inventory, such as ../rules/*.yaml.`)
    }
    for (const { path, reason } of found.refused) complain(`${path} ${reason}.`)
    for (const file of found.files) {
      // Patterns may overlap.
      if (files.has(file.path)) continue
      files.set(file.path, file)
      const read = parseAlertRules(file.text, { path: file.path, annotations: alerts.annotations, named: found.single })
      for (const alert of read.alerts) rules.push(alert)
      problems.push(...read.problems)
    }
  }
  return { alerts: { ...alerts, rules }, files: [...files.values()], problems }
}

/** The files and folders whose changes may change the alerts, absolute. */
export function ruleSources({ folder, inventory }: Pick<ReadContent, 'folder' | 'inventory'>): string[] {
  return (inventory?.alerts?.from ?? []).map((source) => patternStart(folder.root, fromRoot(source)))
}

/** The path or pattern as seen from the content folder, beside which the inventory may lie. */
function fromRoot({ name, path }: Fact): string {
  return isAbsolute(name) ? name : posix.join(posix.dirname(path), name)
}
