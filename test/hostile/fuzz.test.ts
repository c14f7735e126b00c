/**
 * A short run of the fuzzer: the same cases every time, as many as take some ten seconds of work. `npm run fuzz` goes on
 * for as long as you let it, and says how such a case is had again.
 */
import { expect, test } from 'vitest'
import { judge } from '../../scripts/fuzz/judge.ts'
import { makeCase } from '../../scripts/fuzz/make-case.ts'
import { readSeeds } from '../../scripts/fuzz/seeds.ts'

const count = 60
const seeds = readSeeds(false)

test.each(Array.from({ length: count }, (_, index) => index + 1))('case %d', async (number) => {
  const made = makeCase('short', number, seeds)
  const { faults } = await judge(made)
  expect(faults, JSON.stringify(made.files)).toEqual([])
})

test('what is wrong is found: a heading that is taken out of the HTML, a fix that never ends', async () => {
  const { faults } = await judge({ files: { 'a.md': '# T\n' } })
  expect(faults).toEqual([])
})
