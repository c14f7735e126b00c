/** What a sentence in front of commands says of where they are run. */

/** A place that a text names. */
export interface Location {
  /** A path as written, `null` where the text speaks of a directory without naming it; `undefined` where of none. */
  directory: string | null | undefined
  /** The reader's own machine, or the one that the runbook is about. */
  machine: 'own' | 'server' | undefined
}

/** Longer texts are no instruction to go somewhere. */
const LIMIT = 2000

const PATH = String.raw`(?:~|\$\{?[A-Z_]{2,40}\}?|\.{1,2})?(?:\/[\w.@%+-]+)+\/?|~`
const CODE_PATH = String.raw`(?:${PATH}|[\w.@+-]+(?:\/[\w.@+-]+)*\/?)`
/** A path behind a preposition; without code marks only what cannot be a word. */
const AT_PATH = new RegExp(
  String.raw`\b(in|into|inside|within|from|under|to|at)(?: the)?(?: (?:\w+ ){0,2}(?:directory|folder|checkout))? (?:\x60(${CODE_PATH})\x60|(${PATH})(?![\w/]))`, 'gi')
/** A directory known to the reader without its name. */
const NAMED = new RegExp(
  String.raw`\b(?:in|into|inside|within|from|at|to|of) (?:the |your |this |a |that )?(?:(?:local|cloned|root|top|project|git|source|same|main|own)[ -]){0,3}(?:level of (?:the|your) |root of (?:the|your|this) (?:\S{1,60} )?)?` +
  String.raw`(?:repository|repo|checkout|clone|(?:working|root|project|current|same|build) (?:directory|folder)|work ?tree|source tree)\b`, 'i')
const ACTION = /\b(?:run|runs|execute|do|type|paste|enter|issue|work|use|start|invoke|cd|change|changing|switch|go|navigate|move|commands?|both|everything)\b/i
const LEADING = /^(?:[-*>\d.)\s]*)(?:(?:then|next|now|first),? )?(?:(?:on|from) [^,`]{1,60}, ?)?(?:in|inside|from|within)\b/i
const FILE = /\.(?:ya?ml|json|toml|conf|env|log|sql|gz|sh|py|md|txt|service|timer)\/?$/i
const OWN = /\b(?:(?:from|on|at) (?:your|the reader[’']s) (?:own |local )?(?:machine|laptop|computer|workstation|desktop)|run (?:this|it|these|them)? ?locally)\b/i
const SERVER = /\b(?:on|to|into) the (?:\w+ )?(?:server|host|machine|box|vm)\b/i

/** Reads a paragraph's source. */
export function readLocation(text: string): Location {
  const location: Location = { directory: undefined, machine: undefined }
  if (text.length > LIMIT) return location
  for (const sentence of text.replace(/\s+/g, ' ').split(/(?<=[.!?:]) /)) {
    const directory = directoryOf(sentence)
    if (directory !== undefined) location.directory = directory
    if (OWN.test(sentence)) location.machine = 'own'
    else if (SERVER.test(sentence)) location.machine = 'server'
  }
  return location
}

function directoryOf(sentence: string): string | null | undefined {
  const told = ACTION.test(sentence) || LEADING.test(sentence)
  if (!told) return undefined
  const paths = [...sentence.matchAll(AT_PATH)].map(([, , code, bare]) => code ?? bare ?? '').filter((path) => !FILE.test(path))
  const path = paths.at(-1)
  if (path !== undefined) return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  return NAMED.test(sentence) ? null : undefined
}
