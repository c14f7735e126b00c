/** Text between pairs of signs, as Material reads it: `==marked==`, `^^inserted^^`, `10^6^`. */
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Event, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { unicodeWhitespace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Insert, Mark, Superscript } from '../nodes.ts'
import { isLetterOrDigit } from './characters.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pairSign: 'pairSign'
    pairSequence: 'pairSequence'
    pairedMark: 'pairedMark'
    pairedInsert: 'pairedInsert'
    pairedSuperscript: 'pairedSuperscript'
  }
  interface Token {
    /** On a `pairSign`: what it would begin or end. */
    _pairs?: PairType
    /** On a `pairSign`: whether a letter or digit follows. */
    _inWord?: boolean
  }
}

type PairType = 'pairedMark' | 'pairedInsert' | 'pairedSuperscript'

/**
 * Signs are told from operators by what stands around them. `==` and `^^` begin before and end behind a word as seen
 * from outside, so that `a == b` and `a==b` stay as they are. A `^` begins behind a letter, digit or closing bracket
 * and encloses little, so that `x^2`, `$(-1)^k x^{2k}$` and the shell's `^old^new` stay as they are.
 */
const pair: Construct = { name: 'pair', tokenize: tokenizePair, resolveAll: resolveAllPairs }

/** The micromark extension. */
export const marksSyntax: Extension = {
  text: { [codes.equalsTo]: pair, [codes.caret]: pair },
  insideSpan: { null: [pair] }
}

/** Its tokens as nodes. */
export const marksFromMarkdown: FromMarkdown = {
  canContainEols: ['mark', 'insert'],
  enter: { pairedMark: enterPair, pairedInsert: enterPair, pairedSuperscript: enterPair },
  exit: { pairedMark: exitPair, pairedInsert: exitPair, pairedSuperscript: exitPair }
}

function tokenizePair(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous
  let sign: Code
  let size = 0
  return start

  /**
   * ```markdown
   * > | A ==word==.
   *       ^     ^
   * ```
   */
  function start(code: Code): State | undefined {
    if (before === code) return nok(code)
    sign = code
    effects.enter('pairSign')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === sign) {
      effects.consume(code)
      size++
      return sequence
    }
    const type = pairType(sign, size)
    if (!type) return nok(code)
    const token = effects.exit('pairSign')
    const isRaising = type === 'pairedSuperscript'
    token._pairs = type
    token._inWord = isLetterOrDigit(code)
    token._open = !isSpaceOrEnd(code) && (isRaising ? canBeRaised(before) : !isLetterOrDigit(before))
    token._close = !isSpaceOrEnd(before) && (isRaising || !token._inWord)
    return token._open || token._close ? ok(code) : nok(code)
  }
}

function pairType(sign: Code, size: number): PairType | undefined {
  if (sign === codes.equalsTo) return size === 2 ? 'pairedMark' : undefined
  return size === 2 ? 'pairedInsert' : size === 1 ? 'pairedSuperscript' : undefined
}

function isSpaceOrEnd(code: Code): boolean {
  return code === null || code < 0 || unicodeWhitespace(code)
}

function canBeRaised(before: Code): boolean {
  return isLetterOrDigit(before) || before === codes.rightParenthesis || before === codes.rightSquareBracket
}

/** A sign that may begin a pair: where its events stand in the result, and how deep it is within other spans. */
interface Opener {
  index: number
  token: Token
  depth: number
}

/** Finds the pairs and puts their tokens around what they enclose. What pairs with nothing is text. */
function resolveAllPairs(events: Event[], context: TokenizeContext): Event[] {
  if (!events.some(([, token]) => token.type === 'pairSign')) return events
  const result: Event[] = []
  // At most one of each type: a pair encloses none of its own kind, so that no event moves more than three times.
  let openers: Opener[] = []
  let depth = 0
  for (const event of events) {
    const [action, token] = event
    if (token.type !== 'pairSign') {
      depth += action === 'enter' ? 1 : -1
      // A span that ends takes the signs inside it along.
      openers = openers.filter(opener => opener.depth <= depth)
    }
    result.push(event)
    if (token.type !== 'pairSign' || action === 'enter') continue
    const opener = openers.find(candidate => candidate.token._pairs === token._pairs && candidate.depth === depth)
    if (token._close && opener && encloses(opener.token, token, context)) {
      const inside = result.splice(opener.index).slice(2, -2)
      result.push(...paired(opener.token, token, inside, context))
      openers = openers.filter(({ index }) => index < opener.index)
    } else {
      openers = openers.filter(candidate => candidate.token._pairs !== token._pairs)
      if (token._open) openers.push({ index: result.length - 2, token, depth })
    }
  }
  // micromark keeps hold of the list itself.
  events.length = 0
  for (const event of result) addEvent(events, event)
  return events
}

/** Adds an event. A sign that pairs with nothing is text, and one with the text beside it: micromark joins slowly. */
function addEvent(events: Event[], event: Event): void {
  const [action, token] = event
  if (token.type === 'pairSign') token.type = 'data'
  const before = events.at(-1)?.[1]
  if (token.type !== 'data' || before?.type !== 'data' || before === token) events.push(event)
  else if (action === 'exit') before.end = token.end
}

/** What is written raised: numbers, ordinals, signs. Anything else between two `^` is more likely a formula or a pattern. */
const raised = /^[\p{L}\p{N}+\-–.,/()]{1,40}$/u
/** Where the word goes on, as in `A^T^A`: `x^2+y^2` raises nothing. */
const raisedInWord = /^[\p{L}\p{N}]{1,4}$/u

function encloses(open: Token, close: Token, context: TokenizeContext): boolean {
  if (open._pairs !== 'pairedSuperscript') return true
  return (close._inWord ? raisedInWord : raised).test(context.sliceSerialize({ start: open.end, end: close.start }))
}

function paired(open: Token, close: Token, inside: Event[], context: TokenizeContext): Event[] {
  const type = open._pairs!
  open.type = 'pairSequence'
  close.type = 'pairSequence'
  const pair: Token = { type, start: { ...open.start }, end: { ...close.end } }
  return [
    ['enter', pair, context], ['enter', open, context], ['exit', open, context],
    ...resolved(inside, context),
    ['enter', close, context], ['exit', close, context], ['exit', pair, context]
  ]
}

/** Emphasis and the like inside a pair, which must not reach across its ends. */
function resolved(events: Event[], context: TokenizeContext): Event[] {
  const resolvers = new Set(context.parser.constructs.insideSpan.null?.map(construct => construct.resolveAll))
  let result = events
  for (const resolve of resolvers) if (resolve) result = resolve(result, context)
  return result
}

function enterPair(this: CompileContext, token: Token): void {
  const types = { pairedMark: 'mark', pairedInsert: 'insert', pairedSuperscript: 'superscript' } as const
  const node: Mark | Insert | Superscript = { type: types[token.type as PairType], children: [] }
  this.enter(node, token)
}

function exitPair(this: CompileContext, token: Token): void {
  this.exit(token)
}
