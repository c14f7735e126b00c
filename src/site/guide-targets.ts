import { guideAddress } from './guide.ts'
import type { Guide, GuideAnswer, GuideStep } from './guide.ts'
import type { PageData } from './page-data.ts'

/** Where an answer leads, as the reader is told it. */
export interface GuideTarget {
  /** In the guide itself a fragment; else an address without the base. */
  href: string
  /** “Step 3: Are the containers running?”, “4. Caddy / SSL / Domain Issues”. */
  title: string
  /** Of the runbook that it leads to. */
  severity: string | null
  rank: number
  /** Whether it is a step of the same guide. */
  isStep: boolean
}

/** Where an answer leads; `null` for advice. */
export type GuideTargets = (to: GuideAnswer['to']) => GuideTarget | null

/** Says where answers lead, by the titles that the book's pages have for it. */
export function guideTargets({ steps }: Guide, pages: readonly PageData[]): GuideTargets {
  const byUrl = new Map(pages.map((page) => [page.url, page]))
  const byId = new Map(steps.map((step) => [step.id, step]))
  return (to) => {
    if (to === null) return null
    if ('step' in to) {
      const step = byId.get(to.step)
      return step ? { href: `#${step.id}`, title: stepTitle(step), severity: null, rank: 0, isStep: true } : null
    }
    const href = to.anchor === '' ? to.url : `${to.url}#${to.anchor}`
    const page = byUrl.get(to.url)
    const other = page && treeAt(page, to.anchor)
    if (other) return other
    const runbook = page?.runbooks.find(({ anchor }) => anchor === to.anchor)
    const named = runbook ? (runbook.number === null ? runbook.title : `Runbook ${runbook.number}: ${runbook.title}`) : undefined
    const title = named ?? page?.contents.find(({ id }) => id === to.anchor)?.text ?? page?.title ?? to.url
    return { href, title, severity: runbook?.severity ?? null, rank: runbook?.rank ?? 0, isStep: false }
  }
}

/** Another page's decision tree, or one of its steps: the reader goes on in its guide. */
function treeAt({ url, title, decision, guide }: PageData, anchor: string): GuideTarget | null {
  if (!guide || !decision) return null
  const named = { severity: null, rank: 0, isStep: false }
  if (anchor === decision.anchor) return { href: guideAddress(url), title: `${decision.title} (${title})`, ...named }
  const step = guide.steps.find(({ id }) => id === anchor)
  return step ? { href: `${guideAddress(url)}#${step.id}`, title: `${stepTitle(step)} (${title})`, ...named } : null
}

/** “Step 3: Are the containers running?” */
export function stepTitle({ number, question }: Pick<GuideStep, 'number' | 'question'>): string {
  return /^step\b/i.test(question) ? question : `Step ${number}: ${question}`
}
