import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { plainText } from '../../src/syntax/plain-text.ts'

test.each([
  ['# 4. Caddy / **SSL**', '4. Caddy / SSL'],
  ['Run `docker ps` _now_', 'Run docker ps now'],
  ['[A *link*](x) and <b>tags</b><!-- c -->', 'A link and tags'],
  ['An ![image](x) and a note[^1]\n\n[^1]: x', 'An  and a note'],
  ['AT&amp;T &copy; \\*', 'AT&T © *'],
  ['One\\\ntwo\nthree', 'One two three'],
  ['~~old~~ :tada: :material-check: :nothing: [ref]\n\n[ref]: x', 'old 🎉  :nothing: ref'],
  ['==mark== ^^in^^ x^2^ H~2~O ++ctrl+c++ `#!bash ls`', 'mark in x2 H2O Ctrl+C ls']
])('%s', (text, expected) => {
  expect(plainText(parseMarkdown(text).children[0]!)).toBe(expected)
})
