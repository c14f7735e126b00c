import { describe, expect, test } from 'vitest'
import { caddyTokens } from '../../../src/inventory/derive/caddy-tokens.ts'
import { readEnvFile } from '../../../src/inventory/derive/env-file.ts'
import { interpolate } from '../../../src/inventory/derive/interpolate.ts'
import { readShortPort } from '../../../src/inventory/derive/published-ports.ts'

describe('a value of a compose file', () => {
  const variables = new Map([['A', 'a'], ['EMPTY', '']])
  test.each([
    ['plain', 'plain'], ['$A-$A', 'a-a'], ['${A}', 'a'], ['x${A}y', 'xay'], ['$$A', '$A'], ['$${A}', '${A}'],
    ['${B:-b}', 'b'], ['${B-b}', 'b'], ['${EMPTY:-b}', 'b'], ['${EMPTY-b}', ''], ['${A:-b}', 'a'], ['${B:-${C:-${A}}}', 'a'], ['${B:-}', ''],
    ['${A:?message}', 'a'], ['${A:+instead}', 'instead'], ['${B:+instead}', ''], ['${EMPTY+instead}', 'instead'],
    ['$B', null], ['${B}', null], ['${B:?message}', null], ['${B:-$C}', null], ['${', null], ['${}', null], ['${A', null], ['$', null], ['$ A', null], ['${A!}', null],
    ['${constructor}', null], ['${__proto__:-x}', 'x'],
  ])('%s is %o', (text, value) => expect(interpolate(text, variables)).toBe(value))
})

test('an .env file is read as Compose reads it, each value at its place', () => {
  const text = '# A=1\nA=1\r\nexport B = two words # comment\nC="quoted # value" # comment\nD=\'$A\'\n  E=#none\nF=a#b\nno value\n=x\nG=\n'
  expect(readEnvFile(text).map(({ name, value, start, end }) => [name, value, text.slice(start, end)])).toEqual([
    ['A', '1', '1'], ['B', 'two words', 'two words'], ['C', 'quoted # value', 'quoted # value'], ['D', '$A', '$A'], ['E', '', ''], ['F', 'a#b', 'a#b'], ['G', '', ''],
  ])
})

test.each([
  ['8001:8000', [8001, 8001], [8000, 8000]],
  ['127.0.0.1:8001:8000/tcp', [8001, 8001], [8000, 8000]],
  ['[::1]:53:53/udp', [53, 53], [53, 53]],
  ['3000-3005:3000-3005', [3000, 3005], [3000, 3005]],
  ['8000', null, [8000, 8000]],
  ['127.0.0.1::8000', null, [8000, 8000]],
])('%s publishes %o as %o', (text, published, target) => expect(readShortPort(text)).toEqual({ published, target }))

test.each(['', 'http', '0:80', '80:0', '70000:80', '9-8:80', '1:2:3:4', '[::1]', '80:', '8 0:80', 'a:80'])('%j is no port', (text) => {
  expect(readShortPort(text)).toBeNull()
})

describe('a Caddyfile', () => {
  const words = (text: string) => caddyTokens(text).map((token) => `${token.first ? '^' : ''}${token.quoted ? '"' : ''}${token.text}${token.open ? '?' : ''}`)

  test.each([
    ['a.example, b.example {\n}', ['^a.example,', 'b.example', '{', '^}']],
    ['a \\\n  b\nc', ['^a', 'b', '^c']],
    ['a # comment {\nb#c', ['^a', '^b#c']],
    ['"a \\" {" `b "` c', ['^"a \\" {', '"b "', 'c']],
    ['x <<END\n  {\n  END\ny', ['^x', '"  {\n', '^y']],
    ['x <<END\n{', ['^x', '"{']],
    ['{$A:b.example} {$A} {$A:} x{$B:y}z', ['^b.example', '{$A}?', '', 'xyz']],
    ['"open', ['^"open']],
  ])('%j is taken apart', (text, expected) => expect(words(text)).toEqual(expected))

  test('of any form is taken apart in a moment', () => {
    for (const piece of ['{$', '{$a', '"', '`', '\\\n', '<<A\n', '{ ', ', ', '#\n', ' ']) expect(caddyTokens(piece.repeat(200_000)).length).toBeLessThan(400_001)
  }, 30_000)
})
