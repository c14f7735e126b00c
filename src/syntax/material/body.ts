/** The bodies of Material's containers: how far they are indented, and that they know no lazy lines. */
import type { Construct, Effects, Exiter, State, TokenizeContext } from 'micromark-util-types'
import { markdownSpace } from 'micromark-util-character'
import { atLineEnd } from './tokens.ts'

type ContainerType =
  | 'materialAdmonition' | 'materialDetails' | 'materialTab' | 'materialFenceIndent' | 'materialDefinition'
  | 'markedBlock' | 'markedBlockCloser'

/** An open container of ours. */
export interface Body {
  /** Columns that its lines are indented by. */
  size: number
  /** Where it began, in UTF-16 units from the start of the text. */
  offset: number
  /** The last line that is known to belong to it. */
  line: number
}

/** The open bodies of each document tokenizer, outermost first. Directives nest documents, hence the map. */
const openBodies = new WeakMap<TokenizeContext, Body[]>()

/** Notes that a container has begun: on success of a construct's start. */
export function openBody(context: TokenizeContext, body: Body): void {
  let open = openBodies.get(context)
  if (!open) openBodies.set(context, open = [])
  // A container is tried twice, first as a mere check: the second try takes the place of the first.
  while (open.length > 0 && open[open.length - 1]!.offset >= body.offset) open.pop()
  open.push(body)
  Object.assign(context.containerState!, { body })
}

/** The body of the container that is being continued or closed. */
export function currentBody(context: TokenizeContext): Body {
  return (context.containerState as { body: Body }).body
}

/** The innermost open container of ours, or the innermost of those that `which` takes. */
export function innermostBody(context: TokenizeContext, which: (body: Body) => boolean = () => true): Body | undefined {
  return openBodies.get(context)?.findLast(which)
}

/** How many containers of ours are open, of those that `which` takes. */
export function countBodies(context: TokenizeContext, which: (body: Body) => boolean): number {
  return openBodies.get(context)?.filter(which).length ?? 0
}

/** Closes a container whose token is `type`. */
export function closeBody(type: ContainerType): Exiter {
  return function (effects) {
    const open = openBodies.get(this)!
    open.length = open.lastIndexOf(currentBody(this))
    effects.exit(type)
  }
}

/**
 * Takes at most `max` columns of white space as the indent of a body. The token type is that of list items, which
 * micromark knows to pass over where it looks for the end of a container.
 */
export function indent(effects: Effects, max: number, after: (columns: number) => State): State {
  let columns = 0
  return start

  function start(code: number | null): State | undefined {
    if (max === 0 || !markdownSpace(code)) return after(columns)(code)
    effects.enter('listItemIndent', { _materialBody: true })
    return inside(code)
  }

  function inside(code: number | null): State | undefined {
    if (columns < max && markdownSpace(code)) {
      effects.consume(code)
      columns++
      return inside
    }
    effects.exit('listItemIndent')
    return after(columns)(code)
  }
}

/** Continues a container on a line that is blank or indented far enough. */
export const bodyContinuation: Construct = { tokenize: tokenizeContinuation, partial: true }

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const body = currentBody(self)
  return indent(effects, body.size, columns => code => {
    // Fewer columns, then the line's end: a blank line. Deeper white space of a blank line does no harm.
    if (columns < body.size && !atLineEnd(code)) return nok(code)
    body.line = self.now().line
    return ok(code)
  })
}

/**
 * Not a container: it claims to be one on a line that an open body of ours does not continue on. The document
 * tokenizer checks for new containers before it takes a line for a lazy continuation; told that there is one, it
 * closes what does not continue, and asks again. By then nothing is stale, so this fails and the line is read
 * afresh. Without it, a paragraph in an admonition would swallow the unindented line behind it.
 */
export const noLazyLine: Construct = { name: 'materialNoLazyLine', tokenize: tokenizeNoLazyLine }

function tokenizeNoLazyLine(this: TokenizeContext, _effects: Effects, ok: State, nok: State): State {
  // The innermost is enough: when an outer container ends, so does everything inside.
  const innermost = innermostBody(this)
  return innermost && innermost.line !== this.now().line ? ok : nok
}
