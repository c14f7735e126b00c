import type { ListItem, Nodes, Root, RootContent } from 'mdast'
import { plainText } from '../syntax/plain-text.ts'
import { inlineText } from './inline-text.ts'
import { rangeOf } from './ranges.ts'
import { ownNodes } from './sections.ts'
import type { DecisionAnswer, DecisionStep, DecisionTarget, DecisionTree, LinkTarget, Page, Section } from './types.ts'
import { visit } from '../syntax/visit.ts'

const stepHeading = /^step\s(\d{1,4})(?:\s?[:.)–—-])?\s?(.*)$/i
/** “1. Is the host up?”, below a heading that says it is a tree. */
const numberedQuestion = /^(\d{1,4})[.):]\s(.*\?)$/
const treeTitle = /\b(?:decision tree|flow ?chart|triage)\b/i
/** “Go back to step 2”, “see step 2”, or the step alone. */
const stepMention = new RegExp(
  '(?:\\b(?:proceed|go|continue|move|jump|skip|return)(?:\\son)?(?:\\sback)?\\s(?:to|with|at)\\s|\\bsee\\s|^)step\\s(\\d{1,4})\\b', 'i')
/** “Turn to Runbook 4”, or the runbook alone. */
const runbookMention = /(?:\b(?:turn|go|proceed|move|jump|skip|return|continue|on|back)\s(?:to|with|at)\s|\b(?:see|open|use|follow|run|start)\s|^)(?:the\s)?runbook\s(\d{1,4})\b/i
/** What stands between a bold label and the rest. */
const separator = /^\s?(?:--?>?|[–—:,→])\s?/
/** A label that is not bold, its separator and the rest. */
const plainAnswer = /^([\p{L}\d][^:→–—]{0,40}?)(?::|\s(?:--?>?|[–—→]))(?:\s(.*)|$)/u

/**
 * The page's decision tree: the first section with at least two sub-sections headed “Step N: question?” of which one
 * has answers, written as a list whose items begin with a label. Steps that ask nothing are instructions, unless the
 * section's heading says it is a tree. `null` where there is none. Links must be resolved already.
 */
export function readDecisionTree(tree: Root, page: Page): DecisionTree | null {
  const section = findTree(page.sections, tree)
  if (!section) return null
  const steps = stepsOf(section)
  const ids = new Map(steps.map(({ number, section }) => [number, section.heading.id]))
  return {
    title: section.heading.text,
    anchor: section.heading.id,
    steps: steps.map((step) => readStep(step, tree, page, ids)),
    range: section.range,
  }
}

interface Step {
  number: number
  question: string
  section: Section
}

function findTree(sections: Section[], tree: Root): Section | null {
  for (const section of sections) {
    const steps = stepsOf(section)
    const asks = treeTitle.test(section.heading.text) || steps.some(({ question }) => question.endsWith('?'))
    const answered = steps.some((step) => answersOf(step, ownNodes(tree, step.section)).length > 0)
    if (steps.length >= 2 && asks && answered) return section
    const inner = findTree(section.sections, tree)
    if (inner) return inner
  }
  return null
}

function stepsOf({ heading, sections }: Section): Step[] {
  return sections.flatMap((section) => {
    const { text } = section.heading
    const match = stepHeading.exec(text) ?? (treeTitle.test(heading.text) ? numberedQuestion.exec(text) : null)
    return match ? [{ number: Number(match[1]), question: match[2] ?? '', section }] : []
  })
}

function readStep(step: Step, tree: Root, page: Page, ids: Map<number, string>): DecisionStep {
  const { number, question, section } = step
  const nodes = ownNodes(tree, section)
  return {
    id: section.heading.id,
    number,
    question,
    answers: answersOf(step, nodes).map((answer) => readAnswer(answer, page, ids)),
    codeBlocks: nodes.filter((node) => node.type === 'code').flatMap((node) => node.data?.index ?? []),
    range: section.range,
  }
}

interface WrittenAnswer {
  label: string
  text: string
  item: ListItem
}

/**
 * The items of lists whose every item begins with a label. Where the labels are not bold, only a question has answers,
 * and one of them must be “yes” or “no” or name a step.
 */
function answersOf({ question }: Step, nodes: RootContent[]): WrittenAnswer[] {
  return nodes.filter((node) => node.type === 'list').flatMap((list) => {
    const bold = list.children.map(boldAnswer)
    if (bold.every((answer) => answer !== null)) return bold
    const plain = question.endsWith('?') ? list.children.map(plainlyLabelled) : []
    const certain = plain.some((answer) => answer && (/^(?:yes|no)$/i.test(answer.label) || stepMention.test(answer.text)))
    return certain && plain.every((answer) => answer !== null) ? plain : []
  })
}

function boldAnswer(item: ListItem): WrittenAnswer | null {
  const [first] = item.children
  const [strong, ...rest] = first?.type === 'paragraph' ? first.children : []
  if (strong?.type !== 'strong') return null
  const text = rest.map((node) => plainText(node)).join('').replace(/\s+/g, ' ').replace(separator, '').trim()
  return { label: plainText(strong).replace(/\s?:$/, '').trim(), text, item }
}

function plainlyLabelled(item: ListItem): WrittenAnswer | null {
  const [first] = item.children
  const match = first?.type === 'paragraph' ? plainAnswer.exec(inlineText(first)) : null
  return match && { label: match[1] ?? '', text: match[2] ?? '', item }
}

function readAnswer({ label, text, item }: WrittenAnswer, page: Page, ids: Map<number, string>): DecisionAnswer {
  const more = item.children.slice(1).filter((node) => node.type === 'paragraph').map((node) => plainText(node))
  return { label, text, to: answerTarget(item, [text, ...more].join('\n'), page, ids), range: rangeOf(item) }
}

/** Another step, when the answer says to go there or links to it; else the first link into the book, or the runbook it names. */
function answerTarget(item: ListItem, text: string, page: Page, ids: Map<number, string>): DecisionTarget | null {
  const step = ids.get(Number(stepMention.exec(text)?.[1]))
  if (step !== undefined) return { step }
  let target: DecisionTarget | null = null
  visit(item as Nodes, 'link', (node) => {
    const link = node.data?.index === undefined ? undefined : page.links[node.data.index]
    target ??= link?.ok && link.target ? link.target : null
  })
  return target === null ? runbookNamed(text, page) : stepAt(target, page, ids) ?? target
}

function runbookNamed(text: string, { path, runbooks }: Page): LinkTarget | null {
  const number = Number(runbookMention.exec(text)?.[1])
  const runbook = runbooks.find((one) => one.number === number)
  return runbook ? { page: path, anchor: runbook.anchor } : null
}

function stepAt({ page: path, anchor }: LinkTarget, page: Page, ids: Map<number, string>): DecisionTarget | null {
  return path === page.path && [...ids.values()].includes(anchor) ? { step: anchor } : null
}
