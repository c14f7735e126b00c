import { visible, withoutCommands } from '../../characters/visible.ts'
import type { LintResult, Problem, Severity } from '../types.ts'
import { plural, pluralFiles } from './plural.ts'
import { cells } from './visible.ts'
import type { Cell } from './visible.ts'

export interface TextReportOptions {
  /** Source by path, for the code frames, without secrets; a problem in a file that is not here has none. */
  sources: ReadonlyMap<string, string>
  colour: boolean
}

type Paint = (style: keyof typeof STYLES, text: string) => string

const STYLES = { error: '31', warning: '33', info: '36', path: '4', quiet: '2', strong: '1' } as const

/** Columns of a line shown in a code frame, which fits a terminal of 80; of a longer line, the part around the problem. */
const FRAME_WIDTH = 71

/** The result for people: problems by file, each with the line it stands on and a caret line under it. */
export function textReport(result: LintResult, { sources, colour }: TextReportOptions): string {
  const paint: Paint = colour ? (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m` : (_, text) => text
  const lines = new Map<string, string[]>()
  const groups = Map.groupBy(result.problems, ({ path }) => path)
  const output: string[] = []
  for (const [path, problems] of groups) {
    const source = sources.get(path)
    if (source !== undefined) lines.set(path, source.split(/\r\n|\n|\r/))
    output.push(paint('path', visible(path)))
    for (const problem of problems) output.push(heading(problem, paint), ...frame(problem, lines.get(path), paint))
    output.push('')
  }
  output.push(summary(result, paint))
  return `${output.map(withoutCommands).join('\n')}\n`
}

function heading({ path, range, severity, message, rule }: Problem, paint: Paint): string {
  const place = `${visible(path)}:${range.start.line}:${range.start.column}`
  return `${place}  ${paint(severity, severity)}  ${visible(message)}  ${paint('quiet', visible(rule))}`
}

function frame({ range, severity, message, suggestion }: Problem, lines: string[] | undefined, paint: Paint): string[] {
  const line = lines?.[range.start.line - 1]
  if (line === undefined) return []
  const from = range.start.column - 1
  const to = range.end.line === range.start.line ? range.end.column - 1 : line.length
  const { before, under, after } = crop(cells(line), from, Math.max(to, from + 1))
  const said = suggestion === undefined || suggestion === '' || message.includes(suggestion)
  const number = String(range.start.line).padStart(6)
  const text = [...before, ...under, ...after].map(({ shown }) => shown).join('')
  const carets = ' '.repeat(width(before)) + paint(severity, '^'.repeat(Math.max(1, width(under))))
  return [
    `${paint('quiet', `${number} |`)} ${text}`.trimEnd(),
    `${paint('quiet', `${' '.repeat(number.length)} |`)} ${carets}${said ? '' : ` → ${visible(suggestion ?? '')}`}`,
  ]
}

/** Splits a line at the problem, and leaves out what is too far from it. */
function crop(line: Cell[], from: number, to: number): Record<'before' | 'under' | 'after', Cell[]> {
  const before = line.filter(({ offset }) => offset < from)
  const under = line.filter(({ offset }) => offset >= from && offset < to)
  const after = line.filter(({ offset }) => offset >= to)
  if (width(line) <= FRAME_WIDTH) return { before, under, after }
  // Each piece that is cut takes a column more for its ellipsis.
  const head = keep(before.toReversed(), Math.floor(FRAME_WIDTH / 2) - 1).toReversed()
  const marked = keep(under, Math.floor(FRAME_WIDTH / 2) - 1)
  const room = FRAME_WIDTH - width(head) - width(marked) - 1
  return { before: head, under: marked, after: marked.length < under.length ? [] : keep(after, Math.min(room, FRAME_WIDTH / 4)) }
}

/** The first cells up to a width, and an ellipsis in place of the rest. */
function keep(line: Cell[], limit: number): Cell[] {
  let used = 0
  const end = line.findIndex((cell) => (used += cell.width) > limit)
  return end === -1 ? line : [...line.slice(0, end), { shown: '…', width: 1, offset: line[end]?.offset ?? 0 }]
}

function width(line: Cell[]): number {
  return line.reduce((sum, cell) => sum + cell.width, 0)
}

function summary({ files, problems, counts }: LintResult, paint: Paint): string {
  const read = pluralFiles(files)
  const found = (Object.keys(counts) as Severity[]).filter((severity) => counts[severity] > 0)
  if (found.length === 0) return `No problems in ${read}.`
  const parts = found.map((severity) => paint(severity, plural(counts[severity], severity)))
  const fixable = problems.filter(({ fix }) => fix).length
  return `${paint('strong', parts.join(', '))} in ${read}.${fixable === 0 ? '' : ` ${fixable} can be fixed with --fix.`}`
}
