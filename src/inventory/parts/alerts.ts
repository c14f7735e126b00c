import type { Node } from 'yaml'
import { readFields, type TextField } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { Alerts, NameMatch } from '../types.ts'

const keys = ['from', 'url', 'annotation', 'match', 'ignore']
const matches: readonly string[] = ['ignore-case', 'exact', 'off'] satisfies NameMatch[]
const defaultAnnotations = ['runbook_url', 'runbook']

/** Where the alerts' rule files are. The files themselves are not read here. */
export function readAlerts(source: YamlFile, node: Node): Alerts | null {
  const fields = readFields(source, node, 'What “alerts” says', keys)
  if (!fields) return null
  if (!fields.get('from')) fields.required('from', '../rules/*.yaml')
  const match = fields.text('match')
  if (match && !matches.includes(match.value)) {
    source.report(match.node, `“${match.value}” is not a way to compare names. The ways are ${matches.join(', ')}.`)
  }
  const annotations = fields.oneOrMore('annotation').map(({ value }) => value)
  const from = fields.paths()
  if (from.length > 0) source.sources.push({ part: 'alerts', from, host: '', project: null })
  return {
    from,
    urls: fields.oneOrMore('url').filter((url) => isAddress(source, url)).map(({ value, node }) => source.fact(value, node)),
    annotations: annotations.length > 0 ? annotations : defaultAnnotations,
    match: match && matches.includes(match.value) ? (match.value as NameMatch) : 'ignore-case',
    ignore: fields.oneOrMore('ignore').map(({ value, node }) => source.fact(value, node)),
    rules: [],
  }
}

function isAddress(source: YamlFile, { value, node }: TextField): boolean {
  if (/^https?:\/\/[^\s/{}]/i.test(value) && URL.canParse(value)) return true
  source.report(node, `“${value}” is not an address. Write the one the book is published under: “https://runbooks.example.org/”.`)
  return false
}
