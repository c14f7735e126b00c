import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readInventory } from '../../src/content/inventory.ts'
import type { Fact } from '../../src/inventory/types.ts'
import type { Range } from '../../src/model/types.ts'

const folder = fileURLToPath(new URL('./derived/', import.meta.url))

/** The place of a fact and the text that stands there. */
function place(root: string, path: string, { start, end }: Range): string {
  const covered = readFileSync(join(root, path), 'utf8').slice(start.offset, end.offset).split('\n')
  return `${path} ${start.line}:${start.column}-${end.line}:${end.column} ${covered[0] ?? ''}${covered.length > 1 ? '…' : ''}`.trim()
}

/** Facts with their place in one string, and without fields that say nothing. */
function shown(root: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => shown(root, one))
  if (typeof value !== 'object' || value === null) return value
  const { path, range, ...rest } = value as Fact
  const says = (field: unknown): boolean => field !== '' && field !== false && !(Array.isArray(field) && field.length === 0)
  const fields = Object.entries(rest).filter(([, field]) => says(field)).map(([key, field]) => [key, shown(root, field)])
  return { ...Object.fromEntries(fields), at: place(root, path, range) }
}

describe.each(readdirSync(folder))('%s', (name) => {
  test('gives these facts and problems, each at its place', async () => {
    const root = join(folder, name, 'book')
    const text = readFileSync(join(root, 'inventory.yaml'), 'utf8')
    const { inventory, problems } = await readInventory(root, { path: 'inventory.yaml', text })
    const parts = Object.entries(inventory).filter(([, part]) => Array.isArray(part) && part.length > 0)
    const found = {
      problems: problems.map(({ message, severity, path, range }) => `${severity ?? 'error'} ${place(root, path, range)} → ${message}`),
      inventory: Object.fromEntries(parts.map(([part, facts]) => [part, shown(root, facts)])),
    }
    const expected = join(folder, name, 'expected.json')
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })

  test('gives the same with CR LF line ends', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'runpress derived '))
    await cp(join(folder, name), copy, { recursive: true })
    for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
      const file = join(entry.parentPath, entry.name)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
    }
    const read = async (root: string) => {
      const text = readFileSync(join(root, 'book/inventory.yaml'), 'utf8')
      const { inventory, problems } = await readInventory(join(root, 'book'), { path: 'inventory.yaml', text })
      return JSON.stringify({ inventory, problems }, (key, value: unknown) => (key === 'offset' ? undefined : value))
    }
    expect(await read(copy)).toBe(await read(join(folder, name)))
    await rm(copy, { recursive: true })
  })
})
