/** Token types of the Material dialect, and what its constructs ask about the line they stand on. */
import type { Code, Event, Token, TokenizeContext } from 'micromark-util-types'
import { markdownLineEnding } from 'micromark-util-character'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    materialAdmonition: 'materialAdmonition'
    materialDetails: 'materialDetails'
    materialTab: 'materialTab'
    materialOpener: 'materialOpener'
    materialMarker: 'materialMarker'
    materialClass: 'materialClass'
    materialTitleMarker: 'materialTitleMarker'
    materialTitle: 'materialTitle'
    materialLookahead: 'materialLookahead'
    materialFenceIndent: 'materialFenceIndent'
    materialDefinition: 'materialDefinition'
    materialDefinitionPrefix: 'materialDefinitionPrefix'
  }
  interface Token {
    /** On a `listItemIndent`: it indents the body of one of our containers, not that of a list item. */
    _materialBody?: boolean
  }
}

/** Whether the line is over. */
export function atLineEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code)
}

/** Columns of white space that the document tokenizer took off just before the current construct. */
export function prefixColumns(context: TokenizeContext): number {
  const tail = context.events[context.events.length - 1]
  return tail && tail[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0
}

/**
 * The token, on the current line, by which the innermost open container took its part of the line; `undefined`
 * directly in the document. Containers close without a token of their own on the line, so their exits are passed.
 */
export function containerPrefix(context: TokenizeContext): Token | undefined {
  const { events } = context
  let index = events.length - 1
  if (events[index]?.[1].type === 'linePrefix') index -= 2
  while (index >= 0 && closesContainer(events[index]!)) index--
  const token = events[index]?.[1]
  return token && token.start.line === context.now().line ? token : undefined
}

function closesContainer(event: Event): boolean {
  return event[0] === 'exit' && event[1]._container === true
}

/** Whether the current line's text stands directly in a list item. */
export function inListItem(context: TokenizeContext): boolean {
  const token = containerPrefix(context)
  return token?.type === 'listItemPrefix' || (token?.type === 'listItemIndent' && !token._materialBody)
}

/** Whether a directive's body is being read. It is a document of its own, which begins further down in the text. */
export function inDirective(context: TokenizeContext): boolean {
  return (context.events[0]?.[1].start ?? context.now()).offset > 0
}

/** Name of the flow construct that the previous line left open: `codeFenced`, `codeIndented`, … */
export function openFlow(context: TokenizeContext): string | undefined {
  const { events } = context
  let index = events.length - 1
  while (index >= 0 && events[index]![1].type !== 'chunkFlow') index--
  return events[index]?.[1]._tokenizer?.currentConstruct?.name
}
