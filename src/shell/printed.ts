/**
 * What a command has printed, judged by the lines below it together: one line of unknown words may be a program that
 * nobody knows, several of them below a command that asks for something are its answer.
 */
import { isOneSlip } from '../names/near.ts'
import type { BlockLines } from './faults.ts'
import type { Knowledge } from './knowledge/index.ts'
import { indentOf } from './lines.ts'
import { isNoCommand } from './no-command.ts'
import type { RawCommand } from './raw-command.ts'
import { commandStrength, isSentence, looksLikeOutput } from './recognise.ts'
import { isDataPath } from './shell-or-not.ts'

/** Programs that print nothing where all goes well, as alternatives of an expression. */
export const SILENT_PROGRAMS =
  String.raw`cd|export|source|\.|unset|set|mkdir|cp|mv|rm|chmod|chown|touch|ln|sleep|alias|umask|ulimit`
/** What prints nothing, or gives its user another shell: the lines below are the next commands. */
const SILENT = new RegExp(String.raw`^(?:sudo )?(?:${SILENT_PROGRAMS}|pushd|popd|ssh|su|chroot|nsenter|screen|tmux|eval|` +
  String.raw`trap|read|exit|[A-Za-z_]\w*=)(?:\s|$)`)
const ENTERS = /\b(?:exec|run|attach|rsh|debug|console|shell|dbshell)\b|\b(?:ba|da|a|z)?sh$|^(?:sudo )?(?:-u \S+ )?(?:psql|mysql|redis-cli|mongosh?)\b(?!.*(?:\s-[ec]\b|info|--eval))/
/** What changes something reports it in sentences, and what was installed is run below. */
const CHANGES = new RegExp('\\b(?:install|clone|add|apply|create|init|build|pull|push|up|down|start|restart|stop|enable|disable|' +
  'delete|remove|rm|login|edit|update|upgrade|checkout|wget|unzip|tar|make|git|curl .*-o|curl .*-O)\\b')
/** What is answered by names, and what is by a path. */
const LISTS = /\s(?:get|list|ls)\b|-names\b/
const ASKS_PLACE = /\b(?:get|list|ls|find|which|where\w*|pwd|prefix|root|dir|readlink|realpath|mktemp|locate)\b|path\b/
/** The version of something. */
const ASKS_VERSION = /\s(?:--version|-[vV]|version)(?:\s|$)/
/** A name by itself. */
const ALONE = /^\s*[a-z][\w.-]*\s*$/
/** Words that a program of a team may be run with, too. */
const PLAIN = /^[a-z][a-z-]*(?: [a-z\d-]+){0,4}$/
/** Lines that one answer is judged by, and lines above that are searched for a program. */
const MOST_LINES = 50
const MOST_ABOVE = 100

/**
 * The last line below a command that it has printed, or the command's own last line. Only lines that follow each other
 * are looked at, up to a blank one, a remark or a known program.
 */
export function printedBelow(lines: BlockLines, command: RawCommand): number {
  const { contents, masked, bodies, knowledge } = lines
  const { firstLine, lastLine } = command
  const body = bodies[firstLine]
  const head = body ? masked.slice(body.start, Math.min(body.end, body.start + 400)) : ''
  if (command.faults.length > 0 || SILENT.test(head.trimStart()) || ENTERS.test(head)) return lastLine
  if (commandStrength(head, knowledge) === 'none') return lastLine
  if (isAnswer(head, contents[lastLine + 1] ?? '', knowledge)) return lastLine + 1
  let end = lastLine
  let indented = true
  let plain = true
  const words = new Set<string>()
  for (let line = lastLine + 1; line < contents.length && line <= lastLine + MOST_LINES; line++) {
    const content = (contents[line] ?? '').slice(0, 2000)
    if (content.trim() === '' || /^\s*#/.test(content) || isTyped(content, knowledge)) break
    const listed = LISTS.test(head) && isListed(contents, line, lastLine, knowledge)
    const strength = listed ? 'none' : commandStrength(content, knowledge)
    // A known program, or one by itself; the rest of a text that was opened nowhere.
    if (strength === 'strong' || (strength === 'weak' && ALONE.test(content))) break
    if ((content.match(/"/g)?.length ?? 0) % 2 === 1) break
    const shaped = listed || (strength === 'none' && (looksLikeOutput(content, false) || isSentence(content) || isNoCommand(content)))
    const deeper = indentOf(content) > indentOf(head)
    const word = /^[^\s:=(]*/.exec(content.trim())?.[0] ?? ''
    if (!shaped && !deeper && (isSlipOf(content, knowledge) || isIntroduced(contents, lastLine, word))) break
    indented &&= deeper
    plain &&= !shaped && PLAIN.test(content.trim())
    words.add(word)
    end = line
  }
  const count = end - lastLine
  if (count > 0 && indented && indentOf(head) === 0) return end
  // Plain words alone may be a team's own programs.
  return count >= 2 && words.size >= 2 && !plain && !CHANGES.test(head) ? end : lastLine
}

/** Whether the line below a command is what it asks for: a version, or a path. */
function isAnswer(head: string, content: string, knowledge: Knowledge): boolean {
  if (ASKS_PLACE.test(head) && !CHANGES.test(head) && isDataPath(content)) return true
  if (!ASKS_VERSION.test(head) || !/\d\.\d/.test(content) || isTyped(content.slice(0, 2000), knowledge)) return false
  return commandStrength(content, knowledge) !== 'strong' || content.startsWith(head.trim())
}

/** Whether a line is one name of several, not all of which are programs. */
function isListed(contents: readonly string[], line: number, lastLine: number, knowledge: Knowledge): boolean {
  if (!ALONE.test(contents[line] ?? '')) return false
  return [line - 1, line + 1].some(near =>
    near > lastLine && ALONE.test(contents[near] ?? '') && !knowledge.isKnownProgram((contents[near] ?? '').trim()))
}

const TYPED = new RegExp([
  String.raw`\s-{1,2}[A-Za-z][\w-]*(?:[\s=]|$)`, String.raw`\\$`, '&&', String.raw`\s&$`, String.raw`\$[\w{(]`, '\uE000',
  String.raw`\s>{1,2}\s?[\w./~-]+$`, String.raw`^\s*(?:(?![A-Z][a-z])[A-Za-z_]\w*=|\.{0,2}\/|~\/)`,
].join('|'))

/** Whether a line has what is typed and not printed: options, operators, variables, placeholders, a backslash. */
function isTyped(content: string, knowledge: Knowledge): boolean {
  if (TYPED.test(content)) return true
  const piped = /\|\s*(\S[^]*)$/.exec(content)?.[1]
  return piped !== undefined && commandStrength(piped, knowledge) === 'strong'
}

/** Whether the block defines, runs, fetches or installs something by this name in a line above. */
function isIntroduced(contents: readonly string[], upTo: number, word: string): boolean {
  if (!/^[a-z][\w-]*$/.test(word)) return false
  return contents.slice(Math.max(0, upTo + 1 - MOST_ABOVE), upTo + 1).some(content => {
    const words = content.slice(0, 400).trim().split(/[\s/@()=]+/)
    return words[0] === word || (words.includes(word) && /^(?:function|alias)$/.test(words[0] ?? '')) ||
      (words.includes(word) && CHANGES.test(content.slice(0, 400)))
  })
}

/** Whether a line begins with a known program but for one letter, and goes on as that does. */
function isSlipOf(content: string, knowledge: Knowledge): boolean {
  const [, word = '', next] = /^\s*([\w.-]{3,30})(?:\s+(\S+))?/.exec(content) ?? []
  return word !== '' && knowledge.knownPrograms().some(name => {
    if (Math.abs(name.length - word.length) > 1 || name.length < 3 || !isOneSlip(name, word)) return false
    const specification = knowledge.specificationOf(name)
    if (!specification) return false
    return !specification.subcommands || next === undefined || Object.hasOwn(specification.subcommands, next)
  })
}
