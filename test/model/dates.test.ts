import { expect, test } from 'vitest'
import { dayAt, dayOf, daysBetween, daysOf, laterBy, runTime } from '../../src/model/dates.ts'

test.each([
  ['2026-01-31', '2026-01-31'], ['2026/1/5', '2026-01-05'], ['2026-01-31T10:00:00.000Z', '2026-01-31'], [' 2024-02-29 ', '2024-02-29'],
  ['2026-02-29', null], ['2026-13-01', null], ['31.01.2026', null], ['2026', null], ['soon', null],
])('%s is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day)
})

test.each([
  ['90', 90], ['90 days', 90], ['6 months', 183], ['1 year', 365], ['2 weeks', 14], ['P6M', 183], ['12m', 365], ['soon', null], ['-3 days', null],
])('%s are %s days', (text, days) => {
  expect(daysOf(text)).toBe(days)
})

test('days are counted across the change of the clocks and of the year', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(laterBy('2025-12-31', 60)).toBe('2026-03-01')
})

test('the time of a run is set by SOURCE_DATE_EPOCH', () => {
  expect(runTime({ SOURCE_DATE_EPOCH: '1767225600' }).toISOString()).toBe('2026-01-01T00:00:00.000Z')
  expect(dayAt(runTime({ SOURCE_DATE_EPOCH: '1767225600' }))).toBe('2026-01-01')
  expect(Math.abs(runTime({ SOURCE_DATE_EPOCH: 'tomorrow' }).getTime() - Date.now())).toBeLessThan(60_000)
})
