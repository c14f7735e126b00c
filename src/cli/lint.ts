import { ruleSettings, type RuleSetting } from '../inventory/rule-settings.ts'
import { unknownRule } from '../lint/configure.ts'
import { rules } from '../lint/rules/index.ts'
import type { Rule } from '../lint/types.ts'
import { parseCommandLine, wholeNumber, type Command, type ExitStatus } from './command.ts'
import { explainRule, listRules } from './explain.ts'
import { fixFolder } from './fix-folder.ts'
import { appendJobSummary } from './job-summary.ts'
import { folderOf, formats } from './lint-formats.ts'
import { lintFolder, type LintedFolder } from './lint-folder.ts'
import { writeResult } from './output.ts'
import { UsageError } from './usage-error.ts'
import { watchFolder } from './watch.ts'
import { say } from '../source/standard-error.ts'

export const lintCommand: Command = {
  usage: '[DIR] [--format FORMAT] [--output-file FILE] [--max-warnings N] [--quiet] [--rule ID=SETTING] [--fix] [--watch] [--explain [ID]]',
  options: [
    ['--format FORMAT', `${Object.keys(formats).join(', ')} (default: text)`],
    ['--output-file FILE', 'write the report to FILE instead of standard output'],
    ['--max-warnings N', 'also fail when there are more than N warnings'],
    ['--quiet', 'show errors only; the counts still cover everything'],
    ['--rule ID=SETTING', `set one rule to ${ruleSettings.join(', ')}; may be repeated`],
    ['--fix', 'put right in the pages what has one right answer, then report what is left'],
    ['--watch', 'check again whenever something changes, until Ctrl-C'],
    ['--explain ID', 'print what a rule finds, why, its options and examples; without an ID list all rules'],
  ],
  async run(args) {
    const { dir, values } = parseCommandLine(withExplained(args), {
      format: { type: 'string', default: 'text' },
      'output-file': { type: 'string' },
      'max-warnings': { type: 'string' },
      quiet: { type: 'boolean', default: false },
      rule: { type: 'string', multiple: true, default: [] },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      explain: { type: 'string' },
    })
    const file = values['output-file']
    if (values.explain !== undefined) {
      await writeResult(values.explain === '' ? listRules(rules) : explainRule(findRule(values.explain)), file)
      return 0
    }
    const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
    if (!format) throw new UsageError(`“${values.format}” is not a format; the formats are ${Object.keys(formats).join(', ')}.`)
    const maxWarnings = wholeNumber('max-warnings', values['max-warnings']) ?? Infinity
    const asked = Object.fromEntries(values.rule.map(parseRuleSetting))
    if (values.fix && values.watch) throw new UsageError('--fix with --watch would change pages while they are written. Use one of them.')

    const report = async ({ content, result }: LintedFolder): Promise<ExitStatus> => {
      if (content.folder.pages.length === 0) say(`There are no Markdown files in ${dir}; nothing was checked.`)
      const shown = values.quiet ? { ...result, problems: result.problems.filter(({ severity }) => severity === 'error') } : result
      const toTerminal = file === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR
      await writeResult(format(shown, content, result.problems, toTerminal), file)
      if (values.format === 'github' && !values.watch) await appendJobSummary(shown, folderOf(content))
      return result.counts.error > 0 || result.counts.warning > maxWarnings ? 1 : 0
    }
    if (values.watch) return watchFolder({ dir, outputFile: file, lint: () => lintFolder(dir, asked), report })
    if (!values.fix) return report(await lintFolder(dir, asked))
    const { refused, ...left } = await fixFolder(dir, asked)
    const status = await report(left)
    return refused ? 2 : status
  },
}

/** `--explain` may stand alone, which Node's parser has no way to say. */
function withExplained(args: string[]): string[] {
  const isAlone = (arg: string, index: number): boolean => arg === '--explain' && (args[index + 1] ?? '-').startsWith('-')
  return args.map((arg, index) => (isAlone(arg, index) ? '--explain=' : arg))
}

function parseRuleSetting(text: string): [string, RuleSetting] {
  const [id = '', setting = '', more] = text.split('=', 3)
  const known = ruleSettings.find((one) => one === setting)
  if (!known || more !== undefined) throw new UsageError(`--rule takes ID=SETTING with ${ruleSettings.join(', ')}; “${text}” is not that.`)
  return [findRule(id).id, known]
}

function findRule(id: string): Rule {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new UsageError(unknownRule(id, rules))
  return rule
}
