import type { OptionValue, Rule, RuleExample } from '../lint/types.ts'

/** Every rule with what it finds, one a line. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('')
}

/** What a rule finds and why, how it is set and suppressed, and its examples. */
export function explainRule(rule: Rule): string {
  const { id, severity, summary, rationale, needsInventory, options = {}, examples } = rule
  const notes = [
    ...(needsInventory ? ['It needs an inventory and is silent without one.'] : []),
    ...(examples.some(({ fixed }) => fixed !== undefined) ? ['--fix puts right what has one right answer.'] : []),
  ]
  const first = Object.entries(options)[0]
  const setting = first ? `{ severity: warn, ${first[0]}: ${JSON.stringify(first[1].default)} }` : 'warn'
  return [
    `${id} (${severity})\n${summary}\n\n${rationale}\n`,
    notes.length === 0 ? '' : `${notes.join('\n')}\n`,
    Object.keys(options).length === 0 ? '' : `Options:\n${optionLines(options)}`,
    `To set it, in runpress.yaml:\n\n    rules:\n      ${id}: ${setting}\n`,
    id === 'unused-suppression' ? '' : suppression(rule),
    ...examples.map(explainExample),
  ].filter((part) => part !== '').join('\n')
}

function suppression({ id, examples }: Rule): string {
  // What an example reports without a path is on its page, or in the inventory where it has nothing else.
  const places = examples.flatMap(({ markdown, expect }) => expect.map(({ path = markdown === '' ? 'inventory.yaml' : 'page.md' }) => path))
  const inYaml = places.some((path) => /\.ya?ml$/.test(path)) ? [`    # runpress-disable-next-line ${id} -- why`] : []
  const onPages = places.some((path) => path.endsWith('.md')) ? [`    <!-- runpress-disable-next-line ${id} -- why -->`] : []
  return `To let a line be (or next-block, or file):\n\n${[...onPages, ...inYaml].join('\n')}\n`
}

function optionLines(options: NonNullable<Rule['options']>): string {
  return Object.entries(options).map(([name, { description, default: value }]) => `  ${name}: ${description} (default: ${shown(value)})\n`).join('')
}

function shown(value: OptionValue): string {
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
}

function explainExample({ title, markdown, inventory, files, expect, options, fixed }: RuleExample): string {
  const found = expect.map(({ path, line, column, severity, suggestion }) =>
    `  ${path === undefined ? '' : `${path}:`}${line}:${column} ${severity}${suggestion === undefined ? '' : ` → ${suggestion}`}\n`)
  const set = options === undefined ? '' : `  with ${Object.entries(options).map(([name, value]) => `${name}: ${shown(value)}`).join(', ')}\n\n`
  const named = { ...(inventory === undefined ? {} : { 'inventory.yaml': inventory }), ...files }
  const texts = [markdown, ...Object.entries(named).map(([path, text]) => `# ${path}\n${text}`)]
  const blocks = texts.filter((text) => text !== '').map((text) => `${indent(text)}\n\n`)
  const after = fixed === undefined ? '' : `\n  after --fix:\n\n${indent(fixed)}\n`
  return `${title}\n\n${set}${blocks.join('')}${found.length === 0 ? '  nothing is reported\n' : found.join('')}${after}`
}

function indent(text: string): string {
  return text.replace(/\n$/, '').replace(/^(?=.)/gm, '    ')
}
