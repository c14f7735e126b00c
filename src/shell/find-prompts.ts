/** Which lines of a block really start with a prompt: what looks like one may be a comment, a quote or a number sign. */
import { heredocLines } from './heredocs.ts'
import type { Knowledge } from './knowledge/index.ts'
import { readPrompt } from './prompts.ts'
import type { Prompt } from './prompts.ts'
import { commandStrength, isSentence, isTableRow } from './recognise.ts'

/** Whether a line with this prompt is one to type. */
export function startsCommand(prompt: Prompt | null | undefined): boolean {
  return prompt?.kind === 'shell' || prompt?.kind === 'root' || prompt?.kind === 'client'
}

/** What looks like a prompt, judged by each line; `null` where nothing does. */
function likelyPrompts(
  contents: readonly string[], documents: readonly boolean[], knowledge: Knowledge,
): Array<Prompt | null> {
  const doubted = new Map<number, Prompt>()
  const read = contents.map((content, index): Prompt | null => {
    const indent = /^[ \t]*/.exec(content)?.[0].length ?? 0
    const prompt = readPrompt(content.slice(indent))
    if (!prompt || (documents[index] && prompt.kind !== 'continuation')) return null
    const length = prompt.length + indent
    if (prompt.kind !== 'host') return { kind: prompt.kind, length }
    if (commandStrength(content.slice(length), knowledge) !== 'none') return { kind: 'shell', length }
    if (content.length > length) doubted.set(index, { kind: 'shell', length })
    return null
  })
  // What stands before a command once is a prompt wherever it stands.
  const texts = new Set(read.flatMap((prompt, index) =>
    prompt?.kind === 'shell' ? [(contents[index] ?? '').slice(0, prompt.length)] : []))
  for (const [index, prompt] of doubted) {
    if (texts.has((contents[index] ?? '').slice(0, prompt.length))) read[index] = prompt
  }
  return read
}

/** The prompt of each line, `null` where it has none. */
export function findPrompts(contents: readonly string[], knowledge: Knowledge): Array<Prompt | null> {
  const documents = heredocLines(contents)
  const read = likelyPrompts(contents, documents, knowledge)
  const shell = read.some((prompt, index) => prompt !== null && (prompt.kind === 'shell' || prompt.kind === 'client') &&
    (contents[index] ?? '').length > prompt.length)
  const plain = !shell && contents.some((content, index) =>
    read[index] === null && !documents[index] && commandStrength(content, knowledge) === 'strong' && !isTableRow(content))
  // Where every line is a root's, one that only sets a variable is, too.
  const allRoot = !plain && contents.every((content, index) => content.trim() === '' || read[index]?.kind === 'root') &&
    contents.some((content, index) => isRootCommand(content.slice(read[index]?.length ?? 0), knowledge))
  const quoted = !shell && !plain && read.find(prompt => prompt !== null)?.kind === 'continuation'
  // What stands before the block's first line, before anything could go on, is its prompt wherever it stands.
  const first = contents.findIndex(content => /^\s*[^\s#]/.test(content))
  const leads = quoted && read[first]?.kind === 'continuation' && contents.some((content, index) =>
    read[index]?.kind === 'continuation' && commandStrength(content.slice(read[index].length), knowledge) === 'strong')
  let any = shell
  const entered = shell ? linesInOtherShells(contents, read) : new Set<number>()
  const result = read.map((prompt, index): Prompt | null => {
    if (!prompt) return shell && !documents[index] ? bareDollar(contents[index] ?? '', knowledge) : null
    const rest = (contents[index] ?? '').slice(prompt.length)
    switch (prompt.kind) {
      case 'shell': case 'host': case 'client': case 'client-continuation':
        return shell ? prompt : null
      case 'root': {
        if (shell && !entered.has(index)) return null
        const isCommand = isRootCommand(rest, knowledge) || (allRoot && /^[A-Za-z_]\w*=\S*$/.test(rest)) ||
          (any && /^(?:exit|logout)\s*$/.test(rest))
        if (plain || !isCommand) return null
        any = true
        return prompt
      }
      case 'continuation':
        if (quoted && (commandStrength(rest, knowledge) === 'strong' || (leads && isTyped(rest)))) {
          if (/\\$/.test(contents[index - 1] ?? '')) return prompt
          any = true
          return { ...prompt, kind: 'shell' }
        }
        return prompt
    }
  })
  return any ? result : result.map(() => null)
}

/** Whether text behind the mark that most of a block's commands have is typed there, and not printed or said. */
function isTyped(rest: string): boolean {
  return /^[a-z./~][\w./-]*(?:\s|$)/.test(rest) && !isSentence(rest) && !isTableRow(rest)
}

/** What gives its user another shell, whose prompt may be root's. */
const ENTERS =
  /\b(?:sudo (?:-i|-s|su)|su|ssh|chroot|nsenter|machinectl|rsh|debug|attach|(?:exec|run)\b.{0,100}\b(?:ba|da|a|z)?sh)\b/

/** Lines below a prompt at which another shell was entered; elsewhere among prompts a `#` begins a comment. */
function linesInOtherShells(contents: readonly string[], prompts: ReadonlyArray<Prompt | null>): Set<number> {
  const found = new Set<number>()
  let inside = false
  contents.forEach((content, index) => {
    if (inside) found.add(index)
    // Where prompts end in # themselves, a bare one is the same prompt.
    const prompt = prompts[index]
    if (prompt?.kind === 'shell' && (ENTERS.test(content) || /#\s*$/.test(content.slice(0, prompt.length)))) inside = true
  })
  return found
}

/** A `$` whose space was forgotten: `$kubectl get pods`, among commands with prompts. */
function bareDollar(content: string, knowledge: Knowledge): Prompt | null {
  const match = /^[ \t]*\$(?=[a-z])/.exec(content)
  if (!match || commandStrength(content.slice(match[0].length), knowledge) !== 'strong') return null
  return { kind: 'shell', length: match[0].length }
}

/** `# systemctl reboot` against `# Restart the API`. */
function isRootCommand(rest: string, knowledge: Knowledge): boolean {
  // “if it is not enabled” is a remark, `if [ … ]; then` is none.
  if (/^(?:if|while|until|for)\b/.test(rest) && !rest.includes(';')) return false
  return /^[a-z./~]/.test(rest) && commandStrength(rest, knowledge) === 'strong' && !/[.:,]$/.test(rest.trimEnd())
}

