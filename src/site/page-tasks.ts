/** What the site's threads are asked besides reading pages. All of it can be sent between threads. */
import type { PageTask } from '../content/page-tasks.ts'
import type { Setup } from '../content/setup.ts'
import type { Inventory } from '../inventory/types.ts'
import type { PageDraft } from '../model/page-reader.ts'
import type { Page, SlugStyle } from '../model/types.ts'
import type { ShownAlert } from './alerts.ts'
import type { PageFacts } from './freshness.ts'
import type { Guide } from './guide.ts'
import type { SectionText } from './search-text.ts'

/** A page with the text that search knows it by. */
export interface SiteDraft extends PageDraft {
  texts: SectionText[]
}

/** What all pages of a book are rendered by. */
export interface BookRendering {
  /** How their anchors are made. */
  style: SlugStyle
  /** Where the site serves each page, by path, without the base. */
  urls: ReadonlyMap<string, string>
  /** Paths of the content folder's other files. */
  files: ReadonlySet<string>
  base: string
  inventory: Inventory | null
  toc: Setup['toc']
}

export interface RenderTask extends PageTask {
  kind: 'render'
  /** As the book has it, its links resolved. */
  page: Page
  alerts: readonly ShownAlert[]
  facts: PageFacts
  /** Where its decision tree is walked through. */
  guide: string | undefined
}

/** A page as finished HTML, and its decision tree as its guide shows it. */
export interface RenderedPage {
  html: string
  guide: Guide | null
}
