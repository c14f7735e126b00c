import type { OptionSetting, RuleSetting, RuleSettings } from '../inventory/rule-settings.ts'
import type { Fact } from '../inventory/types.ts'
import { nearest } from '../names/near.ts'
import type { OptionValue, Rule } from './types.ts'

/** What the rules are set to, and what is wrong with how that is written. */
interface Configuration {
  /** By rule id. */
  severity: Record<string, RuleSetting>
  /** By rule id and name. */
  options: Record<string, Record<string, OptionValue>>
  problems: Array<Pick<Fact, 'path' | 'range'> & { message: string }>
}

/** Takes `rules` of `runpress.yaml` as settings of the rules there are. */
export function configure(rules: readonly Rule[], settings: readonly RuleSettings[]): Configuration {
  const configuration: Configuration = { severity: {}, options: {}, problems: [] }
  const { severity, options, problems } = configuration
  for (const setting of settings) {
    const rule = rules.find(({ id }) => id === setting.name)
    if (!rule) {
      problems.push({ path: setting.path, range: setting.range, message: unknownRule(setting.name, rules) })
      continue
    }
    if (setting.severity !== null) severity[rule.id] = setting.severity
    const values: Record<string, OptionValue> = {}
    for (const option of setting.options) {
      const wrong = fault(rule, option)
      if (wrong === null) values[option.name] = option.value
      else problems.push(wrong)
    }
    options[rule.id] = values
  }
  return configuration
}

/** Says that there is no such rule, and which one was meant. */
export function unknownRule(id: string, rules: readonly Rule[]): string {
  const near = nearest(id, rules.map((rule) => rule.id))
  const hint = near === null ? `The rules are ${rules.map((rule) => rule.id).join(', ')}.` : `Did you mean “${near}”?`
  return `There is no rule “${id}”. ${hint}`
}

function fault(rule: Rule, { name, path, range, nameRange, value }: OptionSetting): Configuration['problems'][0] | null {
  const known = rule.options ?? {}
  const option = Object.hasOwn(known, name) ? known[name] : undefined
  if (!option) {
    const names = Object.keys(known)
    const near = nearest(name, [...names, 'severity'])
    const hint = near !== null ? `Did you mean “${near}”?` : names.length === 0 ? 'It has none.' : `Its options are ${names.join(', ')}.`
    return { path, range: nameRange, message: `“${name}” is not an option of ${rule.id}. ${hint}` }
  }
  const wanted = kindOf(option.default)
  if (kindOf(value) !== wanted) {
    return { path, range, message: `“${name}” of ${rule.id} takes ${wanted}, such as ${JSON.stringify(option.default)}, and this is ${kindOf(value)}.` }
  }
  // What options take numbers for is counted.
  if (typeof value !== 'number' || (value >= 0 && value < Infinity)) return null
  return { path, range, message: `“${name}” of ${rule.id} is ${value}. Write one that is not below 0, such as ${JSON.stringify(option.default)}.` }
}

function kindOf(value: OptionValue): string {
  if (typeof value === 'string') return 'a text'
  if (typeof value === 'number') return 'a number'
  return typeof value === 'boolean' ? 'true or false' : 'a list of texts'
}
