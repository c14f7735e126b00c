/** The threads in which the site's pages are read and rendered: no tree ever leaves them. */
import type { PageLimits } from '../content/page-limits.ts'
import { PagePool } from '../content/page-pool.ts'
import type { Outcome } from '../content/page-tasks.ts'
import { threadsFor } from '../content/page-threads.ts'
import { readContent, type ReadContent } from '../content/read.ts'
import type { PageDraft } from '../model/page-reader.ts'
import type { Page } from '../model/types.ts'
import type { BookRendering, RenderedPage, RenderTask, SiteDraft } from './page-tasks.ts'
import type { SiteProject } from './project.ts'
import type { SectionText } from './search-text.ts'

/** A content folder, read for its site. */
export interface SiteContent extends ReadContent {
  /** The text of each page by sections, by path; nothing for a page that is refused. */
  sectionTexts: ReadonlyMap<string, SectionText[]>
}

export class SitePages {
  private readonly pool: PagePool

  /** @param limits Default: the usual ones. */
  constructor(entry: URL = new URL('./page-thread.ts', import.meta.url), limits?: PageLimits) {
    this.pool = new PagePool({ entry, threads: threadsFor, limits })
  }

  async read(project: SiteProject): Promise<SiteContent> {
    // There is always work for one, which loads what it needs while the folder is read.
    this.pool.start([])
    const sectionTexts = new Map<string, SectionText[]>()
    const onDraft = (draft: PageDraft): void => { sectionTexts.set(draft.page.path, (draft as SiteDraft).texts) }
    return { ...await readContent(project.dir, { basePath: project.base, pool: this.pool, onDraft }), sectionTexts }
  }

  /** Renders pages of a book, each with its HTML or why it has none. */
  render(pages: ReadonlyArray<Omit<RenderTask, 'kind' | 'source'>>, texts: ReadonlyMap<string, string>, rendering: BookRendering): Promise<Array<Outcome<RenderedPage>>> {
    this.pool.tell('rendering', rendering)
    return this.pool.run(pages.map((one): RenderTask => ({ kind: 'render', source: sourceOf(one.page, texts), ...one })))
  }

  close(): Promise<void> {
    return this.pool.close()
  }
}

/** What a page's tree is made of, where its thread does not have it any more. */
function sourceOf({ path, url, textParts }: Page, texts: ReadonlyMap<string, string>): RenderTask['source'] {
  return { path, text: texts.get(path) ?? '', parts: textParts, notes: [], url, title: null }
}
