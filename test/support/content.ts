/** The book of `content/`, which the site must show: what the browser tests compare with. */
import { fileURLToPath } from 'node:url'
import { buildBook } from './build-book.ts'
import type { Page } from '../../src/model/types.ts'
import { readFolder } from '../../src/source/folder.ts'

/** @throws where the folder has no such page */
export async function contentPage(path: string): Promise<Page> {
  const folder = await readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
  const page = buildBook(folder.pages, { files: folder.files }).book.pages.find(one => one.path === path)
  if (!page) throw new Error(`content/${path} is not there`)
  return page
}
