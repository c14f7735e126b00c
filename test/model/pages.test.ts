import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { describePage } from './describe-page.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe.each(readdirSync(fixtures))('%s', (name) => {
  const folder = join(fixtures, name)
  const paths = readdirSync(folder).filter((path) => path.endsWith('.md'))
  const files = paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const { book } = buildBook(files, { files: ['logo.png'] })

  test('the model is what model.txt says', async () => {
    await expect(book.pages.map(describePage).join('\n')).toMatchFileSnapshot(join(folder, 'model.txt'))
  })

  test('it is plain data', () => {
    expect(JSON.parse(JSON.stringify(book))).toEqual(book)
  })
})
