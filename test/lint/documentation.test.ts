import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../src/lint/rules/index.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('the README lists every rule, under the anchor that reports link to', () => {
  const rows = rules.map(({ id, severity, summary, examples }) => {
    const isFixed = examples.some(({ fixed }) => fixed !== undefined)
    return `| <a id="${id}"></a>\`${id}\` | ${severity} | ${isFixed ? 'yes' : ''} | ${summary.replace(/\.$/, '')} |`
  })
  expect(read('README.md').split('\n').filter((line) => line.startsWith('| <a id="'))).toEqual(rows)
})

test('editors complete the rules in runpress.yaml', () => {
  const schema = JSON.parse(read('src/inventory/schema/runpress.schema.json')) as { properties: { rules: { propertyNames: { enum: string[] } } } }
  expect(schema.properties.rules.propertyNames.enum).toEqual(rules.map(({ id }) => id).sort())
})

test('a summary is one sentence in the present tense, and every option is explained', () => {
  for (const { id, summary, options = {} } of rules) {
    expect(summary, id).toMatch(/^[^\n|]+\.$/)
    for (const { description } of Object.values(options)) expect(description, id).toMatch(/\S.*\.$/)
  }
})
