import { isMap, isScalar, isSeq } from 'yaml'
import type { Node, Scalar } from 'yaml'
import type { Fact } from './types.ts'
import { anyOf, describe, type YamlFile } from './yaml-file.ts'

/** What a rule's findings count as; `off` keeps the rule from running. */
export type RuleSetting = 'off' | 'info' | 'warn' | 'error'

/** What `runpress.yaml` says about a rule. Whether there is such a rule with such options is for the linter to know. */
export interface RuleSettings extends Fact {
  /** `null` where only options are set. */
  severity: RuleSetting | null
  options: OptionSetting[]
}

/** An option of a rule; the place is its value's. */
export interface OptionSetting extends Fact {
  value: string | number | boolean | string[]
  /** Where its name stands. */
  nameRange: Fact['range']
}

export const ruleSettings: readonly RuleSetting[] = ['off', 'info', 'warn', 'error']

/** Reads `rules`: for each rule a severity, or a mapping of `severity` and options. */
export function readRuleSettings(source: YamlFile, node: Node): RuleSettings[] {
  return entries(source, node, '“rules”', 'broken-link: warn').map(([key, value]) => {
    const setting: RuleSettings = { ...source.fact(key.value, key), severity: null, options: [] }
    if (!isMap(value)) return { ...setting, severity: readSeverity(source, value, key) }
    for (const [name, inner] of entries(source, value, `“${key.value}”`, 'severity: warn')) {
      if (name.value === 'severity') {
        setting.severity = readSeverity(source, inner, name)
        continue
      }
      const read = readValue(inner)
      if (read === null || !inner) source.report(inner ?? name, `The value of “${name.value}” is ${describe(inner)}. Write a text, a number, true or false, or a list of texts.`)
      else setting.options.push({ ...source.fact(name.value, inner), nameRange: source.rangeOf(name), value: read })
    }
    return setting
  })
}

/** The entries of a mapping whose keys are names of any kind. What is none is reported, and so is one that stands there twice. */
function entries(source: YamlFile, node: Node, what: string, example: string): Array<[key: Scalar<string>, value: Node | null]> {
  if (!isMap(node)) {
    source.report(node, `${what} is ${describe(node)}. Write “key: value” lines, such as “${example}”.`)
    return []
  }
  const seen = new Set<string>()
  return node.items.flatMap(({ key, value }): Array<[Scalar<string>, Node | null]> => {
    if (!isScalar<string>(key) || typeof key.value !== 'string') {
      source.report(key as Node, `This key is ${describe(key)}. Write a name.`)
      return []
    }
    if (seen.has(key.value)) {
      source.report(key, `“${key.value}” stands here twice; only the first counts. Join them.`)
      return []
    }
    seen.add(key.value)
    return [[key, value as Node | null]]
  })
}

function readSeverity(source: YamlFile, node: Node | null, key: Node): RuleSetting | null {
  const written = isScalar(node) ? node.value : null
  const setting = ruleSettings.find((one) => one === written)
  if (setting) return setting
  const said = written === null ? `The severity is ${describe(node)}` : `“${String(written)}” is no severity`
  source.report(node ?? key, `${said}. Write ${anyOf(ruleSettings)}.`)
  return null
}

function readValue(node: Node | null): OptionSetting['value'] | null {
  if (isScalar(node)) {
    const { value } = node
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  }
  if (!isSeq(node)) return null
  const values = node.items.map((item) => (isScalar(item) ? item.value : null))
  return values.every((value) => typeof value === 'string') ? values : null
}
