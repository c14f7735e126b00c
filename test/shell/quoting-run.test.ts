/** Commands filled in with hostile values and run by real shells, in which every program only tells how it was called. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillValue } from '../../src/browser/fill-value.ts'
import { commandOf, filled, hostileValues, quotingFixtures } from './quoting-fixtures.ts'
import type { QuotingFixture } from './quoting-fixtures.ts'

const programs = join(import.meta.dirname, 'quoting-programs.sh')
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'quoting-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In place of the placeholder it stands for; right in every place, and no other text of a command. */
const marker = (index: number) => `7000${index}07`

/** Commands that a shell by itself cannot run here: some need an interactive one, a file, a descriptor, or end in no order. */
const NOT_RUN = /^(?:<|\.\/|\$PROGRAM|sudo (?:<|-i)|trap|alias|time |restart\(\)|while read|exec )|&$|2>&<|systemd-run|GIT_SSH|^declare|^for \(\(|\{1|env -S|~<|[<>]\(|<assignment>|\.\/\w+\.sh|> restart\.sh/

/** Only bash has these. */
const BASH_ONLY = /<<<|\[\[|\(\(|<\(|>\(|=\(|^hosts\[|\$'|\{\d|\{bak|@\(|!\(|^read |^let |printf -v|~<|\$\{\w+\/|`docker/

interface Run {
  records: string[][]
  /** What was written into the folder. */
  files: string[]
}

/** Runs texts one after the other, each in a subshell; those that write files in a folder of their own. */
function runAll(shell: string, texts: readonly string[]): Run[] {
  const at = mkdtempSync(join(folder, 'run-'))
  const common = join(at, 'common')
  mkdirSync(common)
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const lines = texts.map((text, index) => {
    const work = text.includes('>') ? join(at, `${index}`) : common
    if (work !== common) mkdirSync(work)
    return `printf '\\002' >&9; ( command cd '${work}' && eval ${quoted(text)} ) </dev/null >/dev/null 2>&1`
  })
  const head = [`. '${programs}'`, 'PATH=/nonexistent HOME=/home/reader BASE=/base TARGET= state=up NAME=name CONTAINER=app', `exec 9>'${at}/calls'`]
  writeFileSync(join(at, 'all.sh'), `${[...head, ...lines].join('\n')}\n`)
  // The last command's status is none of ours.
  spawnSync(shell, [join(at, 'all.sh')], { stdio: 'ignore', env: { LC_ALL: 'C.UTF-8' }, timeout: 25_000 })
  const calls = readFileSync(join(at, 'calls'), 'utf8').split('\u0002').slice(1)
  expect(calls).toHaveLength(texts.length)
  expect(readdirSync(common)).toEqual([])
  return texts.map((text, index) => {
    const work = join(at, `${index}`)
    const names = text.includes('>') ? readdirSync(work).sort() : []
    return {
      records: (calls[index] ?? '').split('\u0001').slice(0, -1).map((record) => record.split('\0').slice(0, -1)),
      files: names.map((name) => `${name}: ${readFileSync(join(work, name), 'utf8')}`),
    }
  })
}

/** A run with markers as it would be with other values in their places. */
function replaced({ records, files }: Run, values: readonly string[]): Run {
  const put = (text: string) => values.reduce((result, value, index) => result.replaceAll(marker(index), () => value), text)
  return { records: records.map((words) => words.map(put)), files: files.map(put).sort() }
}

/** What is run of a fixture: of the values that are not refused some, other ones in each fixture. */
function casesOf(fixture: QuotingFixture, turn: number, shell: string): Array<{ text: string; values: string[] }> {
  const command = commandOf(fixture)
  const markers = command.placeholders.map((_, index) => marker(index))
  const isFile = (index: number) => /[<>] ?"?(?:\/var\/log\/)?$/.test(command.text.slice(0, (command.placeholders[index]?.start ?? 0) - command.start))
  return command.placeholders.flatMap(({ quoting }, index) => hostileValues.flatMap((value, at) => {
    if ((at + turn + index) % 24 !== 0) return []
    // What dash's echo prints of a backslash is another matter.
    if (shell === 'dash' && value.includes('\\') && command.text.includes('echo')) return []
    // It also loses a byte where a line begins as the one that would end a here-document.
    if (shell === 'dash' && /[^\0-\x7f]/.test(value) && quoting.some((note) => note.startsWith('end:'))) return []
    // A file cannot have every name.
    if (isFile(index) && (value.includes('/') || /^\.+$/.test(value) || value.length > 200)) return []
    if (quoting.includes('number') || 'refused' in fillValue(value, { quoting, type: 'text' })) return []
    const values = markers.map((other, at) => (at === index ? value : other))
    return [{ text: filled(command, values), values }]
  }))
}

describe.each(['bash', 'dash'])('%s', (shell) => {
  const fixtures = quotingFixtures.filter(({ text }) => !NOT_RUN.test(text) && (shell === 'bash' || !BASH_ONLY.test(text)))

  it('gives each value to the program it is meant for, whole, and does nothing else', () => {
    let arrived = 0
    const plain = fixtures.map((fixture) => filled(commandOf(fixture), commandOf(fixture).placeholders.map((_, index) => marker(index))))
    const expected = runAll(shell, plain)
    const runs = fixtures.flatMap((fixture, index) => casesOf(fixture, index, shell).map((one) => ({ ...one, index })))
    const results = runAll(shell, runs.map(({ text }) => text))
    runs.forEach(({ text, values, index }, at) => {
      const should = replaced(expected[index] as Run, values)
      if (JSON.stringify(results[at]) !== JSON.stringify(should)) expect(results[at], text).toEqual(should)
      arrived++
    })
    expect(arrived).toBeGreaterThan(900)
  })
})
