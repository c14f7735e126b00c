import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyFixes } from '../../src/lint/fix.ts'
import type { Fix } from '../../src/lint/types.ts'
import { lintFiles } from './lint-page.ts'

const fix = (start: number, end: number, text: string): Fix => ({
  range: { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } }, text,
})

test('fixes are made at their ranges, whatever their order', () => {
  expect(applyFixes('one two three', [fix(8, 13, '3'), fix(0, 3, 'uno'), fix(4, 4, '-')])).toMatchObject({ text: 'uno -two 3' })
})

test('of fixes that overlap or touch the first is made', () => {
  const { text, made } = applyFixes('abcdef', [fix(2, 4, 'X'), fix(0, 3, 'Y'), fix(3, 4, 'Z'), fix(5, 6, 'W')])
  expect({ text, count: made.length }).toEqual({ text: 'YdeW', count: 2 })
  expect(applyFixes('ab', [fix(1, 1, 'X'), fix(1, 1, 'Y')]).text).toBe('aXb')
})

test('a fix that changes nothing, or lies behind the end, is none', () => {
  expect(applyFixes('abc', [fix(0, 1, 'a'), fix(2, 9, 'x')])).toEqual({ text: 'abc', made: [] })
})

const page = readFileSync(new URL('../../content/incident-response.md', import.meta.url), 'utf8')
const inventory = readFileSync(new URL('../../content/inventory.yaml', import.meta.url), 'utf8')

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** The text with a few slips in it: characters lost, doubled, swapped, and those that word processors put in. */
function withSlips(text: string, random: (below: number) => number): string {
  let slipped = text
  for (let count = 0; count < 12; count++) {
    const at = random(slipped.length - 2)
    const [a = '', b = ''] = [slipped[at], slipped[at + 1]]
    if (a === '\n' || b === '\n') continue
    const slips = ['', a + a, a.toUpperCase(), `${a}\u200b`, a === '-' ? '–' : a === '"' ? '”' : `${a} `]
    slipped = random(3) === 0
      ? `${slipped.slice(0, at)}${b}${a}${slipped.slice(at + 2)}`
      : slipped.slice(0, at) + (slips[random(slips.length)] as string) + slipped.slice(at + 1)
  }
  return slipped
}

test.each(Array.from({ length: 25 }, (_, seed) => seed))('a page with slips, number %i: nothing outside the ranges changes, and fixing comes to an end', { timeout: 60_000 }, async (seed) => {
  const random = numbers(seed + 1)
  let text = withSlips(seed % 2 === 0 ? page : page.replaceAll('\n', '\r\n'), random)
  const seen = new Set<string>()
  for (let round = 0; ; round++) {
    expect(round, 'rounds').toBeLessThan(10)
    const { problems } = await lintFiles({ 'incident-response.md': text }, inventory)
    const fixes = problems.flatMap(({ path, fix }) => (path === 'incident-response.md' && fix ? [fix] : []))
    const fixed = applyFixes(text, fixes)
    if (fixed.text === text) break
    // What is left when the pieces between the ranges are taken in turn from the fixed text.
    let [before, after] = [0, 0]
    for (const { range: { start, end }, text: replacement } of fixed.made) {
      const kept = text.slice(before, start.offset)
      expect(fixed.text.slice(after, after + kept.length)).toBe(kept)
      expect(fixed.text.slice(after + kept.length, after + kept.length + replacement.length)).toBe(replacement)
      before = end.offset
      after += kept.length + replacement.length
    }
    expect(fixed.text.slice(after)).toBe(text.slice(before))
    expect(seen.has(fixed.text), 'goes in circles').toBe(false)
    seen.add(fixed.text)
    text = fixed.text
  }
})

test('a fix writes what stands there, placeholders among it', async () => {
  const written = '```bash\ndocker run -it <image>\n  --rm\n```\n'
  const { problems } = await lintFiles({ 'page.md': written }, inventory)
  expect(applyFixes(written, problems.flatMap(({ fix }) => fix ?? [])).text).toBe('```bash\ndocker run -it <image> \\\n  --rm\n```\n')
})
