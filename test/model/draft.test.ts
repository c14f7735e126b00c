import { expect, test } from 'vitest'
import { isDraft } from '../../src/model/draft.ts'

test.each([
  '---\ndraft: true\n---\n', '---\ntitle: A\ndraft: true # not yet\n---\n', '---\ndraft: "true"\n---\n', '---\ndraft: yes\n---\n', '---\nDraft: True\n---\n',
  '---\r\ndraft: true\r\n---\r\n', '---\rtitle: A\rdraft: true\r---\r', '---\ndraft: true\n...\n', '---  \n"draft": true\n---\n', '---\n{draft: true}\n---\n',
  // What cannot be read, or is never closed, is not published for it.
  '---\ntitle: [\ndraft: true\n---\n', '---\ndraft: true\ntitle: A\n\n# A\n', '---\na: &x 1\nb: *y\ndraft: on\n---\n',
  `---\na: ${'['.repeat(200)}\ndraft: true\n---\n`,
])('a draft: %j', (text) => {
  expect(isDraft(text)).toBe(true)
})

test.each([
  '', '---\n---\n', '---\ndraft: false\n---\n', '---\ndraft:\n---\n', '---\ntitle: draft\n---\n', '---\nowner:\n  draft: true\n---\n', 'draft: true\n',
  '\n---\ndraft: true\n---\n', '---\ntitle: A\n---\n\ndraft: true\n', '# A\n\n---\ndraft: true\n---\n', '---\ntitle: [\n---\n\ndraft: true\n', '---\n\nText.\n\ndraft: true\n',
  '---\ndraft: [true]\n---\n', '---\nundraft: true\n---\n',
])('no draft: %j', (text) => {
  expect(isDraft(text)).toBe(false)
})
