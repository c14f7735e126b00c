import { expect, test } from 'vitest'
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { codeLineRanges } from '../../src/syntax/lines.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'

/** `line:column-column` of each line of the only code block. */
function ranges(text: string): string[] {
  let code: Code | undefined
  visit(parseMarkdown(text), 'code', node => {
    code = node
  })
  return codeLineRanges(text, code!).map(({ start, end }) => `${start.line}:${start.column}-${end.column}`)
}

test.each([
  ['a fence', '```\nab\n\nc\n```', ['2:1-3', '3:1-1', '4:1-2']],
  ['a fence without lines', '```\n```', ['1:4-4']],
  ['a fence with one empty line', '```\n\n```', ['2:1-1']],
  ['an opening fence at the end', '~~~', ['1:4-4']],
  ['an unclosed fence', '```\nab', ['2:1-3']],
  ['indented code', '    ab\n\n      c', ['1:5-7', '2:1-1', '3:5-8']],
  ['a fence in a note', '!!! note\n    ```\n    ab\n    ```', ['3:5-7']],
  ['a deep fence in a quoted item', '> - x\n>\n>         ```\n>         ab\n>        c\n>         ```',
    ['4:11-13', '5:10-11']],
  ['Windows line endings', '```\r\nab\r\n\r\nc\r\n```\r\n', ['2:1-3', '3:1-1', '4:1-2']],
  ['a tab within a line', '- ```\n  a\tb\n  ```', ['2:3-6']],
  ['a tab of which the indent takes a part', '- x\n\n\t\tab', ['3:3-5']],
  ['text repeated in the indent', '>     > a', ['1:7-10']]
])('%s', (_, text, expected) => {
  expect(ranges(text)).toEqual(expected)
})
