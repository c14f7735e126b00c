import type { Guide } from '../guide.ts'
import type { GuideTargets } from '../guide-targets.ts'

/** A decision tree as it is drawn: its steps in order, each with the ways out of it. */
export interface TreeStep {
  id: string
  name: string
  question: string
  ways: Way[]
}

/** What one answer, or several of the same step, lead to. */
export interface Way {
  /** The answers; none where a step just goes on. */
  label: string
  to: { step: string } | End
}

/** Where the tree ends: a runbook, another place of the book, or advice. */
export interface End {
  text: string
  /** Without the base; `null` for advice. */
  href: string | null
  severity: string | null
  rank: number
}

/** What there is to draw of a guide. */
export function treeOf({ steps }: Guide, target: GuideTargets): TreeStep[] {
  const known = new Set(steps.map(({ id }) => id))
  return steps.map(({ id, number, question, answers, next }) => {
    const ways = new Map<string, Way>()
    const add = (key: string, label: string, to: Way['to']): void => {
      const way = ways.get(key)
      if (way) way.label = `${way.label} / ${label}`
      else ways.set(key, { label, to })
    }
    answers.forEach(({ label, text, to }, index) => {
      const found = target(to)
      if (to && 'step' in to && known.has(to.step)) add(`#${to.step}`, label, { step: to.step })
      else if (found) add(found.href, label, { text: found.title, href: found.href, severity: found.severity, rank: found.rank })
      else add(String(index), label, { text: sentence(text || label), href: null, severity: null, rank: 0 })
    })
    if (next !== null) add(`#${next}`, answers.length > 0 ? 'Then' : '', { step: next })
    return { id, name: `Step ${number}`, question, ways: [...ways.values()] }
  })
}

/** “bring it up, then check again:” as words that stand alone. */
function sentence(text: string): string {
  const whole = text.replace(/:$/, '')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
