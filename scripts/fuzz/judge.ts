/** Puts a case through every stage and holds what comes out against what is promised. */
import type { Case, Fault, Stage, Verdict } from './case.ts'
import { stages } from './case.ts'
import { exportFaults } from './check-export.ts'
import { fixFaults } from './check-fix.ts'
import { lintFaults } from './check-lint.ts'
import { modelFaults } from './check-model.ts'
import { parseFaults } from './check-parse.ts'
import { renderFaults } from './check-render.ts'
import { yamlFaults } from './check-yaml.ts'
import { Folder } from './folder.ts'

const checks: Record<Stage, (folder: Folder) => string[][] | Promise<string[][]>> = {
  parse: parseFaults,
  model: modelFaults,
  lint: lintFaults,
  fix: fixFaults,
  render: renderFaults,
  export: exportFaults,
  yaml: yamlFaults,
}

/** @param only The stages to go through; all by default. */
export async function judge({ files }: Pick<Case, 'files'>, only: readonly Stage[] = stages): Promise<Verdict> {
  const folder = new Folder(files)
  const verdict: Verdict = { faults: [], times: {} }
  for (const stage of only) {
    const start = performance.now()
    try {
      for (const [kind = '', detail = ''] of await checks[stage](folder)) verdict.faults.push({ stage, kind, detail })
    } catch (error) {
      verdict.faults.push(thrown(stage, error))
    }
    verdict.times[stage] = performance.now() - start
  }
  return verdict
}

/** Errors of one message from one line are of one kind. */
function thrown(stage: Stage, error: unknown): Fault {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const frame = /\((?:file:\/\/)?[^()]*\/(src\/[^():]+:\d+|node_modules\/[^():]+:\d+)/.exec(stack)?.[1] ?? ''
  const first = (message.split('\n', 1)[0] ?? '').replace(/["“'`‘].*?["”'`’]/g, '…').replace(/\d+/g, 'N').slice(0, 100)
  return { stage, kind: `threw: ${first} (${frame})`, detail: stack }
}
