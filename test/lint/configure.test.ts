import { expect, test } from 'vitest'
import { parseSettings } from '../../src/inventory/settings.ts'
import { configure } from '../../src/lint/configure.ts'
import type { Rule } from '../../src/lint/types.ts'
import { lintFiles, row } from './lint-page.ts'

const rules: Rule[] = [{
  id: 'long-page',
  summary: 'Finds long pages.',
  rationale: 'Nobody reads them.',
  severity: 'warning',
  needsInventory: false,
  options: {
    characters: { description: 'How many are long.', default: 10 },
    words: { description: 'Words that do not count.', default: ['a'] },
    strict: { description: 'Whether it is strict.', default: false },
    hint: { description: 'What to do.', default: 'Cut it.' },
  },
  examples: [],
  create: () => ({ text, options, report }) => {
    const start = { line: 1, column: 1, offset: 0 }
    if (text.length > Number(options.characters)) report({ message: String(options.hint), range: { start, end: start } })
  },
}]

function configured(text: string) {
  const { settings, problems } = parseSettings(text, 'runpress.yaml')
  expect(problems).toEqual([])
  return configure(rules, settings.rules)
}

test('severities and options reach their rule', async () => {
  const { severity, options, problems } = configured('rules: {long-page: {severity: error, characters: 3, words: [b], strict: true, hint: Shorten it.}}')
  expect(problems).toEqual([])
  const found = await lintFiles({ 'a.md': 'abcd', 'b.md': 'abc' }, undefined, { rules, severity, options })
  expect(found.problems.map((problem) => `${row(problem)} ${problem.message}`)).toEqual(['a.md:1:1 long-page error Shorten it.'])
})

test.each([
  ['rules: {long-pages: off}', '1:9 There is no rule “long-pages”. Did you mean “long-page”?'],
  ['rules: {qqqqqq: off}', '1:9 There is no rule “qqqqqq”. The rules are long-page.'],
  ['rules: {long-page: {chracters: 3}}', '1:21 “chracters” is not an option of long-page. Did you mean “characters”?'],
  ['rules: {long-page: {sevrity: off}}', '1:21 “sevrity” is not an option of long-page. Did you mean “severity”?'],
  ['rules: {long-page: {toString: 3}}', '1:21 “toString” is not an option of long-page. Its options are characters, words, strict, hint.'],
  ['rules: {long-page: {characters: "3"}}', '1:33 “characters” of long-page takes a number, such as 10, and this is a text.'],
  ['rules: {long-page: {characters: -3}}', '1:33 “characters” of long-page is -3. Write one that is not below 0, such as 10.'],
  ['rules: {long-page: {characters: .inf}}', '1:33 “characters” of long-page is Infinity. Write one that is not below 0, such as 10.'],
  ['rules: {long-page: {words: b}}', '1:28 “words” of long-page takes a list of texts, such as ["a"], and this is a text.'],
  ['rules: {long-page: {strict: 1}}', '1:29 “strict” of long-page takes true or false, such as false, and this is a number.'],
])('%s', (text, expected) => {
  expect(configured(text).problems.map(({ range: { start }, message }) => `${start.line}:${start.column} ${message}`)).toEqual([expected])
})

test('nothing is said of pages that are left out, and their anchors are known', async () => {
  const files = { 'a.md': '[x](old/b.md#there) [y](old/b.md#gone)\n', 'old/b.md': '# There\n\n[z](#gone)\n' }
  const { files: count, problems } = await lintFiles(files, undefined, {
    isIgnored: (path) => path.startsWith('old/'), severity: { 'invalid-inventory': 'off' },
  })
  expect(problems.map(row)).toEqual(['a.md:1:25 broken-anchor error'])
  expect(count).toBe(1)
})
