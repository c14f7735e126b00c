/** The linter notices single mistakes in this project's runbook, on their very line. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readInventory } from '../../src/content/inventory.ts'
import { ownPrograms } from '../../src/inventory/own-programs.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { lint } from '../../src/lint/run.ts'
import type { Rule } from '../../src/lint/types.ts'
import { buildBook } from '../support/build-book.ts'
import { readFolder } from '../../src/source/folder.ts'
import { kindsFor, Runbook, sample, type Kind, type Mutation } from './mutations.ts'

const path = 'incident-response.md'
const folder = await readFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const { inventory } = await readInventory(folder.root, folder.inventory ?? { path: 'inventory.yaml', text: '' })
const programs = ownPrograms(inventory)
/** The runbook's source is not part of the project. */
const seed = fileURLToPath(new URL('../../../shared/seed/incident-response.md', import.meta.url))

/** What the rules say of a text: line and words of each finding. */
async function findings(text: string, checked: readonly Rule[]): Promise<Array<{ line: number; words: string }>> {
  const { book, texts } = buildBook([{ path, text }], { files: folder.files, programs })
  const { problems } = await lint({ book, texts, inventory }, { rules: checked })
  return problems.map(({ rule, message, range }) => ({ line: range.start.line, words: `${rule} ${message}` }))
}

/** Whether a mistake has findings on its lines that the text without it does not have. */
async function isFound({ text }: Runbook, { at, old, text: wrong }: Mutation, known: ReadonlyMap<string, number>, checked: readonly Rule[]): Promise<boolean> {
  const changed = text.slice(0, at) + wrong + text.slice(at + old.length)
  const first = text.slice(0, at).split('\n').length
  const last = first + Math.max(0, wrong.trimEnd().split('\n').length - 1)
  const left = new Map(known)
  return (await findings(changed, checked)).some(({ line, words }) => {
    const times = left.get(words) ?? 0
    left.set(words, times - 1)
    return line >= first && line <= last && times <= 0
  })
}

function shown({ text }: Runbook, { at, old, text: wrong }: Mutation): string {
  return `line ${text.slice(0, at).split('\n').length}: ${JSON.stringify(old)} → ${JSON.stringify(wrong)}`
}

async function check(page: Runbook, kind: Kind, size: number): Promise<void> {
  const checked = rules.filter(({ id }) => kind.rules.includes(id))
  const known = new Map<string, number>()
  for (const { words } of await findings(page.text, checked)) known.set(words, (known.get(words) ?? 0) + 1)
  const mutations = sample(kind.mutations(page).filter((mutation) => {
    const { start, text } = page.lineAt(mutation.at)
    const line = text.slice(0, mutation.at - start) + mutation.text + text.slice(mutation.at - start + mutation.old.length)
    return !kind.undetectable?.(line, mutation)
  }), size)
  expect(mutations.length).toBeGreaterThan(2)
  const missed: string[] = []
  for (const mutation of mutations) if (!(await isFound(page, mutation, known, checked))) missed.push(shown(page, mutation))
  const allowed = Math.floor(mutations.length * (1 - kind.share))
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(allowed)
}

/** So many of each kind; `MUTATIONS=500` tries that many. */
const size = (usual: number): number => Number(process.env['MUTATIONS'] ?? usual)

describe.each([
  { name: 'content/', size: size(10), text: folder.pages.find((page) => page.path === path)?.text ?? '' },
  { name: 'its source', size: size(3), text: existsSync(seed) ? readFileSync(seed, 'utf8') : null },
])('one mistake in $name', ({ text, size: count }) => {
  const page = text === null ? null : new Runbook(text)
  if (!page) console.log('Not run: ../shared/seed/incident-response.md is not here.')

  test.skipIf(!page).each(kindsFor(inventory))('$name', { timeout: 60_000 }, async (kind) => {
    if (page) await check(page, kind, count)
  })
})
