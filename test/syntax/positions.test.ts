/** Positions hold for every fixture and every page of the content folder: the source says what the node says. */
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { misplacedLines, misplacedNodes } from '../support/tree-positions.ts'
import { readFixtures, readPages } from './fixtures.ts'

const pages = [...readFixtures(), ...readPages()]

test.each(pages)('$name: nodes stand where their text stands', ({ input }) => {
  expect(misplacedNodes(parseMarkdown(input), input)).toEqual([])
})

test.each(pages)('$name: lines of code stand where they are said to', ({ input }) => {
  expect(misplacedLines(parseMarkdown(input), input)).toEqual([])
})
