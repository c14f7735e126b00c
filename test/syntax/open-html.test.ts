import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { parsePage } from '../../src/syntax/open-html.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { visit } from '../../src/syntax/visit.ts'

/** The nodes of a type as the source has them. */
function sources(text: string, type: Nodes['type']): string[] {
  const found: string[] = []
  visit(parsePage(text), (node) => {
    if (node.type === type && node.position) found.push(text.slice(node.position.start.offset, node.position.end.offset))
  })
  return found
}

test.each(['<!-- x', '<script>', '<style>', '<pre>', '<textarea>', '<?php', '<![CDATA[', '<!DOCTYPE html'])('what follows %s is read, at its place', (opener) => {
  const text = `# A\n\n${opener}\n\n## B\n\n- *c*\n\n\`\`\`bash\nls ${opener}\n\`\`\`\n`
  expect(sources(text, 'heading')).toEqual(['# A', '## B'])
  expect(sources(text, 'emphasis')).toEqual(['*c*'])
  expect(sources(text, 'code')).toEqual([`\`\`\`bash\nls ${opener}\n\`\`\``])
  const tree = parsePage(text)
  expect(tree.data?.openHtml).toEqual([text.indexOf(opener)])
  const code = tree.children.find(({ type }) => type === 'code')
  expect(code && 'value' in code && code.value).toBe(`ls ${opener}`)
  expect(JSON.stringify(tree)).not.toMatch(/[\ue000-\uf8ff]/)
})

test.each(['<!-- x\n\ny -->\n\nz', '<script>\n\nx</script>', '<pre>\n\nx</pre>\n', '<!-->\n\nx', '<div>\n\nx', 'a <script> b', '`<!--`', '    <!--'])('what is closed or ends by itself is as CommonMark has it: %j', (text) => {
  expect(parsePage(text)).toEqual(parseMarkdown(text))
})

test('each container ends its own', () => {
  const text = '> <!-- a\n\n- <pre>\n  b\n\n1. <?\n\nc <!-- d'
  expect(parsePage(text).data?.openHtml).toEqual([text.indexOf('<!-- a'), text.indexOf('<pre>'), text.indexOf('<?')])
})

// Each of them read anew for each other would run out of time.
test('three thousand openers are read a few times over', { timeout: 120_000 }, () => {
  expect(parsePage('<!-- a\n\n- <script>\n\n'.repeat(3_000)).data?.openHtml?.length).toBeGreaterThan(0)
})
