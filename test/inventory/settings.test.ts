import { expect, test } from 'vitest'
import type { Range } from '../../src/model/types.ts'
import { defaultSettings, parseSettings } from '../../src/inventory/settings.ts'

test('what is set is read, the rest is left open', () => {
  const text = [
    'title: Orion runbooks', 'slugs: pymdownx', 'site: https://runbooks.example.com/orion/', 'base: /orion/',
    'edit: https://github.com/example/orion/edit/main/docs/{path}',
  ].join('\n')
  expect(parseSettings(text, 'runpress.yaml')).toEqual({
    settings: {
      title: 'Orion runbooks', slugs: 'pymdownx', site: 'https://runbooks.example.com/orion/', base: '/orion/',
      edit: 'https://github.com/example/orion/edit/main/docs/{path}', rules: [], ignore: [],
    },
    problems: [],
  })
  expect(parseSettings('slugs: github\n', 'runpress.yaml').settings).toEqual({ ...defaultSettings, slugs: 'github' })
  expect(parseSettings('# nothing yet\n', 'runpress.yaml')).toEqual({ settings: defaultSettings, problems: [] })
})

test('rules are read with the places of what is said of them', () => {
  const text = [
    'rules:', '  broken-link: warn', '  heading-skip: off', '  stale-review: { severity: error, days: 180 }',
    '  unknown-domain:', '    allow: [example.org, "a b"]', '    strict: true', '    style: short', 'ignore: [archive/, "!archive/kept.md"]',
  ].join('\n')
  const { settings, problems } = parseSettings(text, 'runpress.yaml')
  expect(problems).toEqual([])
  expect(settings.ignore).toEqual(['archive/', '!archive/kept.md'])
  expect(settings.rules.map(({ name, severity, options }) => [name, severity, options.map(({ name, value }) => [name, value])])).toEqual([
    ['broken-link', 'warn', []],
    ['heading-skip', 'off', []],
    ['stale-review', 'error', [['days', 180]]],
    ['unknown-domain', null, [['allow', ['example.org', 'a b']], ['strict', true], ['style', 'short']]],
  ])
  const slice = ({ start, end }: Range): string => text.slice(start.offset, end.offset)
  expect(settings.rules.map(({ range }) => slice(range))).toEqual(['broken-link', 'heading-skip', 'stale-review', 'unknown-domain'])
  expect(settings.rules.flatMap(({ options }) => options.map(({ nameRange, range }) => `${slice(nameRange)}=${slice(range)}`)))
    .toEqual(['days=180', 'allow=[example.org, "a b"]', 'strict=true', 'style=short'])
})

test.each<[string, number, number, string]>([
  ['rules: {broken-link: warning}\n', 1, 22, '“warning” is no severity. Write off, info, warn or error.'],
  ['rules: {broken-link: false}\n', 1, 22, '“false” is no severity. Write off, info, warn or error.'],
  ['rules:\n  broken-link:\n', 2, 15, 'The severity is empty. Write off, info, warn or error.'],
  ['rules: {broken-link}\n', 1, 9, 'The severity is empty. Write off, info, warn or error.'],
  ['rules: {broken-link: [off]}\n', 1, 22, 'The severity is a list. Write off, info, warn or error.'],
  ['rules: [broken-link]\n', 1, 8, '“rules” is a list. Write “key: value” lines, such as “broken-link: warn”.'],
  ['rules: {a: off, a: warn}\n', 1, 17, '“a” stands here twice; only the first counts. Join them.'],
  ['rules: {7: off}\n', 1, 9, 'This key is a number. Write a name.'],
  ['rules: {a: {severity: 3}}\n', 1, 23, '“3” is no severity. Write off, info, warn or error.'],
  ['rules: {a: {days: {b: c}}}\n', 1, 19, 'The value of “days” is a mapping (“key: value”). Write a text, a number, true or false, or a list of texts.'],
  ['ignore: archive/\n', 1, 9, '“ignore” is text. Write a list, one “- …” a line.'],
])('%j', (text, line, column, message) => {
  expect(parseSettings(text, 'runpress.yaml').problems).toMatchObject([{ message, range: { start: { line, column } } }])
})

const keys = 'title, slugs, site, base, edit, rules, ignore'
const wrong: Array<[text: string, line: number, column: number, message: string]> = [
  ['slugs: gitlab\n', 1, 8, '“gitlab” is not a slug style. Write mkdocs, github, unicode or pymdownx.'],
  ['\nslug: github\n', 2, 1, '“slug” is not a key here. Did you mean “slugs”?'],
  ['- slugs\n', 1, 1, `The configuration is a list. Write “key: value” lines; the keys are ${keys}.`],
  ['site: runbooks.example.com\n', 1, 7, '“runbooks.example.com” is not an address. Write it whole: https://runbooks.example.com/.'],
  ['site: javascript:alert(1)\n', 1, 7, '“javascript:alert(1)” is not an address. Write it whole: https://runbooks.example.com/.'],
  ['base: runbooks\n', 1, 7, '“runbooks” is not a path. Begin it with a slash: /runbooks/.'],
  ['base: //example.com/\n', 1, 7, '“//example.com/” is not a path. Begin it with a slash: /runbooks/.'],
  [
    'title: 7\n', 1, 8, 'A value of “title” is a number. Write it in quotes: "7".',
  ],
  [
    'edit: https://github.com/o/r/edit/main\n', 1, 7,
    '“https://github.com/o/r/edit/main” is not an address with {path} in it. Write it as in https://github.com/owner/repository/edit/main/docs/{path}.',
  ],
]

test.each(wrong)('%j', (text, line, column, message) => {
  const { settings, problems } = parseSettings(text, 'runpress.yaml')
  expect(settings).toEqual(defaultSettings)
  expect(problems).toMatchObject([{ message, path: 'runpress.yaml', range: { start: { line, column } } }])
})
