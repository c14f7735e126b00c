import { z } from 'astro/zod'
import { cleanCode } from '../characters/hidden.ts'
import { contains } from '../model/ranges.ts'
import type { CodeBlock, Command, Page, Range, Tab } from '../model/types.ts'
import { severityRank } from './render/severity.ts'

/** A command where it stands on its page, as the index of commands shows it. */
export const commandSchema = z.object({
  text: z.string(),
  /** What its comments say, `''` where there are none. */
  comment: z.string(),
  risk: z.enum(['read', 'change', 'destroy', 'unknown']),
  /** The program it is about, with its subcommands: `docker compose logs`; `''` where it runs none. */
  call: z.string(),
  programs: z.array(z.string()),
  services: z.array(z.string()),
  /** What leads to it: a tab's anchor, else that of the heading above it. */
  anchor: z.string(),
  /** The runbook, section and tab that it stands in, by their titles, the outermost first. */
  trail: z.array(z.string()),
  severity: z.string().nullable(),
  rank: z.number(),
})

export type PageCommand = z.infer<typeof commandSchema>

/** All commands of a page, in its order. */
export function pageCommands(page: Page): PageCommand[] {
  const headings = new Map(page.headings.map(({ id, text }) => [id, text]))
  const tabs = page.tabSets.flatMap(({ tabs }) => tabs)
  return page.codeBlocks.flatMap((block) => {
    if (block.commands.length === 0) return []
    const place = placeOf(block, page, headings, tabs)
    return block.commands.map((command) => ({
      text: cleanCode(command.text).text,
      comment: command.comment,
      risk: command.risk,
      call: callOf(command),
      programs: command.programs,
      services: servicesOf(command),
      ...place,
    }))
  })
}

function placeOf({ range, section }: CodeBlock, page: Page, headings: ReadonlyMap<string, string>, tabs: Tab[]) {
  const runbook = page.runbooks.findLast((runbook) => contains(runbook.range, range))
  const part = runbook?.sections.findLast((part) => contains(part.range, range))
  const tab = innermost(tabs, range)
  const heading = section === '' ? undefined : headings.get(section)
  const titles = { section: heading === page.title ? undefined : withoutNumber(heading, runbook?.number), part: part?.title }
  // A part named by a bold lead stands below the heading, one with a heading of its own above it.
  const parts = part?.anchor === '' ? [titles.section, titles.part] : [titles.part, titles.section]
  const trail = [runbook?.title, ...parts, tab?.label].filter((title): title is string => title !== undefined && title !== '')
  const severity = runbook?.severity ?? null
  return {
    anchor: tab?.id ?? section,
    trail: [...new Set(trail)],
    severity,
    rank: severity === null ? 0 : severityRank(severity, page),
  }
}

/** A runbook's title is its heading without its number: shown once. */
function withoutNumber(heading: string | undefined, number: number | null | undefined): string | undefined {
  return number == null ? heading : heading?.replace(/^\D{0,20}\d+[.):]?\s+/, '')
}

function innermost(tabs: Tab[], range: Range): Tab | undefined {
  return tabs.findLast((tab) => contains(tab.range, range))
}

/** What a shell line begins with before it comes to the point. */
const leadIn = new Set(['cd', 'echo', 'export', 'set', 'source', '.', 'true', ':', 'sleep', 'printf', 'test', '['])

function callOf({ invocations, programs }: Command): string {
  const main = invocations.find(({ name, args }) => !leadIn.has(name) && !(name === 'cat' && args.length === 0)) ?? invocations[0]
  if (!main) return programs[0] ?? ''
  return [main.name, ...main.subcommands.map(({ value }) => value)].join(' ')
}

/** The services that it names, and those that it enters a container of. */
function servicesOf({ references, invocations }: Command): string[] {
  const named = references.filter(({ kind }) => kind === 'service').map(({ value }) => value)
  const entered = invocations.flatMap(({ context }) => context.container ?? [])
  return [...new Set([...named, ...entered])].filter((name) => /^[\w.-]+$/.test(name))
}
