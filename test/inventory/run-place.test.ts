import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinInventory } from '../../src/inventory/join.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { runPlaces } from '../../src/inventory/run-place.ts'
import type { RunPlace } from '../../src/inventory/run-place.ts'
import { buildBook } from '../support/build-book.ts'

const read = (file: string): string => readFileSync(new URL(`run-place/${file}`, import.meta.url), 'utf8')
const [page] = buildBook([{ path: 'page.md', text: read('page.md') }]).book.pages
const { inventory } = joinInventory(parseInventory(read('inventory.yaml'), 'inventory.yaml'), new Map())

function row(command: string, { machine, directory, goesThere, because }: RunPlace): string {
  const name = machine?.kind === 'host' ? machine.name : machine?.kind
  return [command, name ?? '-', directory ?? '-', because ?? (goesThere ? 'itself' : '-')].join('\t')
}

test('where commands are run is known as far as the page and the inventory say', () => {
  const rows = page?.codeBlocks.flatMap(block => runPlaces(block, inventory).map((place, index) => row(block.commands[index]?.text ?? '', place)))
  expect(rows).toEqual(read('expected.tsv').trimEnd().split('\n').slice(1))
})

test('a host is given with its address, and with how it is known', () => {
  const all = page?.codeBlocks.flatMap(block => runPlaces(block, inventory).map(({ machine }) => machine)) ?? []
  expect(all).toContainEqual({ kind: 'host', name: 'orion', address: '203.0.113.7', because: 'directory' })
  expect(all).toContainEqual({ kind: 'host', name: 'vega', address: '203.0.113.8', because: 'ssh' })
})

test('without an inventory the page’s own word holds', () => {
  const places = page?.codeBlocks.flatMap(block => runPlaces(block, null)) ?? []
  expect(places.filter(({ because }) => because === 'inventory')).toEqual([])
  expect(places[1]).toEqual({ machine: null, directory: '~/apps/shop', goesThere: false, because: 'cd' })
})
