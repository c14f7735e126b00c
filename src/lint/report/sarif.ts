import type { Range } from '../../model/types.ts'
import type { LintResult, Problem, Rule, Severity } from '../types.ts'
import { fingerprints } from './fingerprints.ts'
import { printJson } from './print-json.ts'
import { repositoryPath } from './repository-path.ts'
import { visible } from './visible.ts'

export interface SarifReportOptions {
  /** The content folder, relative to the repository's root. */
  folder: string
  /** Source by path, for fingerprints that outlive moved lines, and for what a suggestion replaces. */
  sources: ReadonlyMap<string, string>
  rules: readonly Rule[]
  /** Of Runpress. */
  version: string
}

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }
const ROOT = '%SRCROOT%'

/** The result as a SARIF 2.1.0 log, which code scanning and editors read. */
export function sarifReport({ problems }: LintResult, { folder, sources, rules, version }: SarifReportOptions): string {
  const prints = fingerprints(problems, sources)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const results = problems.map((problem, index) => {
    const artifactLocation = { uri: relativeUri(repositoryPath(folder, problem.path)), uriBaseId: ROOT }
    const fix = replacement(problem, sources.get(problem.path))
    return {
      ruleId: problem.rule,
      ruleIndex: indexes.get(problem.rule),
      level: LEVELS[problem.severity],
      message: { text: plain(problem.message) },
      locations: [{ physicalLocation: { artifactLocation, region: region(problem.range) } }],
      partialFingerprints: { 'problem/v1': prints[index] },
      ...(fix && {
        fixes: [{
          description: { text: plain(`Write ${problem.suggestion} instead.`) },
          artifactChanges: [{ artifactLocation, replacements: [fix] }],
        }],
      }),
    }
  })
  return printJson({
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [{
      tool: { driver: { name: 'Runpress', version, rules: rules.map(descriptor) } },
      originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      results,
    }],
  })
}

function descriptor({ id, summary, rationale, severity, needsInventory }: Rule): object {
  const needs = needsInventory ? ' It needs an inventory and is silent without one.' : ''
  return {
    id,
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(rationale) },
    help: { text: plain(`${rationale}${needs} “runpress lint --explain ${id}” shows examples.`) },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** The change that a suggestion asks for, where it is known to replace the text that is marked and nothing else. */
function replacement({ range, suggestion }: Problem, source: string | undefined): object | null {
  if (suggestion === undefined || source === undefined) return null
  const { start, end } = range
  const marked = source.slice(start.offset, end.offset)
  if (marked === '' || marked.length !== end.column - start.column) return null
  // A source that the range was not taken from has no line that begins where the range's does.
  const lineStart = start.offset - (start.column - 1)
  if (lineStart !== 0 && !/[\r\n]/.test(source[lineStart - 1] ?? '')) return null
  if (/[\r\n]/.test(source.slice(lineStart, end.offset))) return null
  // A value of YAML is marked with its quotes, and suggested without.
  if (/^["']/.test(marked) && !/^["']/.test(suggestion)) return null
  return { deletedRegion: region(range), insertedContent: { text: suggestion } }
}

/** Each name of the path encoded, `:` among it: what stands before one would be read as a scheme. */
function relativeUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** Text in which a reader of SARIF finds neither a link (`[…](…)`) nor a placeholder (`{0}`). */
function plain(text: string): string {
  return visible(text).replaceAll('](', '] (').replace(/[{}]/g, '$&$&')
}
