/** What is tried, and what comes of it. */

/** A folder of runbooks by path: pages, and YAML that belongs to them. */
export interface Case {
  /** Seed and number, which make it again. */
  name: string
  files: Record<string, string>
}

export const stages = ['parse', 'model', 'lint', 'fix', 'render', 'export', 'yaml'] as const
export type Stage = (typeof stages)[number]

/** A promise that is broken. */
export interface Fault {
  stage: Stage
  /** What kind it is: cases of one kind have one cause, as far as a machine can tell. */
  kind: string
  detail: string
}

/** What a case came to, and how long each stage took. */
export interface Verdict {
  faults: Fault[]
  /** In milliseconds. */
  times: Partial<Record<Stage, number>>
}
