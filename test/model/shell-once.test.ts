import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'

const block = '```bash\nssh "$NAME" uptime\n```\n'

test('a block that stands on two pages is one of each page', () => {
  const { book } = buildBook([
    { path: 'a.md', text: `# A\n\n${block}` },
    { path: 'b.md', text: `# B\n\nIt is set first.\n\n\`\`\`bash\nNAME=web-1\n\`\`\`\n\n${block}` },
  ])
  const [first, second] = book.pages.map(({ codeBlocks }) => codeBlocks.at(-1)?.commands[0])
  expect(first?.placeholders.map(({ name }) => name)).toEqual(['NAME'])
  expect(second?.placeholders).toEqual([])
  expect([first?.range.start.line, second?.range.start.line]).toEqual([4, 10])
})
