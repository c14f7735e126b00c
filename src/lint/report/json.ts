import type { LintResult } from '../types.ts'
import { printJson } from '../../characters/print-json.ts'

/** The result by the contract of `lint --format json`, with a final newline. */
export function jsonReport(result: LintResult): string {
  return printJson({
    version: 1,
    files: result.files,
    problems: result.problems.map(({ rule, severity, message, path, range, suggestion }) => ({
      rule,
      severity,
      message,
      path,
      line: range.start.line,
      column: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
      ...(suggestion === undefined ? {} : { suggestion }),
    })),
    counts: { error: result.counts.error, warning: result.counts.warning, info: result.counts.info },
  })
}
