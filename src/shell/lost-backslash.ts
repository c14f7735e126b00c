/** Lines that go on with the command above them although no backslash there says so. */
import type { BlockLines } from './faults.ts'
import { startsCommand } from './find-prompts.ts'
import { commandStrength, isTableRow } from './recognise.ts'
import type { ShellSyntaxError } from './types.ts'

/** An option that starts a line; permissions of files and rules of iptables start with a dash, too. */
const OPTION = /^(?:--[A-Za-z][\w-]*(?:[=\s].*|$)|-[A-Za-z](?:\s+[^\s-].*|$))/
const PERMISSIONS = /^-[rwxsStT-]{9}/
const OPERATOR = /^(?:\|\|?|&&)\s*(\S.*)$/
const ENDS_IN_OPTION = /\s--?[A-Za-z][\w-]*$/

/** Whether the line below goes on with a command, judging by the two lines alone. */
export function continuesAbove({ contents, prompts, prompted, knowledge }: BlockLines, line: number): boolean {
  const above = (contents[line] ?? '').trimEnd()
  const below = (contents[line + 1] ?? '').trim()
  if (below === '' || prompts[line + 1] || /(?:[;{\\]|\.{3}\)?|…)$/.test(above)) return false
  if (OPTION.test(below)) {
    // Among prompts, what is not indented may be output.
    const indented = startsCommand(prompts[line]) && /^\s/.test(contents[line + 1] ?? '')
    const belongs = !prompted || below.startsWith('--') || indented
    return belongs && !PERMISSIONS.test(below) && !isTableRow(below) && !printsOptions(above)
  }
  const operator = OPERATOR.exec(below)?.[1]
  if (operator !== undefined) return !below.endsWith('|') && commandStrength(operator, knowledge) !== 'none'
  return /^["']/.test(below) && (ENDS_IN_OPTION.test(above) || / \/$/.test(above))
}

/** The fault of a line that goes on below, and does not say so. */
export function lostBackslash({ text: written, masked, bodies }: BlockLines, line: number): ShellSyntaxError {
  const body = bodies[line] ?? { start: 0, end: 0 }
  const text = masked.slice(body.start, body.end).trimEnd()
  const end = body.start + text.length
  const word = /(?<!\S)\S*$/.exec(text)?.[0] ?? ''
  if (word === '/') {
    const message = 'A slash stands where a backslash was meant, which continues the command on the next line.'
    return { kind: 'continuation', start: end - 1, end, message, suggestion: '\\' }
  }
  const start = end - word.length
  const message = 'The next line goes on with this command, but no backslash says so: the shell runs this line alone. ' +
    'End it with “ \\”.'
  return { kind: 'continuation', start, end, message, suggestion: `${written.slice(start, end)} \\` }
}

/** Programs of the host itself: below `exec SERVICE` they are the next step, not what is to run in the container. */
const ON_THE_HOST = /^\s*(?:sudo|cd|ssh|docker|podman|kubectl|oc|systemctl|exit)\b/

/** Whether a line goes on with a command that lacks its end: words for `positional` and `value`, a program for `command`. */
export function completes(
  { contents, prompts, knowledge }: BlockLines, line: number, kind: 'value' | 'positional' | 'command',
): boolean {
  const content = contents[line] ?? ''
  if (content.trim() === '' || /^\s*#/.test(content) || startsCommand(prompts[line])) return false
  const strength = commandStrength(content, knowledge)
  return kind === 'command' ? strength !== 'none' && !ON_THE_HOST.test(content) : strength !== 'strong'
}

/** What prints rules or help, whose lines start like options. */
function printsOptions(command: string): boolean {
  return /\b(?:iptables|ip6tables|nft|man|help|cat|less|head|tail)\b|--help|-h$/.test(command)
}
