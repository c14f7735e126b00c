/**
 * A short run of the fuzzer: the same cases every time, as many as take some ten seconds of work. `npm run fuzz` goes on
 * for as long as you let it, and says how such a case is had again.
 */
import { expect, test } from 'vitest'
import { judge } from '../../scripts/fuzz/judge.ts'
import { makeCase } from '../../scripts/fuzz/make-case.ts'
import { readSeeds } from '../../scripts/fuzz/seeds.ts'
import { shrink } from '../../scripts/fuzz/shrink.ts'

const count = 40
const seeds = readSeeds(false)

test.each(Array.from({ length: count }, (_, index) => index + 1))('case %d', async (number) => {
  const made = makeCase('short', number, seeds)
  const { faults } = await judge(made)
  expect(faults, JSON.stringify(made.files)).toEqual([])
})

test('a case is the same whenever it is made', () => {
  expect(makeCase('short', 7, seeds)).toEqual(makeCase('short', 7, seeds))
  expect(makeCase('short', 7, seeds)).not.toEqual(makeCase('short', 8, seeds))
})

test('what fails is made small', async () => {
  const files = { 'a.md': '# T\n\nOne word too many.\n\nEnd.\n', 'b.md': 'Other.\n' }
  const fails = async (smaller: Record<string, string>) => (smaller['a.md'] ?? '').includes('too')
  expect(await shrink(files, fails, () => true)).toEqual({ 'a.md': 'too' })
})
