import { isMap, isSeq } from 'yaml'
import type { Node, YAMLMap } from 'yaml'
import { LooseYaml, textOf } from '../yaml/loose.ts'
import type { Alert, InventoryProblem } from './types.ts'

/** A file that is no YAML breaks on every line; the first messages are the ones that help. */
const SYNTAX_PROBLEM_LIMIT = 3
/** Aliases can make a small file stand for any number of rules. */
const RULE_LIMIT = 20_000

export interface AlertRulesOptions {
  /** Relative to the content folder, for messages. */
  path: string
  /** Annotations that may hold the runbook's address; the first that an alert has counts. */
  annotations: readonly string[]
  /** Whether the file was named as a rule file, not just found in a folder beside other manifests. */
  named: boolean
}

/**
 * Reads the alerts of a Prometheus rule file, of PrometheusRule resources, or of a list of them, in any number of YAML
 * documents. Rule files are other people's: anchors, aliases and merge keys are followed, what else stands beside the
 * alerts is passed over, and text in `{{ }}` is text. It never throws: what cannot be read becomes a problem with its
 * place, and the rest counts all the same.
 */
export function parseAlertRules(text: string, options: AlertRulesOptions): { alerts: Alert[]; problems: InventoryProblem[] } {
  const reader = new RuleReader(text, options)
  reader.read()
  return { alerts: reader.alerts, problems: reader.problems }
}

class RuleReader {
  readonly alerts: Alert[] = []
  readonly problems: InventoryProblem[] = []
  private readonly text: string
  private readonly options: AlertRulesOptions
  private readonly yaml: LooseYaml
  private rulesRead = 0
  private groupsRead = 0

  constructor(text: string, options: AlertRulesOptions) {
    this.text = text
    this.options = options
    this.yaml = new LooseYaml(text)
  }

  read(): void {
    const { text, yaml } = this
    const template = /\{\{-?\s*(?:if|range|with|end|define|include|template|\.)/.test(text)
    // In a template every action is one, and none is to be mended here.
    for (const { message, start, end } of yaml.faults.slice(0, template ? 1 : SYNTAX_PROBLEM_LIMIT)) {
      this.reportAt(start, end, `${message}${template ? ' It looks like a template; name what is rendered from it.' : ''}`)
    }
    for (const alias of yaml.broken) {
      this.report(alias, `“*${alias.source}” is an alias of nothing. Write “&${alias.source}” before the value that is meant.`)
    }
    let resources = false
    for (const content of yaml.contents) {
      if (yaml.get(content, 'kind')) resources = true
      this.readResource(content, 0)
    }
    if (this.rulesRead > 0 || this.problems.length > 0) return
    if (resources && !this.options.named) return
    this.reportAt(0, 0, 'There are no alerting or recording rules in this file. Name a Prometheus rule file (“groups: …”) or a PrometheusRule.')
  }

  /** A rule file's content, a PrometheusRule, or a list of resources. */
  private readResource(node: Node, depth: number): void {
    if (!isMap(node)) return
    const items = this.yaml.get(node, 'items')
    if (isSeq(items) && depth < 3) {
      for (const resource of this.yaml.items(items)) {
        if (this.groupsRead < RULE_LIMIT) this.readResource(resource, depth + 1)
      }
      return
    }
    const groups = this.yaml.get(node, 'groups') ?? this.yaml.get(this.yaml.get(node, 'spec'), 'groups')
    for (const group of this.yaml.items(groups)) this.readGroup(group)
  }

  private readGroup(group: Node): void {
    if (!isMap(group) || ++this.groupsRead > RULE_LIMIT || this.rulesRead > RULE_LIMIT) return
    const name = this.yaml.string(group, 'name')
    for (const rule of this.yaml.items(this.yaml.get(group, 'rules'))) {
      if (++this.rulesRead > RULE_LIMIT) {
        if (this.rulesRead === RULE_LIMIT + 1) this.report(rule, `There are more than ${RULE_LIMIT} rules in this file. Those from here on are not read.`)
        return
      }
      if (isMap(rule)) this.readRule(rule, name)
    }
  }

  private readRule(rule: YAMLMap, group: string): void {
    const { yaml } = this
    const alert = yaml.get(rule, 'alert')
    if (!alert) return
    const name = textOf(alert)
    const { start, end } = yaml.rangeOf(alert)
    if (name === '' || start.line !== end.line) return this.report(alert, 'This is not the name of an alert. Write one line of text.')
    const annotations = yaml.get(rule, 'annotations')
    this.alerts.push({
      ...this.fact(name, alert),
      group,
      expression: yaml.string(rule, 'expr'),
      for: yaml.string(rule, 'for'),
      severity: yaml.string(yaml.get(rule, 'labels'), 'severity'),
      summary: yaml.string(annotations, 'summary'),
      description: yaml.string(annotations, 'description') || yaml.string(annotations, 'message'),
      url: this.runbookUrl(annotations),
    })
  }

  private runbookUrl(annotations: Node | null): Alert['url'] {
    for (const key of this.options.annotations) {
      const node = this.yaml.get(annotations, key)
      if (node && textOf(node) !== '') return this.fact(textOf(node), node)
    }
    return null
  }

  private fact(name: string, node: Node): { name: string; path: string; range: Alert['range'] } {
    return { name, path: this.options.path, range: this.yaml.rangeOf(node) }
  }

  private report(node: Node, message: string): void {
    this.problems.push({ message, path: this.options.path, range: this.yaml.rangeOf(node) })
  }

  private reportAt(start: number, end: number, message: string): void {
    this.problems.push({ message, path: this.options.path, range: this.yaml.range(start, end) })
  }
}
