/** What the tests of the shell reader share: fixtures, fences of real pages, and the promises every result keeps. */
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ShellBlock, Span } from '../../src/shell/types.ts'

export interface Example {
  name: string
  text: string
  lang: string
}

const fixtureFolder = join(import.meta.dirname, 'fixtures')

/** `input.sh`, its language in `lang` where that is not `bash`, and what is expected in `commands.json`. */
export function fixtures(): Array<Example & { expected: unknown }> {
  return readdirSync(fixtureFolder).sort().map(name => {
    const read = (file: string) => readFileSync(join(fixtureFolder, name, file), 'utf8')
    const lang = existsSync(join(fixtureFolder, name, 'lang')) ? read('lang').trim() : 'bash'
    return { name, text: read('input.sh').replace(/\n$/, ''), lang, expected: JSON.parse(read('commands.json')) as unknown }
  })
}

/** The fences of all Markdown files below a folder, found without our own reader. */
export function fencesBelow(folder: string): Example[] {
  const found: Example[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue
    const lines = readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n')
    for (let index = 0; index < lines.length; index++) {
      const open = /^([ \t]*)(`{3,}|~{3,})[ \t]*([\w+-]*)/.exec(lines[index] ?? '')
      if (!open) continue
      const first = index + 1
      const indent = open[1]?.length ?? 0
      const close = new RegExp(`^[ \\t]*${open[2]}[ \\t]*$`)
      const body: string[] = []
      for (index++; index < lines.length && !close.test(lines[index] ?? ''); index++) {
        body.push((lines[index] ?? '').replace(new RegExp(`^[ \\t]{0,${indent}}`), ''))
      }
      found.push({ name: `${entry.name}:${first}`, text: body.join('\n'), lang: open[3] ?? '' })
    }
  }
  return found
}

/** Every way in which a result breaks what its types promise; empty where it keeps all of it. */
export function brokenPromises(text: string, block: ShellBlock): string[] {
  const broken: string[] = []
  const covered = new Uint8Array(text.length)
  const slice = (span: Span) => text.slice(span.start, span.end)
  const same = (what: string, span: Span, expected: string) => {
    if (slice(span) !== expected) broken.push(`${what}: ${JSON.stringify(slice(span))} is not ${JSON.stringify(expected)}`)
  }
  const inside = (what: string, span: Span) => {
    if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) broken.push(`${what}: bad span ${span.start}-${span.end}`)
  }
  let last = 0
  for (const command of block.commands) {
    if (command.lines.map(slice).join('\n') !== command.text) broken.push(`lines of ${command.text}`)
    if (command.text === '' || command.text !== command.text.trim()) broken.push(`text ${JSON.stringify(command.text)}`)
    if (command.start < last) broken.push(`order of ${command.text}`)
    last = command.end
    inside('command', command)
    for (const line of command.lines) covered.fill(1, line.start, line.end)
    for (const comment of command.comments) {
      covered.fill(1, comment.start, comment.end)
      if (!slice(comment).startsWith('#') || !slice(comment).endsWith(comment.text)) broken.push(`comment ${comment.text}`)
    }
    for (const placeholder of command.placeholders) same('placeholder', placeholder, placeholder.text)
    for (const reference of command.references) same('reference', reference, reference.value)
    for (const invocation of command.invocations) {
      for (const word of [invocation.program, ...invocation.subcommands, ...invocation.args]) same('word', word, word.text)
    }
  }
  for (const entry of block.proposed) same('proposed', entry, entry.text)
  for (const error of block.errors) inside('error', error)
  for (const span of [...block.output, ...block.prompts]) covered.fill(1, span.start, span.end)
  if (!block.shell) return broken
  let at = 0
  for (const line of text.split('\n')) {
    if (line.startsWith('#!')) covered.fill(1, at, at + line.length)
    // A backslash with nothing behind it is dropped from what is pasted.
    const lost = [...line].findIndex((char, index) => covered[at + index] === 0 && !/[\s\\]/.test(char))
    if (lost >= 0) broken.push(`lost: ${line}`)
    at += line.length + 1
  }
  return broken
}
