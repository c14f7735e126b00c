import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attributeValues, render, textOf } from './support.ts'

const contentFile = (name: string): string => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8')
const content = contentFile('incident-response.md')
const inventory = contentFile('inventory.yaml')

describe('commands of the incident runbook', async () => {
  const { html, page } = await render({ 'incident-response.md': content }, { inventory })
  const blocks = page.codeBlocks
  const commands = blocks.flatMap((block) => (block.shell ? block.commands.map(({ text }) => text) : []))

  // What is copied is what is shown: see browser/copy.ts.
  test('carry the text that they copy as the model has it', () => {
    expect(attributeValues(html, 'data-text').filter((text) => commands.includes(text))).toEqual(commands)
    expect(html).toContain('<code data-text="git checkout <previous-good-commit>" data-holes="13-35">')
  })

  test('are shown as the model has them, in its order', () => {
    expect(commands.length).toBeGreaterThan(100)
    const shown = [...html.matchAll(/<div class="command"[^>]*><pre><code(?: [\w-]+="[^"]*")*>([\s\S]*?)<\/code><\/pre>/g)]
      .map(([, code = '']) => textOf(code.replace(/<span class="(?:prompt|comment)">[\s\S]*?<\/span>/g, '')))
    expect(shown).toEqual(commands)
  })

  test('have buttons named “Copy” and their first words', () => {
    const names = attributeValues(html, 'aria-label').filter((name) => name.startsWith('Copy'))
    for (const command of commands) {
      const words = command.split('\n', 1)[0]?.slice(0, 20) ?? ''
      expect(names.some((name) => name.startsWith(`Copy ${words}`)), command).toBe(true)
    }
  })

  test('carry their risk in words where it is known', () => {
    const risky = blocks.flatMap((block) => block.commands).filter(({ risk }) => risk === 'destroy')
    expect(risky.length).toBeGreaterThan(0)
    expect(html.match(/<div class="command" data-risk="destroy".*?<span class="risk"[^>]*>destroys<\/span>/gs)).toHaveLength(risky.length)
  })

  test('show their placeholders', () => {
    const names = blocks.flatMap((block) => block.commands).flatMap(({ placeholders }) => placeholders.map(({ name }) => name))
    expect(names).toContain('PID')
    expect(attributeValues(html, 'data-placeholder')).toEqual(names)
  })

  test('say how their placeholders are read and what they take', () => {
    expect(html).toContain('<mark class="placeholder" data-placeholder="service" data-quoting="bare" data-type="service">')
    expect(html).toMatch(/<mark class="placeholder" data-placeholder="ACCOUNT_ID" data-quoting="[^"]+">/)
  })

  test('that do not go to their directory themselves can be copied with its cd', () => {
    const led = [...html.matchAll(/<div class="command"[^>]* data-directory="([^"]*)"><pre><code(?: [\w-]+="[^"]*")*>([\s\S]*?)<\/code>/g)]
      .map(([, directory, code = '']) => [directory, textOf(code)] as const)
    expect(new Set(led.map(([directory]) => directory))).toEqual(new Set(['~/apps/orion']))
    expect(led.filter(([, text]) => text.startsWith('cd '))).toEqual([])
    const compose = commands.filter((text) => text.startsWith('docker compose '))
    expect(led.filter(([, text]) => text.startsWith('docker compose ')).map(([, text]) => text)).toEqual(compose)
    expect(attributeValues(html, 'aria-label').filter((name) => name.startsWith('Copy with cd ~/apps/orion: '))).toHaveLength(led.length)
  })
})

describe('where commands run', () => {
  const inventory = 'compose:\n  - name: shop\n    directory: ~/shop\n    services: [api]\n'
  const places = (html: string): string[] => [...html.matchAll(/<span class="place"[^>]*>(.*?)<\/span>(?=<button|<span class="risk|<span class="copies|<\/div>)/g)].map(([, label = '']) => textOf(label))

  test('stands in the bar of their block where all agree', async () => {
    const { html } = await render({ 'a.md': '```bash\ncd ~/shop\nmake one\nmake two\n```\n' }, { inventory })
    expect(places(html)).toEqual(['Runs in ~/shop'])
  })

  test('stands at each command where they differ', async () => {
    const { html } = await render({ 'a.md': '```bash\ncd ~/shop\nmake one\ncd /srv/b\nmake two\n```\n' }, { inventory })
    expect(places(html)).toEqual(['Runs in ~/shop', 'Runs in /srv/b'])
  })

  test('is not said where nobody knows', async () => {
    const { html } = await render({ 'a.md': 'In the repository:\n\n```bash\nmake one\n```\n\n## Other\n\n```bash\nmake two\n```\n' }, { inventory })
    expect(places(html)).toEqual([])
    expect(html).not.toContain('with cd')
  })
})

describe('fields for placeholders', () => {
  const fields = '<rp-fields'
  const block = '```bash\nping <host>\n```\n'

  test('stand before the first section that needs them', async () => {
    const { html } = await render({ 'a.md': `# A\n\n## One\n\nText.\n\n## Two\n\n### Three\n\n${block}` })
    expect(html.indexOf(fields)).toBeGreaterThan(html.indexOf('Text.'))
    expect(html.indexOf(fields)).toBeLessThan(html.indexOf('Two'))
  })

  test('stand before the first block, and what introduces it, where there are no sections', async () => {
    const { html } = await render({ 'a.md': `# A\n\nText.\n\nFirst run:\n\n\`\`\`bash\nuptime\n\`\`\`\n\nThen:\n\n${block}` })
    expect(html.indexOf(fields)).toBeGreaterThan(html.indexOf('Text.'))
    expect(html.indexOf(fields)).toBeLessThan(html.indexOf('First run:'))
  })

  test('are there once a name, described as the inventory says, which is text', async () => {
    const inventory = 'placeholders:\n  - name: host\n    type: name\n    description: <img src=x> & more\n    example: \'"web"\'\n'
    const { html } = await render({ 'a.md': `${block}\n${block}` }, { inventory })
    expect([...html.matchAll(/<label[^>]*>([\s\S]*?)<\/label>/g)].map(([, name]) => name)).toEqual(['host'])
    expect(html).not.toContain('<img')
    expect(textOf(/<p class="blank-note"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '')).toBe('<img src=x> & more')
  })

  test('are not there where nothing is to be filled in', async () => {
    const { html } = await render({ 'a.md': '```bash\nuptime\n```\n' })
    expect(html).not.toContain(fields)
  })
})

test('code that is not shell is shown whole', async () => {
  const { html, page } = await render({ 'a.md': '```json\n{\n  "a": "<b>"\n}\n```\n' })
  expect(textOf(/<code(?: [\w-]+="[^"]*")*>([\s\S]*)<\/code>/.exec(html)?.[1] ?? '')).toBe(page.codeBlocks[0]?.text)
})
