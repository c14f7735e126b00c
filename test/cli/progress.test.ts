import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Progress } from '../../src/cli/progress.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())

/** What a run writes that lasts so many milliseconds a page. */
function written(pages: number, milliseconds: number, stream: Partial<NodeJS.WriteStream> = { isTTY: true, columns: 80 }, env: NodeJS.ProcessEnv = {}): string {
  let text = ''
  const progress = new Progress({ ...stream, write: (piece: string) => { text += piece; return true } } as NodeJS.WriteStream, env)
  for (let page = 1; page <= pages; page++) {
    vi.advanceTimersByTime(milliseconds)
    progress.show('Read {} pages …', page, pages)
  }
  progress.clear()
  return text
}

test('a short run shows nothing', () => {
  expect(written(90, 10)).toBe('')
})

test('a long run shows one line, ten times a second, and takes it away', () => {
  const lines = written(2000, 1).split('\r\u001b[2K')
  expect(lines).toHaveLength(13)
  expect(lines.slice(0, 3)).toEqual(['', 'Read 1,000 of 2,000 pages …', 'Read 1,100 of 2,000 pages …'])
  expect(lines.at(-1)).toBe('')
})

test('the line never wraps', () => {
  const [, line] = written(2000, 1, { isTTY: true, columns: 20 }).split('\r\u001b[2K')
  expect(line).toBe('Read 1,000 of 2,000')
})

test.each([
  ['what is no terminal', { isTTY: false }, {}],
  ['CI', { isTTY: true }, { CI: 'true' }],
  ['a terminal that knows no escapes', { isTTY: true }, { TERM: 'dumb' }],
])('nothing is written to %s', (_, stream, env) => {
  expect(written(2000, 1, stream, env)).toBe('')
})
