import type { Book, DecisionAnswer, Page } from '../../model/types.ts'
import { contains } from '../../model/ranges.ts'
import { numberedComments, numberedLists } from '../numbered-lines.ts'
import { type NumberedMention, numberedMentions } from '../numbered-mentions.ts'
import { numberedSiblings, outOfSequence, sectionOf } from '../numbering.ts'
import { oncePer } from '../once-per.ts'
import type { Rule } from '../types.ts'

const TREE = '### Step 1: Can you reach the server?\n\n- **Yes** — go on to Step 2.\n- **No** — turn to Runbook 1.\n\n### Step 2: Is Docker running?\n\n- **Yes** — done.\n- **No** — start it.\n\n'

export const deadEndStep: Rule = {
  id: 'dead-end-step',
  summary: 'A step or runbook that the text leads to does not exist, or an answer leads nowhere and says nothing.',
  rationale:
    'Someone answers “no”, is told to turn to runbook 12, and there are eight. Whoever follows a decision tree under ' +
    'pressure does as it says; where it leads nowhere, the incident stands still.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'every answer leads somewhere or says what to do',
      markdown: `## Decision tree\n\n${TREE}## Runbooks\n\n### 1. Server down\n\n### 2. Docker down\n`,
      expect: [],
    },
    {
      title: 'a step and a runbook that there are not',
      markdown: `## Decision tree\n\n${TREE.replace('Step 2.', 'Step 9.').replace('Runbook 1.', 'Runbook 12.')}## Runbooks\n\n### 1. Server down\n\n### 2. Docker down\n`,
      expect: [{ line: 5, column: 27, severity: 'error' }, { line: 6, column: 28, severity: 'error' }],
    },
    {
      title: 'an answer without a word',
      markdown: '## Decision tree\n\n### Step 1: Is it up?\n\n- **Yes** — go on to Step 2.\n- **No** —\n\n### Step 2: Is it fast?\n\n- **Yes** — done.\n- **No** — restart it.\n',
      expect: [{ line: 6, column: 1, severity: 'error' }],
    },
    {
      title: 'steps that are headings with a bare number',
      markdown: '### 1. Branch\n\nGo on until step 3, or 4.\n\n#### Step 1: Fetch\n\n#### Step 2: Branch\n\n### 2. Tag\n\n### 3. Publish\n\nThen step 7.\n',
      expect: [{ line: 13, column: 11, severity: 'error' }],
    },
    {
      title: 'steps of something else',
      markdown: '### Step 1: Look\n\nSee step 7 of the upgrade guide, and [step 9](https://example.org/upgrade).\n\n### Step 2: Wait\n\nRepeat step 1.\n',
      expect: [],
    },
  ],
  create() {
    return ({ page, text, book, report }) => {
      const answers = page.decisionTree?.steps.flatMap((step) => step.answers) ?? []
      for (const answer of answers) {
        if (isEmpty(answer, text)) report({ message: `The answer “${answer.label}” leads nowhere and says nothing. Say what to do.`, range: answer.range })
      }
      const mentions = numberedMentions(page, text).filter(({ kind, link }) => kind !== 'number' && !link)
      if (mentions.length === 0) return
      const known = knownNumbers(page, text, book)
      const counted = Map.groupBy([...numberedComments(page, text), ...numberedLists(page, text)].flat(), ({ section }) => section)
      for (const mention of mentions) {
        const { kind, number, range } = mention
        const there = kind === 'step' ? known.steps : known.runbooks
        if (there.size < 2 || there.has(number) || (kind === 'step' && known.otherSteps.has(number))) continue
        const inAnswer = answers.some((answer) => contains(answer.range, range))
        if (!inAnswer && (isElsewhere(mention) || counted.get(sectionOf(page, range))?.some((one) => one.number === number))) continue
        const numbers = [...there].sort((a, b) => a - b)
        report({ message: `There is no ${kind} ${number} here: they go from ${numbers[0]} to ${numbers.at(-1)}.`, range })
      }
    }
  },
}

/** “Step 7 of the upgrade guide”, “runbook 3 in the old wiki”. */
function isElsewhere({ after }: NumberedMention): boolean {
  return /^\s{0,3}(?:of|in|from|on)\b/i.test(after)
}

function isEmpty({ label, to, range }: DecisionAnswer, text: string): boolean {
  const written = text.slice(range.start.offset, range.end.offset)
  const at = written.indexOf(label)
  return to === null && at !== -1 && !/[\p{L}\p{N}]/u.test(written.slice(at + label.length))
}

/** The numbers of steps and runbooks; those that a slip of a heading’s number hides are reported at the heading. */
function knownNumbers(page: Page, text: string, book: Book): Record<'steps' | 'otherSteps' | 'runbooks', Set<number>> {
  const groups = numberedSiblings(page, text)
  const meant = groups.map((group) => outOfSequence(group).flatMap(({ expected }) => expected ?? []))
  const numbers = (which: (label: string) => boolean): number[] =>
    groups.flatMap((group, index) => (which(group[0]?.label ?? '') ? [...group.map(({ number }) => number), ...(meant[index] ?? [])] : []))
  const tree = page.decisionTree?.steps.map(({ number }) => number) ?? []
  const isBook = page.runbooks.some(({ number }) => number !== null) || page.headings.some((heading) => /\brunbooks?\b/i.test(heading.text))
  const bare = isBook ? numbers((label) => label === '' || label === 'runbook') : []
  return {
    steps: new Set([...tree, ...numbers((label) => label === 'step')]),
    // “### 6. Propose the release” is step 6 where nothing on the page is a runbook.
    otherSteps: new Set(isBook || tree.length > 0 ? [] : numbers((label) => label === '')),
    runbooks: new Set([...runbookNumbers(book), ...bare]),
  }
}

/** The numbers of the runbooks on all pages. */
const runbookNumbers = oncePer(({ pages }: Book) => new Set(pages.flatMap(({ runbooks }) => runbooks.flatMap(({ number }) => number ?? []))))
