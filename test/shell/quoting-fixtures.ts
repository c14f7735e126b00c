/** Commands with placeholders in every kind of place, and how each is read: `quoting.tsv`, in which `↵` is a line's end. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillValue } from '../../src/browser/fill-value.ts'
import { analyzeShell } from '../../src/shell/analyze.ts'
import type { ShellCommand } from '../../src/shell/types.ts'

export interface QuotingFixture {
  text: string
  /** In order, each as in `data-quoting`. */
  quoting: string[]
}

export const quotingFixtures: QuotingFixture[] = readFileSync(join(import.meta.dirname, 'quoting.tsv'), 'utf8').trimEnd().split('\n')
  .filter((line) => !line.startsWith('# '))
  .map((line) => {
    const [command = '', quoting = ''] = line.split('\t').length > 2
      ? [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)] : line.split('\t')
    return { text: command.replaceAll('↵', '\n'), quoting: quoting.split(' | ') }
  })

export function commandOf({ text }: QuotingFixture): ShellCommand {
  const { commands: [command, ...more] } = analyzeShell(text, 'bash')
  if (!command || more.length > 0) throw new Error(`no single command: ${text}`)
  return command
}

/** The command with a value in each of its placeholders, as a page fills it in. */
export function filled(command: ShellCommand, values: readonly string[]): string {
  let text = ''
  let last = command.start
  command.placeholders.forEach(({ start, end, quoting }, index) => {
    const result = fillValue(values[index] ?? '', { quoting, type: 'text' })
    if ('refused' in result) throw new Error(`${values[index] ?? ''} is refused: ${result.refused}`)
    text += command.text.slice(last - command.start, start - command.start) + result.text
    last = end
  })
  return text + command.text.slice(last - command.start)
}

/** What must never become anything else than itself. */
export const hostileValues: string[] = [
  'a b', ' a', 'a ', 'two  blanks', "it's", "'", "''", "a'b'c", '"', 'say "hi"', '""', `'"'`, `"'"`, `"'"'"'`, '`touch made`',
  '$(touch made)', '$(touch made', '${HOME}', '$HOME', '$', '$$', '$1', 'a$', '; touch made', ';', '&& touch made', '& touch made',
  '| touch made', '|', '> made', '>> made', '< made', '>made', '2>made', '<(touch made)', '<x>', '*', '?', '[a-z]*', '{a,b}', '{1..3}', '1..3',
  '~', '~/x', '~root', '!', '!!', 'a!b', '!touch', '#', '# x', 'a #b', '\\', 'a\\', '\\\\', 'a\\nb', "\\'", '\\"', '\\$(touch made)',
  '-rf', '--help', '-', '--', '-c touch made', '=', 'a=b', 'A=b touch made', '=ls', '%s', '%n%s', '%1', '(', ')', '(touch made)', '{', '}', '{}',
  '{ touch made; }', '[', ']', '[[', ']]', '^a^b', 'naïve', '日本', 'a,b', '.', '..', '/', '//', '/*', '*/', '--x', ';;', 'a:b', 'a@b', '+', '@', ':',
  'if', 'then', 'done', 'esac', 'time', 'EOF', 'E', 'OF', 'SQL', 'a/../b', 'a--b', "' OR '1'='1", '1 OR 1=1', '1; DROP TABLE x', "'); x('",
  '\u00e9', 'x'.repeat(900), "'$(touch made)'", '"$(touch made)"', '"; touch made; "', "'; touch made; '", '\\"; touch made; \\"', "\\'; touch made; \\'",
  "'\\''; touch made; '\\''", "$'\\x27'", "$'touch made'", '`', '``', 'a`b', '0', '7', '-1', '007', '1e3', 'a[$(touch made)]', '0x1f', '1-1', '2',
]

/** What nothing may be filled in with. */
export const unseenValues: string[] = [
  '', ' ', 'a\nb', 'a\rb', 'a\tb', '\u0000', 'a\u0007', '\u001b[31m', 'a\u00a0b', 'a\u200bb', 'a\u200db', 'a\u202eb', 'a\u2066b', 'a\u2028b', 'a\ufeff',
  'a\u00adb', 'a\u3164', 'a\u2800', 'a\ud800', 'a\ue000', 'x'.repeat(1001),
]
