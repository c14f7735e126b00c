import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import type { Page } from '../../src/model/types.ts'
import { mismatches } from '../support/model-positions.ts'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')
const own = globSync(['content/**/*.md', 'test/**/fixtures/**/*.md'], { cwd: root }).map((path) => join(root, path))
const others = existsSync(shared) ? globSync(['seed/*.md', 'corpora/**/*.md'], { cwd: shared }).map((path) => join(shared, path)) : []
if (others.length === 0) console.warn('positions: the real runbooks of other teams are not here; only our own pages are checked')

describe.each([...own, ...others].sort())('%s', (path) => {
  const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const { book } = buildBook([{ path: 'page.md', text: source }])

  test('source.slice(start, end) of every part is its text', () => {
    expect(mismatches(book.pages[0] as Page, source)).toEqual([])
  })
})
