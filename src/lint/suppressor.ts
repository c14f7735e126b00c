import { nearest } from '../names/near.ts'
import { sourcePlace } from '../model/source-ranges.ts'
import { suppressionWords, yamlSuppressions } from '../model/suppressions.ts'
import type { Page, Range, Suppression } from '../model/types.ts'
import { unknownRule } from './configure.ts'
import { unusedSuppression } from './rules/unused-suppression.ts'
import type { Finding, Rule } from './types.ts'

/** A comment, with what it has been good for so far. */
interface Entry {
  suppression: Suppression
  used: Set<string>
  /** The lines it is about in the file as its author sees it, where a page includes others. */
  own: Range | null
  /** Whether it stands in a file that the page includes: on another page it may have more to suppress. */
  included: boolean
}

/** Knows by comments in pages and YAML files which findings nobody wants to hear of. */
export class Suppressor {
  private readonly entries = new Map<string, Entry[]>()
  /** By path and rule. */
  private readonly byRule = new Map<string, Entry[]>()
  private readonly pages: ReadonlyMap<string, Page>

  /** @param yamlFiles Their texts by path. */
  constructor(pages: readonly Page[], yamlFiles: ReadonlyMap<string, string>) {
    this.pages = new Map(pages.map((page) => [page.path, page]))
    for (const page of pages) this.add(page.path, page.suppressions.map((suppression) => entryOf(page, suppression)))
    for (const [path, text] of yamlFiles) {
      this.add(path, yamlSuppressions(text).map((suppression) => ({ suppression, used: new Set(), own: null, included: false })))
    }
  }

  /** Whether a comment is about a finding of a rule at a place of the file's text. Remembers that it was. */
  suppresses(rule: string, path: string, range: Range): boolean {
    const { line } = range.start
    const found = (this.byRule.get(key(path, rule)) ?? []).filter(({ suppression: { scope, target }, own }) =>
      scope === 'file' || (target !== null && isIn(target, line)) || (own !== null && isIn(own, this.sourceLine(path, range))))
    for (const { used } of found) used.add(rule)
    return found.length > 0
  }

  /**
   * Reports comments that say nothing, and those that have suppressed nothing.
   *
   * @param rules All that there are.
   * @param checked Ids of those that have run: what another one would have found nobody knows.
   */
  reportUnused(rules: readonly Rule[], checked: ReadonlySet<string>, report: (path: string, finding: Finding) => void): void {
    const ids = new Set(rules.map(({ id }) => id))
    for (const [path, entries] of this.entries) {
      for (const { suppression, used, included } of entries) {
        const { scope, rules: named, range, word } = suppression
        if (scope === null) report(path, { severity: 'error', range, message: unknownWord(word) })
        else if (named.length === 0) {
          report(path, { severity: 'error', range, message: 'This comment names no rule, and all of them is too much. Name the rules it is about behind the word.' })
        }
        for (const { name, range } of scope === null ? [] : named) {
          if (name === unusedSuppression.id) {
            report(path, { range, message: `${name} is about comments, and no comment turns it off. Set it in runpress.yaml.` })
          } else if (!ids.has(name)) {
            const suggestion = nearest(name, ids) ?? undefined
            report(path, { severity: 'error', range, message: unknownRule(name, rules), suggestion })
          } else if (checked.has(name) && !used.has(name) && !included) {
            report(path, { range, message: this.unused(path, suppression, name) })
          }
        }
      }
    }
  }

  private add(path: string, entries: Entry[]): void {
    if (entries.length === 0) return
    this.entries.set(path, entries)
    for (const entry of entries) {
      for (const name of new Set(entry.suppression.rules.map((rule) => rule.name))) {
        const same = this.byRule.get(key(path, name))
        if (same) same.push(entry)
        else this.byRule.set(key(path, name), [entry])
      }
    }
  }

  private sourceLine(path: string, range: Range): number {
    const page = this.pages.get(path)
    return (page ? sourcePlace(page, range).range : range).start.line
  }

  private unused(path: string, { scope, target }: Suppression, rule: string): string {
    if (scope === 'file') return `${rule} finds nothing in this file. Take its name out of the comment.`
    if (target === null) return `Nothing follows that ${rule} could find fault with. Take its name out of the comment.`
    const { start, end } = target
    const where = start.line === end.line ? `line ${start.line}` : `lines ${start.line} to ${end.line}`
    const isFence = scope === 'next-line' && this.pages.get(path)?.codeBlocks.some(({ range }) => range.start.line === start.line)
    const advice = isFence ? 'To speak of all the code write runpress-disable-next-block' : 'Take its name out of the comment'
    return `${rule} finds nothing in ${where}. ${advice}.`
  }
}

function entryOf(page: Page, suppression: Suppression): Entry {
  const { target, range } = suppression
  const included = page.textParts.length > 0 && sourcePlace(page, range).included !== null
  const own = page.textParts.length > 0 && !included && target !== null ? sourcePlace(page, target).range : null
  return { suppression, used: new Set(), own, included }
}

function unknownWord(word: string): string {
  const near = nearest(word, suppressionWords)
  const hint = near === null ? `Write ${suppressionWords.map((one) => `runpress-${one}`).join(', ')}.` : `Did you mean runpress-${near}?`
  return `“runpress-${word}” is no comment that is understood, so it does nothing. ${hint}`
}

function isIn({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line
}

function key(path: string, rule: string): string {
  return `${path}\0${rule}`
}
