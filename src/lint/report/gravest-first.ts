import type { Problem, Severity } from '../types.ts'

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** The problems by severity, each in the order they had: where room is limited, errors come first. */
export function gravestFirst(problems: readonly Problem[]): Problem[] {
  return ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity))
}
