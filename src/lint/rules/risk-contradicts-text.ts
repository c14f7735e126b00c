import type { CodeBlock, Command, Comment, Page, Range } from '../../model/types.ts'
import { rangeOfMatch } from '../page-lines.ts'
import { type Assurance, dryRunPromise, harmlessPromise, isDryRun } from '../risk-words.ts'
import type { Rule } from '../types.ts'

export const riskContradictsText: Rule = {
  id: 'risk-contradicts-text',
  summary: 'The text calls a command safe, read-only or a dry run, and it is not.',
  rationale:
    'A comment that says “safe” is read as permission. Above a command that deletes volumes it is worse than no comment ' +
    'at all. What only restarts or changes something may be called safe; it may not be called read-only.',
  severity: 'warning',
  needsInventory: false,
  examples: [
    {
      title: 'true promises, and none',
      markdown:
        '```bash\n# Safe: only looks\ndocker system df\n# Read-only\npsql -c "SELECT 1"\n# Simulate disaster: delete a namespace\nkubectl delete namespace demo\n# A dry run first\nrsync -a --delete --dry-run a/ b/\n' +
        '# NOT safe: deletes volumes\ndocker system prune -af --volumes\n# Safe to repeat\nsystemctl restart caddy\n# Once it is safe to do so\nrm -rf /srv/old\n```\n',
      expect: [],
    },
    {
      title: '“safe” above a command that deletes volumes',
      markdown: '```bash\n# 1. Remove unused images (safe)\ndocker system prune -af --volumes\n```\n',
      expect: [{ line: 2, column: 28, severity: 'warning' }],
    },
    {
      title: '“read-only” above a change, and a dry run without its flag',
      markdown: 'This is read-only:\n\n```bash\nsystemctl restart caddy\n```\n\n```bash\n# Dry run\nrsync -a --delete a/ b/\n```\n',
      expect: [{ line: 1, column: 9, severity: 'warning' }, { line: 8, column: 3, severity: 'warning' }],
    },
  ],
  create() {
    return ({ page, text, report }) => {
      for (const block of page.codeBlocks) {
        for (const command of block.commands) {
          for (const { words, range } of textsAbout(command, block, page, text)) {
            const broken = brokenPromise(words, command)
            if (!broken) continue
            const { assurance, does } = broken
            const place = rangeOfMatch(page, text, range.start.offset + assurance.index, assurance.text.length)
            report({ message: `The text says “${assurance.text}”, and ${does} (line ${command.range.start.line}). Correct one of the two.`, range: place })
          }
        }
      }
    }
  },
}

/** A promise that the command does not keep, and what it does instead. */
function brokenPromise(words: string, { risk, text, programs }: Command): { assurance: Assurance; does: string } | null {
  if (risk !== 'change' && risk !== 'destroy') return null
  const program = programs.at(-1) ?? 'the command'
  const dryRun = dryRunPromise(words)
  if (dryRun && !isDryRun(text)) return { assurance: dryRun, does: `${program} has no option for that` }
  const harmless = isDryRun(text) ? null : harmlessPromise(words)
  if (!harmless) return null
  if (risk === 'destroy') return { assurance: harmless, does: `${program} destroys something` }
  // A restart or an idempotent change may well be safe.
  return /safe|harmless|risk|impact|danger|side|destructive/i.test(harmless.text) ? null : { assurance: harmless, does: `${program} changes something` }
}

interface About {
  words: string
  range: Range
}

/** The comments that belong to a command, and the line of text that leads up to a block of one command. */
function textsAbout({ comments }: Command, block: CodeBlock, page: Page, text: string): About[] {
  const said = comments.filter(({ place }: Comment) => place !== 'after').map(({ range }) => ({ words: text.slice(range.start.offset, range.end.offset), range }))
  const { start } = block.range
  const before = text.slice(Math.max(0, start.offset - 400), start.offset).trimEnd()
  const begin = before.lastIndexOf('\n\n') + 1
  const lead = before.slice(begin)
  // Only what ends in a colon is certain to be about the block.
  if (block.commands.length !== 1 || !lead.endsWith(':') || /```|~~~/.test(lead)) return said
  const at = Math.max(0, start.offset - 400) + begin
  return [...said, { words: lead, range: rangeOfMatch(page, text, at, lead.length) }]
}
