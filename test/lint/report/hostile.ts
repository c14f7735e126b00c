/** A result as untrusted content may bring it about: what it names tries to leave its place in every report. */
import type { LintResult, Problem, RelatedPlace, Rule, Severity } from '../../../src/lint/types.ts'
import type { Range } from '../../../src/model/types.ts'

/** Relative to the root of the repository. */
export const folder = 'docs/run books'

export const pages = ['a,b:100%.md', 'clean.md', 'line\nbreak.md']

export const sources = new Map([
  ['a,b:100%.md', '# Hosts\n\nssh 91.99.65.299\n    ssh   91.99.65.299\ncurl 91.99.65.299 🚒 91.99.65.299\n```sh\nopen\n'],
  ['clean.md', '# Clean\n'],
  ['line\nbreak.md', '# Broken\n'],
])

export const rules: Rule[] = [
  rule('wrong-host', 'error', 'Finds {hosts} that [nobody](https://evil.example) knows.'),
  rule('unclosed-fence', 'warning', 'Finds fences.'),
]

export const result: LintResult = resultOf([
  problem('wrong-host', 'error', 'a,b:100%.md', 'No host. Did you mean 91.99.65.229?', range([3, 5, 13], [3, 17, 25]), '91.99.65.229', [
    { path: '../inven tory.yaml', range: range([2, 3, 9], [2, 5, 11]), message: '[here](x) {1} \u202e' },
  ]),
  problem('wrong-host', 'error', 'a,b:100%.md', 'No host. Did you mean 91.99.65.229?', range([4, 11, 36], [4, 23, 48]), '91.99.65.229'),
  problem('wrong-host', 'error', 'a,b:100%.md', '::error::x\r\n##[error]y %0A <b>&"\'</b> | `c` ]]>', range([5, 6, 54], [5, 18, 66])),
  problem('wrong-host', 'info', 'a,b:100%.md', '{0} [link](javascript:x) \u0000\u001b[31m\u202e\ud800\uffff', range([5, 22, 70], [5, 34, 82]), 'a{0}'),
  problem('unclosed-fence', 'warning', 'a,b:100%.md', 'Left open.', range([6, 1, 83], [7, 5, 93])),
  problem('gone-rule', 'warning', 'line\nbreak.md', 'An empty place.', range([1, 1, 0], [1, 1, 0]), 'x'),
  problem('wrong-host', 'error', '../mkdocs.yml', 'No source of this.', range([2, 1, 9], [2, 4, 12]), 'y'),
])

/** @param count Problems of each severity, the lightest first. */
export function many(count: Record<Severity, number>): LintResult {
  const of = (severity: Severity): Problem[] => Array.from({ length: count[severity] }, (_, index) =>
    problem('wrong-host', severity, 'page.md', `Number ${index + 1}.`, range([index + 1, 1, 0], [index + 1, 2, 1])))
  return resultOf([...of('info'), ...of('warning'), ...of('error')])
}

function rule(id: string, severity: Severity, summary: string): Rule {
  const markdown = '```sh\nssh {x} \u202e\n```\n<b>'
  const example = { title: '<img> `in` {y}', markdown, expect: [{ line: 1, column: 1, severity }] }
  return { id, severity, summary, rationale: `Why ${id} <b>.`, needsInventory: id === 'wrong-host', examples: [example] }
}

function problem(rule: string, severity: Severity, path: string, message: string, where: Range, suggestion?: string, related?: RelatedPlace[]): Problem {
  return { rule, severity, message, path, range: where, ...(suggestion === undefined ? {} : { suggestion }), ...(related && { related }) }
}

function range(...places: [start: [number, number, number], end: [number, number, number]]): Range {
  const [start, end] = places.map(([line, column, offset]) => ({ line, column, offset })) as [Range['start'], Range['end']]
  return { start, end }
}

export function resultOf(problems: Problem[]): LintResult {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) counts[severity]++
  return { files: pages.length, problems, counts }
}
