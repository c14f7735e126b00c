/** Whether a line of text reads as a command, as a command's output, or as another language altogether. */
import type { Knowledge } from './knowledge/index.ts'
import { wrapperNames } from './knowledge/wrappers.ts'
import { hasMask } from './placeholders.ts'

/** How surely a line is a command: `strong` may open a block or a prompt on its own, `weak` only among commands. */
export type Strength = 'strong' | 'weak' | 'none'

const KEYWORD_LINE = new RegExp([
  String.raw`^(?:for|select) \w+(?: in\b|;|$)`, String.raw`^(?:if|while|until) (?:!|\[|\(|[a-z./])`,
  String.raw`^case .{1,200} in\b`, String.raw`^function \w+`,
  String.raw`^[A-Za-z_]\w*\(\) ?\{`, String.raw`^(?:\{|\() \S`, String.raw`^\[\[? [^\s\]].{0,200} \]`,
].join('|'))
const ASSIGNMENT = /^[A-Za-z_]\w{0,100}\+?=(?:"[^"]*"|'[^']*'|\$\([^)]*\)|`[^`]*`|[^\s"'`;|&()]*)(?:[ \t]+|$)/
const SCRIPT_PATH = /^(?:\.{1,2}|~|\$\{?\w+\}?)?\/(?:[\w.+@$~{}-]+\/)*[\w.+@${}-]+$/
/** A path below the working directory to where programs use to be, or to a script. */
const OWN_SCRIPT = new RegExp([
  String.raw`^(?:\.?venv|vendor|node_modules|hack|scripts?|s?bin|tools?|ci)\/(?:[\w.+@-]+\/)*[\w.+@-]+$`,
  String.raw`^(?:[\w.+@-]+\/)+[\w.+@-]+\.(?:sh|bash|py|rb|pl)$`,
].join('|'))
/** Where no programs are: devices, and what the kernel shows as files. */
const KERNEL_PATH = /^\/(?:dev|proc|sys)\//
/** A line of a log in `key=value` form, which a shell takes for assignments. */
const LOG_FIELDS = new RegExp('^(?:level|lvl|severity|ts|time|timestamp|t|caller|logger|msg)=.* ' +
  '(?:level|lvl|severity|msg|message|err|error|caller|logger)=')
/** What kubectl says that it did; where it is old, `service "shop" created`. */
const DONE = new RegExp('^\\S+ (?:"[^"\\s]+" )?(?:created|configured|deleted|unchanged|patched|labeled|annotated|scaled|' +
  'restarted|edited|(?:un)?cordoned)(?: \\((?:server )?dry run\\))?$')
/** What a program says of itself: `podman version 5.7.0`. */
const SAYS_VERSION = /^[a-z][\w-]* version v?\d+\.\d+(?:\.\d+)?(?:$|[\s,-])/
/** A row of values between bars, as of a log: what a pipe leads to is no number. */
const BARRED_ROW = /^[\w.-]+ *\| (?:[^|"']*\| )*[\d.]+ (?:\||$)/
/** All that a program says of itself: `ceph v2`. */
const VERSION = /^\s+v\d+(?:\.\d+)*$/
const PROSE = new RegExp('(?:^|\\s)(?:the|is|are|was|were|be|been|this|that|these|those|your|you|we|it|its|should|must|' +
  'will|would|can|cannot|has|have|an|to|of|and|because|when|which|if|with)(?=[\\s,.:;]|$)')
const EVIDENCE = /(?:^|\s)-{1,2}[A-Za-z]|[|$~=*]|&&|(?:^|\s)\.{0,2}\/|[\w-]\/[\w-]|\s\d+$|[<>]|[\uE000]|\w\.\w|["']/

/** The first word of a command line, assignments before it skipped. */
function firstWord(line: string): { word: string; rest: string } {
  let text = line.trimStart().replace(/^<\s{0,3}[^\s<(][^\s]{0,200}\s+/, '')
  for (let count = 0; count < 20; count++) {
    const assignment = ASSIGNMENT.exec(text)
    if (!assignment) break
    text = text.slice(assignment[0].length)
  }
  const match = /^[^\s;|&()<>]+/.exec(text)
  return match ? { word: match[0], rest: text.slice(match[0].length) } : { word: '', rest: text }
}

/** How much a line looks like a command. Quotes, placeholders and options count as evidence, articles against. */
export function commandStrength(line: string, knowledge: Knowledge): Strength {
  const text = line.slice(0, 2000).trim()
  if (text === '' || LOG_FIELDS.test(text) || KERNEL_PATH.test(text)) return 'none'
  if (text.includes('" ') && DONE.test(text)) return 'none'
  if (/^\[[ xX]\] /.test(text) || SAYS_VERSION.test(text) || BARRED_ROW.test(text)) return 'none'
  if (KEYWORD_LINE.test(text)) return PROSE.test(text.slice(0, 60)) && !EVIDENCE.test(text) ? 'none' : 'strong'
  const { word, rest: behind } = firstWord(text)
  // What a remark behind the command says is no evidence.
  const rest = behind.replace(/\s(?:#|→|⇒|—|=>)\s[^]*$/, '')
  if (word === '') return ASSIGNMENT.test(text) ? 'weak' : 'none'
  if (/[:,]$/.test(word)) return 'none'
  const name = /^'[^'/]*'$/.test(word) ? word : word.replace(/^["'\\]|["']$/g, '')
  if (wrapperNames.has(name) && name !== 'time' && name !== 'watch' && name !== 'command') {
    return /^\s+[-\w./~$"'\uE000]/.test(rest) ? 'strong' : 'weak'
  }
  if (/^\/[\w-]+$/.test(name)) return 'weak'
  if (SCRIPT_PATH.test(name) && !name.endsWith('.')) return rest.startsWith(':') ? 'none' : 'strong'
  if (OWN_SCRIPT.test(name)) return rest.startsWith(':') ? 'none' : 'strong'
  // What controls something is a program by its name: `rabbitmqctl`, `gitlab-patronictl`.
  const controls = /^[a-z][\w-]{2,30}ctl$/.test(name) && /^\s+[a-z-]/.test(rest)
  if (!knowledge.isKnownProgram(name)) return controls ? 'strong' : 'none'
  if (/^\s*[=:]/.test(rest) && !/^\s*:\s/.test(rest)) return 'none'
  const next = /^\s+([a-z][\w-]*)/.exec(rest)?.[1]
  const subcommands = next === undefined ? undefined : knowledge.specificationOf(name)?.subcommands
  if (knowledge.isEnglishWord(name)) {
    if (next !== undefined && subcommands && Object.hasOwn(subcommands, next) && !PROSE.test(rest)) return 'strong'
    if (PROSE.test(rest) && !/\s-{1,2}[A-Za-z]/.test(rest)) return 'none'
    return EVIDENCE.test(rest) ? 'strong' : 'weak'
  }
  if (VERSION.test(rest) && !takesFiles(name, knowledge)) return 'none'
  if (next !== undefined && subcommands && !Object.hasOwn(subcommands, next) && !EVIDENCE.test(rest)) return 'weak'
  const prose = PROSE.exec(rest.replace(/"[^"]*"|'[^']*'/g, ''))
  return prose && !EVIDENCE.test(rest) ? 'none' : 'strong'
}

/** Whether a program's arguments are files and folders, which may have any name. */
function takesFiles(name: string, knowledge: Knowledge): boolean {
  const { positionals } = knowledge.specificationOf(name) ?? {}
  return positionals === undefined || /file|directory|script|remote/.test(positionals)
}

const OUTPUT_SHAPES: readonly RegExp[] = [
  /^[A-Z][A-Z0-9_()/-]*(?:\s[A-Z0-9_()/-]+)*(?:[ \t]{2,}|\t)[A-Z%(]/, // a table's head
  /^[{}[\]|+"`,;]/, /^'[[{]/, /^-{2,}/, /^-[A-Za-z]/, /^\.\.\./, /^=+$/, /^(?:\*|[^\x00-\x7F\uE000\p{L}])/u,
  /^[-~+]\s/, // a list, what changes
  /^[\w. /-]{1,120}:(?:\s|$)/, /^[\w.-]{1,60}\[\d+\]:?\s/, // Key: value; a program that logs, with its process
  /^not(?:Before|After)=/, /^[\w.${}-]+\.(?:com|org|net|io|dev|local|internal)\.?$/, // of a certificate, a host alone
  /^\S+\s+(?:\d+\s+)?IN\s+(?:A|AAAA|CNAME|MX|NS|PTR|SOA|SRV|TXT)\s/, // a record of a zone
  KERNEL_PATH, /^\^[A-Z]/, // a device with what is said of it; a key pressed to stop a program
  /^\[?\d{4}-\d{2}-\d{2}[T ]/, /^\[?\d{2}:\d{2}:\d{2}/, /^[A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}/, // logs
  /^\S{1,80}:\d+\] /, /^(?:[IWEF]\d{4} |level=|time=|ts=|INFO|WARN|ERROR|DEBUG|FATAL)/,
  /^[\d.]+(?:\/\d+|%|[KMGT]i?B?)?(?:\s|$)/, // a number or an address
  /^[A-Z][A-Z\d]*_[A-Z\d_]+\s+[^\s=]/, // HEALTH_WARN 2 pgs …
  /^[-dlbcps][-rwx]{2}[-rwxsS][-rwx]{2}[-rwxsS][-rwx]{2}[-rwxtT][.+@]?\s/, // of ls
  // A file by itself.
  /^[\w.-]+\.(?:gz|tgz|tar|zip|xz|bz2|zst|sql|log|ya?ml|json|conf|cfg|txt|md|pem|crt|csr|key|bak|dump|csv)$/,
  /^nameserver\s+[\d:a-f.]+$/, /^https?:\/\//, /^(?:HTTP\/|[<>*] )/, /^<\/?[a-zA-Z]/,
  /^[A-Z][a-z]+(?:[ ,.:!]|$)/, // a sentence
  /^[A-Z][A-Z_]*[A-Z]$/, /^[a-z][\w-]* v\d+(?:\.\d+)*$/, // PONG, HEALTH_OK; a program with its version
  BARRED_ROW, DONE, /^\S+\s{2,}\S+(?:\s{2,}|\t|$)/, /^\S+\t+\S/, // columns
]

/** PromQL, jq, JSON, YAML and other languages that turn up in shell fences. */
const OTHER_LANGUAGES: readonly RegExp[] = [
  /^[a-z_:][\w:]*\s?\{[^}=~]*[=~][^}]*\}/i,
  new RegExp('^(?:sum|avg|min|max|count|i?rate|increase|histogram_quantile|topk|bottomk|quantile|stddev|group|absent|' +
    'delta|' +
    String.raw`changes|predict_linear|label_replace)(?:\s+(?:by|without)\s*\([^)]*\))?\s*\(`),
  /^(?:time|vector|scalar|clamp_max|clamp_min|ceil|floor|abs|sort_desc|sort)\([^)]{0,200}\)\s*[-+*/<>=]/,
  /^\(+\s*[a-z_][\w:]*\s*(?:\{|[-+*/]\s|\()/, /^\w+_over_time\s*\(/,
  /^[a-z_][\w:]* [-+*/] (?:on|ignoring)\s?\(/,
  /^[a-z]+(?:_[a-z\d]+)+_(?:bytes|total|seconds|count|sum|bucket|ratio|info)$/, // a metric
  /^\/\/\s/, /^\w+\s+=\s/,
  /^[\w.-]+:\s+(?:[|>][-+]?$|[\w"'[{])/, /^apiVersion:|^kind:/, /^[\w.-]+:$/, /^- [\w.-]+:/,
  /^\{\s*$|^\{\s*"|^\[\s*[{"]/, /^(?:SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|WITH|GRANT|VACUUM)\s/,
  /^---\s*$/, /^\.[\w[][^ ]*(?: \||$)/, /^def \w+\(.*:\s*$/, /^import \w+$|^from \w+ import /, /^<\?xml|^<!DOCTYPE/i,
]

/** A first word in letters that no program is called by; Cyrillic ones count where none is to be taken for a Latin one. */
const FOREIGN_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Arabic', 'Hebrew', 'Devanagari']
const CYRILLIC_WORD = String.raw`\p{sc=Cyrillic}*[бгджзийлпфцчшщъыьэюя]\p{sc=Cyrillic}*[ ,.:!]`
const FOREIGN_WORD = new RegExp(
  `^(?:[${FOREIGN_SCRIPTS.map(script => `\\p{sc=${script}}`).join('')}]|${CYRILLIC_WORD})` +
    String.raw`[^=(/]*(?:[（(：:，。]|\s|$)`, 'iu')

/** Whether a line that begins with no known program is a sentence: no such command has articles and no option. */
export function isSentence(line: string): boolean {
  const text = line.slice(0, 400).trim()
  if (FOREIGN_WORD.test(text)) return !/^\S+\(\)/.test(text)
  return /^(?!(?:if|for|while|until|case|select|function|time) )[a-z]+ (?:\S+ ){3,}/.test(text) &&
    PROSE.test(text.replace(/"[^"]*"|'[^']*'/g, '')) && !/\s-{1,2}[A-Za-z]|[|$<>;=]|&&|\\$/.test(text)
}

/** Whether a line that is no surely known command has the shape of output. `below` tells that output stands above it. */
export function looksLikeOutput(line: string, below: boolean): boolean {
  const text = line.slice(0, 2000)
  const trimmed = text.trim()
  if (hasMask(trimmed.slice(0, 1)) && !below) return false
  if (OUTPUT_SHAPES.some(shape => shape.test(trimmed))) return true
  return OTHER_LANGUAGES.some(shape => shape.test(trimmed)) || (below && !/^[A-Za-z_]\w*=/.test(trimmed))
}

/** A row of at least four columns, none of them an option or a remark: no command is set like that. */
export function isWideRow(line: string): boolean {
  const text = line.slice(0, 400).trim()
  return (text.match(/\S[ \t]{2,}(?=[^\s#\\])/g)?.length ?? 0) >= 3 && !/(?:^|\s)(?:-{1,2}[A-Za-z]|[|&<>]|#)/.test(text)
}

/** A row of a table, or at least three columns. */
export function isTableRow(line: string): boolean {
  return /^\S+(?:[ \t]{2,}|\t)(?:\S+(?: \S+)*(?:[ \t]{2,}|\t)\S|[A-Z][a-z]+ v?\d)/.test(line.slice(0, 400).trim())
}

/** Whether a line is plainly of another language. */
export function isOtherLanguage(line: string): boolean {
  const text = line.slice(0, 2000).trim()
  return OTHER_LANGUAGES.some(shape => shape.test(text))
}
