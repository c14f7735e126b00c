import { z } from 'astro/zod'
import type { ReadContent } from '../content/read.ts'
import { readingOrder } from '../model/navigation.ts'
import { bookAlerts } from './alerts.ts'
import { indexedCount } from './command-index.ts'
import { pageCommands } from './page-commands.ts'
import { stampSchema, type BuildStamp } from './build-stamp.ts'
import { isForContributors, leadsOn } from './front-page.ts'
import { siteNavigation, type NavNode } from './navigation.ts'
import { reportForm, reportFormSchema } from './report-form.ts'

const node: z.ZodType<NavNode> = z.lazy(() => z.object({
  title: z.string(),
  url: z.string().nullable(),
  external: z.boolean(),
  entries: z.array(node),
}))

/** What the frame around every page shows of the book: an entry of its own, so that no page repeats it. */
export const bookSchema = z.object({
  title: z.string(),
  navigation: z.array(node),
  /** URLs of the pages in the order a reader meets them. */
  order: z.array(z.string()),
  /** Whether the front page itself leads to most of the others. */
  frontLeadsOn: z.boolean(),
  /** Whether it is a README for those who write the book. */
  frontIsReadme: z.boolean(),
  built: stampSchema,
  /** Whether any page is the runbook of an alert. */
  hasAlerts: z.boolean(),
  /** How many commands the index of commands lists; 0 where there is none. */
  commands: z.number(),
  report: reportFormSchema,
})

export type BookData = z.infer<typeof bookSchema>

/** Reads it from the book; what is counted over all pages is counted here, once. */
export function bookData(content: ReadContent, built: BuildStamp): BookData {
  const { book, inventory } = content
  const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
  return {
    title: book.title,
    navigation: siteNavigation(book.navigation, urls),
    order: readingOrder(book.navigation).flatMap((path) => urls.get(path) ?? []),
    frontLeadsOn: leadsOn(book),
    frontIsReadme: isForContributors(book),
    built,
    hasAlerts: bookAlerts(book, inventory).byPage.size > 0,
    commands: indexedCount(book.pages.map((page) => ({ url: page.url, title: page.title, commands: pageCommands(page) }))),
    report: reportForm(content),
  }
}
