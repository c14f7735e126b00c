import { z } from 'astro/zod'
import { runTime } from '../model/dates.ts'
import type { FolderHistory } from '../source/git-history.ts'

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
export function buildStamp(history: FolderHistory | null, now = runTime()): BuildStamp {
  return {
    time: `${now.toISOString().slice(0, 19)}Z`,
    commit: history && history.commit.slice(0, 7),
    uncommitted: history !== null && history.uncommitted.size > 0,
  }
}

/** A moment as it is shown: `2026-11-26 08:15 UTC`. */
export function shownTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}
