/**
 * What speaks against a line being a command whose program nobody knows: its first word is the name of no program, the
 * shell's grammar refuses its brackets, or it reports something.
 */

/** Words that name what a command works on: no program is called so. */
const DATA_WORDS: readonly RegExp[] = [
  /^[\w.+-]+@[\w.-]+$/, /^[\w./-]+:[\w./-]*\w$/, /^[\w-]+,/, // a mailbox; an image, a place; one of a list
  /^(?:[\w-]+\.)+(?:com|org|net|io|dev|local|internal|example|test|cloud)\.?$/,
  /^v\d+\.\d[\w.+-]*$/, // a version
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i, /^(?=[a-f\d]*\d)(?=\d*[a-f])[a-f\d]{7,}$/,
  /^[a-z][\w.-]*-[a-z\d]{8,10}-[a-z\d]{5}$/, // a pod
  /^(?:pod|po|deployment|deploy|service|svc|node|job|cronjob|daemonset|statefulset|replicaset|configmap|secret|namespace|pvc?|ingress)(?:\.[a-z\d.]+)?\/[\w.-]+$/,
  /^'[^'$/]*'$/,
]

/** Blocks of charts and boxes. */
const DRAWN = /[\u2500-\u259f]/

/** A bracket behind a word, or between words, is syntax; what may stand before one belongs to it. */
const STRAY_BRACKET = /(?:[\w.]|\s)\((?!\))/
const KEYWORD = /^(?:for|if|elif|while|until|case|select|function|then|do|else|time|coproc)\b|^[!({[$`"<>]/
const FUNCTION = /^[\w:.-]+\s?\(\)/
const OPTION = /\s-{1,2}[A-Za-z]/

/** Whether a line, the program of which nobody knows, can be no command for what it consists of. */
export function isNoCommand(line: string): boolean {
  const text = line.slice(0, 400).trim()
  const word = /^[^\s;|&<>]+/.exec(text)?.[0] ?? ''
  if (DATA_WORDS.some(shape => shape.test(word))) return !text.endsWith('\\')
  if (DRAWN.test(text)) return true
  if (KEYWORD.test(text) || FUNCTION.test(text) || OPTION.test(text)) return false
  const bare = text.replace(/"[^"]*"|'[^']*'|\$\([^)]*\)|\s#\s.*$/g, 'x')
  return STRAY_BRACKET.test(bare) && !/[=?*+@!]\(/.test(bare)
}

const PLAIN_WORD = /^(?:[A-Za-z][A-Za-z'’]*|\d+)[.,;:!?]?$/
/** Words of what programs report: results, how they came about, and what joins them. */
const REPORTED = /\s(?:no|not|from|by|as|than|into|already|does|did|failed|found|any|only|[a-z]{3,}(?:ed|ly))(?=[\s.,;:!?]|$)/

/** Whether a line whose program nobody knows reports something: plain words, where a command has names and options. */
export function isReport(line: string): boolean {
  const text = line.slice(0, 400).trim()
  const words = text.split(/\s+/)
  return words.length >= 4 && words.every(word => PLAIN_WORD.test(word)) && REPORTED.test(text)
}
