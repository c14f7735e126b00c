import { createHighlighterCore } from 'shiki/core'
import type { HighlighterCore, ThemeRegistration } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { BundledLanguage } from 'shiki/langs'

/** A piece of highlighted code: its text and its class, `''` for plain text. */
export interface Token {
  text: string
  className: string
  /** What is to be known of it. */
  title?: string
}

/** Turns code into tokens, line by line: joining the texts, and the lines with `\n`, gives the code back. */
export type Highlight = (code: string, lang: string) => Token[][]

/**
 * What each class stands for, as TextMate scopes. The look of a class is a matter of styles/code.css, so that light and
 * dark are one page and no inline style is needed, which a strict content security policy would refuse.
 */
const classes: Record<string, string[]> = {
  't-c': ['comment', 'punctuation.definition.comment'],
  't-s': ['string', 'punctuation.definition.string', 'markup.inline.raw', 'markup.raw'],
  't-k': ['keyword', 'storage', 'keyword.control', 'markup.heading'],
  't-o': ['keyword.operator', 'punctuation.separator.statement', 'punctuation.terminator', 'keyword.operator.pipe'],
  't-n': ['constant', 'constant.numeric', 'constant.language', 'support.constant'],
  't-f': ['entity.name.function', 'entity.name.command', 'support.function', 'markup.bold'],
  't-p': ['constant.other.option', 'entity.other.attribute-name', 'variable.parameter'],
  't-v': ['variable.other', 'variable.language', 'punctuation.definition.variable'],
  't-a': ['entity.name.tag', 'support.type.property-name', 'entity.name.type', 'support.class'],
  't-i': ['markup.inserted'],
  't-d': ['markup.deleted'],
  // A shell's plain arguments are most of a command: they keep the colour of text.
  '': ['string.unquoted.argument.shell', 'string.unquoted.shell'],
}

/** A “theme” whose colours are numbers of classes: Shiki's own scope matching then picks the class. */
const classNames = Object.keys(classes)
const colour = (index: number) => `#${(index + 1).toString(16).padStart(6, '0')}`
const theme: ThemeRegistration = {
  name: 'runpress-classes',
  type: 'light',
  settings: [
    { settings: { foreground: '#000000' } },
    ...classNames.map((name, index) => ({ scope: classes[name], settings: { foreground: colour(index) } })),
  ],
}
const classOf = new Map(classNames.map((name, index) => [colour(index), name]))

/** What authors write for a language that Shiki calls otherwise. */
const aliases: ReadonlyMap<string, string> = new Map(Object.entries({
  '/bin/sh': 'bash', '/bin/bash': 'bash', shel: 'bash', terminal: 'bash', console: 'bash', 'shell-session': 'bash',
  promql: 'text', conf: 'ini', caddyfile: 'nginx', golang: 'go',
}))

/** Longer code is shown plain: highlighting it would hold up the build for nothing anyone reads in colour. */
const longest = 60_000
/** And so are longer lines. Shiki's own limit is one of time, which would make a build depend on how busy the machine is. */
const longestLine = 4000

let shared: Promise<HighlighterCore> | undefined

/** Loads what the given languages need and returns the highlighter, one for the life of the process. */
export async function loadHighlight(langs: Iterable<string>): Promise<Highlight> {
  shared ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const highlighter = await shared
  const wanted = new Set([...langs].map(languageId).filter((lang) => lang !== null))
  const loaded = new Set(highlighter.getLoadedLanguages())
  await Promise.all([...wanted].filter((lang) => !loaded.has(lang)).map((lang) => highlighter.loadLanguage(bundledLanguages[lang])))
  return (code, lang) => {
    const id = languageId(lang)
    const tokens = id === null || code.length > longest
      ? code.split('\n').map((text) => [{ content: text, color: undefined }])
      : highlighter.codeToTokensBase(code, { lang: id, theme: theme.name, tokenizeTimeLimit: 0, tokenizeMaxLineLength: longestLine })
    return tokens.map((line) => line.map((token) => ({
      text: token.content,
      className: classOf.get(token.color?.toLowerCase() ?? '') ?? '',
    })))
  }
}

/** Shiki's name of a fence's language, `null` for one it does not know. */
function languageId(lang: string): BundledLanguage | null {
  const name = aliases.get(lang) ?? lang
  return Object.hasOwn(bundledLanguages, name) ? (name as BundledLanguage) : null
}
