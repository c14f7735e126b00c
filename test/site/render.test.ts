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
