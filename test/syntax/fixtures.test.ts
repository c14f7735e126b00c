import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { readFixtures } from './fixtures.ts'
import { renderTree } from './render-tree.ts'

test.each(readFixtures())('$name', ({ input, tree }) => {
  expect(renderTree(parseMarkdown(input))).toBe(tree)
})
