import { stepAfter } from '../../model/decision-tree.ts'
import type { DecisionAnswer, DecisionStep, DecisionTree, Page, Range } from '../../model/types.ts'
import { numberedSiblings, outOfSequence } from '../numbering.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Rule } from '../types.ts'

const tree = (second: string, third = '- **Yes** — done.\n- **No** — start it.\n'): string =>
  `## Decision tree\n\nBegin at Step 1.\n\n### Step 1: Is the server up?\n\n- **Yes** — go on to ${second}.\n- **No** — boot it.\n\n` +
  `### Step 2: Is Docker up?\n\n- **Yes** — go on to Step 3.\n- **No** — start it.\n\n### Step 3: Is Caddy up?\n\n${third}`

export const unreachableStep: Rule = {
  id: 'unreachable-step',
  summary: 'No answer of the decision tree leads to one of its steps.',
  rationale:
    'A tree is followed answer by answer. Where “yes” at step 3 leads to step 5, nobody ever asks whether Caddy runs, ' +
    'and the fault that step 4 would have found stays. The cause is most often one wrong digit in the answer before it.',
  severity: 'error',
  needsInventory: false,
  examples: [
    { title: 'each step leads to the next', markdown: tree('Step 2'), expect: [] },
    {
      title: 'a step that asks without answers leads to the one below it',
      markdown: tree('Step 2').replace('- **Yes** — go on to Step 3.\n- **No** — start it.\n', 'Start it where it is not.\n'),
      expect: [],
    },
    {
      title: 'a step passed over, reported where the answer skips it and at the step',
      markdown: tree('Step 3'),
      expect: [{ line: 7, column: 27, severity: 'error', suggestion: '2' }, { line: 10, column: 1, severity: 'warning' }],
    },
    {
      title: 'an answer that leads in a circle',
      markdown: tree('Step 2').replace('Step 3.', 'Step 1.'),
      expect: [{ line: 12, column: 27, severity: 'error', suggestion: '3' }, { line: 15, column: 1, severity: 'warning' }],
    },
    {
      title: 'a beginning past the first step',
      markdown: tree('Step 2').replace('Begin at Step 1', 'Begin at Step 2'),
      expect: [{ line: 3, column: 15, severity: 'error', suggestion: '1' }],
    },
  ],
  create() {
    return ({ page, text, report }) => {
      const { decisionTree } = page
      if (!decisionTree) return
      const { steps } = decisionTree
      // Where the headings are misnumbered, answers cannot be told to be wrong.
      if (numberedSiblings(page, text).some((group) => group.some(({ heading }) => steps.some(({ id }) => id === heading.id)) && outOfSequence(group).length > 0)) return
      const [first] = steps
      const entry = beginning(decisionTree, page, text)
      if (first && entry && entry.number !== first.number && steps.some(({ number }) => number === entry.number)) {
        report({ message: `Whoever begins at step ${entry.number} never comes to step ${first.number}. Did you mean ${first.number}?`, range: entry.range, suggestion: String(first.number) })
      }
      const reached = reachable(steps)
      steps.forEach((step, index) => {
        const before = steps[index - 1]
        if (reached.has(step.id) || !before) return
        // One missing link hides all that follows: the first step behind it is where to look.
        if (!reached.has(before.id)) return
        const skips = before.answers.flatMap((answer) => stepNumbers(answer, page, text))
        if (skips.some(({ number }) => !steps.some((one) => one.number === number))) return
        const [cause] = skips.length === 1 ? skips : []
        if (cause) {
          report({ message: `This answer passes over step ${step.number}, which no other one leads to. Did you mean ${step.number}?`, range: cause.range, suggestion: String(step.number) })
        }
        const heading = page.headings.find(({ id }) => id === step.id)
        report({ message: `No answer leads to step ${step.number}.`, range: heading?.range ?? step.range, ...(cause ? { severity: 'warning' } : {}) })
      })
    }
  },
}

/** The steps that answers lead to from the first one on. A step none of whose answers names a step goes on to the next. */
function reachable(steps: readonly DecisionStep[]): Set<string> {
  const reached = new Set<string>()
  const waiting = steps.slice(0, 1)
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (reached.has(step.id)) continue
    reached.add(step.id)
    const named = new Set(step.answers.flatMap(({ to }) => (to && 'step' in to ? [to.step] : [])))
    const next = stepAfter(steps, step)
    if (named.size > 0) waiting.push(...steps.filter(({ id }) => named.has(id)))
    else if (next) waiting.push(next)
  }
  return reached
}

interface StepMention {
  number: number
  range: Range
}

function stepNumbers({ range }: DecisionAnswer, page: Page, text: string): StepMention[] {
  const written = text.slice(range.start.offset, range.end.offset)
  return [...written.matchAll(/\bstep\s(\d{1,4})\b/gi)].map(({ 0: all, 1: digits = '', index }) => ({
    number: Number(digits), range: rangeOfMatch(page, text, range.start.offset + index + all.length - digits.length, digits.length),
  }))
}

/** “Begin at Step 1”, above the steps. */
function beginning({ range, steps }: DecisionTree, page: Page, text: string): StepMention | null {
  const end = steps[0]?.range.start.offset ?? range.end.offset
  const intro = text.slice(range.start.offset, end)
  const match = /\b(?:begin|start)\s(?:at|with|from)\sstep\s(\d{1,4})\b/i.exec(intro)
  if (!match) return null
  const [all, digits = ''] = match
  return { number: Number(digits), range: rangeOfMatch(page, text, range.start.offset + match.index + all.length - digits.length, digits.length) }
}
