import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { sarifReport } from '../../../src/lint/report/sarif.ts'
import { rules as allRules } from '../../../src/lint/rules/index.ts'
import { expected } from './expected.ts'
import { folder, result, resultOf, rules, sources } from './hostile.ts'
import schema from './sarif.schema.json' with { type: 'json' }

interface Region { startLine: number; startColumn: number; endLine: number; endColumn: number }

interface Log {
  runs: [{
    tool: { driver: { rules: Array<{ id: string; shortDescription: { text: string }; helpUri: string; help: { text: string; markdown: string } }> } }
    results: Array<{
      ruleId: string
      ruleIndex?: number
      fixes?: [{ artifactChanges: [{ replacements: [{ deletedRegion: Region; insertedContent: { text: string } }] }] }]
    }>
  }]
}

const options = { folder, sources, rules, version: '1.2.3', homepage: 'https://example.com/runpress' }

function runOf(report: string): Log['runs'][0] {
  return (JSON.parse(report) as Log).runs[0]
}

test('says everything of the result and of the rules', async () => {
  expect(sarifReport(result, options)).toBe(await expected('sarif.json'))
})

test.each([['hostile content', result, rules], ['no problem', resultOf([]), allRules]])('is valid with %s', (_, found, described) => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)
  validate(JSON.parse(sarifReport(found, { ...options, rules: described })))
  expect(validate.errors).toBeNull()
})

test('an index leads to the rule of its result, and is left out where the rule is unknown', () => {
  const { tool, results } = runOf(sarifReport(result, options))
  expect(results.map(({ ruleIndex }) => (ruleIndex === undefined ? null : tool.driver.rules[ruleIndex]?.id)))
    .toEqual(['wrong-host', 'wrong-host', 'wrong-host', 'wrong-host', 'unclosed-fence', null, 'wrong-host'])
})

test('a fix replaces the marked text, where there is some and its source is known', () => {
  const { results } = runOf(sarifReport(result, options))
  const fixed = results.map(({ fixes }) => fixes?.[0].artifactChanges[0].replacements[0] ?? null)
  expect(fixed.map((fix) => fix?.insertedContent.text ?? null))
    .toEqual(['91.99.65.229', '91.99.65.229', null, 'a{0}', null, null, null])
  const lines = sources.get('a,b:100%.md')?.split('\n') ?? []
  for (const fix of fixed) {
    if (fix === null) continue
    const { startLine, startColumn, endLine, endColumn } = fix.deletedRegion
    expect(endLine).toBe(startLine)
    expect(lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toBe('91.99.65.299')
  }
})

test('a fix is left out where the source is another than the range was taken from', () => {
  const shifted = new Map([...sources].map(([path, text]) => [path, `x${text}`]))
  expect(sarifReport(result, { ...options, sources: shifted })).not.toContain('"fixes"')
})

test('a fix that is sure is given as it is, an insertion among them', () => {
  const at = { start: { line: 3, column: 4, offset: 12 }, end: { line: 3, column: 4, offset: 12 } }
  const found = resultOf([{ rule: 'wrong-host', severity: 'error', message: 'M.', path: 'a,b:100%.md', range: at, fix: { range: at, text: ' -4' } }])
  expect(runOf(sarifReport(found, options)).results[0]?.fixes?.[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 4 }, insertedContent: { text: ' -4' } },
  ])
})

test('a fix is left out where the quotes of a YAML value are marked, too', () => {
  const text = "- alert: 'DiskFul'\n"
  const [from, to] = [text.indexOf("'"), text.indexOf('\n')]
  const range = { start: { line: 1, column: from + 1, offset: from }, end: { line: 1, column: to + 1, offset: to } }
  const quoted = resultOf([{ rule: 'wrong-host', severity: 'warning', message: 'M.', path: 'r.yaml', range, suggestion: 'DiskFull' }])
  expect(sarifReport(quoted, { ...options, sources: new Map([['r.yaml', text]]) })).not.toContain('"fixes"')
  const plain = new Map([['r.yaml', text.replaceAll("'", ' ')]])
  expect(sarifReport(quoted, { ...options, sources: plain })).toContain('"fixes"')
})

test('describes every rule there is, with its results empty when nothing was found', () => {
  const { tool, results } = runOf(sarifReport(resultOf([]), { ...options, rules: allRules }))
  expect(results).toEqual([])
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id))
  for (const { id, shortDescription, helpUri, help } of tool.driver.rules) {
    expect(helpUri).toBe(`https://example.com/runpress#${id}`)
    expect(help.markdown, id).toContain('**Reported:** ')
    // Nothing of a rule's own text had to be named as an invisible character.
    expect(`${shortDescription.text}${help.text}`, id).not.toMatch(/<U\+|\]\(/)
  }
})
