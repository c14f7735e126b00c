import { visible } from '../../characters/visible.ts'
import type { Range } from '../../model/types.ts'
import type { LintResult, Problem, RelatedPlace, Rule, RuleExample, Severity } from '../types.ts'
import { fingerprints } from './fingerprints.ts'
import { codeBlock, literal } from './markdown.ts'
import { printJson } from '../../characters/print-json.ts'
import { repositoryPath } from './repository-path.ts'

export interface SarifReportOptions {
  /** The content folder, relative to the repository's root. */
  folder: string
  /** Source by path, for fingerprints that outlive moved lines, and for what a suggestion replaces. */
  sources: ReadonlyMap<string, string>
  rules: readonly Rule[]
  /** Of Runpress. */
  version: string
  /** Where Runpress is described, with an anchor for each rule. */
  homepage: string
}

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }
const ROOT = '%SRCROOT%'

/** The result as a SARIF 2.1.0 log, which code scanning and editors read. */
export function sarifReport({ problems }: LintResult, { folder, sources, rules, version, homepage }: SarifReportOptions): string {
  const prints = fingerprints(problems, sources)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const results = problems.map((problem, index) => {
    const artifactLocation = artifact(folder, problem.path)
    const fix = replacement(problem, sources.get(problem.path))
    return {
      ruleId: problem.rule,
      ruleIndex: indexes.get(problem.rule),
      level: LEVELS[problem.severity],
      message: { text: plain(problem.message) },
      locations: [{ physicalLocation: { artifactLocation, region: region(problem.range) } }],
      ...(problem.related && { relatedLocations: problem.related.map((place) => related(place, folder)) }),
      partialFingerprints: { 'problem/v1': prints[index] },
      ...(fix && {
        fixes: [{
          description: { text: plain(fix.insertedContent.text === '' ? 'Take it away.' : `Write ${fix.insertedContent.text} instead.`) },
          artifactChanges: [{ artifactLocation, replacements: [fix] }],
        }],
      }),
    }
  })
  return printJson({
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [{
      tool: { driver: { name: 'Runpress', version, informationUri: homepage, rules: rules.map((rule) => descriptor(rule, homepage)) } },
      originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      results,
    }],
  })
}

function descriptor(rule: Rule, homepage: string): object {
  const { id, summary, rationale, severity, needsInventory } = rule
  const needs = needsInventory ? ' It needs an inventory and is silent without one.' : ''
  return {
    id,
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(rationale) },
    helpUri: `${homepage}#${id}`,
    help: { text: plain(`${rationale}${needs} “runpress lint --explain ${id}” shows examples.`), markdown: escaped(markdownHelp(rule)) },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

/** What the rule finds and why, with an example of each kind. */
function markdownHelp({ id, rationale, needsInventory, examples }: Rule): string {
  const shown = examples.map((example) => ({ example, blocks: blocksOf(example) })).filter(({ blocks }) => blocks !== '')
  const parts = [true, false].flatMap((isReported) => {
    const found = shown.find(({ example }) => example.expect.length > 0 === isReported)
    return found ? [`**${isReported ? 'Reported' : 'Not reported'}:** ${literal(found.example.title)}\n\n${found.blocks}`] : []
  })
  const needs = needsInventory ? ['It needs an inventory and is silent without one.\n'] : []
  return [`${literal(rationale)}\n`, ...needs, ...parts, `\`runpress lint --explain ${id}\` shows all examples.\n`].join('\n')
}

/** The files of an example. */
function blocksOf({ markdown, inventory = '', files = {} }: RuleExample): string {
  const texts = [[markdown, 'markdown'], [inventory, 'yaml'], ...Object.entries(files).map(([path, text]) => [text, /\.ya?ml$/.test(path) ? 'yaml' : 'markdown'])]
  return texts.flatMap(([text = '', language = '']) => (text === '' ? [] : [codeBlock(text, language)])).join('\n')
}

function related({ path, range, message }: RelatedPlace, folder: string): object {
  const artifactLocation = artifact(folder, path)
  return { physicalLocation: { artifactLocation, region: region(range) }, message: { text: plain(message) } }
}

function artifact(folder: string, path: string): object {
  return { uri: relativeUri(repositoryPath(folder, path)), uriBaseId: ROOT }
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

interface Replacement {
  deletedRegion: object
  insertedContent: { text: string }
}

/** The change that puts a problem right, or that a suggestion asks for, where the source is the one that was checked. */
function replacement(problem: Problem, source: string | undefined): Replacement | null {
  const { range, text } = problem.fix ?? { range: problem.range, text: problem.suggestion }
  if (text === undefined || source === undefined || !isFrom(range, source)) return null
  const marked = source.slice(range.start.offset, range.end.offset)
  // A suggestion may be about nothing, about several lines, or about a value of YAML without its quotes; a fix is exact.
  const isExact = marked !== '' && range.start.line === range.end.line && (!/^["']/.test(marked) || /^["']/.test(text))
  return problem.fix || isExact ? { deletedRegion: region(range), insertedContent: { text } } : null
}

/** Whether a source has the range's places where the range has them: lines begin there, and it ends in them. */
function isFrom({ start, end }: Range, source: string): boolean {
  return [start, end].every(({ offset, column }) => {
    const lineStart = offset - (column - 1)
    return offset <= source.length && (lineStart === 0 || /[\r\n]/.test(source[lineStart - 1] ?? '')) && !/[\r\n]/.test(source.slice(lineStart, offset))
  })
}

/** Each name of the path encoded, `:` among it: what stands before one would be read as a scheme. */
function relativeUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** Text in which a reader of SARIF finds neither a link (`[…](…)`) nor a placeholder (`{0}`). */
function plain(text: string): string {
  return escaped(visible(text).replaceAll('](', '] ('))
}

function escaped(text: string): string {
  return text.replace(/[{}]/g, '$&$&')
}
