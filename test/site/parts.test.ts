import { expect, test } from 'vitest'
import { renderText, textOf } from './support.ts'

const section = (index: number) => `## S ${index}\n\n${'A line of text.\n\n'.repeat(20)}\`\`\`yaml\n${'key: value\n'.repeat(20)}\`\`\`\n\n`
const page = (sections: number) => `# Long\n\n${Array.from({ length: sections }, (_, index) => section(index)).join('')}`

test('a page of usual length stands in one piece', async () => {
  expect(await renderText(page(10))).not.toContain('class="part"')
})

test('a very long page is cut at headings, and nothing of it is lost', async () => {
  const html = await renderText(page(100))
  const parts = html.match(/<section class="part" data-lines="\d+">(?:<h1|<div class="heading")/g) ?? []
  expect(parts.length).toBeGreaterThan(20)
  expect(html.match(/<section/g)).toHaveLength(parts.length)
  const text = (html: string) => textOf(html).replace(/\s+/g, ' ').trim()
  const pieces = await Promise.all(Array.from({ length: 100 }, (_, index) => renderText(`# Long\n\n${section(index)}`)))
  expect(text(html)).toBe(`Long ${pieces.map((piece) => text(piece).slice('Long '.length)).join(' ')}`)
})

test('a part says about how long it is', async () => {
  const html = await renderText(`${page(60)}## Huge\n\n\`\`\`yaml\n${'key: value\n'.repeat(500)}\`\`\`\n`)
  expect(new Set(html.match(/data-lines="\d+"/g))).toEqual(new Set(['data-lines="50"', 'data-lines="400"']))
})
