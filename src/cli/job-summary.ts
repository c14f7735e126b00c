import { appendFile, stat } from 'node:fs/promises'
import { jobSummary } from '../lint/report/job-summary.ts'
import type { LintResult } from '../lint/types.ts'
import { say } from '../source/standard-error.ts'

const LIMIT = 1024 * 1024

/** Adds the result to the summary of the GitHub job that this runs in, if it does: `GITHUB_STEP_SUMMARY` names the file. */
export async function appendJobSummary(result: LintResult, folder: string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (!file) return
  const size = await stat(file).then((stats) => stats.size, () => 0)
  try {
    await appendFile(file, jobSummary(result, { folder, room: LIMIT - size }))
  } catch (error) {
    // The summary repeats what the report says, so the run goes on without it.
    say(`The job summary ${file} cannot be written: ${(error as Error).message}`)
  }
}
