/**
 * Names that nothing says the kind of, in running text, inline code, comments and arguments, one slip away from a name
 * that the inventory declares. One scan of a page serves every rule: each takes the kind that it is about.
 */
import type { Inventory } from '../inventory/types.ts'
import type { Page, Range } from '../model/types.ts'
import { commandsOf, referencesOf } from './commands.ts'
import { declaredNames, oneSlipFrom, suggested } from './declared.ts'
import type { DeclaredKind, DeclaredNames, Meant } from './declared.ts'
import { holderIn } from './holder.ts'
import { knowledgeOf } from './knowledge.ts'
import { findMentions, piecesOf, rangeIn } from './mentions.ts'
import { oncePer } from './once-per.ts'
import type { RuleContext } from './types.ts'
import type { UnknownNames } from './unknown-names.ts'

export interface StrayName {
  text: string
  range: Range
  meant: Meant
}

/** Words with a hyphen or an underscore in them, which running text has few of that are no names. */
const COMPOUND = /(?<![\w./@%$<{~+:-]|(?<!\w)--?)[A-Za-z\d]+(?:[-_][A-Za-z\d]+)+(?:\.(?:service|timer|socket|target|mount|path))?(?![\w/<({=*-]|\.\w)/g
const WORD = /^[a-z][\w-]{0,60}(?:\.(?:service|timer|socket|target|mount|path))?$/i
/** Words that name a thing beside a short name, before it or behind it. */
const CUE_BEFORE = /\b(?:containers?|services?|units?|databases?|profiles?|users?|roles?|restart|stop|start|if|when|that|while|until|and|or|,)\W{0,2}$/i
const CUE_BEHIND = /^\W{0,2}(?:containers?|services?|units?|databases?|profiles?|users?|roles?|is|are|was|and|or|runs?|stops?|starts?|restarts?|logs?)\b/i
/** Short words of the trade that are one letter away from many names. */
const TRADE = new Set('app apps apt aws dbs dba dbo dns dd df du dc id ip io os ns fs vm pv pvc pod pods cd ci ad dev doc docs data date node nodes job jobs log logs web www'.split(' '))

/** Words that say little and stand before “container” and “runs” as names do. */
const FUNCTION_WORDS = new Set((
  'a an the this that these those it its he she they we you i one ones two some any all each every either neither both no none other others another more most ' +
  'less few many much such same own new old main first last next only which what who whose when where while if so as at by do does done be been being is are ' +
  'was were has have had can may must will would could should not now then than there here up down in on of off out over to too for from with dead'
).split(' '))

const strays = oncePer((_page: Page) => new Map<Inventory, Map<DeclaredKind, StrayName[]>>())

/** The misspelt names of one kind on a page. */
export function strayNames(page: Page, inventory: Inventory, kind: DeclaredKind): readonly StrayName[] {
  const known = strays(page)
  let byKind = known.get(inventory)
  if (!byKind) {
    byKind = Map.groupBy(findStrays(page, inventory), ({ meant }) => meant.kind)
    known.set(inventory, byKind)
  }
  return byKind.get(kind) ?? []
}

/** Reports names that are none of a kind, such as `a service`. */
export function reportStrays(report: RuleContext['report'], unknown: UnknownNames, strays: readonly StrayName[], kind: string): void {
  for (const { text, range, meant } of strays) {
    unknown.report(report, { name: text, message: `${text} is not ${kind} in the inventory.`, range, ...suggested(meant) })
  }
}

function findStrays(page: Page, inventory: Inventory): StrayName[] {
  const names = declaredNames(inventory)
  if (names.all.length === 0) return []
  const typed = typedReferences(page, inventory)
  const found: StrayName[] = []
  for (const { text, range, place } of findMentions(page, COMPOUND)) {
    if (place === 'link' || place === 'listing') continue
    const meant = isKnown(text, names) ? null : names.oneSlipFrom(text)
    if (meant !== null && !isInflection(text, meant.name) && !typed(range)) found.push({ text, range, meant })
  }
  const knowledge = knowledgeOf(inventory)
  const used = usedNames(page)
  found.push(...wordsInComments(page, names, used))
  const prose = new Map(page.prose.flatMap(({ text, range }) => [[range.end.offset, text], [-range.start.offset - 1, text]]))
  for (const { text, range, textRange } of page.inlineCode) {
    if (!WORD.test(text) || /[-_]/.test(text) || isKnown(text, names) || knowledge.isKnownProgram(text)) continue
    const meant = text.length < 5 ? shortName(text, names, used, {
      before: prose.get(range.start.offset)?.slice(-24) ?? '', behind: prose.get(-range.end.offset - 1)?.slice(0, 24) ?? '',
    }) : names.oneSlipFrom(text)
    if (meant && (text.length < 5 || meant.name.length >= 5) && !isInflection(text, meant.name)) {
      found.push({ text, range: textRange, meant })
    }
  }
  return found
}

/** What a comment says of containers: “see that db runs”, “brings db and redis up”. Only there are names without marks the rule. */
function wordsInComments(page: Page, names: DeclaredNames, used: ReadonlyMap<string, number>): StrayName[] {
  const found: StrayName[] = []
  for (const piece of piecesOf(page)) {
    if (piece.place !== 'comment') continue
    const words = [...piece.text.matchAll(/(?<![\w./@$%<{~+:=-])[a-z][a-z\d]{0,30}(?![\w/<({=*.:-]*\w)/g)]
    words.forEach(({ 0: word, index }, at) => {
      if (isKnown(word, names) || FUNCTION_WORDS.has(word) || TRADE.has(word)) return
      const isListed = [[words[at - 2], words[at - 1]], [words[at + 2], words[at + 1]]]
        .some(([other, and]) => other !== undefined && and?.[0] === 'and' && used.has(other[0]))
      if (!isListed && !/^ (?:containers?|services?|runs|is (?:up|down|running|healthy|unhealthy|restarting))\b/.test(piece.text.slice(index + word.length, index + word.length + 24))) return
      const meant = oneSlipFrom(word, names.of('service').filter(({ name }) => used.has(name) && !isInflection(word, name)))
      if (meant) found.push({ text: word, range: rangeIn(piece, index, index + word.length), meant })
    })
  }
  return found
}

/** A short word is a misspelt name only where the text says so, or where the page is about that name. */
function shortName(
  text: string, names: DeclaredNames, used: ReadonlyMap<string, number>, { before, behind }: { before: string; behind: string },
): Meant | null {
  if (TRADE.has(text.toLowerCase()) || text !== text.toLowerCase()) return null
  const times = CUE_BEFORE.test(before) || CUE_BEHIND.test(behind) ? 1 : 3
  return oneSlipFrom(text, names.all.filter(({ name, kind }) =>
    name.length > 1 && name.length + text.length > 2 && kind !== 'domain' && (used.get(name) ?? 0) >= times))
}

/** How often the page's commands name a service, unit, profile or database. */
function usedNames(page: Page): Map<string, number> {
  const used = new Map<string, number>()
  for (const { references } of commandsOf(page)) {
    for (const { kind, value } of references) {
      if (kind === 'service' || kind === 'unit' || kind === 'profile' || kind === 'database') used.set(value, (used.get(value) ?? 0) + 1)
    }
  }
  return used
}

function isKnown(text: string, names: DeclaredNames): boolean {
  return names.has(text) || names.has(text.toLowerCase())
}

/** A plural or another form of a word is a word of its own, and so is a daemon; with other joints it is the same one. */
function isInflection(text: string, name: string): boolean {
  if (text.replace(/[-_]/g, '') === name.replace(/[-_]/g, '') || `${text}d` === name) return true
  return text === `${name}s` || (name === `${text}s` && !/[isu]$/.test(text)) || text === `${name}d`
}

const TYPED = ['service', 'unit', 'profile', 'database', 'database-user', 'user', 'host', 'script', 'file', 'directory', 'url'] as const

/** What other rules read as the name that it is. */
function typedReferences(page: Page, inventory: Inventory): ReturnType<typeof holderIn> {
  return holderIn(TYPED.flatMap((kind) => referencesOf(page, inventory, kind)))
}
