/** Which line a thread is at is known to whoever stops it, in texts that are parsed whole, in parts and without their code. */
import { expect, test } from 'vitest'
import { LimitError } from '../../src/syntax/limits.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { reportLines } from '../../src/syntax/progress.ts'

const cell = new Int32Array(new SharedArrayBuffer(4))
reportLines(cell)

const fence = `${'```'}bash\n${'uptime\n'.repeat(50)}${'```'}\n`
const deep = `${'> '.repeat(200)}deep\n`
const section = '## Section\n\nSome text.\n\n'

test.for([
  ['at the start', '', 100],
  ['behind text', section.repeat(3), 32_000],
  ['behind code', fence + section + fence, 32_000],
  ['in a later part', section.repeat(40), 100],
  ['in a later part, behind code', section.repeat(20) + fence + section.repeat(20), 100],
] as const)('the line that reading ends at, %s', ([, before, partSize]) => {
  let stopped: unknown
  try {
    parseMarkdown(`${before}${deep}\n${section.repeat(5)}`, partSize)
  } catch (error) {
    stopped = error
  }
  expect(stopped).toBeInstanceOf(LimitError)
  expect(cell[0]).toBe(before.split('\n').length)
  expect((stopped as LimitError).line).toBe(cell[0])
})

test('behind the parser no line is known', () => {
  parseMarkdown(section.repeat(10))
  expect(cell[0]).toBe(0)
})
