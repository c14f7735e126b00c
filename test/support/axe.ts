import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds, a line each: the rule, and the first elements that break it.
 * @param rules the only ones to check
 * @param place what to look at, as a selector
 */
export async function violations(page: Page, rules?: string[], place = 'html'): Promise<string[]> {
  await page.evaluate(axe)
  const options: RunOptions = rules ? { runOnly: rules } : {}
  const results = await page.evaluate(({ place, options }) =>
    (globalThis as unknown as { axe: { run(place: string, options: RunOptions): Promise<AxeResults> } }).axe.run(place, options), { place, options })
  return results.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 3).map(node => `  ${node.target.join(' ')} — ${node.failureSummary ?? ''}`).join('\n')}`)
}
