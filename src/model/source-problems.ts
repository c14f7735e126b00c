import type { Range } from './types.ts'

/** What is wrong with a file as such, whatever stands in it. */
export interface SourceProblem {
  /** The rule it is reported under. */
  rule: 'unreadable-page' | 'duplicate-url' | 'invalid-encoding'
  severity: 'error' | 'warning' | 'info'
  message: string
  /** Relative to the content folder. */
  path: string
  /** In the file itself, without what it includes. */
  range: Range
}
