import { z } from 'astro/zod'
import type { ReadContent } from '../content/read.ts'
import { findReportTemplate } from '../model/report-template.ts'
import { severityRank } from './render/severity.ts'

/** What the log of an incident needs of the book: its levels of severity, and its template for reports. */
export const reportFormSchema = z.object({
  severities: z.array(z.object({ name: z.string(), rank: z.number() })),
  /** With the page's URL, without the base path, that it stands on. */
  template: z.object({ text: z.string(), title: z.string(), url: z.string() }).nullable(),
})

export type ReportForm = z.infer<typeof reportFormSchema>

/** More levels than these are no choice to make at night. */
const mostSeverities = 8

/** Reads it from the book, the levels in the order in which the pages name them. */
export function reportForm({ book, texts }: ReadContent): ReportForm {
  const ranks = new Map<string, number>()
  for (const page of book.pages) {
    for (const { name } of page.severityLevels) if (!ranks.has(name)) ranks.set(name, severityRank(name, page))
  }
  // A book without a table of levels still names them in its runbooks.
  if (ranks.size === 0) {
    for (const page of book.pages) {
      for (const { severity } of page.runbooks) {
        if (severity !== null && !ranks.has(severity)) ranks.set(severity, severityRank(severity, page))
      }
    }
  }
  const severities = [...ranks].map(([name, rank]) => ({ name, rank }))
  const found = findReportTemplate(book, texts)
  const page = found && book.pages.find(({ path }) => path === found.page)
  return {
    severities: severities.slice(0, mostSeverities),
    template: found && page ? {
      text: found.text,
      title: found.title,
      url: found.anchor === '' ? page.url : `${page.url}#${encodeURIComponent(found.anchor)}`,
    } : null,
  }
}
