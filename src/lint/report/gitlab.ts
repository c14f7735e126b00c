import { visible } from '../../characters/visible.ts'
import type { LintResult, Severity } from '../types.ts'
import { fingerprints } from './fingerprints.ts'
import { printJson } from '../../characters/print-json.ts'
import { repositoryPath } from './repository-path.ts'

export interface GitlabReportOptions {
  /** The content folder, relative to the repository's root. */
  folder: string
  /** Source by path, for fingerprints that outlive moved lines. */
  sources: ReadonlyMap<string, string>
}

const SEVERITIES: Record<Severity, string> = { error: 'critical', warning: 'minor', info: 'info' }

/** The result as a Code Quality report, which GitLab compares between the branches of a merge request. */
export function gitlabReport({ problems }: LintResult, { folder, sources }: GitlabReportOptions): string {
  const prints = fingerprints(problems, sources)
  return printJson(problems.map(({ rule, severity, message, path, range: { start, end } }, index) => ({
    description: visible(message),
    check_name: rule,
    fingerprint: prints[index],
    severity: SEVERITIES[severity],
    location: { path: repositoryPath(folder, path), lines: { begin: start.line, end: end.line } },
  })))
}
