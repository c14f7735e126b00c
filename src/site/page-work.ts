import type { PageTask, PageWork, ReadingTask } from '../content/page-tasks.ts'
import { PageReader, type PageReading } from '../model/page-reader.ts'
import { loadHighlight } from './highlight.ts'
import type { BookRendering, RenderedPage, RenderTask, SiteDraft } from './page-tasks.ts'
import { renderGuide } from './render/guide.ts'
import { renderPage } from './render.ts'
import { sectionTexts, type SectionText } from './search-text.ts'

/** Reads pages by the `reading` that it is told, and renders them by the `rendering`. Their trees stay here. */
export function siteWork(): PageWork {
  let reader: PageReader
  let rendering: BookRendering
  return {
    tell(subject, data) {
      if (subject === 'reading') reader = new PageReader(data as PageReading, true)
      else rendering = data as BookRendering
    },
    answer: (task: PageTask) => (task.kind === 'render'
      ? render(task as RenderTask, reader, rendering)
      : draft(task as ReadingTask, reader)),
  }
}

function draft(task: ReadingTask, reader: PageReader): SiteDraft {
  if (task.kind === 'reread') return { ...reader.reread(task.source, task.style), texts: [] }
  let texts: SectionText[] = []
  return { ...reader.read(task.source, (tree) => { texts = sectionTexts(tree) }), texts }
}

async function render({ source, page, alerts, facts, guide }: RenderTask, reader: PageReader, { style, ...shared }: BookRendering): Promise<RenderedPage> {
  const highlight = await loadHighlight(['bash', ...page.codeBlocks.map(({ lang }) => lang)])
  // Rendering changes it.
  const tree = reader.takeTree(source, style)
  const context = { ...shared, page, highlight, alerts, facts, guide }
  const html = renderPage(tree, context)
  return { html, guide: guide === undefined ? null : renderGuide(tree, context) }
}
