import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { Alias, Document, Node, Pair, YAMLMap } from 'yaml'
import { aliasesOf } from '../yaml/aliases.ts'
import { YamlPlaces } from '../yaml/places.ts'
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
  private readonly places: YamlPlaces
  private readonly aliases = new Map<Alias, Node>()
  private rulesRead = 0
  private groupsRead = 0

  constructor(text: string, options: AlertRulesOptions) {
    this.text = text
    this.options = options
    this.places = new YamlPlaces(text)
  }

  read(): void {
    const { text, places } = this
    let documents: Document.Parsed[]
    try {
      const parsed = parseAllDocuments(text, { lineCounter: places.lines, prettyErrors: false, uniqueKeys: false, strict: false })
      documents = 'empty' in parsed ? [] : parsed
      if (text.includes('*')) documents.forEach((document) => this.noteAliases(document))
    } catch {
      this.reportAt(0, 0, 'This file cannot be read as YAML: it nests too deeply.')
      return
    }
    const faults = documents.flatMap(({ errors }) => errors).filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    const template = /\{\{-?\s*(?:if|range|with|end|define|include|template|\.)/.test(text)
    // In a template every action is one, and none is to be mended here.
    for (const { message, pos } of faults.slice(0, template ? 1 : SYNTAX_PROBLEM_LIMIT)) {
      const advice = template ? ' It looks like a template; name what is rendered from it.' : ''
      this.reportAt(pos[0], pos[1], `This is not valid YAML: ${message.replace(/\s+/g, ' ').replace(/\.$/, '')}.${advice}`)
    }
    let resources = false
    for (const document of documents) {
      const content = this.follow(document.contents)
      if (isMap(content) && this.get(content, 'kind')) resources = true
      if (content) this.readResource(content, 0)
    }
    if (this.rulesRead > 0 || this.problems.length > 0) return
    if (resources && !this.options.named) return
    this.reportAt(0, 0, 'There are no alerting or recording rules in this file. Name a Prometheus rule file (“groups: …”) or a PrometheusRule.')
  }

  private noteAliases(document: Document.Parsed): void {
    const { targets, broken } = aliasesOf(document)
    for (const [alias, target] of targets) this.aliases.set(alias, target)
    for (const alias of broken) {
      this.report(alias, `“*${alias.source}” is an alias of nothing. Write “&${alias.source}” before the value that is meant.`)
    }
  }

  /** A rule file's content, a PrometheusRule, or a list of resources. */
  private readResource(node: Node, depth: number): void {
    if (!isMap(node)) return
    const items = this.get(node, 'items')
    if (isSeq(items) && depth < 3) {
      for (const item of items.items) {
        const resource = this.follow(item)
        if (resource && this.groupsRead < RULE_LIMIT) this.readResource(resource, depth + 1)
      }
      return
    }
    const spec = this.get(node, 'spec')
    const groups = this.get(node, 'groups') ?? (isMap(spec) ? this.get(spec, 'groups') : null)
    for (const group of this.entries(groups)) this.readGroup(group)
  }

  private readGroup(group: Node): void {
    if (!isMap(group) || ++this.groupsRead > RULE_LIMIT || this.rulesRead > RULE_LIMIT) return
    const name = this.string(group, 'name')
    for (const rule of this.entries(this.get(group, 'rules'))) {
      if (++this.rulesRead > RULE_LIMIT) {
        if (this.rulesRead === RULE_LIMIT + 1) this.report(rule, `There are more than ${RULE_LIMIT} rules in this file. Those from here on are not read.`)
        return
      }
      if (isMap(rule)) this.readRule(rule, name)
    }
  }

  private readRule(rule: YAMLMap, group: string): void {
    const alert = this.get(rule, 'alert')
    if (!alert) return
    const name = textOf(alert)
    const { start, end } = this.places.ofNode(alert)
    if (name === '' || start.line !== end.line) return this.report(alert, 'This is not the name of an alert. Write one line of text.')
    const labels = this.get(rule, 'labels')
    const annotations = this.get(rule, 'annotations')
    const annotation = (key: string): string => (isMap(annotations) ? this.string(annotations, key) : '')
    this.alerts.push({
      ...this.fact(name, alert),
      group,
      expression: this.string(rule, 'expr'),
      for: this.string(rule, 'for'),
      severity: isMap(labels) ? this.string(labels, 'severity') : '',
      summary: annotation('summary'),
      description: annotation('description') || annotation('message'),
      url: isMap(annotations) ? this.runbookUrl(annotations) : null,
    })
  }

  private runbookUrl(annotations: YAMLMap): Alert['url'] {
    for (const key of this.options.annotations) {
      const node = this.get(annotations, key)
      if (node && textOf(node) !== '') return this.fact(textOf(node), node)
    }
    return null
  }

  private string(map: YAMLMap, key: string): string {
    const node = this.get(map, key)
    return node ? textOf(node) : ''
  }

  private entries(node: Node | null): Node[] {
    return isSeq(node) ? node.items.map((item) => this.follow(item)).filter((item) => item !== null) : []
  }

  /** The value of a key, aliases followed; a key of the mapping itself goes before one that is merged in by `<<`. */
  private get(map: YAMLMap, key: string, depth = 0): Node | null {
    const pairs = map.items as Array<Pair<unknown, unknown>>
    const own = pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
    if (own) return this.follow(own.value)
    if (depth >= 3) return null
    for (const pair of pairs) {
      if (!isScalar(pair.key) || pair.key.value !== '<<') continue
      const merged = this.follow(pair.value)
      const sources = isSeq(merged) ? merged.items.slice(0, 20).map((item) => this.follow(item)) : [merged]
      for (const source of sources) {
        const found = isMap(source) ? this.get(source, key, depth + 1) : null
        if (found) return found
      }
    }
    return null
  }

  /** What a value stands for, `null` for nothing. */
  private follow(value: unknown): Node | null {
    const node = isAlias(value) ? this.aliases.get(value) : value
    return isMap(node) || isSeq(node) || (isScalar(node) && node.value !== null) ? node : null
  }

  private fact(name: string, node: Node): { name: string; path: string; range: Alert['range'] } {
    return { name, path: this.options.path, range: this.places.ofNode(node) }
  }

  private report(node: Node, message: string): void {
    this.problems.push({ message, path: this.options.path, range: this.places.ofNode(node) })
  }

  private reportAt(start: number, end: number, message: string): void {
    this.problems.push({ message, path: this.options.path, range: this.places.range(start, end) })
  }
}

/** A value as text: a number or a truth value is what it is written as. */
function textOf(node: Node): string {
  if (!isScalar(node)) return ''
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim()
}
