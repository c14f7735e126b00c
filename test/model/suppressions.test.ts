import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { LineIndex } from '../../src/model/ranges.ts'
import { readSuppressions, yamlSuppressions } from '../../src/model/suppressions.ts'
import type { Page, Suppression } from '../../src/model/types.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'

/** Each comment as `word rules → what it is about`. */
function rows(text: string, found: Suppression[]): string[] {
  const slice = ({ start, end }: Suppression['range']): string => text.slice(start.offset, end.offset)
  return found.map(({ word, rules, target, range }) => {
    expect(slice(range)).toMatch(/^(?:<!--[^]*-->|#.*)$/)
    for (const rule of rules) expect(slice(rule.range)).toBe(rule.name)
    return `${word} ${rules.map(({ name }) => name).join(' ')} → ${target === null ? 'nothing' : slice(target)}`
  })
}

function inPage(markdown: string): string[] {
  return rows(markdown, readSuppressions(parseMarkdown(markdown), markdown, new LineIndex(markdown)))
}

function inYaml(text: string): string[] {
  return rows(text, yamlSuppressions(text))
}

const next = (what: string, rule = 'a'): string => `<!-- runpress-disable-next-${what} ${rule} -->`

test.each([
  ['paragraph', 'One\ntwo.'], ['heading', '## Title'], ['fence', '```bash\ndf -h\n\nuptime\n```'], ['list', '- One\n\n  more\n- Two'],
  ['table', '| a | b |\n|---|---|\n| c | d |'], ['admonition', '!!! note\n\n    One\n\n    two'], ['quote', '> One\n> two'],
  ['tab set', '=== "One"\n\n    1\n\n=== "Two"\n\n    2'], ['directive', ':::note\nOne\n:::'], ['html', '<p>One</p>'],
])('the next block: a %s', (_, block) => {
  expect(inPage(`Before.\n\n${next('block')}\n\n${block}\n\nAfter.\n`)).toEqual([`disable-next-block a → ${block}`])
  expect(inPage(`${next('block')}\r\n${block}\r\n\r\nAfter.\r\n`)).toEqual([`disable-next-block a → ${block}`])
})

test('the next line that is not blank, and not a comment of this kind either', () => {
  expect(inPage(`${next('line')}\none\ntwo\n`)).toEqual(['disable-next-line a → one'])
  expect(inPage(`${next('line')}\n\n\n  one\n`)).toEqual(['disable-next-line a →   one'])
  expect(inPage(`${next('line')}\n${next('line', 'b')}\n<!-- runpress-disable-file c -->\none\n`))
    .toEqual(['disable-next-line a → one', 'disable-next-line b → one', 'disable-file c → nothing'])
  expect(inPage(`${next('block')}\n${next('block', 'b')}\n\none\n`)).toEqual(['disable-next-block a → one', 'disable-next-block b → one'])
  expect(inPage(`one\n\n${next('line')}\n${next('block')}\n`)).toEqual(['disable-next-line a → nothing', 'disable-next-block a → nothing'])
})

test('rules are parted by white space or commas, and a reason follows two hyphens', () => {
  const text = '<!-- runpress-disable-next-line a,\n  b  c -- they mean -- well\n-->\none\n'
  expect(inPage(text)).toEqual(['disable-next-line a b c → one'])
  const [found] = readSuppressions(parseMarkdown(text), text, new LineIndex(text))
  expect(found?.reason).toBe('they mean -- well')
})

test('what names no rule or has an unknown word is told of', () => {
  expect(inPage('<!-- runpress-disable-next-line -->\none\n\n<!--runpress-disable a-->\n\n<!-- runpress-disable-next-line -- why -->\none\n'))
    .toEqual(['disable-next-line  → one', 'disable a → nothing', 'disable-next-line  → one'])
})

test('other comments, code and text are none', () => {
  expect(inPage('<!-- runpress -->\n\n<!-- see runpress-disable-file a -->\n\n`<!-- runpress-disable-file a -->`\n\n```\n<!-- runpress-disable-file a -->\n```\n\nrunpress-disable-file a\n'))
    .toEqual([])
})

test('in running text the line below the comment and the block behind the paragraph', () => {
  expect(inPage(`One ${next('line')} and\ntwo ${next('block')}\nthree.\n\nFour.\n`))
    .toEqual([`disable-next-line a → two ${next('block')}`, 'disable-next-block a → Four.'])
  expect(inPage(`| a | b |\n|---|---|\n| c | d ${next('line')} |\n| e | f |\n`)).toEqual(['disable-next-line a → | e | f |'])
})

test('in containers, and behind them where nothing follows inside', () => {
  expect(inPage(`1. One\n\n    ${next('block')}\n\n    \`\`\`bash\n    df -h\n    \`\`\`\n\n    Then.\n`))
    .toEqual(['disable-next-block a → ```bash\n    df -h\n    ```'])
  expect(inPage(`=== "One"\n\n    ${next('block')}\n    \`\`\`bash\n    df -h\n    \`\`\`\n\n=== "Two"\n\n    2\n`))
    .toEqual(['disable-next-block a → ```bash\n    df -h\n    ```'])
  expect(inPage(`> !!! note\n>     One\n>\n>     ${next('line')}\n>\n>     two\n`)).toEqual(['disable-next-line a → >     two'])
  expect(inPage(`- One\n\n    ${next('block')}\n\nAfter.\n`)).toEqual(['disable-next-block a → After.'])
})

test('one piece of HTML with several comments, and with what they are about', () => {
  expect(inPage(`${next('block')} ${next('block', 'b')}\n\none\n`)).toEqual(['disable-next-block a → one', 'disable-next-block b → one'])
  expect(inPage(`<div>\n${next('block')}\n<a href="gone.md">x</a>\n</div>\n`)).toEqual(['disable-next-block a → <a href="gone.md">x</a>\n</div>'])
})

test('in front matter', () => {
  expect(inPage('---\r\n# runpress-disable-next-line a -- why\r\nreviewed: 2020-01-01\r\ntitle: "# runpress-disable-file b"\r\n---\r\n\r\nText.\r\n'))
    .toEqual(['disable-next-line a → reviewed: 2020-01-01'])
  expect(inPage('---\ntitle: x # runpress-disable-file a\n---\n')).toEqual(['disable-file a → nothing'])
})

test('in YAML, where a block is an entry', () => {
  expect(inYaml('# runpress-disable-file a b\nx: |\n  # runpress-disable-file c\n')).toEqual(['disable-file a b → nothing'])
  expect(inYaml('rules:\n  # runpress-disable-next-line a\n  # runpress-disable-next-block b\n  - alert: A\n    for: 1m\n\n    expr: up\n  - alert: B\n'))
    .toEqual(['disable-next-line a →   - alert: A', 'disable-next-block b → - alert: A\n    for: 1m\n\n    expr: up'])
  expect(inYaml('a: [1, # runpress-disable-next-line a\n  2]\n')).toEqual(['disable-next-line a →   2]'])
  expect(inYaml('a: "\n# runpress-disable-file a\n')).toEqual([])
})

// Where each is looked for anew, the test runs out of time.
test('thousands of comments are read in one pass', () => {
  const many = `${next('line')}\n${next('block')}\n\n`.repeat(5000)
  expect(inPage(`${many}one\n`)).toHaveLength(10_000)
  expect(inPage(`${many.replaceAll('\n', '')}\n\none\n`)).toHaveLength(10_000)
  expect(inYaml('# runpress-disable-next-line a\n'.repeat(10_000))).toHaveLength(10_000)
})

test('a comment before any block changes nothing else of the model', () => {
  const page = readFileSync(new URL('../../content/incident-response.md', import.meta.url), 'utf8')
  const lines = page.split('\n')
  const before = model(page)
  let tried = 0
  for (const [index, line] of lines.entries()) {
    const isInFence = lines.slice(0, index).filter((one) => /^\s*```/.test(one)).length % 2 === 1
    // Between tabs and between items it would part them.
    if (index === 0 || line === '' || lines[index - 1] !== '' || isInFence || /^(?:===|\s*(?:-|\d+\.) )/.test(line)) continue
    const comment = `${/^\s*/.exec(line)?.[0]}<!-- runpress-disable-next-block a -->`
    if (tried++ % 4 === 0) expect(model([...lines.slice(0, index), comment, ...lines.slice(index)].join('\n')), `line ${index + 1}`).toBe(before)
  }
  expect(tried).toBeGreaterThan(100)
})

/** A page's model without the places. */
function model(markdown: string): string {
  const { suppressions, ...page } = buildBook([{ path: 'page.md', text: markdown }]).book.pages[0] as Page
  return JSON.stringify(page, (key, value: unknown) => (/range$|^(?:lines|output|prompts|start|end)$/i.test(key) ? undefined : value))
}
