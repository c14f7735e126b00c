/** Blocks between marks: `/// note | Title` … `///` (pymdownx.blocks) and `::: note Title` … `:::` (VitePress, Docusaurus). */
import type { Code, Construct, Effects, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { closeBody, countBodies, currentBody, innermostBody, openBody } from '../material/body.ts'
import type { Body } from '../material/body.ts'
import { spaces, tokenizeRest } from '../material/rest-of-line.ts'
import type { Rest } from '../material/rest-of-line.ts'
import { atLineEnd, openFlow } from '../material/tokens.ts'
import { isBlockOpener, isColonOpener } from './names.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    markedBlock: 'markedBlock'
    markedBlockOpener: 'markedBlockOpener'
    markedBlockMarks: 'markedBlockMarks'
    markedBlockName: 'markedBlockName'
    markedBlockSeparator: 'markedBlockSeparator'
    markedBlockTitle: 'markedBlockTitle'
    markedBlockCloser: 'markedBlockCloser'
    markedBlockCloserMarks: 'markedBlockCloserMarks'
  }
}

/**
 * How deep blocks nest. Every open one is asked about every line, and as their lines are not indented, a page of
 * nothing but openers would take minutes.
 */
const maxDepth = 16

type Marker = typeof codes.slash | typeof codes.colon

/** The marks that a block opened with, which its closing line repeats. */
interface Marks {
  marker: Marker
  size: number
}

const marksOf = new WeakMap<Body, Marks>()

/** For each document tokenizer, the line that has just been found to close a block. */
const closingLines = new WeakMap<TokenizeContext, number>()

/** All constructs are containers, as those of the Material dialect are. */
export function blocksSyntax(): Extension {
  return { document: { [codes.slash]: [closer, opener(codes.slash)], [codes.colon]: [closer, opener(codes.colon)] } }
}

function opener(marker: Marker): Construct {
  return {
    name: 'markedBlock',
    tokenize: tokenizeOpener(marker),
    continuation: { tokenize: tokenizeContinuation, partial: true },
    exit: closeBody('markedBlock')
  }
}

function tokenizeOpener(marker: Marker): Tokenizer {
  return function (effects, ok, nok) {
    const self = this
    let size = 0
    let spaced = false
    let name = ''
    const rest: Rest = { text: '', end: 0 }
    return start

    /**
     * ```markdown
     * > | /// details | Title
     *     ^
     * ```
     */
    function start(code: Code): State | undefined {
      // A container is tried twice: what the first try left behind is no block that this one stands in.
      const { offset } = self.now()
      if (countBodies(self, body => marksOf.has(body) && body.offset < offset) >= maxDepth) return nok(code)
      effects.enter('markedBlock', { _container: true })
      effects.enter('markedBlockOpener')
      effects.enter('markedBlockMarks')
      return marks(code)
    }

    function marks(code: Code): State | undefined {
      if (code === marker) {
        effects.consume(code)
        size++
        return marks
      }
      effects.exit('markedBlockMarks')
      spaced = markdownSpace(code)
      return size < 3 ? nok(code) : spaces(effects, nameStart)(code)
    }

    function nameStart(code: Code): State | undefined {
      if (!isNamePart(code)) return nok(code)
      effects.enter('markedBlockName')
      return inName(code)
    }

    function inName(code: Code): State | undefined {
      if (isNamePart(code)) {
        name += String.fromCharCode(code as number)
        effects.consume(code)
        return inName
      }
      effects.exit('markedBlockName')
      return spaces(effects, separator)(code)
    }

    /**
     * ```markdown
     * > | /// details | Title
     *                 ^
     * > | ::: details Title
     *                 ^
     * ```
     */
    function separator(code: Code): State | undefined {
      if (atLineEnd(code)) return accepts(undefined) ? end(code) : nok(code)
      if (marker === codes.colon) return lookAhead(code)
      if (code !== codes.verticalBar) return nok(code)
      effects.enter('markedBlockSeparator')
      effects.consume(code)
      effects.exit('markedBlockSeparator')
      return spaces(effects, lookAhead)
    }

    function lookAhead(code: Code): State | undefined {
      return effects.check({ tokenize: tokenizeRest(rest), partial: true }, title, nok)(code)
    }

    function title(code: Code): State | undefined {
      if (!accepts(rest.text)) return nok(code)
      if (rest.text === '') return end(code)
      effects.enter('markedBlockTitle')
      effects.enter('chunkText', { contentType: 'text' })
      return inTitle(code)
    }

    function inTitle(code: Code): State | undefined {
      if (self.now().offset < rest.end) {
        effects.consume(code)
        return inTitle
      }
      effects.exit('chunkText')
      effects.exit('markedBlockTitle')
      return spaces(effects, end)(code)
    }

    function accepts(argument: string | undefined): boolean {
      const kind = name.toLowerCase()
      return marker === codes.slash ? isBlockOpener(kind, argument) : isColonOpener(kind, argument, spaced)
    }

    function end(code: Code): State | undefined {
      const token = effects.exit('markedBlockOpener')
      openBody(self, { size: 0, offset: token.start.offset, line: token.start.line })
      marksOf.set(currentBody(self), { marker, size })
      return ok(code)
    }
  }
}

/** A block goes on until its closing line. One in a fence, or one that closes a block within, is not its own. */
function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const body = currentBody(self)
  const own = marksOf.get(body)!
  return effects.check({ tokenize: tokenizeClosingMarks(own), partial: true }, closes, goesOn)

  function closes(code: Code): State | undefined {
    const innermost = innermostBody(self, within => within === body || hasMarks(within, own))
    if (innermost !== body) return goesOn(code)
    if (openFlow(self) === 'codeFenced' && innermostBody(self) === body) return goesOn(code)
    closingLines.set(self, self.now().line)
    return nok(code)
  }

  function goesOn(code: Code): State | undefined {
    body.line = self.now().line
    return ok(code)
  }
}

function hasMarks(body: Body, { marker, size }: Marks): boolean {
  const marks = marksOf.get(body)
  return marks?.marker === marker && marks.size === size
}

/** A line of nothing but the marks. */
function tokenizeClosingMarks({ marker, size }: Marks): Tokenizer {
  return function (effects, ok, nok) {
    let count = 0
    return spaces(effects, start, 3)

    function start(code: Code): State | undefined {
      if (code !== marker) return nok(code)
      effects.enter('markedBlockCloserMarks')
      return marks(code)
    }

    function marks(code: Code): State | undefined {
      if (code === marker) {
        effects.consume(code)
        count++
        return marks
      }
      effects.exit('markedBlockCloserMarks')
      return count === size ? spaces(effects, end)(code) : nok(code)
    }

    function end(code: Code): State | undefined {
      return atLineEnd(code) ? ok(code) : nok(code)
    }
  }
}

/**
 * The closing line, a container of its own that holds nothing. The block has been closed by then: it did not continue
 * on this line.
 */
const closer: Construct = {
  name: 'markedBlockCloser',
  tokenize: tokenizeCloser,
  continuation: { tokenize: (_effects, _ok, nok) => nok, partial: true },
  exit: closeBody('markedBlockCloser')
}

function tokenizeCloser(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  return start

  function start(code: Code): State | undefined {
    if (closingLines.get(self) !== self.now().line) return nok(code)
    const token = effects.enter('markedBlockCloser', { _container: true })
    effects.enter('markedBlockCloserMarks')
    openBody(self, { size: 0, offset: token.start.offset, line: token.start.line })
    return marks(code)
  }

  function marks(code: Code): State | undefined {
    if (code === codes.slash || code === codes.colon) {
      effects.consume(code)
      return marks
    }
    effects.exit('markedBlockCloserMarks')
    return spaces(effects, ok)(code)
  }
}

function isNamePart(code: Code): boolean {
  return code !== null && code > 0 && /[\w-]/.test(String.fromCharCode(code))
}
