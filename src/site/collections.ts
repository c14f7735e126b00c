import { getCollection, getEntry } from 'astro:content'
import type { BookData } from './book-data.ts'
import type { PageData } from './page-data.ts'

/** The book as the templates see it. */
export interface SiteBook extends BookData {
  /** In the order a reader meets them, those that the navigation leaves out last. */
  pages: PageData[]
  /** The finished HTML of the pages, by URL. */
  html: Map<string, string>
}

/** What the frame around every page shows. */
export async function bookFrame(): Promise<BookData> {
  const { data } = (await getEntry('book', 'book')) as { data: BookData }
  return data
}

/** Reads the book from Astro's collections. */
export async function siteBook(): Promise<SiteBook> {
  const data = await bookFrame()
  const entries: Array<{ data: PageData; rendered?: { html: string } }> = await getCollection('pages')
  const place = new Map(data.order.map((url, index) => [url, index]))
  const placeOf = ({ url }: PageData): number => place.get(url) ?? place.size
  return {
    ...data,
    pages: entries.map((entry) => entry.data).sort((a, b) => placeOf(a) - placeOf(b)),
    html: new Map(entries.map((entry) => [entry.data.url, entry.rendered?.html ?? ''])),
  }
}
