/**
 * What a command has printed, judged by the lines below it together: one line of unknown words may be a program that
 * nobody knows, several of them below a command that asks for something are its answer.
 */
import { isOneSlip } from '../model/near.ts'
import type { BlockLines } from './faults.ts'
import type { Knowledge } from './knowledge/index.ts'
import { isNoCommand } from './no-command.ts'
import type { RawCommand } from './raw-command.ts'
import { commandStrength, isSentence, looksLikeOutput } from './recognise.ts'

/** What prints nothing, or gives its user another shell: the lines below are the next commands. */
const SILENT = new RegExp('^(?:sudo )?(?:cd|pushd|popd|export|source|\\.|unset|set|mkdir|cp|mv|rm|chmod|chown|touch|ln|sleep|' +
  'alias|umask|ulimit|ssh|su|chroot|nsenter|screen|tmux|eval|trap|read|exit|[A-Za-z_]\\w*=)(?:\\s|$)')
const ENTERS = /\b(?:exec|run|attach|rsh|debug|console|shell|dbshell)\b|\b(?:ba|da|a|z)?sh$|^(?:sudo )?(?:-u \S+ )?(?:psql|mysql|redis-cli|mongosh?)\b(?!.*(?:\s-[ec]\b|info|--eval))/
/** What changes something reports it in sentences, and what was installed is run below. */
const CHANGES = new RegExp('\\b(?:install|clone|add|apply|create|init|build|pull|push|up|down|start|restart|stop|enable|disable|' +
  'delete|remove|rm|login|edit|update|upgrade|checkout|wget|unzip|tar|make|git|curl .*-o|curl .*-O)\\b')
/** The version of something. */
const ASKS_VERSION = /\s(?:--version|-[vV]|version)(?:\s|$)/

/**
 * The last line below a command that it has printed, or the command's own last line. Only lines that follow each other
 * are looked at, up to a blank one, a remark or a known program.
 */
export function printedBelow({ contents, masked, bodies, knowledge }: BlockLines, command: RawCommand): number {
  const { firstLine, lastLine } = command
  const body = bodies[firstLine]
  const head = body ? masked.slice(body.start, body.end) : ''
  if (command.faults.length > 0 || SILENT.test(head.trimStart()) || ENTERS.test(head)) return lastLine
  if (commandStrength(head, knowledge) === 'none') return lastLine
  const indent = indentOf(head)
  const own = ownNames(contents)
  let end = lastLine
  let indented = true
  let plain = true
  const words = new Set<string>()
  for (let line = lastLine + 1; line < contents.length && line <= lastLine + 50; line++) {
    const content = contents[line] ?? ''
    if (content.trim() === '' || /^\s*#/.test(content)) break
    const strength = commandStrength(content, knowledge, own)
    if (ASKS_VERSION.test(head) && line === lastLine + 1 && /\d\.\d/.test(content) && !isTyped(content, knowledge)) {
      if (strength !== 'strong' || content.startsWith(head.trim())) return line
    }
    if (strength === 'strong' || isTyped(content, knowledge)) break
    // A program by itself; the rest of a text that was opened nowhere.
    if (strength === 'weak' && /^\s*\S+\s*$/.test(content)) break
    if (((content.match(/"/g)?.length ?? 0) % 2) === 1) break
    const word = /^[^\s:=(]*/.exec(content.trim())?.[0] ?? ''
    const shaped = strength === 'none' && (looksLikeOutput(content, false) || isSentence(content) || isNoCommand(content))
    const deeper = indentOf(content) > indent
    if (!shaped && !deeper && (isSlipOf(content, knowledge) || isIntroduced(contents, lastLine, word))) break
    indented &&= deeper
    plain &&= !shaped && /^[a-z][a-z-]*(?: [a-z\d-]+){0,4}$/.test(content.trim())
    words.add(word)
    end = line
  }
  const count = end - lastLine
  if (count === 0) return lastLine
  if (indented && indent === 0) return end
  // Plain words alone may be a team's own programs.
  return count >= 2 && words.size >= 2 && !plain && !CHANGES.test(head) ? end : lastLine
}

/** Whether a line has what is typed and not printed: options, operators, variables, placeholders, a backslash. */
function isTyped(content: string, knowledge: Knowledge): boolean {
  if (/\s-{1,2}[A-Za-z][\w-]*(?:[\s=]|$)|\\$|&&|\s&$|\$[\w{(]|\uE000|\s>{1,2}\s?[\w./~-]+$|^\s*(?:(?![A-Z][a-z])[A-Za-z_]\w*=|\.{0,2}\/|~\/)/.test(content)) return true
  const piped = /\|\s*(\S.*)$/.exec(content)?.[1]
  return piped !== undefined && commandStrength(piped, knowledge) === 'strong'
}

/** Functions and aliases that a block defines. */
function ownNames(contents: readonly string[]): Set<string> {
  return new Set(contents.flatMap(content => /^\s*(?:function\s+)?([\w-]+)\s*\(\)/.exec(content)?.[1] ?? /^\s*alias\s+([\w-]+)=/.exec(content)?.[1] ?? []))
}

/** Whether the block runs, fetches or installs something by this name in a line above. */
function isIntroduced(contents: readonly string[], upTo: number, word: string): boolean {
  if (!/^[a-z][\w-]+$/.test(word)) return false
  return contents.slice(0, upTo + 1).some(above => {
    const words = above.trim().split(/[\s/@]+/)
    return words[0] === word || (words.includes(word) && CHANGES.test(above))
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

function indentOf(content: string): number {
  return /^\s*/.exec(content)?.[0].length ?? 0
}
