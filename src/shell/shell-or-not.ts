/** Whether a block is shell at all, and whether a line among commands is their output. */
import type { Knowledge } from './knowledge/index.ts'
import { indentOf } from './lines.ts'
import { isNoCommand, isReport } from './no-command.ts'
import { commandStrength, isOtherLanguage, isSentence, isTableRow, isWideRow, looksLikeOutput } from './recognise.ts'

/** A block of no language: its first line must be a command, and most others commands, comments or output. */
export function readsAsShell(contents: readonly string[], knowledge: Knowledge): boolean {
  const lines = linesOfText(contents)
  const first = lines[0]
  if (first === undefined || isOtherLanguage(first)) return false
  if (lines.every(isDataPath)) return false
  // Paths below each other are a list of files.
  if (lines.length > 1 && lines.every(line => /^\s*(?:\.{0,2}\/\S+|\.{3})\s*$/.test(line))) return false
  const start = lines.findIndex(line => !(commandStrength(line, knowledge) === 'weak' && /^\s*[A-Za-z_]\w*=/.test(line)))
  const command = lines[start] ?? ''
  // A program that nobody knows, with its options on the lines below.
  const continued = /^[a-z][\w.-]*(?: [^=]*)? \\$/.test(command) && /^\s+--?[a-z]/.test(lines[start + 1] ?? '')
  if (!continued && !lines.every(isUnknownCommand) && commandStrength(command, knowledge) !== 'strong') return false
  return !contents.some(content => /^\s*[├└│]/.test(content))
}

/** A program that nobody knows, with a name as programs have it and an option as they take it. */
function isUnknownCommand(line: string): boolean {
  return /^[a-z][a-z\d]+(?:-[a-z\d]+)* (?:[\w./:@<>-]+ ){0,4}--?[a-zA-Z][\w-]*(?:[= ][^|(),;]*)?$/.test(line) && !isSentence(line) && !/: |\s{2}/.test(line)
}

/** A block that is tagged as shell and has not one line of it. */
export function isPlainlyOther(contents: readonly string[], knowledge: Knowledge): boolean {
  const lines = linesOfText(contents)
  const first = lines[0]
  if (first === undefined) return false
  if (lines.every(isDataPath)) return true
  const isStrong = (content: string) => commandStrength(content, knowledge) === 'strong' && !isOtherLanguage(content)
  if (lines.some(isStrong) && !isOtherLanguage(first)) return false
  // Below “# Issue” stands what is wrong, below “# Solution” what to do.
  if (contents.some((content, index) => /^#\s*\w/.test(contents[index - 1] ?? '') && isStrong(content))) return false
  const isOther = (line: string) =>
    commandStrength(line, knowledge) === 'none' &&
    (looksLikeOutput(line, false) || isSentence(line) || isNoCommand(line) || /^\s*-/.test(line))
  return isOtherLanguage(first) || lines.every(isOther)
}

/** What a program says of itself: `git version 2.39.2`, `psql (15.2)`, `pip 23.0.1 from /usr/lib`. */
const NAME_AND_VERSION = /^\s*[a-z][\w-]* (?:\([\w .]+\)|(?:version )?v?\d+\.\d+\.\d+(?!\d|\.\d)\S*)(?: (?!-)[^|&>]*)?$/

/** What stands above a line. */
export interface Above {
  /** A command, somewhere. */
  seen: boolean
  /** Output right above it, or a comment that announces output. */
  below: boolean
  /** The line before, where that is output. */
  output: string | null
}

/** Whether a line is output: its own shape first, then what its neighbours make of it. */
export function isOutputLine(content: string, above: Above, knowledge: Knowledge): boolean {
  const { seen, below } = above
  // A word between two commands, which nobody types.
  if (/^\s*(?:or|and)\s*$/i.test(content)) return true
  const strength = commandStrength(content, knowledge)
  if (strength === 'strong') {
    return (below && (isTableRow(content) || isNested(content, above.output) || isAligned(content, above.output) ||
      isNoCommand(content))) ||
      (seen && (isWideRow(content) || NAME_AND_VERSION.test(content)))
  }
  if (strength === 'none' && isNoCommand(content)) return true
  if (!seen && !below) return strength === 'none' && (looksLikeOutput(content, false) || isSentence(content))
  if (strength === 'weak') return below && !/^\s*[A-Za-z_]\w*=/.test(content)
  return looksLikeOutput(content, below) || isSentence(content) || isReport(content)
}

/** Whether a line belongs to the list, the mapping or the text that the line above it opens. */
function isNested(content: string, opener: string | null): boolean {
  if (opener === null || !/^\s*(?:- )?(?:["']?[\w.-]+["']?\s?[:=]\s*(?:[|>][-+]?|[[{(])|[[{])\s*$/.test(opener)) return false
  return indentOf(content) > indentOf(opener)
}

/** Whether a column of a line begins where one of the output above it does. */
function isAligned(content: string, output: string | null): boolean {
  if (output === null || /\s-{1,2}[A-Za-z]|[|$<>;=]|\s#\s/.test(content)) return false
  const gap = /\S(?: {2,}|\t+)(?=\S)/.exec(content.trimEnd())
  if (!gap || gap.index < 1) return false
  const column = gap.index + gap[0].length
  return /\S/.test(output[column] ?? '') && /^(?: {2}|.?\t)$/.test(output.slice(column - 2, column))
}

function linesOfText(contents: readonly string[]): string[] {
  return contents.filter(content => content.trim() !== '' && !/^\s*#/.test(content))
}

const DATA_PATH = /^\s*(?:\/(?:etc|var|home|root|srv|mnt|tmp|run)\/|~\/)\S*\s*(?:\s#.*)?$/
const RUN_FROM = /\/(?:s?bin|libexec|scripts?|init\.d|cron\.\w+)\/|\.(?:sh|bash|py|rb|pl|run)(?:\s|$)/

/** A path by itself where files are kept that are read, not run. */
export function isDataPath(line: string): boolean {
  return DATA_PATH.test(line) && !RUN_FROM.test(line)
}
