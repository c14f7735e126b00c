import { expect, test } from 'vitest'
import { sectionTexts } from '../../src/site/search-text.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'

test('search knows of HTML what the page shows: its text, and names to fill in that look like tags', () => {
  const [section] = sectionTexts(parseMarkdown('Delete <pod-name> in <b>zone</b> <x-y a="b"> <!-- <none-of-it> --> now.\n'))
  expect(section?.text).toBe('Delete pod-name in zone now.')
})
