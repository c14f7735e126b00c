import type { RuleSetting } from '../inventory/rule-settings.ts'
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import type { ConfigProblem } from '../mkdocs/types.ts'
import { dayAt, runTime } from '../model/dates.ts'
import type { SourceProblem } from '../model/source-problems.ts'
import type { Book, Range } from '../model/types.ts'
import { asFound, atSource } from './at-source.ts'
import { PageSecrets } from './hide-secrets.ts'
import { rules as allRules } from './rules/index.ts'
import { invalidInventory } from './rules/invalid-inventory.ts'
import { unusedSuppression } from './rules/unused-suppression.ts'
import { Suppressor } from './suppressor.ts'
import type { Finding, LintResult, OptionValue, Problem, Rule, Severity } from './types.ts'

export interface LintInput {
  book: Book
  /** `null` where the folder has none: rules that need one are then silent. */
  inventory: Inventory | null
  /** Texts of the pages by path, as the book was read from them. */
  texts: ReadonlyMap<string, string>
  /** Texts of the YAML files that problems can be in, by path: comments in them count. */
  yamlFiles?: ReadonlyMap<string, string>
  inventoryProblems?: readonly InventoryProblem[]
  configProblems?: readonly ConfigProblem[]
  sourceProblems?: readonly SourceProblem[]
}

export interface LintSettings {
  /** By rule id. A setting replaces the severity of every finding of its rule. */
  severity?: Readonly<Record<string, RuleSetting>>
  /** Options of rules, by rule id and name. */
  options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>
  /** Whether a page is left out: nothing is said of it, and what it says is still known to the others. */
  isIgnored?(path: string): boolean
  /** The rules to run; all of them by default. */
  rules?: readonly Rule[]
  /** The day that ages are counted to, `2026-01-31`. Default: today, or what `SOURCE_DATE_EPOCH` says. */
  today?: string
  /** Told after each rule how many are done, and its id. */
  onRule?(done: number, total: number, id: string): void
}

/** Runs the rules over every page of the book. The same input always gives the same result. */
export async function lint(input: LintInput, settings: LintSettings = {}): Promise<LintResult> {
  const severities = settings.severity ?? {}
  const active = (settings.rules ?? allRules).filter((rule) => severities[rule.id] !== 'off')
  const collector = new Collector()
  const secrets = new PageSecrets()
  const { book, inventory, texts, yamlFiles = new Map(), inventoryProblems = [], configProblems = [], sourceProblems = [] } = input
  const isIgnored = settings.isIgnored ?? (() => false)
  const today = settings.today ?? dayAt(runTime())
  const byPath = new Map(book.pages.map((page) => [page.path, page]))
  const pages = book.pages.filter(({ path }) => !isIgnored(path)).sort((a, b) => compare(a.path, b.path))
  // Of the others nothing is known that a rule could check.
  const understood = pages.filter(({ refusal }) => refusal === null)
  const suppressor = new Suppressor(pages, yamlFiles)
  const add = (rule: Rule, path: string, finding: Finding, isInFile = false): void => {
    const severity = severityOf(severities[rule.id]) ?? finding.severity ?? rule.severity
    const page = isInFile ? undefined : byPath.get(path)
    const { start, end } = finding.range
    if (finding.masked) secrets.add(path, (texts.get(path) ?? '').slice(start.offset, end.offset))
    collector.add({ rule: rule.id, severity, path, ...(page ? atSource(page, finding, byPath) : asFound(finding, byPath)) }, finding.range)
  }
  const checked = active.filter((rule) => inventory || !rule.needsInventory)
  for (const [index, rule] of checked.entries()) {
    const report = (path: string, finding: Finding, isInFile = false): boolean => {
      const isLeftOut = byPath.has(path) && isIgnored(path)
      if (isLeftOut || suppressor.suppresses(rule.id, path, finding.range)) return false
      add(rule, path, finding, isInFile)
      return true
    }
    const reportInFile = (path: string, finding: Finding): boolean => report(path, finding, true)
    await rule.checkBook?.({ book, texts, inventory, inventoryProblems, configProblems, sourceProblems, report, reportInFile })
    const check = rule.create?.()
    const options = { ...defaultsOf(rule), ...settings.options?.[rule.id] }
    for (const page of check ? understood : []) {
      const text = texts.get(page.path) ?? ''
      const done = check?.({ page, text, book, inventory, options, today, report: (finding) => report(page.path, finding) })
      if (done) await done
    }
    settings.onRule?.(index + 1, checked.length, rule.id)
  }
  if (active.includes(unusedSuppression)) {
    suppressor.reportUnused(allRules, new Set(checked.map(({ id }) => id)), (path, finding) => add(unusedSuppression, path, finding))
  }
  if (!inventory && severities[invalidInventory.id] !== 'off') noteMissingInventory(collector, active)
  return collector.result(pages.length, secrets)
}

function defaultsOf({ options = {} }: Rule): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]))
}

/** Gathers problems; one rule says one thing about one place. */
class Collector {
  private readonly problems = new Map<string, Problem>()

  /** @param place In the page's text: what one line includes are many places. */
  add(problem: Problem, place: Range): void {
    const { start, end } = place
    const key = [problem.rule, problem.path, start.line, start.column, end.line, end.column].join('\0')
    if (!this.problems.has(key)) this.problems.set(key, problem)
  }

  result(files: number, secrets: PageSecrets): LintResult {
    const problems = [...this.problems.values()].map((problem) => secrets.hide(problem)).sort((a, b) =>
      compare(a.path, b.path) || a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column || compare(a.rule, b.rule))
    const counts = { error: 0, warning: 0, info: 0 }
    for (const { severity } of problems) counts[severity]++
    return { files, problems, counts }
  }
}

function noteMissingInventory(collector: Collector, active: readonly Rule[]): void {
  const off = active.filter((rule) => rule.needsInventory).map((rule) => rule.id)
  if (off.length === 0) return
  const start = { line: 1, column: 1, offset: 0 }
  const range = { start, end: start }
  collector.add({
    rule: invalidInventory.id,
    severity: 'info',
    message: `There is no inventory, so these rules are off: ${off.join(', ')}. Declare hosts, domains and services in inventory.yaml.`,
    path: 'inventory.yaml',
    range,
  }, range)
}

function severityOf(setting: RuleSetting | undefined): Severity | undefined {
  if (setting === undefined || setting === 'off') return undefined
  return setting === 'warn' ? 'warning' : setting
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
