import { z } from 'astro/zod'
import type { Heading, Page, Section } from '../model/types.ts'
import { factsSchema, noFacts } from './freshness.ts'
import { guideSchema } from './guide.ts'
import { commandSchema, pageCommands } from './page-commands.ts'
import { severityRank } from './render/severity.ts'

const entry = z.object({ text: z.string(), id: z.string(), depth: z.number(), severity: z.string().nullable(), rank: z.number() })

/** What the pages' templates show of a page beside its HTML. The collection's schema. */
export const pageSchema = z.object({
  path: z.string(),
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Where its source can be edited. */
  edit: z.string().nullable(),
  facts: factsSchema,
  /** Whether the HTML brings the heading of the first rank. */
  hasTitle: z.boolean(),
  contents: z.array(entry),
  runbooks: z.array(z.object({
    number: z.number().nullable(),
    title: z.string(),
    anchor: z.string(),
    severity: z.string().nullable(),
    rank: z.number(),
    symptoms: z.string(),
  })),
  severities: z.array(z.object({
    name: z.string(),
    rank: z.number(),
    fields: z.array(z.object({ name: z.string(), value: z.string() })),
  })),
  decision: z.object({ title: z.string(), anchor: z.string(), steps: z.number() }).nullable(),
  /** The same, to be walked through; `null` also where another page has the guide's place. */
  guide: guideSchema.nullable(),
  /** The alerts that the page is the runbook of. */
  alerts: z.array(z.object({ name: z.string(), severity: z.string(), rank: z.number(), summary: z.string(), anchor: z.string() })),
  /** For the index of all commands. */
  commands: z.array(commandSchema),
})

export type PageData = z.infer<typeof pageSchema>
export type ContentsEntry = z.infer<typeof entry>

/** The deepest heading that a table of contents lists. */
const contentsDepth = 3
/** More entries than these are no overview: only the upper ranks of headings stay. */
const mostContents = 200

/** What the templates need of a page of the model. */
export function pageData(page: Page): PageData {
  const severities = new Map(page.runbooks.map(({ anchor, severity }) => [anchor, severity]))
  const contents: ContentsEntry[] = []
  const titleId = page.headings.find(({ depth }) => depth === 1)?.id
  const deepest = deepestListed(page.headings.filter(({ id }) => id !== titleId))
  const add = (sections: Section[]): void => {
    for (const { heading, sections: inner } of sections) {
      const severity = severities.get(heading.id) ?? null
      if (heading.id !== titleId && heading.depth <= deepest) {
        contents.push({
          text: heading.text,
          id: heading.id,
          depth: Math.max(2, heading.depth),
          severity,
          rank: severity === null ? 0 : severityRank(severity, page),
        })
      }
      add(inner)
    }
  }
  add(page.sections)
  return {
    path: page.path,
    url: page.url,
    title: page.title,
    summary: page.summary,
    edit: null,
    facts: noFacts,
    hasTitle: titleId !== undefined,
    contents,
    runbooks: page.runbooks.map(({ number, title, anchor, severity, symptoms }) => ({
      number, title, anchor, severity, rank: severity === null ? 0 : severityRank(severity, page), symptoms,
    })),
    severities: page.severityLevels.map(({ name, fields }) => ({ name, rank: severityRank(name, page), fields })),
    decision: page.decisionTree && {
      title: page.decisionTree.title,
      anchor: page.decisionTree.anchor,
      steps: page.decisionTree.steps.length,
    },
    guide: null,
    alerts: [],
    commands: pageCommands(page),
  }
}

/** The deepest heading that the table of contents lists beside the page's title: its highest rank at least. */
function deepestListed(headings: Heading[]): number {
  const ranks = headings.map(({ depth }) => depth)
  let depth = contentsDepth
  while (depth > Math.min(...ranks) && ranks.filter((rank) => rank <= depth).length > mostContents) depth--
  return depth
}
