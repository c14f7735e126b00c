import { expect, test } from 'vitest'
import { defaultSettings, parseSettings } from '../../src/inventory/settings.ts'

test('what is set is read, the rest is left open', () => {
  const text = [
    'title: Orion runbooks', 'slugs: pymdownx', 'site: https://runbooks.example.com/orion/', 'base: /orion/',
    'edit: https://github.com/example/orion/edit/main/docs/{path}',
  ].join('\n')
  expect(parseSettings(text, 'runpress.yaml')).toEqual({
    settings: {
      title: 'Orion runbooks', slugs: 'pymdownx', site: 'https://runbooks.example.com/orion/', base: '/orion/',
      edit: 'https://github.com/example/orion/edit/main/docs/{path}',
    },
    problems: [],
  })
  expect(parseSettings('slugs: github\n', 'runpress.yaml').settings).toEqual({ ...defaultSettings, slugs: 'github' })
  expect(parseSettings('# nothing yet\n', 'runpress.yaml')).toEqual({ settings: defaultSettings, problems: [] })
})

const keys = 'title, slugs, site, base, edit'
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
