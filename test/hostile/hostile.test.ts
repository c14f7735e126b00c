/** Pages that mean harm, or nothing that anybody could mean: each is read, judged on the right lines, and shown harmless. */
import { describe, expect, test } from 'vitest'
import { readCategories, type Case } from './cases.ts'
import { examine, faultsOf, misplaced, rowsOf, type Examined } from './examine.ts'

describe.each(readCategories())('$name', ({ name: category, cases, stray }) => {
  const examined = new Map<string, Promise<Examined>>()
  const examinedOnce = (one: Case): Promise<Examined> => {
    const known = examined.get(one.name) ?? examine(one.name, one.bytes())
    examined.set(one.name, known)
    return known
  }

  test('what is found in each is what expected.tsv says', { timeout: 120_000 }, async () => {
    const lacking: string[] = []
    const tooMany = stray.map((name) => `${name}\t(there is no such file)`)
    for (const one of cases) {
      const found = await examinedOnce(one).then(rowsOf, (error: Error) => [`(threw) ${error.message}`])
      const row = (what: string): string => `${one.name}\t${what}`
      lacking.push(...without(found, one.expected).map(row))
      tooMany.push(...without(one.expected, found).map(row))
    }
    if (lacking.length + tooMany.length === 0) return
    const said = (head: string, rows: string[]): string[] => (rows.length === 0 ? [] : [head, ...rows])
    expect.fail([
      `${category}: the tables (test/hostile/${category}/expected.tsv, generated.ts) and what is found differ.`,
      ...said('Found, but not in the table:', lacking),
      ...said('In the table, but not found:', tooMany),
    ].join('\n'))
  })

  test.each(cases)('$name: positions hold, nothing is dangerous, the page goes on behind it', async (one) => {
    const page = await examinedOnce(one)
    expect(misplaced(page, one.name)).toEqual([])
    expect(faultsOf(page, one.swallowed)).toEqual([])
  })
})

/** The first list without what is in the second, each as often as it is there. */
function without(rows: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken]
  return rows.filter((row) => {
    const at = left.indexOf(row)
    if (at === -1) return true
    left.splice(at, 1)
    return false
  })
}
