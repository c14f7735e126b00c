import { readContent, type ReadContent } from '../content/read.ts'
import { refuseProblems } from '../content/setup.ts'
import type { RuleSetting } from '../inventory/rule-settings.ts'
import { configure } from '../lint/configure.ts'
import { rules } from '../lint/rules/index.ts'
import { lint } from '../lint/run.ts'
import type { LintResult } from '../lint/types.ts'
import { Progress } from './progress.ts'

/** A content folder with what the linter says of it. */
export interface LintedFolder {
  content: ReadContent
  result: LintResult
}

/**
 * Reads a content folder and lints it as its configuration wants it.
 *
 * @param asked Settings of the command line, which come before those of `runpress.yaml`, and these before `mkdocs.yml`.
 * @throws UserError when the folder cannot be read or its `runpress.yaml` is wrong.
 */
export async function lintFolder(dir: string, asked: Readonly<Record<string, RuleSetting>>): Promise<LintedFolder> {
  const progress = new Progress()
  try {
    const content = await readContent(dir, { withDrafts: true, onPage: (done, total) => progress.show('Read {} pages …', done, total) })
    const { setup } = content
    const configured = configure(rules, setup.ruleSettings)
    refuseProblems(configured.problems)
    const result = await lint({ ...content, yamlFiles: new Map(yamlFiles(content).map(({ path, text }) => [path, text])) }, {
      severity: { ...setup.rules, ...configured.severity, ...asked },
      options: configured.options,
      isIgnored: setup.isIgnored,
      onRule: (done, total) => progress.show('Checked {} rules …', done, total),
    })
    return { content, result }
  } finally {
    progress.clear()
  }
}

/** The files besides the pages that problems can be in. */
export function yamlFiles({ folder, factFiles, setup }: ReadContent): Array<{ path: string; text: string }> {
  return [...(folder.inventory ? [folder.inventory] : []), ...factFiles, ...setup.configFiles]
}
