import type { LintResult, Problem, Severity } from '../types.ts'
import { gravestFirst } from './gravest-first.ts'
import { literal } from './markdown.ts'
import { plural, pluralFiles } from './plural.ts'
import { repositoryPath } from './repository-path.ts'

export interface JobSummaryOptions {
  /** The content folder, relative to the repository's root. */
  folder: string
  /** Bytes that there is room for: GitHub takes no summary of a step that is longer than 1 MiB. */
  room: number
}

/** The result as a Markdown table for GitHub's page of the job; empty where there is no room for it. */
export function jobSummary({ files, problems, counts }: LintResult, { folder, room }: JobSummaryOptions): string {
  const found = (Object.keys(counts) as Severity[]).filter((severity) => counts[severity] > 0)
  const what = found.length === 0 ? 'no problems' : found.map((severity) => plural(counts[severity], severity)).join(', ')
  const head = `## Runpress: ${what} in ${pluralFiles(files)}\n\n`
  const table = '| Severity | Place | Problem | Rule |\n|---|---|---|---|\n'
  const rows = gravestFirst(problems).map((problem) => row(problem, folder))
  const whole = rows.length === 0 ? head : `${head}${table}${rows.join('')}\n`
  if (bytes(whole) <= room) return whole
  const shown = rows.slice(0, rowsThatFit(rows, room - bytes(head + table + rest(rows.length))))
  const cut = `${head}${shown.length === 0 ? '' : table}${shown.join('')}${rest(rows.length - shown.length)}`
  return bytes(cut) <= room ? cut : ''
}

function row({ rule, severity, message, path, range: { start } }: Problem, folder: string): string {
  const place = `${repositoryPath(folder, path)}:${start.line}:${start.column}`
  return `| ${severity} | ${literal(place)} | ${literal(message)} | ${literal(rule)} |\n`
}

function rowsThatFit(rows: string[], room: number): number {
  let used = 0
  const end = rows.findIndex((line) => (used += bytes(line)) > room)
  return end === -1 ? rows.length : end
}

function rest(count: number): string {
  return `\nThere is no room here for ${count} more.\n`
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}
