import { expect, test } from 'vitest'
import { isDraft } from '../../src/model/draft.ts'

test.each([
  '---\ndraft: true\n---\n', '---\ntitle: A\ndraft: true # not yet\n---\n', '---\ndraft: "true"\n---\n', '---\ndraft: yes\n---\n', '---\nDraft: True\n---\n',
  '---\r\ndraft: true\r\n---\r\n', '---\rtitle: A\rdraft: true\r---\r', '---\ndraft: true\n...\n', '---  \n"draft": true\n---\n', '---\n{draft: true}\n---\n',
  // Jekyll's authors, and Hugo's.
  '---\npublished: false\n---\n', '---\npublished: "no"\n---\n', '+++\ntitle = "A"\ndraft = true\n+++\n', '+++\r\ndraft=true # not yet\r\n+++\r\n',
  '+++\ntags = [\n  "a",\n]\ndraft = true\n\n[params]\na = 1\n+++\n',
  // Aliases and merged keys do not count, but what they say is meant.
  '---\na: &x true\ndraft: *x\n---\n', '---\n<<: {draft: true}\n---\n', '---\na: &x {draft: true}\n<<: *x\n---\n', '---\ndraft: !!bool true\n---\n',
  // What cannot be read, or is never closed, is not published for it.
  '---\ntitle: [\ndraft: true\n---\n', '---\ndraft: true\ntitle: A\n\n# A\n', '---\na: &x 1\nb: *y\ndraft: on\n---\n',
  `---\na: ${'['.repeat(200)}\ndraft: true\n---\n`,
])('a draft: %j', (text) => {
  expect(isDraft(text)).toBe(true)
})

test.each([
  '', '---\n---\n', '---\ndraft: false\n---\n', '---\ndraft:\n---\n', '---\ntitle: draft\n---\n', '---\nowner:\n  draft: true\n---\n', 'draft: true\n',
  '\n---\ndraft: true\n---\n', '---\ntitle: A\n---\n\ndraft: true\n', '# A\n\n---\ndraft: true\n---\n', '---\ntitle: [\n---\n\ndraft: true\n', '---\n\nText.\n\ndraft: true\n',
  '---\ndraft: [true]\n---\n', '---\nundraft: true\n---\n', '---\npublished: true\n---\n', '---\npublished: 2026-01-01\n---\n',
  '+++\ndraft = false\n+++\n', '+++\n[params]\ndraft = true\n+++\n', '+++\ntitle = "A"\n+++\n\ndraft = true\n', '++++\ndraft = true\n++++\n',
  '---\na: &x false\ndraft: *x\n---\n', '---\ndraft: *draft\n---\n', '---\n<<: &x {draft: *x}\n---\n',
])('no draft: %j', (text) => {
  expect(isDraft(text)).toBe(false)
})
