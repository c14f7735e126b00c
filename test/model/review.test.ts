import { describe, expect, test } from 'vitest'
import { ownersOf, reviewDates, reviewOf } from '../../src/model/review.ts'
import type { Json } from '../../src/model/types.ts'

const dates = (frontmatter: { [key: string]: Json }, days?: number) => reviewDates(reviewOf(frontmatter, days))

describe('a page’s review', () => {
  test.each<[string, { [key: string]: Json }, string | null, string | null]>([
    ['holds for the period that it names', { last_reviewed_on: '2026-01-31', review_in: '2 weeks' }, '2026-01-31', '2026-02-14'],
    ['holds for a year where it says nothing', { 'Last-Reviewed': '2026-01-31' }, '2026-01-31', '2027-01-31'],
    ['is due when it says so, whatever its age', { reviewed: '2020-01-31', review_by: '2030-01-01' }, '2020-01-31', '2030-01-01'],
    ['is due on the first of several days', { expires: '2030-01-01', review_by: '2029-01-01' }, null, '2029-01-01'],
    ['never falls due where it says never', { reviewed: '2020-01-31', expires: 'never' }, '2020-01-31', null],
    ['falls due by no period that is none', { reviewed: '2020-01-31', review_in: 'soon' }, '2020-01-31', null],
    ['is the last one', { reviewed: '2020-01-31', last_review: '2024-01-31', review_in: '1 year' }, '2024-01-31', '2021-01-31'],
    ['is unknown where it names no date', { reviewed: true, last_review: 'by Anna', expires: ['2020-01-01'] }, null, null],
  ])('%s', (_, frontmatter, reviewed, due) => {
    expect(dates(frontmatter)).toEqual({ reviewed, due })
  })

  test('holds as long as the team says, 0 for ever', () => {
    expect(dates({ reviewed: '2026-01-01' }, 30).due).toBe('2026-01-31')
    expect(dates({ reviewed: '2026-01-01' }, 0).due).toBeNull()
  })
})

describe('who answers for a page', () => {
  test.each<[{ [key: string]: Json }, Array<[text: string, href: string | null]>]>([
    [{ owner: 'Platform team', owner_slack: '#2nd-line' }, [['Platform team', null], ['#2nd-line', null]]],
    [{ owners: ['@org/sre', 'anna@example.org'], Owner: '@org/sre' }, [['@org/sre', null], ['anna@example.org', 'mailto:anna@example.org']]],
    [{ team: 'Anna <anna@example.org>', contact: 'https://chat.example.org/c/2/' }, [['Anna', 'mailto:anna@example.org'], ['chat.example.org/c/2', 'https://chat.example.org/c/2/']]],
    [{ owner: '[SRE](https://example.org/sre)' }, [['SRE', 'https://example.org/sre']]],
    [{ owner: { name: 'SRE', slack: '#sre', phone: '1' } }, [['SRE', null], ['#sre', null]]],
    [{ owner: '[x](javascript:alert(1))', contact: 'javascript:alert(1)' }, [['[x](javascript:alert(1))', null], ['javascript:alert(1)', null]]],
    [{ owner: '', owners: [null, true, [['x']]], team: 'x'.repeat(500) }, []],
    [{ owners: Array.from({ length: 100 }, (_, index) => `o${index}`) }, Array.from({ length: 8 }, (_, index) => [`o${index}`, null])],
  ])('%j', (frontmatter, expected) => {
    expect(ownersOf(frontmatter).map(({ text, href }) => [text, href])).toEqual(expected)
  })
})
