import { z } from 'astro/zod'
import { askedTime } from '../model/dates.ts'
import type { FolderHistory } from '../source/git-history.ts'

/** What a site is made from, and when: nothing of it depends on the clock, so the same content gives the same site. Times are in UTC, to the second. */
export const stampSchema = z.object({
  /** The time that `SOURCE_DATE_EPOCH` names as that of the build; `null` where it names none. */
  built: z.string().nullable(),
  /** The commit that the content folder is at, by its short hash, and when it was made; `null` where it is in no repository. */
  commit: z.object({ hash: z.string(), time: z.string().nullable() }).nullable(),
  /** Whether files of the content folder differ from that commit. */
  uncommitted: z.boolean(),
})

export type BuildStamp = z.infer<typeof stampSchema>

export function buildStamp(history: FolderHistory | null, built = askedTime()): BuildStamp {
  return {
    built: built && `${built.toISOString().slice(0, 19)}Z`,
    commit: history && { hash: history.commit.slice(0, 7), time: history.time },
    uncommitted: history !== null && history.uncommitted.size > 0,
  }
}

/** A moment as it is shown: `2026-11-26 08:15 UTC`. */
export function shownTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}
