/**
 * What a program may do with the arguments it got. The order is read < unknown < change < destroy: a program nobody
 * knows is worse than one that only looks, and a known change in the same command says more than it does.
 */
import type { RawWord, ReadArguments } from './arguments.ts'
import type { ProgramSpec } from './knowledge/types.ts'
import type { Command } from './parser.ts'
import type { Risk } from './types.ts'
import { wordsOf } from './word-lists.ts'

const ORDER: Record<Risk, number> = { read: 0, unknown: 1, change: 2, destroy: 3 }

/** The one of two risks that says more. */
export function higherRisk(a: Risk, b: Risk): Risk {
  return ORDER[b] > ORDER[a] ? b : a
}

/** With one of these a client or shell does not run its input. */
const PROGRAM_TEXTS: ReadonlySet<string> = new Set(['sql', 'shell', 'script'])

const SQL_DESTROYS = /\b(?:drop|truncate|delete)\s/i
const SQL_CHANGES =
  new RegExp(String.raw`\b(?:(?:insert|update|alter|create|grant|revoke|set|refresh|comment|reset|kill|optimize|flush|merge|` +
    String.raw`replace|call)\s|vacuum|reindex|cluster\b|checkpoint|copy\s[^;]{0,200}\sfrom\s|do\s+\$|setval\s*\(|` +
    'pg_(?:(?:terminate|cancel)_backend|reload_conf|rotate_logfile|promote|switch_wal|create_|drop_))', 'i')

/** The risk of an SQL text; quoted strings do not count. */
export function sqlRisk(sql: string): Risk {
  const text = sql.replace(/'[^']*'/g, "''")
  if (SQL_DESTROYS.test(text)) return 'destroy'
  return SQL_CHANGES.test(text) ? 'change' : 'read'
}

/** The risk of one invocation by its specification. */
export function riskOf(
  name: string, spec: ProgramSpec, read: ReadArguments, args: readonly RawWord[], input: boolean,
): Risk {
  const innermost = read.spec
  let risk = innermost.risk ?? 'read'
  const prefixed = prefixRisk(innermost === spec ? spec : { ...spec, ...innermost }, read)
  if (prefixed) risk = prefixed
  const given = [...read.options, ...read.bare.map(word => word.value), ...read.subcommands.map(word => word.value)]
  for (const level of new Set([spec, innermost])) {
    if (lists(level.read, given)) risk = 'read'
  }
  // With `--dry-run` and the like nothing is done, whatever the other options would do.
  const looksOnly = [spec, innermost].some(level => lists(level.read, read.options))
  for (const level of looksOnly ? [] : new Set([spec, innermost])) {
    if (lists(level.change, given)) risk = higherRisk(risk, 'change')
    if (lists(level.destroy, given)) risk = higherRisk(risk, 'destroy')
  }
  for (const argument of read.typed) {
    if (argument.kind === 'sql') risk = higherRisk(risk, sqlRisk(argument.value))
    if (argument.kind === 'method') risk = higherRisk(risk, methodRisk(argument.value))
    if (argument.kind === 'script' && argument.option === '') risk = higherRisk(risk, 'unknown')
  }
  if (spec.runsInput && input && !read.typed.some(argument => PROGRAM_TEXTS.has(argument.kind))) {
    risk = higherRisk(risk, name === 'bash' || name === 'sh' ? 'unknown' : 'change')
  }
  if (name === 'rm' && args.some(word => /[*?]/.test(word.text))) risk = 'destroy'
  if (name === 'sysctl' && args.some(word => /^[\w./-]+=/.test(word.value))) risk = higherRisk(risk, 'change')
  return risk
}

/** The risk of what a command writes to by `>`. */
export function redirectionRisk(redirects: Command['redirects']): Risk {
  return redirects.map(writingRisk).reduce(higherRisk, 'read')
}

/** Writing to a file changes it; writing to a disk leaves nothing of what was on it. */
function writingRisk(redirect: Command['redirects'][number]): Risk {
  if (redirect.type !== 'Redirect' || !redirect.operator.includes('>') || redirect.operator === '>&') return 'read'
  const target = redirect.target?.value ?? ''
  if (/^&?\d+$/.test(target)) return 'read'
  if (!target.startsWith('/dev/')) return 'change'
  return /^\/dev\/(?:[shv]d[a-z]|nvme\d|mmcblk\d|mapper\/|dm-\d|md\d)/.test(target) ? 'destroy' : 'read'
}

function methodRisk(method: string): Risk {
  switch (method.toUpperCase()) {
    case 'DELETE': return 'destroy'
    case 'GET': case 'HEAD': case 'OPTIONS': return 'read'
    default: return 'change'
  }
}

/** Whether one of the words that a specification lists was given. */
function lists(words: string | undefined, given: readonly string[]): boolean {
  if (!words || given.length === 0) return false
  const set = wordsOf(words)
  return given.some(word => set.has(word) || !word.startsWith('-') && set.has(word.toLowerCase()))
}

/** `aws ec2 describe-instances`, `gcloud … delete`: the verb among the first words decides. */
function prefixRisk(spec: ProgramSpec, read: ReadArguments): Risk | undefined {
  if (!spec.riskByPrefix) return undefined
  for (const word of read.bare.slice(0, 5)) {
    const verb = word.value.split('-', 1)[0] ?? ''
    for (const risk of ['destroy', 'read'] as const) {
      const verbs = spec.riskByPrefix[risk]
      if (verbs !== undefined && (wordsOf(verbs).has(verb) || wordsOf(verbs).has(word.value))) return risk
    }
  }
  return undefined
}
