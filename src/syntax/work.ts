/**
 * Counts what micromark's constructs do in vain: what they read ahead and give up again, how far they look back, what
 * containers take of each line. For what people write that is a small multiple of the text; there are texts for which it
 * is the text's square. Those are refused where the count passes its bound.
 */
import type { Construct, ConstructRecord, Event, Extension, FullNormalizedExtension, ParseContext, State, Token, TokenizeContext } from 'micromark-util-types'
import { codes } from 'micromark-util-symbol'
import { resolveAttention, resolveStrikethrough } from './inline/delimiter-runs.ts'
import { deepestBlock, LimitError } from './limits.ts'
import { reportLine } from './progress.ts'

/** What any text may take, and what it may take for each of its characters. A step is about 50 ns. */
const base = 300_000
const perCharacter = 40

/** Parsing is one call that nothing interrupts, so that there is one count at a time. */
let left = Infinity

/** Parses a text of a length within the work that it may take. */
export function withinBounds<Result>(length: number, parse: () => Result): Result {
  const before = left
  left = base + perCharacter * length
  try {
    return parse()
  } finally {
    left = before
  }
}

function spend(steps: number, context: TokenizeContext): void {
  left -= steps
  if (left < 0) {
    throw new LimitError('What begins up to here and never ends (brackets, quotes, code, tags, lists) takes too long to be read. ' +
      'Put text that is no Markdown into a fence.', context.now())
  }
}

const digits = [
  codes.digit0, codes.digit1, codes.digit2, codes.digit3, codes.digit4, codes.digit5, codes.digit6, codes.digit7,
  codes.digit8, codes.digit9
]
/** What a container may begin with: there micromark asks what begins with anything only in the second place. */
const containerStarts = [
  codes.greaterThan, codes.asterisk, codes.plusSign, codes.dash, ...digits, codes.leftSquareBracket,
  codes.exclamationMark, codes.questionMark, codes.equalsTo, codes.colon, codes.slash,
  codes.space, codes.virtualSpace, codes.horizontalTab
]

/** The parsers whose constructs are counted. */
const counted = new WeakSet<ParseContext>()

/** No container, but asked about a text's first line before anything else: from there on all constructs are counted. */
const begin: Construct = {
  name: 'work',
  tokenize(effects, ok, nok) {
    if (counted.has(this.parser)) return nok
    counted.add(this.parser)
    count(this.parser.constructs)
    return effects.attempt(this.parser.constructs.document, ok, nok)
  }
}

/** The micromark extension, which has to be the last one. */
export const workSyntax: Extension = {
  document: Object.fromEntries([...containerStarts.map(String), 'null'].map(code => [code, begin]))
}

/** Every parse has records of its own; the constructs in them are everybody's. */
function count(constructs: FullNormalizedExtension): void {
  replace(constructs.document, container)
  replace(constructs.text, inline)
  constructs.insideSpan.null = constructs.insideSpan.null?.map(construct => inline(construct as Construct))
}

function replace(record: ConstructRecord, by: (construct: Construct) => Construct): void {
  for (const [code, list] of Object.entries(record)) {
    record[code as 'null'] = [list ?? []].flat().filter(construct => construct !== begin).map(by)
  }
}

const replacements = new WeakMap<Construct, Construct>()

function kept(construct: Construct, make: () => Construct): Construct {
  const known = replacements.get(construct) ?? make()
  replacements.set(construct, known)
  return known
}

/** What stands on a line of a document: how many containers go on there, and where others begin. */
interface Line {
  number: number
  continued: number
  starts: Set<number>
}

const currentLines = new WeakMap<TokenizeContext, Line>()

/** Steps that a container takes on a line. */
const containerSteps = 10

function lineOf(context: TokenizeContext): Line {
  const { line } = context.now()
  const known = currentLines.get(context)
  if (known?.number === line) return known
  const started: Line = { number: line, continued: 0, starts: new Set() }
  currentLines.set(context, started)
  return started
}

function container(construct: Construct): Construct {
  const { continuation } = construct
  if (!continuation) return construct
  return kept(construct, () => ({
    ...construct,
    tokenize(effects, ok, nok): State {
      reportLine(this)
      // A container is tried twice, from the same place.
      const point = this.now()
      const { starts, continued } = lineOf(this)
      return construct.tokenize.call(this, effects, code => {
        starts.add(point.offset)
        if (starts.size + continued > deepestBlock) {
          throw new LimitError(`More than ${deepestBlock} blocks stand in each other here. Flatten them.`, point)
        }
        return ok(code)
      }, nok)
    },
    continuation: {
      ...continuation,
      tokenize(effects, ok, nok): State {
        reportLine(this)
        const line = lineOf(this)
        spend(containerSteps, this)
        return continuation.tokenize.call(this, effects, code => {
          line.continued++
          return ok(code)
        }, nok)
      }
    }
  }))
}

/** Events that are moved in the time of a step, and names that are compared. */
const movedInAStep = 100
const comparedInAStep = 5
/** Steps for each character of a picture's label. Pictures stand in each other, and what is in them is resolved once more in each. */
const imageSteps = 4

function inline(construct: Construct): Construct {
  return kept(construct, () => {
    if (construct.name === 'attention') return { ...construct, resolveAll: resolveAttention }
    if (construct.name === 'strikethrough') return { ...construct, resolveAll: resolveStrikethrough }
    return {
      ...construct,
      tokenize(effects, ok, nok): State {
        reportLine(this)
        if (construct.name === 'gfmPotentialFootnoteCall' && !mayEndFootnoteCall(this)) return nok
        const { offset } = this.now()
        if (construct.resolveTo) spend(labelSteps(this), this)
        return construct.tokenize.call(this, effects, ok, code => {
          // What is given up is text, which joins with the text before it: all that follows is moved.
          spend(this.now().offset - offset + this.events.length / movedInAStep, this)
          return nok(code)
        })
      }
    }
  })
}

/** What the end of a label takes: the label is looked up among those that are defined, and resolved. */
function labelSteps(context: TokenizeContext): number {
  const { parser, _labelStarts: starts } = context
  const start = starts?.findLast(({ _balanced }) => !_balanced) ?? labels.get(context)?.last
  if (!start) return 0
  const length = context.now().offset - start.end.offset
  return (start.type === 'labelImage' ? imageSteps : 1) * length + (parser.defined.length + (parser.gfmFootnotes?.length ?? 0)) / comparedInAStep
}

/** How far the events of a text have been looked through for labels, and the last one among them. */
const labels = new WeakMap<TokenizeContext, { seen: Event | undefined, last: Token | undefined }>()
const labelTypes: ReadonlySet<string> = new Set(['labelImage', 'gfmFootnoteCall', 'labelLink', 'label', 'image', 'link'])

/** micromark looks back for an image's label that is none, through the whole text where there is no label at all. */
function mayEndFootnoteCall(context: TokenizeContext): boolean {
  const { events } = context
  const known = labels.get(context)
  const found = events.findLast(event => event === known?.seen || labelTypes.has(event[1].type))
  const last = !found || labelTypes.has(found[1].type) ? found?.[1] : known?.last
  labels.set(context, { seen: events.at(-1), last })
  return last?.type === 'labelImage' && last._balanced === true
}
