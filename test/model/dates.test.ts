import { expect, test, vi } from 'vitest'
import { dayAt, dayOf, daysBetween, laterBy, runTime, spanOf } from '../../src/model/dates.ts'

test.each([
  ['2026-01-31', '2026-01-31'], ['2026/1/5', '2026-01-05'], ['2026-01-31T10:00:00.000Z', '2026-01-31'], [' 2024-02-29 ', '2024-02-29'],
  ['2026-02-29', null], ['2026-13-01', null], ['31.01.2026', null], ['2026', null], ['soon', null],
])('%s is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day)
})

test.each([
  ['90', 0, 90], ['90 days', 0, 90], ['90d', 0, 90], ['2 weeks', 0, 14], ['6 months', 6, 0], ['6mo', 6, 0], ['12m', 12, 0], ['P6M', 6, 0], ['P1Y', 12, 0],
  ['1 year', 12, 0], ['every 2 quarters', 6, 0], ['Quarterly', 3, 0], ['year', 12, 0], ['annually', 12, 0], ['0', 0, 0],
])('%s is a span of %i months and %i days', (text, months, days) => {
  expect(spanOf(text)).toEqual({ months, days })
})

test.each(['soon', '-3 days', '', 'p', '6 months or so', '12345 days', 'constructor'])('%s is no span of time', (text) => {
  expect(spanOf(text)).toBeNull()
})

test.each([
  ['2026-06-01', 3, 0, '2026-09-01'], ['2026-11-23', 6, 0, '2027-05-23'], ['2026-08-31', 1, 0, '2026-09-30'], ['2024-02-29', 12, 0, '2025-02-28'],
  ['2026-12-31', 2, 0, '2027-02-28'], ['2026-03-28', 0, 365, '2027-03-28'],
])('from %s, %i months and %i days later it is %s', (day, months, days, later) => {
  expect(laterBy(day, { months, days })).toBe(later)
})

test('days are counted across the change of the clocks and of the year', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(laterBy('2025-12-31', { months: 0, days: 60 })).toBe('2026-03-01')
})

test('the time of a run is set by SOURCE_DATE_EPOCH', () => {
  expect(runTime({ SOURCE_DATE_EPOCH: '1767225600' }).toISOString()).toBe('2026-01-01T00:00:00.000Z')
  expect(dayAt(runTime({ SOURCE_DATE_EPOCH: '1767225600' }))).toBe('2026-01-01')
})

test.each([{}, { SOURCE_DATE_EPOCH: '' }, { SOURCE_DATE_EPOCH: 'tomorrow' }])('with %j it is now', (environment) => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 7), toFake: ['Date'] })
  try {
    expect(runTime(environment).toISOString()).toBe('2026-06-07T00:00:00.000Z')
  } finally {
    vi.useRealTimers()
  }
})
