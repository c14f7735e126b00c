import { expect, test } from 'vitest'
import { loadHighlight } from '../../src/site/highlight.ts'

const code = 'a: "b" # c\n\n- <d>\n'

test.for(['yaml', 'bash', 'nosuchlanguage', ''])('tokens of %j give the code back', async (lang) => {
  const highlight = await loadHighlight([lang])
  expect(highlight(code, lang).map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code)
})

test('tokens are told apart by classes, plain arguments have none', async () => {
  const highlight = await loadHighlight(['bash'])
  expect(highlight('docker logs --tail=5 "$x" # why', 'bash')[0]?.filter(({ text }) => text.trim() !== '').map(({ text, className }) => [text.trim(), className]))
    .toEqual([['docker', 't-f'], ['logs', ''], ['--tail=5', 't-p'], ['"', 't-s'], ['$x', 't-v'], ['"', 't-s'], ['# why', 't-c']])
})

test('an unknown language is plain', async () => {
  const highlight = await loadHighlight(['promql'])
  expect(highlight('sum(x)', 'promql')).toEqual([[{ text: 'sum(x)', className: '' }]])
})
