import { readContent } from '../../src/content/read.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { lint } from '../../src/lint/run.ts'

export interface RuleCost {
  rule: string
  /** Milliseconds of this thread's processor for all pages. What several rules share counts for the first of them. */
  cpu: number
}

/** What every rule costs over a folder, the costliest first. */
export async function ruleCosts(dir: string): Promise<RuleCost[]> {
  const content = await readContent(dir)
  const checked = rules.filter((rule) => content.inventory || !rule.needsInventory)
  const costs: RuleCost[] = []
  let before = process.threadCpuUsage()
  await lint(content, {
    rules,
    onRule: (done) => {
      const { user, system } = process.threadCpuUsage(before)
      costs.push({ rule: checked[done - 1]?.id ?? '', cpu: (user + system) / 1000 })
      before = process.threadCpuUsage()
    },
  })
  return costs.sort((a, b) => b.cpu - a.cpu)
}
