import { expect, test } from 'vitest'
import { fingerprints } from '../../../src/lint/report/fingerprints.ts'
import type { Problem } from '../../../src/lint/types.ts'
import type { Point } from '../../../src/model/types.ts'
import { result, sources } from './hostile.ts'

const page = 'a,b:100%.md'

test('are unique, also where rule, line and marked text are the same', () => {
  expect(new Set(fingerprints(result.problems, sources)).size).toBe(result.problems.length)
})

test('stay when lines move, spacing changes or the message is reworded', () => {
  const inserted = 'New.\n\n'
  const moved = new Map([...sources, [page, inserted + (sources.get(page) ?? '').replaceAll('\n', '  \r\n')]])
  const down = (point: Point): Point => ({ ...point, line: point.line + 2 })
  const problems = result.problems.map((problem): Problem => problem.path !== page ? problem
    : { ...problem, message: 'Reworded.', range: { start: down(problem.range.start), end: down(problem.range.end) } })
  expect(fingerprints(problems, moved)).toEqual(fingerprints(result.problems, sources))
})

test('change with the line, the file and the rule', () => {
  const [first] = result.problems
  if (!first) throw new Error('The result is empty.')
  const other = new Map([...sources, [page, (sources.get(page) ?? '').replace('ssh', 'scp')]])
  const found = [
    ...fingerprints([first], sources),
    ...fingerprints([first], other),
    ...fingerprints([{ ...first, path: 'clean.md' }], sources),
    ...fingerprints([{ ...first, rule: 'unclosed-fence' }], sources),
  ]
  expect(new Set(found).size).toBe(4)
})
