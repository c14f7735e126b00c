import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderText } from './support.ts'

const folder = new URL('fixtures/', import.meta.url)

/** Each fixture is a folder with `input.md` and the HTML that it becomes, byte for byte. */
describe('rendering', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
    expect(await renderText(read('input.md'))).toBe(read('expected.html').trimEnd())
  })
})

test('comments for the linter stay in the source', async () => {
  const comment = '<!-- runpress-disable-next-block broken-link -- a reason -->'
  const html = await renderText(`# Title ${comment}\n\nText ${comment} here.\n\n${comment}\n\n=== "One"\n\n    ${comment}\n    Text.\n\n<div>\n${comment}\n</div>\n`)
  expect(html).toContain('Text  here.')
  expect(html).not.toMatch(/runpress-|a reason|<!--/)
})
