import type { Rule } from '../types.ts'

const runbook = (title: string, severity: string): string => `## ${title}\n\n${severity}**Symptoms**: It is down.\n\n**Diagnose**: Look.\n\n`
const SEV1 = '!!! danger "SEV-1"\n    All users.\n\n'
const SEV2 = '!!! warning "SEV-2"\n    Some users.\n\n'
/** Of all runbooks, how many have to have a severity for one without to be the exception. */
const share = 0.75

export const missingSeverity: Rule = {
  id: 'missing-severity',
  summary: 'A runbook says nothing of its severity, and the others of the book do.',
  rationale:
    'Where every other runbook opens with its level, the one without is the one where nobody knows whether to wake ' +
    'somebody. A book in which fewer than three quarters of the runbooks have one is not asked for the rest.',
  severity: 'info',
  needsInventory: false,
  examples: [
    { title: 'a severity everywhere', markdown: runbook('API down', SEV1) + runbook('Disk full', SEV2), expect: [] },
    { title: 'severities here and there are no rule', markdown: runbook('API down', SEV1) + runbook('Disk full', '') + runbook('DNS', ''), expect: [] },
    {
      title: 'the one without',
      markdown: runbook('API down', SEV1) + runbook('Disk full', SEV2) + runbook('Memory', SEV2) + runbook('Caddy', ''),
      expect: [{ line: 28, column: 1, severity: 'info' }],
    },
  ],
  checkBook({ book, report }) {
    const runbooks = book.pages.flatMap((page) => page.runbooks.map((runbook) => ({ page, runbook })))
    const without = runbooks.filter(({ runbook }) => runbook.severity === null)
    if (runbooks.length - without.length < share * runbooks.length || runbooks.length < 3) return
    for (const { page, runbook } of without) {
      const heading = page.headings.find(({ id }) => id === runbook.anchor)
      const { start } = heading?.range ?? runbook.range
      report(page.path, { message: `The runbook “${runbook.title}” says nothing of its severity, as the others do.`, range: heading?.range ?? { start, end: start } })
    }
  },
}
