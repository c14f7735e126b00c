import type { ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { plainText } from '../syntax/plain-text.ts'
import { inlineText } from './inline-text.ts'
import { rangeOf } from './ranges.ts'
import { ownNodes } from './sections.ts'
import type { DecisionAnswer, DecisionStep, DecisionTree, LinkTarget, Page, Section } from './types.ts'
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
const separator = /^\s?(?:--?>?|=>|[–—:,→⇒➜➔])\s?/
/** A label that is not bold, its separator and the rest. */
const plainAnswer = /^([\p{L}\d][^:→⇒➜➔–—]{0,40}?)(?::|\s(?:--?>?|=>|[–—→⇒➜➔]))(?:\s(.*)|$)/u
/** The separator of such an answer. */
const plainSeparator = /:|\s(?:--?>?|=>|[–—→⇒➜➔])(?=\s|$)/

/**
 * The page's decision tree: the first section with at least two sub-sections headed “Step N: question?” of which one
 * has answers, written as a list whose items begin with a label. Steps that ask nothing are instructions, unless the
 * section's heading says it is a tree. `null` where there is none. Runbooks must be read already; where links lead is
 * left to `followLinks`.
 */
export function readDecisionTree(tree: Root, page: Page): { decisionTree: DecisionTree | null; linked: LinkedAnswer[] } {
  const linked: LinkedAnswer[] = []
  const section = findTree(page.sections, tree)
  if (!section) return { decisionTree: null, linked }
  const written = stepsOf(section)
  const ids = new Map(written.map(({ number, section }) => [number, section.heading.id]))
  const steps = written.map((step, index) => readStep(step, tree, page, ids, (answer, links) => linked.push({ step: index, answer, links })))
  return { decisionTree: { title: section.heading.text, anchor: section.heading.id, steps, range: section.range }, linked }
}

/** An answer that names no step, by its place in the tree, and its links by their places on the page. */
export interface LinkedAnswer {
  step: number
  answer: number
  links: number[]
}

/** Lets answers lead to the first thing in the book that they link to. Links must be resolved already. */
export function followLinks({ path, decisionTree, links: all }: Page, linked: readonly LinkedAnswer[]): void {
  const steps = decisionTree?.steps ?? []
  const ids = new Set(new Map(steps.map(({ number, id }) => [number, id])).values())
  for (const { step, answer, links } of linked) {
    const target = links.map((index) => all[index]).find((link) => link?.ok && link.target)?.target
    const found = steps[step]?.answers[answer]
    if (target && found) found.to = target.page === path && ids.has(target.anchor) ? { step: target.anchor } : target
  }
}

/** The step that follows one which leads nowhere by itself: the next by number. */
export function stepAfter(steps: readonly DecisionStep[], { number }: DecisionStep): DecisionStep | undefined {
  const later = steps.filter((step) => step.number > number)
  return later.reduce<DecisionStep | undefined>((least, step) => (least && least.number <= step.number ? least : step), undefined)
}

/** What an answer says behind its label, as nodes. The tree keeps its own. */
export function answerContent({ children: [first, ...more] }: ListItem): RootContent[] {
  if (first?.type !== 'paragraph') return first ? [first, ...more] : []
  const said = first.children[0]?.type === 'strong' ? withoutSeparator(first.children.slice(1)) : withoutPlainLabel(first.children)
  return said.length > 0 ? [{ ...first, children: said }, ...more] : more
}

function withoutSeparator([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  const value = first.value.replace(/\s+/g, ' ').replace(separator, '').trimStart()
  return value === '' ? rest : [{ ...first, value }, ...rest]
}

function withoutPlainLabel(nodes: PhrasingContent[]): PhrasingContent[] {
  for (const [index, node] of nodes.entries()) {
    const end = node.type === 'text' ? plainSeparator.exec(node.value) : null
    if (node.type !== 'text' || !end) continue
    const value = node.value.slice(end.index + end[0].length).trimStart()
    return [...(value === '' ? [] : [{ ...node, value }]), ...nodes.slice(index + 1)]
  }
  return nodes
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

type OnLinks = (answer: number, links: number[]) => void

function readStep(step: Step, tree: Root, page: Page, ids: Map<number, string>, onLinks: OnLinks): DecisionStep {
  const { number, question, section } = step
  const nodes = ownNodes(tree, section)
  return {
    id: section.heading.id,
    number,
    question,
    answers: answersOf(step, nodes).map((answer, index) => readAnswer(answer, page, ids, (links) => onLinks(index, links))),
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

function readAnswer({ label, text, item }: WrittenAnswer, page: Page, ids: Map<number, string>, onLinks: (links: number[]) => void): DecisionAnswer {
  const more = item.children.slice(1).filter((node) => node.type === 'paragraph').map((node) => plainText(node))
  const whole = [text, ...more].join('\n')
  const step = ids.get(Number(stepMention.exec(whole)?.[1]))
  if (step !== undefined) return { label, text, to: { step }, range: rangeOf(item) }
  const links = linksIn(item)
  if (links.length > 0) onLinks(links)
  return { label, text, to: runbookNamed(whole, page), range: rangeOf(item) }
}

function linksIn(item: ListItem): number[] {
  const links: number[] = []
  visit(item as Nodes, 'link', (node) => {
    if (node.data?.index !== undefined) links.push(node.data.index)
  })
  return links
}

/** The runbook that an answer names which neither names a step nor links into the book. */
function runbookNamed(text: string, { path, runbooks }: Page): LinkTarget | null {
  const number = Number(runbookMention.exec(text)?.[1])
  const runbook = runbooks.find((one) => one.number === number)
  return runbook ? { page: path, anchor: runbook.anchor } : null
}
