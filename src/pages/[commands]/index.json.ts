// The commands of a large book as data, for its index's filter.
import project from 'virtual:runpress/project'
import { siteBook } from '../../site/collections.ts'
import { commandGroups, commandsUrl, indexPages } from '../../site/command-index.ts'
import type { IndexPage } from '../../site/command-index.ts'
import { commandSearch } from '../../site/command-search.ts'
import { withBase } from '../../site/templates.ts'

interface Path {
  params: { commands: string }
  props: { pages: IndexPage[] }
}

export async function getStaticPaths(): Promise<Path[]> {
  const book = await siteBook()
  const pages = indexPages(commandGroups(book.pages), book.pages)
  return pages.length > 1 ? [{ params: { commands: commandsUrl.slice(1, -1) }, props: { pages } }] : []
}

export function GET({ props: { pages } }: { props: Path['props'] }): Response {
  return Response.json(commandSearch(pages, (url) => withBase(url, project.base)))
}
