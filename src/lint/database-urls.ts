import type { Page, Range } from '../model/types.ts'
import { findMentions, rangeIn } from './mentions.ts'

const DATABASE_URL = /\b(?:postgres(?:ql)?|mysql|mariadb):\/\/[\w.-]{1,80}(?::[^\s@/"'`]{0,100})?@[\w.:-]{1,200}(?:\/[\w-]{1,80})?/g

/** User and database of the connection URLs on a page, wherever they stand: variables that are set hold most of them. */
export function databaseUrls(page: Page): Array<{ user: { value: string; range: Range }; database: { value: string; range: Range } | null }> {
  return findMentions(page, DATABASE_URL).map(({ text, range, place }) => {
    const part = (from: number, to: number) => ({ value: text.slice(from, to), range: rangeIn({ text, range, place }, from, to) })
    const start = text.indexOf('://') + 3
    const at = text.indexOf('@')
    const slash = text.indexOf('/', at)
    const colon = text.indexOf(':', start)
    return { user: part(start, colon === -1 || colon > at ? at : colon), database: slash === -1 ? null : part(slash + 1, text.length) }
  })
}
