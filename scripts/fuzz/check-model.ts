import type { Page } from '../../src/model/types.ts'
import { mismatches } from '../../test/support/model-positions.ts'
import { differs, withEndings, type Folder } from './folder.ts'

/** The model is plain data, the same every time, says where things stand, and does not depend on how lines end. */
export function modelFaults(folder: Folder): string[][] {
  const { book, texts } = folder.read()
  const lines = (text: string): string => withEndings(text, '\n')
  return [
    ...book.pages.flatMap((page) => [...refusals(page), ...pageFaults(page, texts.get(page.path) ?? '')]),
    ...differs('as plain data', JSON.parse(JSON.stringify(book)), book),
    ...differs('read twice', folder.read().book, book),
    ...differs('with Windows line endings',
      withoutOffsets(folder.read((text) => withEndings(text, '\r\n')).book), withoutOffsets(folder.read(lines).book)),
    ...differs('with one more newline', withoutEnds(folder.read(folder.oneMore).book), withoutEnds(book)),
  ]
}

/** Nothing that is made here is too large or too deep. */
function refusals({ refusal }: Page): string[][] {
  return refusal === null ? [] : [[`refused: ${refusal.message}`, refusal.message]]
}

function pageFaults(page: Page, text: string): string[][] {
  if (page.refusal) return []
  const places = mismatches(page, text).map((wrong) => [`place: ${/^[a-z .]+/i.exec(wrong)?.[0]}`, wrong])
  const ids = [...page.headings, ...page.tabSets.flatMap(({ tabs }) => tabs)].map(({ id }) => id)
  const own = new Set(page.anchors.filter((anchor) => anchor.own).map(({ id }) => id))
  const twice = ids.filter((id, index) => !own.has(id) && ids.indexOf(id) !== index)
  return [...places, ...twice.map((id) => ['one id twice', id])]
}

function withoutOffsets(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) =>
    key === 'offset' ? undefined : typeof value === 'string' ? value.replace(/\r\n/g, '\n') : value))
}

/** Without where things end: what goes on to the end of its file may hold one more line. */
function withoutEnds(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'end' ? undefined : value)))
}
