import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { PageReader, type PageReading, type PageSource } from '../../src/model/page-reader.ts'

const reading: PageReading = { slugs: { style: 'mkdocs', separator: '-' }, settled: true, programs: {}, mkdocs: false }

test('the trees of the pages that are asked for first are kept, and the others made again', () => {
  const sources = ['a', 'b', 'c', 'd'].map((path): PageSource => ({ path, text: `# ${path}\n\nTen words.\n`, parts: [], notes: [], url: `/${path}/`, title: null }))
  const room = sources.slice(0, 2).reduce((sum, { text }) => sum + text.length, 0)
  const reader = new PageReader(reading, true, room)
  const read = sources.map((source) => {
    let tree: Root | undefined
    reader.read(source, (given) => { tree = given })
    return tree
  })
  const taken = sources.map((source) => reader.takeTree(source, 'mkdocs'))
  expect(taken).toEqual(read)
  expect(taken.map((tree, index) => tree === read[index])).toEqual([true, true, false, false])
})
