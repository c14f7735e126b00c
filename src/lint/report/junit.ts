import { visible } from '../../characters/visible.ts'
import type { LintResult, Problem } from '../types.ts'
import { repositoryPath } from './repository-path.ts'

export interface JunitReportOptions {
  /** The content folder, relative to the repository's root. */
  folder: string
  /** All pages read, so that clean ones pass. */
  pages: readonly string[]
}

/** The result as JUnit XML: a test suite for each file, a failure for each error; the rest is the suite's output. */
export function junitReport({ problems }: LintResult, { folder, pages }: JunitReportOptions): string {
  const byPath = Map.groupBy(problems, ({ path }) => path)
  const paths = [...new Set([...pages, ...byPath.keys()])].sort()
  const suites = paths.map((path) => suite(repositoryPath(folder, path), byPath.get(path) ?? []))
  const totals = counted(sum(suites.map(({ tests }) => tests)), sum(suites.map(({ failures }) => failures)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'runpress lint', ...totals })}>\n`
    + `${suites.map(({ xml }) => xml).join('')}</testsuites>\n`
}

function suite(file: string, problems: Problem[]): { xml: string; tests: number; failures: number } {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const others = problems.filter(({ severity }) => severity !== 'error')
  const names = uniqueNames(errors)
  const cases = errors.map((problem, index) => failure(file, names[index] ?? problem.rule, problem))
  if (errors.length === 0) cases.push(`    <testcase${attributes({ name: 'no errors', classname: file, file })}/>\n`)
  const remarks = others.map((problem) => `${problem.severity}  ${described(file, problem)}\n`).join('')
  const output = remarks === '' ? '' : `    <system-out>${escaped(remarks)}</system-out>\n`
  const head = attributes({ name: file, ...counted(cases.length, errors.length) })
  const xml = `  <testsuite${head}>\n${cases.join('')}${output}  </testsuite>\n`
  return { xml, tests: cases.length, failures: errors.length }
}

function failure(file: string, name: string, problem: Problem): string {
  const { rule, message, range } = problem
  return `    <testcase${attributes({ name, classname: file, file, line: range.start.line })}>\n`
    + `      <failure${attributes({ message: visible(message), type: rule })}>${escaped(described(file, problem))}</failure>\n`
    + '    </testcase>\n'
}

/** Without the line, so that a test keeps its name when lines before it come and go. */
function uniqueNames(problems: Problem[]): string[] {
  const seen = new Map<string, number>()
  return problems.map(({ rule, message }) => {
    const name = `${rule}: ${message}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function described(file: string, { rule, message, range: { start } }: Problem): string {
  return `${visible(file)}:${start.line}:${start.column}  ${visible(message)}  ${rule}`
}

function counted(tests: number, failures: number): Record<string, number> {
  return { tests, failures, errors: 0, skipped: 0 }
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`).join('')
}

/** Text of XML 1.0, which has no place at all for most control characters and for half a surrogate pair. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    // GitHub takes it for a command wherever it stands in a log.
    .replaceAll('##[', '##&#91;')
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
