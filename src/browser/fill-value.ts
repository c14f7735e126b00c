/** What becomes of a value where a command is filled in: text that the shell reads as that value and nothing else. */

/** Where a value is to stand. */
interface Place {
  /** As in `data-quoting`: layers, outermost first, then what holds of the innermost. Documented in `shell/types.ts`. */
  quoting: readonly string[]
  /** As the inventory has it: `text`, `path` … */
  type: string
  /** Of the command, where it is known. */
  risk?: string
}

type Filled = { text: string } | { refused: string }

/** Read as themselves in every layer; a `-` at the beginning is looked at before. */
const PLAIN = /^[\w./:@%+-][\w./:@%+=-]*$/
/** Characters that no language begins, ends, or comments anything with; pairs that may are looked at apart. */
const CLOSED = /^[\w./][\w./:@+-]*$/
const COMMENT_OR_RANGE = /--|\/\/|\.\.|-$/
/** Harmless between quotes of whatever language, too. */
const STRING = /^[\p{L}\p{N} _.,:;@+/=?&()-]+$/u
/** To a shell they are syntax where a command begins. */
const RESERVED = /^(?:if|then|elif|else|fi|for|in|do|done|while|until|case|esac|select|function|time|coproc)$/
/** Control characters, line breaks, characters that show nothing or turn the text around, blanks that are no blanks. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{DI}\u2800]|[^\S ]/u
const LONGEST = 1000

const single = (text: string) => text.replaceAll("'", "'\\''")

/** How a text is written in a layer. */
const written: Record<string, (text: string) => string> = {
  bare: (text) => `'${single(text)}'`,
  double: (text) => text.replace(/["$`\\]/g, '\\$&'),
  single,
  ansi: (text) => text.replace(/['\\]/g, '\\$&'),
  heredoc: (text) => text.replace(/[$`\\]/g, '\\$&'),
  literal: (text) => text,
  closed: (text) => text,
}

/** Layers in which an interactive shell still looks for its history. */
const HISTORY: Record<string, string> = {
  double: 'A double-quoted place', ansi: 'A place in $’…’', heredoc: 'A here-document', literal: 'A here-document',
}

/**
 * Writes a value for the place it is to stand in.
 * @returns the text, or a sentence that says why no text is safe there
 */
export function fillValue(value: string, { quoting, type, risk }: Place): Filled {
  const layers = quoting.filter((name) => name in written)
  const innermost = layers.at(-1) ?? 'closed'
  const reason = unseen(value) ?? (risk === 'destroy' ? reaching(value) : null) ?? misread(value, quoting, layers[0] ?? 'closed', innermost)
  if (reason) return { refused: reason }
  let text = value
  let home = ''
  if (type === 'path' && value.startsWith('~')) {
    if (innermost !== 'bare' || quoting.includes('inside') || !/^~(?:\/|$)/.test(value)) {
      return { refused: 'The shell would not put a home directory in place of “~” here: write the whole path.' }
    }
    // Quotes around it would keep the shell from it.
    home = value.slice(0, 2)
    text = value.slice(2)
  }
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at] as string
    const quoted = layer === 'bare' && at === layers.length - 1 && quoting.includes('quote')
    if (text !== '' && (quoted || !PLAIN.test(text))) text = (written[layer] as typeof single)(text)
    text = home + text
    home = ''
  }
  return { text }
}

/** What is wrong with a value wherever it stands. */
export function unseen(value: string): string | null {
  if (value.trim() === '') return 'There is no value.'
  if (value.length > LONGEST) return `The value is longer than ${LONGEST} characters.`
  const [found] = UNSEEN.exec(value) ?? []
  if (found === undefined) return null
  if (found === '\n' || found === '\r') return 'The value has a line break.'
  const code = (found.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  return `The value has a character that cannot be seen (U+${code}).`
}

/** What names everything, or leads out of where a command deletes: `rm -rf /data/<dir>`. */
function reaching(value: string): string | null {
  const parts = value.split('/')
  if (parts.includes('..')) return '“..” leads to another place, and this command destroys.'
  return parts.every((part) => /^[.~*]*$/.test(part)) ? `“${value}” names too much for a command that destroys.` : null
}

/** What would be read otherwise than it is meant, for all that can be quoted. */
function misread(value: string, quoting: readonly string[], outermost: string, innermost: string): string | null {
  const has = (note: string) => quoting.includes(note)
  if (has('number')) return /^(?:0|[1-9]\d*)$/.test(value) ? null : 'Only a number can stand here.'
  if (value.startsWith('-') && !has('inside') && !has('data')) return 'It begins with “-”: the program would take it for an option.'
  if (value.includes('!') && HISTORY[outermost]) return `${HISTORY[outermost]} cannot hold “!”: an interactive shell would expand it.`
  for (const note of quoting) {
    const [, kind, what = ''] = /^(no|end):(.*)/s.exec(note) ?? []
    const forbidden = kind === 'no' ? [...what].find((character) => value.includes(character)) : undefined
    if (forbidden) return `“${forbidden}” would mean something else here.`
    if (kind === 'end' && what.includes(value)) return `A line “${what}” would end the here-document.`
  }
  if (innermost !== 'closed') return null
  if (has('string') ? STRING.test(value) : CLOSED.test(value) && !COMMENT_OR_RANGE.test(value) && !RESERVED.test(value)) return null
  return has('string') ? 'Here only letters, digits, blanks and simple punctuation are safe.'
    : 'Here only letters a–z, digits and simple punctuation (. _ / : @ + -) are safe: no quotes would keep the rest together.'
}
