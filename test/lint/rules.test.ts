import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseInventory } from '../../src/inventory/load.ts'
import { rules } from '../../src/lint/rules/index.ts'
import type { LintSettings } from '../../src/lint/run.ts'
import { lintFiles } from './lint-page.ts'

test('every rule file is listed, under its own id', () => {
  const files = readdirSync(new URL('../../src/lint/rules/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
  expect(rules.map(({ id }) => id).sort()).toEqual(files.sort())
})

for (const rule of rules) {
  describe(rule.id, () => {
    test('shows correct usage and findings', () => {
      expect(rule.examples.some((example) => example.expect.length === 0)).toBe(true)
      expect(rule.examples.some((example) => example.expect.length > 0)).toBe(true)
    })

    for (const example of rule.examples) {
      test(example.title, async () => {
        const aboutInventory = rule.id === 'invalid-inventory'
        if (example.inventory !== undefined && !aboutInventory) {
          expect(parseInventory(example.inventory, 'inventory.yaml').problems).toEqual([])
        }
        const settings: LintSettings = aboutInventory
          ? { rules: [rule, ...rules.filter(({ needsInventory }) => needsInventory)] }
          : { rules: [rule], severity: { 'invalid-inventory': 'off' } }
        const { problems } = await lintFiles({ 'page.md': example.markdown, ...example.files }, example.inventory, settings)
        const found = problems.map(({ path, range: { start }, severity, suggestion }) => ({
          ...(path === 'page.md' || path === 'inventory.yaml' ? {} : { path }), line: start.line, column: start.column, severity, ...(suggestion === undefined ? {} : { suggestion }),
        }))
        expect(found, problems.map(({ message }) => message).join('\n')).toEqual(example.expect)
      })
    }
  })
}
