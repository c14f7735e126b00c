import { commandSecrets, namedSecrets } from './secret-patterns.ts'
import { beginningOf } from './secret-values.ts'
import type { Problem } from './types.ts'

/** Shorter ones are in messages by chance. */
const SHORTEST = 6

/** Keeps the secrets of pages out of what is said of other things there: the message about a dead link quotes its address. */
export class PageSecrets {
  private readonly values = new Map<string, Set<string>>()

  /** @param path Of the page that a secret was found on. */
  add(path: string, value: string): void {
    if (value.length < SHORTEST) return
    const known = this.values.get(path)
    if (known) known.add(value)
    else this.values.set(path, new Set([value]))
  }

  /** The problem with the beginnings of secrets only. What would write one again is neither suggested nor a fix. */
  hide(problem: Problem): Problem {
    const secrets = [...this.values.get(problem.path) ?? []]
    const holdsOne = (text: string): boolean => secrets.some((value) => text.includes(value))
    const { message, suggestion, fix, related, ...rest } = problem
    if (![message, suggestion ?? '', fix?.text ?? '', ...related?.map((place) => place.message) ?? []].some(holdsOne)) return problem
    const hidden = (text: string): string => secrets.reduce((said, value) => said.replaceAll(value, beginningOf(value)), text)
    return {
      ...rest,
      message: hidden(message),
      ...(suggestion !== undefined && !holdsOne(suggestion) && { suggestion }),
      ...(fix && !holdsOne(fix.text) && { fix }),
      ...(related && { related: related.map((place) => ({ ...place, message: hidden(place.message) })) }),
    }
  }
}

/** A page as a report may show it: stars in place of the secrets that were found, also where their problems are not shown. */
export function pageWithoutSecrets(text: string, problems: readonly Problem[]): string {
  const found = problems.filter(({ masked }) => masked)
  return starred(text, found.map(({ range }) => ({ start: range.start.offset, end: range.end.offset })))
}

/** A file of configuration as a report may show it: stars in place of the values of `password:` and its like. */
export function configurationWithoutSecrets(text: string): string {
  const found = [...namedSecrets(text, () => true), ...commandSecrets(text, () => true)]
  return starred(text, found.map(({ value, start }) => ({ start, end: start + value.length })))
}

/** The text with stars in place of what is not to be seen. Line ends stay, and so does every other place. */
function starred(text: string, places: Array<{ start: number; end: number }>): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    if (end <= done) continue
    pieces.push(text.slice(done, start), text.slice(Math.max(done, start), end).replace(/[^\r\n]/g, '*'))
    done = end
  }
  return pieces.join('') + text.slice(done)
}
