import { expect, test } from 'vitest'
import { pageWithoutSecrets } from '../../src/lint/hide-secrets.ts'
import { jsonReport } from '../../src/lint/report/json.ts'
import { textReport } from '../../src/lint/report/text.ts'
import type { LintResult, Problem } from '../../src/lint/types.ts'

/** A problem about `marked` in the one line `line`. */
function problem(line: string, marked: string, rest: Partial<Problem> = {}): Problem {
  const at = line.indexOf(marked)
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
  return {
    rule: 'wrong-host', severity: 'error', message: 'Wrong.', path: 'a.md',
    range: { start: point(at), end: point(at + marked.length) }, ...rest,
  }
}

function resultOf(...problems: Problem[]): LintResult {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) counts[severity]++
  return { files: 1, problems, counts }
}

function frame(line: string, marked: string): string[] {
  const report = textReport(resultOf(problem(line, marked)), { sources: new Map([['a.md', line]]), colour: false })
  return report.split('\n').slice(2, 4).map((shown) => shown.slice('     1 | '.length))
}

test('text shows no secret, not even in the frame of another problem of its line', () => {
  const line = 'ssh host PGPASSWORD=hunter2'
  const secret = problem(line, 'hunter2', { rule: 'secret', masked: true })
  const sources = new Map([['a.md', pageWithoutSecrets(line, [secret])]])
  const report = textReport(resultOf(problem(line, 'host')), { sources, colour: false })
  expect(report).toContain(' | ssh host PGPASSWORD=*******\n')
})

test('JSON follows the contract, key by key', () => {
  const found = problem('ssh samir@91.99.65.299', '91.99.65.299', { suggestion: '91.99.65.229' })
  const plain = problem('x', 'x', { severity: 'info', rule: 'unknown-domain' })
  const report = jsonReport(resultOf(found, plain))
  expect(report.endsWith('}\n')).toBe(true)
  expect(JSON.stringify(JSON.parse(report))).toBe(
    '{"version":1,"files":1,"problems":[' +
    '{"rule":"wrong-host","severity":"error","message":"Wrong.","path":"a.md",' +
    '"line":1,"column":11,"endLine":1,"endColumn":23,"suggestion":"91.99.65.229"},' +
    '{"rule":"unknown-domain","severity":"info","message":"Wrong.","path":"a.md",' +
    '"line":1,"column":1,"endLine":1,"endColumn":2}],' +
    '"counts":{"error":1,"warning":0,"info":1}}',
  )
})

test('JSON keeps hidden characters as escapes', () => {
  const message = 'a\u202eb\u200bc\u001b[31m\u009b'
  const report = jsonReport(resultOf(problem('x', 'x', { message })))
  expect(report).toContain('"a\\u202eb\\u200bc\\u001b[31m\\u009b"')
  expect(JSON.parse(report).problems[0].message).toBe(message)
})

test('counts in JSON cover what is not shown', () => {
  const result = { ...resultOf(), counts: { error: 0, warning: 2, info: 1 } }
  expect(JSON.parse(jsonReport(result)).counts).toEqual({ error: 0, warning: 2, info: 1 })
})

test('text groups by file, shows the line and sums up', () => {
  const first = problem('ssh samir@91.99.65.299', '91.99.65.299')
  const second = problem('curl x', 'x', { severity: 'warning', path: 'b/c.md' })
  const third = problem('curl x', 'curl', { severity: 'info', path: 'b/c.md' })
  const sources = new Map([['a.md', 'ssh samir@91.99.65.299\n'], ['b/c.md', 'curl x\r\nnext']])
  expect(textReport({ ...resultOf(first, second, third), files: 2 }, { sources, colour: false })).toBe([
    'a.md',
    'a.md:1:11  error  Wrong.  wrong-host',
    '     1 | ssh samir@91.99.65.299',
    '       |           ^^^^^^^^^^^^',
    '',
    'b/c.md',
    'b/c.md:1:6  warning  Wrong.  wrong-host',
    '     1 | curl x',
    '       |      ^',
    'b/c.md:1:1  info  Wrong.  wrong-host',
    '     1 | curl x',
    '       | ^^^^',
    '',
    '1 error, 1 warning, 1 info in 2 files.',
    '',
  ].join('\n'))
})

test('text shows what to write, unless the message does, and how much --fix would put right', () => {
  const at = problem('run a b', 'a')
  const fix = { range: at.range, text: 'c' }
  const found = resultOf({ ...at, suggestion: 'c', fix }, { ...problem('run a b', 'b'), message: 'Did you mean d?', suggestion: 'd' })
  expect(textReport(found, { sources: new Map([['a.md', 'run a b']]), colour: false })).toBe([
    'a.md',
    'a.md:1:5  error  Wrong.  wrong-host',
    '     1 | run a b',
    '       |     ^ → c',
    'a.md:1:7  error  Did you mean d?  wrong-host',
    '     1 | run a b',
    '       |       ^',
    '',
    '2 errors in 1 file. 1 can be fixed with --fix.',
    '',
  ].join('\n'))
})

test('text says so when there is nothing to say', () => {
  expect(textReport(resultOf(), { sources: new Map(), colour: true })).toBe('No problems in 1 file.\n')
})

test('text has no frame for a file it has no source of', () => {
  const report = textReport(resultOf(problem('x', 'x', { path: 'inventory.yaml' })), { sources: new Map(), colour: false })
  expect(report).toBe('inventory.yaml\ninventory.yaml:1:1  error  Wrong.  wrong-host\n\n1 error in 1 file.\n')
})

test('carets stay under their columns behind tabs', () => {
  expect(frame('a\tssh\thost', 'host')).toEqual(['a   ssh host', '        ^^^^'])
})

test('carets stay under their columns behind wide and combined characters', () => {
  expect(frame('日本 🚨 e\u0301 host x', 'host')).toEqual(['日本 🚨 e\u0301 host x', '          ^^^^'])
})

test('an emoji joined from several is two columns wide', () => {
  expect(frame('👩‍🚒 host', 'host')).toEqual(['👩‍🚒 host', '   ^^^^'])
})

test('control and bidirectional characters are named, never sent to the terminal', () => {
  expect(frame('a\u202e\u001b host', 'host')).toEqual(['a<U+202E><U+001B> host', '                  ^^^^'])
  const shady = problem('x', 'x', { message: 'No \u001b]0;title\u0007 \u2066.', path: 'a\u202e.md' })
  const report = textReport(resultOf(shady), { sources: new Map(), colour: false })
  expect(report.split('\n')[1]).toBe('a<U+202E>.md:1:1  error  No <U+001B>]0;title<U+0007> <U+2066>.  wrong-host')
})

test('of a long line only the part around the problem is shown', () => {
  const [text = '', carets = ''] = frame(`${'a'.repeat(300)} host ${'b'.repeat(300)}`, 'host')
  expect(text.length + '     1 | '.length).toBeLessThanOrEqual(80)
  expect(text.slice(carets.indexOf('^'), carets.length)).toBe('host')
  expect(text).toMatch(/^…a+ host b+…$/)
})

test.each([[300, 4, 300], [40, 30, 40], [0, 200, 10], [10, 60, 40], [69, 4, 0], [60, 20, 300]])('a frame fits 80 columns: %i, %i and %i characters', (before, marked, after) => {
  const [text = '', carets = ''] = frame('a'.repeat(before) + 'h'.repeat(marked) + 'b'.repeat(after), 'h'.repeat(marked))
  expect(Math.max(text.length, carets.length) + '     1 | '.length).toBeLessThanOrEqual(80)
  expect(text[carets.indexOf('^')]).toBe('h')
})

test('a problem over several lines is marked to the end of its first', () => {
  const found = problem('one two', 'two')
  found.range.end = { line: 2, column: 4, offset: 11 }
  const report = textReport(resultOf(found), { sources: new Map([['a.md', 'one two\nsix']]), colour: false })
  expect(report.split('\n')[3]).toBe('       |     ^^^')
})

test('colour only when asked for', () => {
  const result = resultOf(problem('x', 'x'))
  const sources = new Map([['a.md', 'x']])
  expect(textReport(result, { sources, colour: false })).not.toContain('\u001b')
  expect(textReport(result, { sources, colour: true })).toContain('\u001b[31merror\u001b[0m')
})
