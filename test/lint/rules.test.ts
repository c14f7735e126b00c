import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseInventory } from '../../src/inventory/load.ts'
import { applyFixes } from '../../src/lint/fix.ts'
import { rules } from '../../src/lint/rules/index.ts'
import type { LintSettings } from '../../src/lint/run.ts'
import type { Problem } from '../../src/lint/types.ts'
import { lintFiles } from './lint-page.ts'

test('every rule file is listed, under its own id', () => {
  const files = readdirSync(new URL('../../src/lint/rules/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
  expect(rules.map(({ id }) => id).sort()).toEqual(files.sort())
})

/** The page with the fixes of one check made in it. */
function fixedBy(text: string, problems: readonly Problem[]): string {
  return applyFixes(text, problems.flatMap(({ path, fix }) => (path === 'page.md' && fix ? [fix] : []))).text
}

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
        const options = { [rule.id]: example.options ?? {} }
        const { today } = example
        // What these two say depends on what others would say.
        const aboutOthers = aboutInventory || rule.id === 'unused-suppression'
        const settings: LintSettings = {
          rules: aboutOthers ? rules : [rule], severity: aboutInventory ? {} : { 'invalid-inventory': 'off' }, options, today,
        }
        const lintPage = async (text: string): Promise<Problem[]> => {
          const { problems } = await lintFiles({ 'page.md': text, ...example.files }, example.inventory, settings)
          return problems.filter((problem) => problem.rule === rule.id)
        }
        const problems = await lintPage(example.markdown)
        const found = problems.map(({ path, range: { start }, severity, suggestion }) => ({
          ...(path === 'page.md' || path === 'inventory.yaml' ? {} : { path }), line: start.line, column: start.column, severity, ...(suggestion === undefined ? {} : { suggestion }),
        }))
        expect(found, problems.map(({ message }) => message).join('\n')).toEqual(example.expect)
        for (const name of Object.keys(example.options ?? {})) expect(Object.keys(rule.options ?? {})).toContain(name)

        // An example shows what `--fix` makes of it, wherever that changes anything.
        const once = fixedBy(example.markdown, problems)
        const fixed = fixedBy(once, await lintPage(once))
        expect(fixed).toBe(example.fixed ?? example.markdown)
        expect(fixedBy(fixed, await lintPage(fixed)), 'a further run changes nothing').toBe(fixed)
      })
    }
  })
}
