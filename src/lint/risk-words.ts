/** How text speaks of what a command does to a system. English; one place, so that a language can join. */

/** Beginnings of words and phrases that say something is lost, ended or removed for good. */
const DESTROYS = [
  'delet', 'destr', 'remov', 'eras', 'wip', 'drop', 'purg', 'prun', 'truncat', 'empt', 'discard', 'overwrit', 'reset', 'lost', 'lose', 'losing',
  'loss', 'clean', 'clear', 'uninstall', 'tear', 'terminat', 'kill', 'evict', 'recreat', 're-creat', 'replac', 'restor', 'rebuil', 'format',
  'expir', 'vacuum', 'trim', 'throw', 'rid of', 'free up', 'frees', 'roll back', 'rollback', 'revert', 'force-push', 'force push', 'decommission',
  'irreversibl', 'unrecoverabl', 'permanent', 'for good', 'undone', 'undo', 'last resort', 'danger', 'caution', 'careful', 'take care', 'warning',
  'beware', 'worst case', 'disaster', 'corrupt', 'no way back', 'backup first', 'back up first', 'detach', 'shrink', 'cut off', 'abandon', 'flush',
  'gone',
]

const WORD_START = new RegExp(`(?<![\\p{L}])(?:${DESTROYS.map((word) => word.replaceAll(' ', String.raw`\s`)).join('|')})`, 'iu')

/** Whether a text says, in whatever words, that something is lost, ended or removed. */
export function saysDestroys(text: string): boolean {
  return WORD_START.test(text)
}

/** Words that promise something of a command. */
export interface Assurance {
  /** As written. */
  text: string
  index: number
}

const HARMLESS = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:always |completely |perfectly |quite |totally )?(?:safe|harmless)(?: to run| to use| to repeat)?|read[- ]only|non[- ]?destructive|no (?:risk|impact|side[- ]effects?|danger)|` +
  String.raw`(?:changes|modifies|deletes|alters) nothing|does(?: not|n['’]t) (?:change|modify|delete|alter) (?:anything|any data)|nothing (?:is|gets) (?:changed|deleted|modified|lost))(?![\p{L}-])`, 'giu')
/** “not safe”, “safe mode”, “once it is safe”: no promise. */
const NO_PROMISE_BEFORE = /(?:\b(?:not?|never|un|isn['’]t|if|when|once|until|unless|whether|only|more|make sure|be sure|less)\b[^.;:!?\n]{0,30}|fail[- ]?|type[- ]|thread[- ])$/i
const NO_PROMISE_AFTER = /^(?:[- ]?(?:mode|guard|guards|state|place|side|way|point|copy|file system|filesystem|replica|user|role|access|volume|mount|root|endpoint|connection|options?)\b|ly\b|\s(?:again|if|when|once|only|unless)\b|\?)/i

/** Where a text promises that a command harms nothing: “safe”, “read-only”, “no impact”. */
export function harmlessPromise(text: string): Assurance | null {
  for (const match of text.matchAll(HARMLESS)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    if (!NO_PROMISE_BEFORE.test(before) && !NO_PROMISE_AFTER.test(after)) return { text: match[0], index: match.index }
  }
  return null
}

/** Where a text announces a dry run. */
export function dryRunPromise(text: string): Assurance | null {
  for (const match of text.matchAll(/\b(?:dry[- ]?run|simulat(?:e|ion)|rehearsal)\b/gi)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    if (!/\b(?:not?|after|without|once|no longer|if|from|than|unlike|like)\b[^.;:!?\n]{0,30}$/i.test(before) && !/^(?:\s(?:first|looks|shows|was|is|did)|\?)/i.test(after) &&
      !SIMULATED_FAILURE.test(after)) {
      return { text: match[0], index: match.index }
    }
  }
  return null
}

/** “Simulate a disaster: delete the namespace” is a drill, and does as it says. */
const SIMULATED_FAILURE = /^(?:\s(?:of|an?|the|this|data|total|node|pod|network|disk|host|server|service|region|zone|primary|leader))*\s(?:disasters?|fail(?:ure|over|ures|overs)?|outages?|loss|crash(?:es)?|attacks?|incidents?|corruption|load|traffic|accident(?:al)?)\b/i

/** A flag with which a command only says what it would do. */
export function isDryRun(command: string): boolean {
  return /(?:^|\s)(?:--?dry[-_]?run\b|--check\b|--diff\b|--what-?if\b|--simulate\b|--just-print\b|--no-act\b|--noop\b|--plan\b|-n\b|-s\b)|\b(?:plan|preview|diff|whatif|what-if|simulate|--test)\b/i.test(command)
}
