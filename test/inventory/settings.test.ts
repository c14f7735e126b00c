import { expect, test } from 'vitest'
import { parseSettings } from '../../src/inventory/settings.ts'

test('the slug style is read', () => {
  expect(parseSettings('slugs: github\n', 'runpress.yaml')).toEqual({ settings: { slugs: 'github' }, problems: [] })
  expect(parseSettings('# nothing yet\n', 'runpress.yaml')).toEqual({ settings: { slugs: 'mkdocs' }, problems: [] })
})

const wrong: Array<[text: string, line: number, column: number, message: string]> = [
  ['slugs: gitlab\n', 1, 8, '“gitlab” is not a slug style. Write mkdocs or github.'],
  ['\nslug: github\n', 2, 1, '“slug” is not a key here. Did you mean “slugs”?'],
  ['- slugs\n', 1, 1, 'The configuration is a list. Write “key: value” lines; the keys are slugs.'],
]

test.each(wrong)('%j', (text, line, column, message) => {
  const { settings, problems } = parseSettings(text, 'runpress.yaml')
  expect(settings).toEqual({ slugs: 'mkdocs' })
  expect(problems).toMatchObject([{ message, path: 'runpress.yaml', range: { start: { line, column } } }])
})
