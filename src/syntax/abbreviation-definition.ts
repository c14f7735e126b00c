/** `*[HTML]: Hyper Text Markup Language`: a line that defines an abbreviation. */
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types'
import { markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { AbbreviationDefinition } from './nodes.ts'
import { spaces } from './material/rest-of-line.ts'
import { atLineEnd } from './material/tokens.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    abbreviation: 'abbreviation'
    abbreviationMarker: 'abbreviationMarker'
    abbreviationLabel: 'abbreviationLabel'
    abbreviationTitle: 'abbreviationTitle'
  }
}

/** It may interrupt a paragraph: in MkDocs every such line is one, wherever it stands. */
const definition: Construct = { name: 'abbreviation', tokenize: tokenizeDefinition }

/** The micromark extension. */
export const abbreviationSyntax: Extension = { flow: { [codes.asterisk]: definition } }

/** Its tokens as nodes. */
export const abbreviationFromMarkdown: FromMarkdown = {
  enter: {
    abbreviation(this: CompileContext, token: Token): void {
      this.enter({ type: 'abbreviationDefinition', label: '', title: '' }, token)
    },
    abbreviationLabel(this: CompileContext, token: Token): void {
      top(this).label = this.sliceSerialize(token).trim()
    },
    abbreviationTitle(this: CompileContext, token: Token): void {
      const title = this.sliceSerialize(token).trim()
      top(this).title = title === '""' || title === "''" ? '' : title
    }
  },
  exit: {
    abbreviation(this: CompileContext, token: Token): void {
      this.exit(token)
    }
  }
}

function top(context: CompileContext): AbbreviationDefinition {
  return context.stack[context.stack.length - 1] as AbbreviationDefinition
}

function tokenizeDefinition(effects: Effects, ok: State, nok: State): State {
  let hasLabel = false
  return start

  /**
   * ```markdown
   * > | *[HTML]: Hyper Text
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('abbreviation')
    effects.enter('abbreviationMarker')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket) return nok(code)
    effects.consume(code)
    effects.exit('abbreviationMarker')
    return labelStart
  }

  function labelStart(code: Code): State | undefined {
    if (code === codes.rightSquareBracket) return nok(code)
    effects.enter('abbreviationLabel')
    return label(code)
  }

  function label(code: Code): State | undefined {
    if (atLineEnd(code) || code === codes.backslash || code === codes.leftSquareBracket) return nok(code)
    if (code === codes.rightSquareBracket) {
      if (!hasLabel) return nok(code)
      effects.exit('abbreviationLabel')
      effects.enter('abbreviationMarker')
      effects.consume(code)
      return colon
    }
    if (!markdownSpace(code)) hasLabel = true
    effects.consume(code)
    return label
  }

  function colon(code: Code): State | undefined {
    if (code !== codes.colon) return nok(code)
    effects.consume(code)
    effects.exit('abbreviationMarker')
    return spaces(effects, titleStart)
  }

  /**
   * ```markdown
   * > | *[HTML]: Hyper Text
   *              ^
   * ```
   */
  function titleStart(code: Code): State | undefined {
    if (atLineEnd(code)) return nok(code)
    effects.enter('abbreviationTitle')
    return title(code)
  }

  function title(code: Code): State | undefined {
    if (!atLineEnd(code)) {
      effects.consume(code)
      return title
    }
    effects.exit('abbreviationTitle')
    effects.exit('abbreviation')
    return ok(code)
  }
}
