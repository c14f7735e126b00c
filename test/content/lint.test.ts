/** The linter's rules over this project's own runbooks: one test a page and rule. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readInventory } from '../../src/content/inventory.ts'
import { lint } from '../../src/lint/run.ts'
import { rules } from '../../src/lint/rules/index.ts'
import type { Problem } from '../../src/lint/types.ts'
import { buildBook } from '../../src/model/book.ts'
import { readFolder } from '../../src/source/folder.ts'

const folder = await readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const { inventory, problems: inventoryProblems } = await readInventory(folder.root, folder.inventory ?? { path: 'inventory.yaml', text: '' })

/** Lints the content folder, with another text in place of one page where that is wanted. */
async function lintContent(changed?: { path: string; text: string }): Promise<Problem[]> {
  const pages = folder.pages.map((page) => (page.path === changed?.path ? changed : page))
  const { book, texts } = buildBook(pages, { files: folder.files })
  return (await lint({ book, texts, inventory, inventoryProblems })).problems
}

function inWords({ path, range, message }: Problem): string {
  return `${path}:${range.start.line}:${range.start.column} ${message}`
}

const problems = await lintContent()

test('inventory.yaml · invalid-inventory', () => {
  expect(folder.inventory).not.toBeNull()
  expect(problems.filter(({ rule }) => rule === 'invalid-inventory').map(inWords)).toEqual([])
})

for (const { path } of folder.pages) {
  for (const { id } of rules) {
    test(`${path} · ${id}`, () => {
      expect(problems.filter((problem) => problem.path === path && problem.rule === id).map(inWords)).toEqual([])
    })
  }
}

/** One slip at a time, at every place where it can be made. */
describe('one wrong character', () => {
  const path = 'incident-response.md'
  const text = folder.pages.find((page) => page.path === path)?.text ?? ''

  const slips: Array<{ what: string; rule: string; pattern: RegExp; slip(right: string): string }> = [
    { what: 'a digit of an address', rule: 'wrong-host', pattern: /91\.99\.65\.229/g, slip: () => '91.99.65.299' },
    { what: 'another digit of an address', rule: 'wrong-host', pattern: /91\.99\.65\.229/g, slip: () => '97.99.65.229' },
    { what: 'a letter of an anchor', rule: 'broken-anchor', pattern: /(?<=\]\()#[^)]+(?=\))/g, slip: (right) => right.replace(/[a-z](?=[a-z]*$)/, 'q') },
    { what: 'two letters of systemctl swapped', rule: 'unknown-program', pattern: /systemctl/g, slip: () => 'systemclt' },
    { what: 'a letter of systemctl', rule: 'unknown-program', pattern: /systemctl/g, slip: () => 'systenctl' },
    { what: 'a letter of celery-worker missing', rule: 'unknown-service', pattern: /celery-worker/g, slip: () => 'celery-workr' },
    { what: 'a letter of celery-worker', rule: 'unknown-service', pattern: /celery-worker/g, slip: () => 'selery-worker' },
  ]

  for (const { what, rule, pattern, slip } of slips) {
    const places = [...text.matchAll(pattern)]

    test(`${what} can be wrong somewhere`, () => {
      expect(places.length).toBeGreaterThan(3)
    })

    for (const { 0: right, index } of places) {
      const line = text.slice(0, index).split('\n').length
      const column = index - text.lastIndexOf('\n', index - 1)

      test(`${what}, ${line}:${column}`, async () => {
        const wrong = slip(right)
        const changed = text.slice(0, index) + wrong + text.slice(index + right.length)
        const errors = (await lintContent({ path, text: changed })).filter(({ severity }) => severity === 'error')
        expect(errors, errors.map(inWords).join('\n')).toMatchObject([{
          rule,
          path,
          range: { start: { line, column }, end: { line, column: column + wrong.length } },
          suggestion: right,
        }])
        expect(errors[0]?.message).toContain(right)
      })
    }
  }
})

/** The text that the runbook goes back to is not part of the project. */
describe('the runbook’s source', () => {
  const seed = fileURLToPath(new URL('../../../shared/seed/incident-response.md', import.meta.url))
  const there = existsSync(seed)

  for (const [name, declared] of [['with the inventory', inventory], ['without an inventory', null]] as const) {
    test(`has no errors ${name}`, async (context) => {
      if (!there) {
        console.log('Not run: ../shared/seed/incident-response.md is not here.')
        context.skip()
      }
      const { book, texts } = buildBook([{ path: 'incident-response.md', text: readFileSync(seed, 'utf8') }])
      const { problems: found } = await lint({ book, texts, inventory: declared })
      expect(found.filter(({ severity }) => severity === 'error').map(inWords)).toEqual([])
    })
  }
})
