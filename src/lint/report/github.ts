import { visible } from '../../characters/visible.ts'
import type { LintResult, Problem, Severity } from '../types.ts'
import { gravestFirst } from './gravest-first.ts'
import { plural } from './plural.ts'
import { repositoryPath } from './repository-path.ts'

export interface GithubReportOptions {
  /** The content folder, relative to the repository's root. */
  folder: string
}

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Annotations of one kind that GitHub shows of one step; it drops further ones without a word. */
const LIMIT = 10

/** The result as workflow commands, which GitHub Actions shows as annotations beside the lines. */
export function githubReport({ problems }: LintResult, { folder }: GithubReportOptions): string {
  const bySeverity = Map.groupBy(gravestFirst(problems), ({ severity }) => severity)
  const overflows = [...bySeverity.values()].some(({ length }) => length > LIMIT)
  const shown: Problem[] = []
  const left: string[] = []
  for (const [severity, group] of bySeverity) {
    // The last notice says what is left out.
    const room = overflows && severity === 'info' ? LIMIT - 1 : LIMIT
    shown.push(...group.slice(0, room))
    if (group.length > room) left.push(plural(group.length - room, severity))
  }
  const commands = shown.map((problem) => annotation(problem, folder))
  if (left.length > 0) {
    commands.push(command('notice', { title: 'runpress' }, `Not shown here: ${left.join(', ')}. The job summary lists them.`))
  }
  return commands.map((line) => `${line}\n`).join('')
}

function annotation({ rule, severity, message, path, range: { start, end } }: Problem, folder: string): string {
  // GitHub takes columns only where the range ends on the line it begins on.
  const columns: Record<string, number> = end.line === start.line ? { col: start.column, endColumn: end.column } : {}
  const place = { file: repositoryPath(folder, path), line: start.line, endLine: end.line, ...columns }
  return command(COMMANDS[severity], { ...place, title: rule }, visible(message))
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, percentEncoded)
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, percentEncoded)
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
