import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import type { DecisionTarget, Page } from '../../src/model/types.ts'
import { readFolder } from '../../src/source/folder.ts'

/** What the runbook must still say, whoever rewrites its prose: read from the committed page by hand, not by the model. */
interface Facts {
  headings: Array<{ depth: number; text: string; id: string }>
  admonitions: Array<{ kind: string; title: string }>
  tabSets: string[][]
  severityLevels: Array<Record<string, string>>
  runbooks: Array<{ number: number; title: string; severity: string }>
  /** `to` is a step's id, or `#anchor` of a runbook; without it the answer is advice. */
  decisionTree: Array<{ id: string; question: string; answers: Array<{ label: string; to?: string }> }>
  links: Array<{ text: string; href: string }>
  /** The lines of each shell block that are not comments. */
  commands: string[][]
}

const facts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')) as Facts
const content = fileURLToPath(new URL('../../content', import.meta.url))
const path = 'incident-response.md'
let page: Page

beforeAll(async () => {
  const { pages, files } = await readFolder(content)
  const found = buildBook(pages, { files }).book.pages.find((one) => one.path === path)
  if (!found) throw new Error(`content/${path} is not in the book`)
  page = found
})

describe(`content/${path}`, () => {
  test('has its 21 headings, with the anchors that others link to', () => {
    expect(facts.headings).toHaveLength(21)
    expect(page.headings.map(({ depth, text, id }) => ({ depth, text, id }))).toEqual(facts.headings)
  })

  test('has its 14 admonitions', () => {
    expect(facts.admonitions).toHaveLength(14)
    expect(page.admonitions.map(({ kind, title }) => ({ kind, title }))).toEqual(facts.admonitions)
    expect(page.admonitions.filter(({ collapsible }) => collapsible)).toEqual([])
  })

  test('has its 4 tab sets with 16 tabs', () => {
    expect(facts.tabSets.map(({ length }) => length)).toEqual([4, 4, 4, 4])
    expect(page.tabSets.map(({ tabs }) => tabs.map(({ label }) => label))).toEqual(facts.tabSets)
  })

  test('has its three levels of severity, with time to respond and notification', () => {
    const levels = page.severityLevels.map(({ name, fields }) => {
      const cells = fields.filter((field) => facts.severityLevels.some((level) => field.name in level))
      return { name, ...Object.fromEntries(cells.map((field) => [field.name, field.value])) }
    })
    expect(levels).toEqual(facts.severityLevels)
  })

  test('has its eight runbooks, numbered, each with a severity', () => {
    expect(page.runbooks.map(({ number, title, severity }) => ({ number, title, severity }))).toEqual(facts.runbooks)
  })

  test('offers a cause a tab in the runbooks that have tabs', () => {
    const causes = page.runbooks.map((runbook) => runbook.causes.map(({ label }) => label)).filter(({ length }) => length > 0)
    expect(causes).toEqual(facts.tabSets)
  })

  test('gives symptoms in runbooks 1 to 6', () => {
    expect(page.runbooks.filter(({ symptoms }) => symptoms !== '').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('has roles for the parts that every runbook of trouble has', () => {
    const roles = page.runbooks.slice(0, 6).map(({ sections }) => new Set(sections.map(({ role }) => role)))
    for (const [index, found] of roles.entries()) expect([...found], `runbook ${index + 1}`).toEqual(expect.arrayContaining(['symptoms', 'diagnose']))
  })

  test('decides in six steps, with these answers', () => {
    const show = (to: DecisionTarget | null) => (to === null ? {} : { to: 'step' in to ? to.step : `#${to.anchor}` })
    const steps = page.decisionTree?.steps.map(({ id, question, answers }) => {
      return { id, question, answers: answers.map(({ label, to }) => ({ label, ...show(to) })) }
    })
    expect(steps).toEqual(facts.decisionTree)
  })

  test('has its links, 8 of them inside the page, none of them broken', () => {
    expect(facts.links.filter(({ href }) => href.startsWith('#'))).toHaveLength(8)
    expect(page.links.map(({ text, href }) => ({ text, href }))).toEqual(facts.links)
    expect(page.links.filter(({ ok }) => !ok)).toEqual([])
  })

  test('has its 43 shell blocks with every command', () => {
    expect(facts.commands).toHaveLength(43)
    const shell = page.codeBlocks.filter((block) => block.shell)
    expect(shell.map(({ text }) => text.split('\n').filter((line) => !line.startsWith('#')))).toEqual(facts.commands)
  })

  test('loses no command on the way from block to command', () => {
    const shell = page.codeBlocks.filter((block) => block.shell)
    const lines = shell.map(({ commands }) => commands.flatMap(({ text }) => text.split('\n')))
    expect(lines).toEqual(facts.commands)
  })

  test('warns beside the command that deletes volumes, and does not call it safe', () => {
    const prune = page.codeBlocks.flatMap(({ commands }) => commands).filter(({ text }) => /prune .*--volumes/.test(text))
    expect(prune.map(({ text }) => text)).toEqual(['docker system prune -af --volumes'])
    expect(prune[0]?.comment).toMatch(/DELETES DATA.*volumes/)
    expect(prune[0]?.comment).not.toMatch(/\bsafe/i)
    expect(prune[0]?.risk).toBe('destroy')
  })

  test('keeps the report template whole', () => {
    const template = page.codeBlocks.filter(({ lang }) => lang === 'markdown')
    expect(template).toHaveLength(1)
    expect(template[0]?.text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Post-Incident Report: [Brief Title]', '## Incident Summary', '## Timeline (UTC)', '## Root Cause', '## Resolution',
      '## Impact', '## Action Items', '## Lessons Learned',
    ])
  })

  test('has nothing that reads otherwise than it was meant', () => {
    expect(page.notes).toEqual([])
  })
})
