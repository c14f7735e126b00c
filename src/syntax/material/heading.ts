/** Headings without a space behind their marks: `##Title`, as Python-Markdown reads them. */
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { codes } from 'micromark-util-symbol'
import { spaces, tokenizeRest } from './rest-of-line.ts'
import type { Rest } from './rest-of-line.ts'
import { atLineEnd } from './tokens.ts'

/**
 * One mark alone is a hashtag, a number of an issue or a comment as often as a heading: there the line must stand at
 * the margin, begin a block, and its text with a capital letter, or with one of a script that has none.
 */
export const tightHeading: Construct = { name: 'materialTightHeading', tokenize: tokenizeTightHeading }

const maxDepth = 6

function tokenizeTightHeading(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const rest: Rest = { text: '', end: 0 }
  let size = 0
  let textEnd = 0
  return start

  /**
   * ```markdown
   * > | ##Title
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('atxHeading')
    effects.enter('atxHeadingSequence')
    return marks(code)
  }

  function marks(code: Code): State | undefined {
    if (code === codes.numberSign && size < maxDepth) {
      effects.consume(code)
      size++
      return marks
    }
    effects.exit('atxHeadingSequence')
    return beginsTitle(code) ? effects.check({ tokenize: tokenizeRest(rest), partial: true }, title, nok)(code) : nok(code)
  }

  function beginsTitle(code: Code): boolean {
    if (code === null || code < 0) return false
    // Half of a surrogate pair: a letter of a rare script, or an emoji.
    const character = code >= 0xD800 && code <= 0xDFFF ? 'A' : String.fromCharCode(code)
    if (size > 1) return /[\p{L}\p{N}*_`["'(]/u.test(character)
    return !self.interrupt && self.now().column === size + 1 && /[\p{Lu}\p{Lo}]/u.test(character)
  }

  function title(code: Code): State | undefined {
    textEnd = rest.end - closingMarks(rest.text)
    effects.enter('atxHeadingText')
    effects.enter('chunkText', { contentType: 'text' })
    return text(code)
  }

  function text(code: Code): State | undefined {
    if (self.now().offset < textEnd) {
      effects.consume(code)
      return text
    }
    effects.exit('chunkText')
    effects.exit('atxHeadingText')
    return behind(code)
  }

  /**
   * ```markdown
   * > | ##Title ##
   *            ^^^
   * ```
   */
  function behind(code: Code): State | undefined {
    if (atLineEnd(code)) {
      effects.exit('atxHeading')
      return ok(code)
    }
    if (code === codes.numberSign) {
      effects.enter('atxHeadingSequence')
      return closing(code)
    }
    return spaces(effects, behind)(code)
  }

  function closing(code: Code): State | undefined {
    if (code === codes.numberSign) {
      effects.consume(code)
      return closing
    }
    effects.exit('atxHeadingSequence')
    return behind(code)
  }
}

/** Length of the marks that end a heading's line, with the white space before them; `C##` has none. */
function closingMarks(text: string): number {
  let end = text.length
  while (text[end - 1] === '#') end--
  if (end === text.length || !' \t'.includes(text[end - 1] ?? '-')) return 0
  while (' \t'.includes(text[end - 1] ?? '-')) end--
  return text.length - end
}
