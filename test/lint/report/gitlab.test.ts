import { expect, test } from 'vitest'
import { gitlabReport } from '../../../src/lint/report/gitlab.ts'
import { expected } from './expected.ts'
import { folder, result, resultOf, sources } from './hostile.ts'

test('lists every problem with the file as the repository names it', async () => {
  expect(gitlabReport(result, { folder, sources })).toBe(await expected('gitlab.json'))
})

test('is an empty list where there is no problem', () => {
  expect(gitlabReport(resultOf([]), { folder, sources })).toBe('[]\n')
})
