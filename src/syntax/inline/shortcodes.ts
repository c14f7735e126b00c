/** `:tada:` and `:material-alert:`: emoji and icons by name. */
import { nameToEmoji } from 'gemoji'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { asciiAlphanumeric } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { isLetterOrDigit } from './characters.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode'
    shortcodeMarker: 'shortcodeMarker'
    shortcodeName: 'shortcodeName'
  }
}

/** The sets of icons that Material for MkDocs brings; `:custom-…:` are a project's own. */
const iconName = /^(?:material|fontawesome|octicons|simple)-[a-z0-9][a-z0-9-]*$/

/** Longer names than this name nothing. */
const longestName = 80

/** Reads names that are known, so that `10:30:45`, `a:b:c` and `:unknown:` stay text. */
const shortcode: Construct = { name: 'shortcode', tokenize: tokenizeShortcode, previous: mayPrecede }

/** The micromark extension. */
export const shortcodesSyntax: Extension = { text: { [codes.colon]: shortcode } }

/** Its tokens as nodes. */
export const shortcodesFromMarkdown: FromMarkdown = {
  enter: {
    shortcode(this: CompileContext, token: Token): void {
      const name = this.sliceSerialize(token).slice(1, -1)
      const emoji = emojiNamed(name)
      this.enter(emoji === undefined ? { type: 'icon', name } : { type: 'emoji', name, value: emoji }, token)
    }
  },
  exit: {
    shortcode(this: CompileContext, token: Token): void {
      this.exit(token)
    }
  }
}

function emojiNamed(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined
}

function mayPrecede(this: TokenizeContext, code: Code): boolean {
  return !isLetterOrDigit(code)
}

function tokenizeShortcode(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  let size = 0
  return start

  /**
   * ```markdown
   * > | All clear :tada:
   *               ^
   * ```
   */
  function start(code: Code): State | undefined {
    // `:star::star:` are two, `::1:` is an address.
    if (self.previous === codes.colon && self.events.at(-1)?.[1].type !== 'shortcode') return nok(code)
    effects.enter('shortcode')
    effects.enter('shortcodeMarker')
    effects.consume(code)
    effects.exit('shortcodeMarker')
    return nameStart
  }

  function nameStart(code: Code): State | undefined {
    if (!isNameCharacter(code)) return nok(code)
    effects.enter('shortcodeName')
    return name(code)
  }

  function name(code: Code): State | undefined {
    if (isNameCharacter(code) && size < longestName) {
      effects.consume(code)
      size++
      return name
    }
    const text = self.sliceSerialize(effects.exit('shortcodeName'))
    if (code !== codes.colon || (emojiNamed(text) === undefined && !iconName.test(text))) return nok(code)
    effects.enter('shortcodeMarker')
    effects.consume(code)
    effects.exit('shortcodeMarker')
    return end
  }

  function end(code: Code): State | undefined {
    if (isLetterOrDigit(code)) return nok(code)
    effects.exit('shortcode')
    return ok(code)
  }
}

function isNameCharacter(code: Code): boolean {
  return asciiAlphanumeric(code) || code === codes.dash || code === codes.plusSign || code === codes.underscore
}
