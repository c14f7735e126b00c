import type { Setup } from '../../content/setup.ts'
import type { Inventory } from '../../inventory/types.ts'
import type { Page } from '../../model/types.ts'
import type { ShownAlert } from '../alerts.ts'
import type { PageFacts } from '../freshness.ts'
import type { Highlight } from '../highlight.ts'

/** What rendering a page needs beside its tree. */
export interface RenderContext {
  page: Page
  /** Where the site serves each page of the book, by path, without the base. */
  urls: ReadonlyMap<string, string>
  /** Paths of the content folder's other files. */
  files: ReadonlySet<string>
  /** With a slash at both ends. */
  base: string
  highlight: Highlight
  /** What it says of places and placeholders shows on the page. */
  inventory?: Inventory | null
  /** The alerts that the page is the runbook of. */
  alerts?: readonly ShownAlert[]
  /** How fresh the page is, which it says under its title. */
  facts?: PageFacts
  /** Where its decision tree is walked through, without the base; nothing where it is not. */
  guide?: string | undefined
  /** What the configuration says of tables of contents and permalinks. */
  toc?: Setup['toc']
}
