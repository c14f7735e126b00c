import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanCode, hiddenCharacters, withCodes } from '../../src/characters/hidden.ts'
import { withVisibleText } from '../../src/site/visible-text.ts'
import { attributeValues, renderText, textOf } from './support.ts'

const folder = new URL('../hostile/characters/', import.meta.url)
const block = (text: string, lang = 'bash') => renderText(`\`\`\`${lang}\n${text}\n\`\`\`\n`)
const marks = (html: string) => [...html.matchAll(/<span class="unseen" role="img" aria-label="hidden character (.*?)" title="\1"><i>(U\+[0-9A-F]+)<\/i>( ?)<\/span>/g)]
  .map(([, name, code, blank]) => [name, code, blank])

describe('hidden characters', () => {
  test('stand by their codes wherever they are, in every hostile page', async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(names.length).toBeGreaterThan(100)
    for (const name of names) {
      const html = await renderText(readFileSync(new URL(name, folder), 'utf8'))
      const raw = [...html].filter((character) => hiddenCharacters(character, false).length > 0)
      // What joins emoji and letters stays, and a mark of direction in a text that is read from right to left.
      expect(raw.filter((character) => !/^[\u200c\u200d\ufe0f\u200f\u2800]$|^[\u{e0060}-\u{e007f}]$/u.test(character)), name).toEqual([])
    }
  })

  test('have a name, and a blank behind them where they separate something', async () => {
    const html = await block('rm \u202e-rf old\necho a\u2028b\nls\u00a0-l')
    expect(marks(html)).toEqual([
      ['U+202E, right-to-left override', 'U+202E', ''], ['U+2028, line separator', 'U+2028', ' '], ['U+00A0, no-break space', 'U+00A0', ' '],
    ])
  })

  test('are not in what is copied, which says that there were some', async () => {
    const html = await block('rm \u202e-rf <di\u200br>\nuptime')
    expect(attributeValues(html, 'data-text')).toEqual(['rm -rf <dir>', 'uptime'])
    expect(attributeValues(html, 'data-holes')).toEqual(['7-12'])
    expect(html.match(/ data-odd/g)).toHaveLength(1)
    expect(attributeValues(html, 'data-placeholder')).toEqual(['dir'])
    expect(textOf(html.replace(/<i>.*?<\/i>/g, ''))).toContain('rm -rf <dir>')
  })

  test('hide nothing of what a command destroys', async () => {
    for (const text of ['rm \u202e-rf old', 'r\u200bm -rf old', 'docker volume \u2060rm data', "psql -c 'DROP\u200b TABLE t'"]) {
      expect(await block(text), text).toContain('data-risk="destroy"')
    }
  })

  test('are shown in titles, headings, links, inline code, cells and other languages', async () => {
    const html = await renderText('# A\u200bb\n\n[x\u202ey](https://example.org) `c\u2060d`\n\n| e\u200bf |\n| --- |\n\n!!! note "g\u202eh"\n    x\n\n' +
      '```yaml title="i\u202ej"\na:\u00a0b\n```\n')
    expect(marks(html).map(([, code]) => code)).toEqual(['U+200B', 'U+202E', 'U+2060', 'U+200B', 'U+202E', 'U+202E', 'U+00A0'])
    expect(attributeValues(html, 'aria-label')).toContain('g‹U+202E›h')
  })

  test('that do what they are for stay', async () => {
    for (const text of ['echo "👩‍💻 ❤️ 1️⃣"', 'echo "می‌خواهم"', 'echo "Größe\u00a0neu"']) expect(marks(await block(text)), text).toEqual([])
    expect(marks(await block('├──\u00a0a', 'text'))).toEqual([])
    expect(await block('echo שלום; ls')).toContain('<bdi>שלום</bdi>')
  })

  test('become their codes where only text is shown', () => {
    expect(withCodes('Res\u200btart 5\u00a0min')).toBe('Res‹U+200B›tart 5\u00a0min')
    expect(withVisibleText({ title: 'a\u202eb', id: 'a\u202eb', contents: [{ text: 'c\u0007' }], trail: ['d\u200b'] }))
      .toEqual({ title: 'a‹U+202E›b', id: 'a\u202eb', contents: [{ text: 'c‹U+0007›' }], trail: ['d‹U+200B›'] })
  })

  test('leave the offsets of what is left true', () => {
    const code = 'a\u202eb\u00a0<x\u200b>c'
    const { text, offset } = cleanCode(code)
    expect(text).toBe('ab <x>c')
    expect([...code].map((_, at) => offset(at)).map((at) => text[at])).toEqual(['a', 'b', 'b', ' ', '<', 'x', '>', '>', 'c'])
  })
})

test('what only looks like other characters is marked, and says like which', async () => {
  const html = await block('docker compose logs –tail=50\nsystemctl status ngіnx')
  expect([...html.matchAll(/<span class="alike" title="(.*?)">(.*?)<\/span>/g)].map(([, title, text]) => [text, title])).toEqual([
    ['–', '“–” (U+2013) for “--”'], ['ngіnx', '“ngіnx”, not all of whose letters are Latin, for “nginx”'],
  ])
  expect(html.match(/data-odd/g)).toHaveLength(2)
  // A program's name is cut where something in it is marked.
  expect(await block('ls\u037e uptime')).toMatch(/>ls<\/span><span class="alike" title="“\u037e” \(U\+037E\) for “;”">\u037e<\/span>/)
  expect(await block('{“a”: 1}', 'json')).toMatch(/<span class="alike" title="““” \(U\+201C\) for “&#x22;”">“<\/span>/)
})

test('code that many blanks push out of sight is told of, and asked about before it is copied', async () => {
  const html = await block(`ls${' '.repeat(300)}; uptime`, 'text')
  expect(html).toContain('ls<span class="unseen far" role="img" aria-label="300 blanks, and more code behind them"')
  expect(html).toContain(' data-odd')
  expect(attributeValues(html, 'data-text')).toEqual([`ls${' '.repeat(300)}; uptime`])
  expect(await block(`a${' '.repeat(300)}\nb${' '.repeat(79)}c`, 'text')).not.toMatch(/unseen|data-odd/)
})
