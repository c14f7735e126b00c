/**
 * Emphasis and struck-out text, paired as micromark does, but in one pass. It looks for the start of a pair among all
 * that precedes its end, and moves what they enclose once for each pair around it: a page of stars took minutes.
 */
import type { Event, Point, Resolver, Token, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Stands for a pair and all that it encloses while what is around it is being resolved. */
    resolvedPair: 'resolvedPair'
  }
}

/** One kind of run. */
interface Kind {
  type: Token['type']
  /** What a run that may end a pair looks for: the same for all that go with the same starts. */
  keyOf(close: Token, context: TokenizeContext): string
  matches(open: Token, close: Token, context: TokenizeContext): boolean
  /** Takes from both runs what makes the pair: the events before and behind what it encloses. */
  pair(open: Token, close: Token, context: TokenizeContext): { before: Event[], behind: Event[] }
}

/** `*` and `_`. */
export const resolveAttention: Resolver = (events, context) => resolveRuns(events, context, attention, resolveAttention)

/** `~` and `~~`. */
export const resolveStrikethrough: Resolver = (events, context) => resolveRuns(events, context, strikethrough, resolveStrikethrough)

const attention: Kind = {
  type: 'attentionSequence',
  keyOf: (close, context) => `${markerOf(close, context)}${close._open === true}${lengthOf(close) % 3}`,
  matches(open, close, context) {
    if (markerOf(open, context) !== markerOf(close, context)) return false
    const mayBeBoth = open._close || close._open
    return !(mayBeBoth && lengthOf(close) % 3 !== 0 && (lengthOf(open) + lengthOf(close)) % 3 === 0)
  },
  pair(open, close, context) {
    const strong = lengthOf(open) > 1 && lengthOf(close) > 1
    const start = moved(open.end, strong ? -2 : -1)
    const end = moved(close.start, strong ? 2 : 1)
    const opening: Token = { type: strong ? 'strongSequence' : 'emphasisSequence', start, end: { ...open.end } }
    const closing: Token = { type: opening.type, start: { ...close.start }, end }
    open.end = { ...start }
    close.start = { ...end }
    return around(strong ? ['strong', 'strongText'] : ['emphasis', 'emphasisText'], opening, closing, context)
  }
}

const strikethrough: Kind = {
  type: 'strikethroughSequenceTemporary',
  keyOf: close => String(lengthOf(close)),
  matches: (open, close) => lengthOf(open) === lengthOf(close),
  pair(open, close, context) {
    const opening: Token = { type: 'strikethroughSequence', start: { ...open.start }, end: { ...open.end } }
    const closing: Token = { type: 'strikethroughSequence', start: { ...close.start }, end: { ...close.end } }
    open.end = { ...open.start }
    close.start = { ...close.end }
    return around(['strikethrough', 'strikethroughText'], opening, closing, context)
  }
}

function around([outer, inner]: [Token['type'], Token['type']], opening: Token, closing: Token, context: TokenizeContext): { before: Event[], behind: Event[] } {
  const pair: Token = { type: outer, start: { ...opening.start }, end: { ...closing.end } }
  const text: Token = { type: inner, start: { ...opening.end }, end: { ...closing.start } }
  return {
    before: [['enter', pair, context], ['enter', opening, context], ['exit', opening, context], ['enter', text, context]],
    behind: [['exit', text, context], ['enter', closing, context], ['exit', closing, context], ['exit', pair, context]]
  }
}

function markerOf(token: Token, context: TokenizeContext): string {
  return context.sliceSerialize(token).charAt(0)
}

function lengthOf({ start, end }: Token): number {
  return end.offset - start.offset
}

function moved(point: Point, by: number): Point {
  return { ...point, column: point.column + by, offset: point.offset + by, _bufferIndex: point._bufferIndex + by }
}

/** A run that may begin a pair, and what follows it up to the next one. */
interface Opener {
  token: Token
  events: Event[]
}

function resolveRuns(events: Event[], context: TokenizeContext, kind: Kind, self: Resolver): Event[] {
  if (!events.some(([, token]) => token.type === kind.type)) return events
  const before: Event[] = []
  const openers: Opener[] = []
  /** By what a closing run looks for: the number of outer openers that are known not to match. */
  const hopeless = new Map<string, number>()
  const pairs = new Map<Token, Event[]>()

  const last = (): Event[] => openers.at(-1)?.events ?? before
  const cut = (length: number): void => {
    openers.length = length
    for (const [key, count] of hopeless) if (count > length) hopeless.set(key, length)
  }
  const openerOf = (close: Token): number => {
    const key = kind.keyOf(close, context)
    const least = hopeless.get(key) ?? 0
    for (let index = openers.length - 1; index >= least; index--) if (kind.matches(openers[index]!.token, close, context)) return index
    hopeless.set(key, openers.length)
    return -1
  }

  const close = (token: Token): void => {
    while (lengthOf(token) > 0) {
      const index = openerOf(token)
      if (index === -1) return
      const opener = openers[index]!
      const inside = openers.slice(index).flatMap((one, at) => at === 0 ? one.events : [...signEvents(one.token, context), ...one.events])
      const { before: first, behind } = kind.pair(opener.token, token, context)
      const pair: Token = { type: 'resolvedPair', start: first[0]![1].start, end: first[0]![1].end }
      pairs.set(pair, [...first, ...resolvedInside(inside, context, self), ...behind])
      // What is left of the opener may match what it did not match before.
      cut(index)
      if (lengthOf(opener.token) > 0) openers.push({ token: opener.token, events: [] })
      last().push(['enter', pair, context], ['exit', pair, context])
    }
  }

  for (let index = 0; index < events.length; index++) {
    const event = events[index]!
    const [, token] = event
    if (token.type !== kind.type) {
      last().push(event)
      continue
    }
    // Its exit follows.
    index++
    if (token._close) close(token)
    if (lengthOf(token) === 0) continue
    if (token._open) openers.push({ token, events: [] })
    else last().push(...signEvents(token, context))
  }
  const result = [before, ...openers.map(({ token, events }) => [...signEvents(token, context), ...events])].flat()
  // micromark keeps hold of the list itself.
  events.length = 0
  for (const event of expanded(result, pairs)) events.push(event)
  return events
}

/** A run that pairs with nothing, which is text. */
function signEvents(token: Token, context: TokenizeContext): Event[] {
  token.type = 'data'
  return [['enter', token, context], ['exit', token, context]]
}

/** What a pair encloses, with what the other constructs find in it: nothing reaches across the pair's ends. */
function resolvedInside(events: Event[], context: TokenizeContext, self: Resolver): Event[] {
  const resolvers = new Set(context.parser.constructs.insideSpan.null?.map(construct => construct.resolveAll))
  let result = events
  for (const resolve of resolvers) if (resolve && resolve !== self) result = resolve(result, context)
  return result
}

/** The events with those of each pair in its place. */
function* expanded(events: Event[], pairs: ReadonlyMap<Token, Event[]>): Generator<Event> {
  const levels = [{ events, at: 0 }]
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const event = level.events[level.at++]
    if (!event) {
      levels.pop()
      continue
    }
    const inside = pairs.get(event[1])
    if (!inside) yield event
    else if (event[0] === 'enter') levels.push({ events: inside, at: 0 })
  }
}
