import { expect, test } from 'vitest'
import { githubReport } from '../../../src/lint/report/github.ts'
import { expected } from './expected.ts'
import { folder, many, result, resultOf } from './hostile.ts'

function countsOf(report: string): Record<string, number> {
  const names = report.trimEnd().split('\n').map((line) => /^::(\w+) /.exec(line)?.[1] ?? line)
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}

test('every problem is one workflow command, gravest first, that nothing in it can leave', async () => {
  const report = githubReport(result, { folder })
  expect(report).toBe(await expected('github.txt'))
  expect(countsOf(report)).toEqual({ error: 4, warning: 2, notice: 1 })
})

test('no problem, no command', () => {
  expect(githubReport(resultOf([]), { folder })).toBe('')
})

test('all that GitHub shows of a step is used', () => {
  const report = githubReport(many({ error: 10, warning: 10, info: 10 }), { folder: '' })
  expect(countsOf(report)).toEqual({ error: 10, warning: 10, notice: 10 })
  expect(report).toContain('::notice file=page.md,line=10,endLine=10,col=1,endColumn=2,title=wrong-host::Number 10.\n')
})

test('where there are more, the last notice says how many', () => {
  const report = githubReport(many({ error: 11, warning: 12, info: 10 }), { folder: '' })
  expect(countsOf(report)).toEqual({ error: 10, warning: 10, notice: 10 })
  expect(report.trimEnd().split('\n').at(-1))
    .toBe('::notice title=runpress::Not shown here: 1 error, 2 warnings, 1 info. The job summary lists them.')
})
