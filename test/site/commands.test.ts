import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attributeValues, render, textOf } from './support.ts'

const content = readFileSync(new URL('../../content/incident-response.md', import.meta.url), 'utf8')

describe('commands of the incident runbook', async () => {
  const { html, page } = await render({ 'incident-response.md': content })
  const blocks = page.codeBlocks
  const commands = blocks.flatMap((block) => (block.shell ? block.commands.map(({ text }) => text) : []))

  // What is copied is what is shown: see browser/copy.ts.
  test('are shown as the model has them, in its order', () => {
    expect(commands.length).toBeGreaterThan(100)
    const shown = [...html.matchAll(/<div class="command"[^>]*><pre><code>([\s\S]*?)<\/code><\/pre>/g)]
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
})

test('code that is not shell is shown whole', async () => {
  const { html, page } = await render({ 'a.md': '```json\n{\n  "a": "<b>"\n}\n```\n' })
  expect(textOf(/<code>([\s\S]*)<\/code>/.exec(html)?.[1] ?? '')).toBe(page.codeBlocks[0]?.text)
})
