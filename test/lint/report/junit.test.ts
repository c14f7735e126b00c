import { expect, test } from 'vitest'
import { junitReport } from '../../../src/lint/report/junit.ts'
import { expected } from './expected.ts'
import { folder, pages, result, resultOf } from './hostile.ts'

test('a failure for each error, and a passing test for each clean page', async () => {
  const report = junitReport(result, { folder, pages })
  expect(report).toBe(await expected('junit.xml'))
  // What XML 1.0 has no place for.
  expect(report).not.toMatch(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
})

test('pages without a problem all pass', () => {
  const report = junitReport(resultOf([]), { folder: '', pages: ['a.md', 'b.md'] })
  expect(report).toContain('<testsuites name="runpress lint" tests="2" failures="0" errors="0" skipped="0">')
  expect(report).toContain('<testcase name="no errors" classname="b.md" file="b.md"/>')
  expect(report).not.toContain('<failure')
})
