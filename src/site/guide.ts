import { z } from 'astro/zod'
import type { Page } from '../model/types.ts'
import { guideAddress } from '../model/url.ts'

const target = z.union([
  z.object({ step: z.string() }),
  /** A page's URL without the base, and a place on it. */
  z.object({ url: z.string(), anchor: z.string() }),
])

const answer = z.object({
  label: z.string(),
  /** What it says to do, as text. */
  text: z.string(),
  /** The same as HTML: its first paragraph, and what stands below that, such as commands. */
  html: z.string(),
  more: z.string(),
  to: target.nullable(),
})

const step = z.object({
  /** Anchor of its section, on its page and in the guide. */
  id: z.string(),
  number: z.number(),
  /** What it asks; where it asks nothing, its section's title. */
  question: z.string(),
  /** Its section's title. */
  title: z.string(),
  /** What to read and run before answering, and what stands behind the answers. */
  before: z.string(),
  after: z.string(),
  answers: z.array(answer),
  /** The step to go on to where no answer leads to one. */
  next: z.string().nullable(),
})

/** A decision tree as its guide shows it, rendered step by step. */
export const guideSchema = z.object({
  title: z.string(),
  /** What stands above the first step. */
  intro: z.string(),
  /** The fields of its commands' placeholders; `''` where they have none. */
  fields: z.string(),
  steps: z.array(step),
})

export type Guide = z.infer<typeof guideSchema>
export type GuideStep = Guide['steps'][number]
export type GuideAnswer = GuideStep['answers'][number]

export { guideAddress }

/** Where a page's decision tree is walked through, without the base; `undefined` where none is or a page has that place. */
export function guideUrl({ url, decisionTree }: Page, urls: ReadonlySet<string>): string | undefined {
  const guide = guideAddress(url)
  return decisionTree === null || urls.has(guide) ? undefined : guide
}
