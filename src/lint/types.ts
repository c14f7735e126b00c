/** What a rule is and what it reports. */
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import type { ConfigProblem } from '../mkdocs/types.ts'
import type { SourceProblem } from '../model/source-problems.ts'
import type { Book, Page, Range } from '../model/types.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One finding. Wording belongs to the rule; how it is printed belongs to a report. */
export interface Problem {
  rule: string
  severity: Severity
  message: string
  /** Relative to the content folder. */
  path: string
  range: Range
  /** What to write instead of the range's text, where there is one right answer or a near miss. */
  suggestion?: string
  /** The change that `--fix` makes, where there is one right answer. */
  fix?: Fix
  /** Whether the range holds a secret, which no report may print. */
  masked?: true
  /** Other places that belong to it: where a suggested name is declared, where something stands a second time. */
  related?: RelatedPlace[]
}

/** A place that helps to understand a problem. */
export interface RelatedPlace {
  /** Relative to the content folder. */
  path: string
  range: Range
  /** What is there: a sentence. */
  message: string
}

/** A replacement of exactly one piece of a file. */
export interface Fix {
  range: Range
  text: string
}

/** What a rule hands over; the runner adds its id, the path and the severity where it gives none. */
export interface Finding {
  message: string
  range: Range
  suggestion?: string
  /** Only where there is one right answer; `true` writes the suggestion in place of the range's text. */
  fix?: Fix | true
  severity?: Severity
  /** Whether the range holds a secret, which no report may print. */
  masked?: true
  related?: RelatedPlace[]
}

/** The value of a rule's option. */
export type OptionValue = string | number | boolean | readonly string[]

/** Something a team may set about a rule in `runpress.yaml`. */
export interface RuleOption {
  /** What it sets: a sentence for the documentation. */
  description: string
  /** Also says of which type a value has to be. */
  default: OptionValue
}

/** An example in a rule's documentation, which is also its test. */
export interface RuleExample {
  /** What the example shows, one short sentence. */
  title: string
  /** The page's Markdown. */
  markdown: string
  /** An inventory for it, YAML. */
  inventory?: string
  /** Further files by path: pages, rule files that the inventory names, and `mkdocs.yml`. */
  files?: Record<string, string>
  /** The findings expected, in order; empty for correct usage. Without a path they are on the page. */
  expect: Array<{ path?: string; line: number; column: number; severity: Severity; suggestion?: string }>
  /** The day it is linted on, where the example is about dates: `2026-01-31`. */
  today?: string
  /** The rule's options, where the example is about them. */
  options?: Record<string, OptionValue>
  /** What the page is once `--fix` has been over it, where a finding of the example can be fixed. */
  fixed?: string
}

export interface RuleContext {
  page: Page
  /** The page's text, which its ranges are ranges of. */
  text: string
  book: Book
  /** `null` where the folder has none. */
  inventory: Inventory | null
  /** Of the rule, by name, defaults filled in. */
  options: Readonly<Record<string, OptionValue>>
  /** The day of the run, `2026-01-31`. */
  today: string
  /** @returns Whether the finding is to be heard of: a comment may suppress it. */
  report(finding: Finding): boolean
}

/** What a rule sees that looks at the book as a whole, or at what stands beside its pages. */
export interface BookContext {
  book: Book
  /** Texts of the pages by path, which their ranges are ranges of. */
  texts: ReadonlyMap<string, string>
  inventory: Inventory | null
  /** What is wrong with the inventory itself. */
  inventoryProblems: readonly InventoryProblem[]
  /** What is wrong with `mkdocs.yml`, or worth knowing about it. */
  configProblems: readonly ConfigProblem[]
  /** What means that a source is no page of its own, or not one as it is written. Their places are places of the files. */
  sourceProblems: readonly SourceProblem[]
  /** @param path Of the file the finding is in, relative to the content folder. */
  report(path: string, finding: Finding): boolean
  /** The same, for a place in the file itself, without what it includes. */
  reportInFile(path: string, finding: Finding): boolean
}

export interface Rule {
  /** Lower case, words joined by hyphens: `broken-anchor`. Also the file's name. */
  id: string
  /** One sentence in the present tense: what it finds. */
  summary: string
  /** Why it matters at 3 a.m.: a paragraph. */
  rationale: string
  /** Severity of a finding that does not say otherwise. */
  severity: Severity
  /** Silent without an inventory; one info line says so. */
  needsInventory: boolean
  /** By name. */
  options?: Record<string, RuleOption>
  examples: RuleExample[]
  /** The check called once a page, in the order of paths. State across pages (“once a name”) lives in what it closes over. */
  create?(): (context: RuleContext) => void | Promise<void>
  /** The check called once a run. */
  checkBook?(context: BookContext): void | Promise<void>
}

/** The outcome of a run, before any report. */
export interface LintResult {
  /** Number of pages read. */
  files: number
  /** Sorted by path, line, column, rule. */
  problems: Problem[]
  counts: Record<Severity, number>
}
