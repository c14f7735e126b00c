import { expect, test } from 'vitest'
import { readFenceInfo } from '../../src/syntax/fence-info.ts'

const none = { lang: '', title: '', highlight: [], classes: [] }

test.each([
  ['', none],
  ['bash', { ...none, lang: 'bash' }],
  ['Bash', { ...none, lang: 'bash' }],
  ['bash title="Check it" linenums="1" hl_lines="2 3-5"',
    { ...none, lang: 'bash', title: 'Check it', lineNumbers: 1, highlight: [2, 3, 4, 5] }],
  ['{.bash .no-copy}', { ...none, lang: 'bash', classes: ['no-copy'] }],
  ['{bash data-prompt="$"}', { ...none, lang: 'bash' }],
  ['{ .yaml title="x" }', { ...none, lang: 'yaml', title: 'x' }],
  ['{ .yaml } title="x"', { ...none, lang: 'yaml', title: 'x' }],
  ['bash {.wide}', { ...none, lang: 'bash', classes: ['wide'] }],
  ['bash {linenums="3" .wide}', { ...none, lang: 'bash', classes: ['wide'], lineNumbers: 3 }],
  ['.bash', { ...none, lang: 'bash' }],
  ['linenums="10"', { ...none, lineNumbers: 10 }],
  ['linenums="0"', none],
  ['/bin/sh', { ...none, lang: 'sh' }],
  ['js{1,3}', { ...none, lang: 'js' }],
  ['sh title="never closed', { ...none, lang: 'sh' }],
  ["sh title='single' other", { ...none, lang: 'sh', title: 'single' }],
  ['sh hl_lines="5-2 x 0 1"', { ...none, lang: 'sh', highlight: [1] }]
])('%s', (info, expected) => {
  expect(readFenceInfo(info)).toEqual(expected)
})

test('a range of lines has a limit', () => {
  expect(readFenceInfo('sh hl_lines="1-999999999"').highlight).toHaveLength(10_000)
})
