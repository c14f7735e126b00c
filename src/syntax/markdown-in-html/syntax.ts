/** HTML blocks with Markdown inside (`md_in_html`): the tags are HTML, what stands between them is parsed. */
import type { Code, Construct, Effects, Event, Extension, ParseContext, State, TokenizeContext } from 'micromark-util-types'
import { codes } from 'micromark-util-symbol'
import { spaces, tokenizeRest } from '../material/rest-of-line.ts'
import type { Rest } from '../material/rest-of-line.ts'
import { atLineEnd } from '../material/tokens.ts'
import { readTagLine } from './tag-line.ts'
import type { TagLine } from './tag-line.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Text of an element that holds no blocks. Without a node of its own: its content stands between the tags. */
    markdownInHtmlText: 'markdownInHtmlText'
  }
}

/** For each parse, the open elements that hold Markdown, outermost first. */
const openElements = new WeakMap<ParseContext, string[]>()

/** A line that holds such a tag, unlike other HTML, ends its block: CommonMark would go on to the next blank line. */
const markdownInHtml: Construct = { name: 'markdownInHtml', tokenize: tokenizeTagLine, resolve: noteElements }

export function markdownInHtmlSyntax(): Extension {
  return { flow: { [codes.lessThan]: markdownInHtml } }
}

/** Whether what has been parsed so far ends within an element that holds Markdown. */
export function endsInMarkdownElement(parser: ParseContext): boolean {
  return (openElements.get(parser)?.length ?? 0) > 0
}

/** Called once for each line that is read, and not for mere checks. */
function noteElements(events: Event[], context: TokenizeContext): Event[] {
  const open = openElements.get(context.parser) ?? []
  openElements.set(context.parser, open)
  const { start } = events[0]![1]
  const line = context.sliceSerialize({ start, end: events.at(-1)![1].end })
  const { opens, closes } = readTagLine(line, open) ?? {}
  if (opens !== undefined) open.push(opens)
  if (closes !== undefined) open.length = open.lastIndexOf(closes)
  return events
}

function tokenizeTagLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const start = self.now().offset
  const rest: Rest = { text: '', end: 0 }
  let line: TagLine
  return effects.check({ tokenize: tokenizeRest(rest), partial: true }, decide, nok)

  function decide(code: Code): State | undefined {
    const read = readTagLine(rest.text, openElements.get(self.parser) ?? [])
    if (!read) return nok(code)
    line = read
    return html(line.html, line.text ? spaces(effects, text) : end)(code)
  }

  /** Takes HTML up to the column `length` behind the start. */
  function html(length: number, after: State): State {
    return function begin(code) {
      effects.enter('htmlFlow')
      effects.enter('htmlFlowData')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (self.now().offset < start + length) {
        effects.consume(code)
        return inside
      }
      effects.exit('htmlFlowData')
      effects.exit('htmlFlow')
      return after(code)
    }
  }

  function text(code: Code): State | undefined {
    effects.enter(line.text!.inline ? 'markdownInHtmlText' : 'paragraph')
    effects.enter('chunkText', { contentType: 'text' })
    return inText(code)
  }

  function inText(code: Code): State | undefined {
    if (self.now().offset < start + line.text!.end) {
      effects.consume(code)
      return inText
    }
    effects.exit('chunkText')
    effects.exit(line.text!.inline ? 'markdownInHtmlText' : 'paragraph')
    return spaces(effects, closer)(code)
  }

  function closer(code: Code): State | undefined {
    return atLineEnd(code) ? ok(code) : html(rest.end - start, end)(code)
  }

  function end(code: Code): State | undefined {
    return spaces(effects, ok)(code)
  }
}
