import { readContent } from '../../src/content/read.ts'
import { lint } from '../../src/lint/run.ts'

export interface RuleCost {
  rule: string
  /** Milliseconds of this thread's processor for all pages. What several rules share counts for the first of them. */
  cpu: number
}

/** What every rule costs over a folder, the costliest first. */
export async function ruleCosts(dir: string): Promise<RuleCost[]> {
  const content = await readContent(dir)
  const costs: RuleCost[] = []
  let before = process.threadCpuUsage()
  await lint(content, {
    onRule: (_done, _total, rule) => {
      const { user, system } = process.threadCpuUsage(before)
      costs.push({ rule, cpu: (user + system) / 1000 })
      before = process.threadCpuUsage()
    },
  })
  return costs.sort((a, b) => b.cpu - a.cpu)
}
