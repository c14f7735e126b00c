import type { LintResult } from '../types.ts'

/** The result by the contract of `lint --format json`, with a final newline. */
export function jsonReport(result: LintResult): string {
  const report = {
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
  }
  return `${escapeInvisible(JSON.stringify(report, null, 2))}\n`
}

/** The same JSON, with what a terminal would obey written as escapes: C1 controls, bidirectional and zero-width marks. */
function escapeInvisible(json: string): string {
  return json.replace(/[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
