import { z } from 'astro/zod'
import { gitAnswer } from '../source/git.ts'

/** When a site was built, and from what. */
export const stampSchema = z.object({
  /** To the second, in UTC: `2026-11-26T08:15:00Z`. */
  time: z.string(),
  /** The short hash of the commit that the content folder is at; `null` where it is in no repository. */
  commit: z.string().nullable(),
  /** Whether files of the content folder differ from that commit. */
  uncommitted: z.boolean(),
})

export type BuildStamp = z.infer<typeof stampSchema>

/** The stamp of a build that is made now. */
export async function buildStamp(contentDir: string): Promise<BuildStamp> {
  const [commit = null] = await gitAnswer(contentDir, ['rev-parse', '--short', 'HEAD'], { separator: '\n' }).catch(() => [])
  return { time: isoTime(buildTime()), commit, uncommitted: false }
}

/** The time of the build: what `SOURCE_DATE_EPOCH` says, so that a build can be repeated to the byte, else now. */
export function buildTime(environment: NodeJS.ProcessEnv = process.env): Date {
  const epoch = environment.SOURCE_DATE_EPOCH ?? ''
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
}

/** A moment as it is shown: `2026-11-26 08:15 UTC`. */
export function shownTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}

/** To the second, as `time` elements and the stamp have it. */
export function isoTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
