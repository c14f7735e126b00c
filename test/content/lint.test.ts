/** The linter's rules over this project's own runbooks: one test a page and rule. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readInventory } from '../../src/content/inventory.ts'
import { lint } from '../../src/lint/run.ts'
import { rules } from '../../src/lint/rules/index.ts'
import type { Problem } from '../../src/lint/types.ts'
import { buildBook } from '../support/build-book.ts'
import { readFolder } from '../../src/source/folder.ts'

const folder = await readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const { inventory, problems: inventoryProblems } = await readInventory(folder.root, folder.inventory ?? { path: 'inventory.yaml', text: '' })

function inWords({ path, range, message }: Problem): string {
  return `${path}:${range.start.line}:${range.start.column} ${message}`
}

const { book, texts } = buildBook(folder.pages, { files: folder.files })
// A page whose review falls due is for lint to report; no test fails because time has passed.
const { problems } = await lint({ book, texts, inventory, inventoryProblems }, { today: '2026-11-26' })

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
