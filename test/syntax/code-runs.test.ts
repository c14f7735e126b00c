import type { Code, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { shortened } from '../../src/syntax/code-runs.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'

function codeOf(tree: Root): Code {
  return tree.children.find(node => node.type === 'code')!
}

describe('runs of code', () => {
  it('are left out but for their first lines and for what may end a block', () => {
    expect(shortened('```sh\na\nb\n\nc\nd\n///\ne\n```\nf\ng\n')?.text).toBe('```sh\na\n\nc\n///\ne\n```\nf\ng\n')
  })

  it('stay where they may be indented by what a container takes', () => {
    expect(shortened('```\na\n  b\nc\n```\n')?.text).toBe('```\na\n  b\n```\n')
  })

  it('stay in fences that nothing closes', () => {
    expect(shortened('```\na\nb\n')).toBeUndefined()
  })

  it('are in the tree, and what follows stands where it stood', () => {
    const text = '- one\n\n  ```sh\n  a\n    b\n  c\n  ```\n\n```\nd\ne\nf\n```\n\nThe **end**.\n'
    const tree = parseMarkdown(text)
    const code = codeOf(tree)
    expect(code.value).toBe('d\ne\nf')
    expect(code.position).toEqual({ start: { line: 9, column: 1, offset: 36 }, end: { line: 13, column: 4, offset: 49 } })
    expect(tree.children.at(-1)!.position!.start).toEqual({ line: 15, column: 1, offset: text.indexOf('The') })
    expect(tree.position!.end).toEqual({ line: 16, column: 1, offset: text.length })
  })

  it('are read as what they are where the fence is none', () => {
    const text = '<!--\n```\na\nb\n```\n-->\n\n    ```\n    c\n    d\n    ```\n'
    const tree = parseMarkdown(text)
    expect(tree.children.map(node => ('value' in node ? node.value : ''))).toEqual(['<!--\n```\na\nb\n```\n-->', '```\nc\nd\n```'])
  })
})
