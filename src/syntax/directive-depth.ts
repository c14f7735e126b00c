/** A limit to how deep directives nest. */
import type { Construct, ParseContext, State, TokenizeContext, Effects, Event } from 'micromark-util-types'

/**
 * Every directive has its body read anew as a document of its own, so that the lines of a directive n deep are read n
 * times. More levels than this serve no reader, and a page of nothing but openers would take minutes.
 */
const maxDepth = 8

/** For each parse, how many directives each line is in. Outer directives are read before inner ones. */
const depths = new WeakMap<ParseContext, Map<number, number>>()

/** A directive construct that is text where directives nest too deep. */
export function limitDepth(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const depth = depths.get(this.parser)?.get(this.now().line) ?? 0
      return depth < maxDepth ? construct.tokenize.call(this, effects, ok, nok) : nok
    },
    resolve(events, context): Event[] {
      const token = events[0]![1]
      const lines = depths.get(context.parser) ?? new Map<number, number>()
      depths.set(context.parser, lines)
      const depth = lines.get(token.start.line) ?? 0
      for (let line = token.start.line + 1; line <= token.end.line; line++) lines.set(line, depth + 1)
      return events
    }
  }
}
