import { refuseProblems } from '../content/setup.ts'
import { ruleSettings, type RuleSetting } from '../inventory/rule-settings.ts'
import { configure, unknownRule } from '../lint/configure.ts'
import { lint } from '../lint/run.ts'
import { rules } from '../lint/rules/index.ts'
import type { Rule } from '../lint/types.ts'
import { parseCommandLine, wholeNumber, type Command } from './command.ts'
import { appendJobSummary } from './job-summary.ts'
import { folderOf, formats } from './lint-formats.ts'
import { log, writeResult } from './output.ts'
import { readContent } from '../content/read.ts'
import { UsageError } from './usage-error.ts'

export const lintCommand: Command = {
  usage: '[DIR] [--format FORMAT] [--output-file FILE] [--max-warnings N] [--quiet] [--rule ID=SETTING] [--explain ID]',
  options: [
    ['--format FORMAT', `${Object.keys(formats).join(', ')} (default: text)`],
    ['--output-file FILE', 'write the report to FILE instead of standard output'],
    ['--max-warnings N', 'also fail when there are more than N warnings'],
    ['--quiet', 'show errors only; the counts still cover everything'],
    ['--rule ID=SETTING', `set one rule to ${ruleSettings.join(', ')}; may be repeated`],
    ['--explain ID', 'print what a rule finds, why, and examples'],
  ],
  async run(args) {
    const { dir, values } = parseCommandLine(args, {
      format: { type: 'string', default: 'text' },
      'output-file': { type: 'string' },
      'max-warnings': { type: 'string' },
      quiet: { type: 'boolean', default: false },
      rule: { type: 'string', multiple: true, default: [] },
      explain: { type: 'string' },
    })
    if (values.explain !== undefined) {
      await writeResult(explainRule(findRule(values.explain)), values['output-file'])
      return 0
    }
    const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
    if (!format) throw new UsageError(`“${values.format}” is not a format; the formats are ${Object.keys(formats).join(', ')}.`)
    const maxWarnings = wholeNumber('max-warnings', values['max-warnings']) ?? Infinity
    const asked = Object.fromEntries(values.rule.map(parseRuleSetting))
    const content = await readContent(dir)
    if (content.folder.pages.length === 0) log(`There are no Markdown files in ${dir}; nothing was checked.`)
    const configured = configure(rules, content.setup.ruleSettings)
    refuseProblems(configured.problems)
    const result = await lint(content, {
      severity: { ...content.setup.rules, ...configured.severity, ...asked },
      options: configured.options,
      isIgnored: content.setup.isIgnored,
    })
    const shown = values.quiet ? { ...result, problems: result.problems.filter(({ severity }) => severity === 'error') } : result
    const toTerminal = values['output-file'] === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR
    await writeResult(format(shown, content, toTerminal), values['output-file'])
    if (values.format === 'github') await appendJobSummary(shown, folderOf(content))
    return result.counts.error > 0 || result.counts.warning > maxWarnings ? 1 : 0
  },
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

function explainRule(rule: Rule): string {
  const indent = (text: string): string => text.replace(/\n$/, '').replace(/^(?=.)/gm, '    ')
  const examples = rule.examples.map((example) => {
    const found = example.expect.map(({ path, line, column, severity, suggestion }) =>
      `  ${path === undefined ? '' : `${path}:`}${line}:${column} ${severity}${suggestion === undefined ? '' : ` → ${suggestion}`}\n`)
    const named = { ...(example.inventory === undefined ? {} : { 'inventory.yaml': example.inventory }), ...example.files }
    const files = [example.markdown, ...Object.entries(named).map(([path, text]) => `# ${path}\n${text}`)]
    const shown = files.filter((text) => text !== '').map((text) => `${indent(text)}\n\n`)
    return `${example.title}\n\n${shown.join('')}${found.length === 0 ? '  nothing is reported\n' : found.join('')}`
  })
  const needs = rule.needsInventory ? '\nIt needs an inventory and is silent without one.\n' : ''
  return `${rule.id} (${rule.severity})\n${rule.summary}\n\n${rule.rationale}\n${needs}\n${examples.join('\n')}`
}
