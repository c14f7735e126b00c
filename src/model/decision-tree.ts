import type { List, ListItem, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../syntax/plain-text.ts'
import { rangeOf } from './ranges.ts'
import { ownNodes } from './sections.ts'
import type { DecisionAnswer, DecisionStep, DecisionTarget, DecisionTree, Page, Section } from './types.ts'

const stepHeading = /^step\s(\d{1,4})(?:\s?[:.)–—-])?\s?(.*)$/i
const stepMention = /\b(?:proceed|go|continue|move|jump|skip|return)(?:\son)?(?:\sback)?\s(?:to|with)\sstep\s(\d{1,4})\b/i

/**
 * The page's decision tree: the first section with at least two sub-sections headed “Step N: question?” of which one
 * has answers, written as a list whose items begin with a bold label. `null` where there is none. Links must be
 * resolved already.
 */
export function readDecisionTree(tree: Root, page: Page): DecisionTree | null {
  const section = findTree(page.sections, tree)
  if (!section) return null
  const stepSections = section.sections.filter(isStep)
  const ids = new Map(stepSections.map(({ heading }) => [stepNumber(heading.text), heading.id]))
  return {
    title: section.heading.text,
    anchor: section.heading.id,
    steps: stepSections.map((step) => readStep(step, tree, page, ids)),
    range: section.range,
  }
}

function findTree(sections: Section[], tree: Root): Section | null {
  for (const section of sections) {
    const steps = section.sections.filter(isStep)
    if (steps.length >= 2 && steps.some((step) => answerLists(ownNodes(tree, step)).length > 0)) return section
    const inner = findTree(section.sections, tree)
    if (inner) return inner
  }
  return null
}

function isStep({ heading }: Section): boolean {
  return stepHeading.test(heading.text)
}

function stepNumber(text: string): number {
  return Number(stepHeading.exec(text)?.[1])
}

function readStep(step: Section, tree: Root, page: Page, ids: Map<number, string>): DecisionStep {
  const nodes = ownNodes(tree, step)
  const lists = answerLists(nodes)
  return {
    id: step.heading.id,
    number: stepNumber(step.heading.text),
    question: stepHeading.exec(step.heading.text)?.[2] ?? '',
    answers: lists.flatMap((list) => list.children.map((item) => readAnswer(item, page, ids))),
    codeBlocks: nodes.filter((node) => node.type === 'code').flatMap((node) => node.data?.index ?? []),
    range: step.range,
  }
}

/** Lists whose every item begins with a bold label. */
function answerLists(nodes: RootContent[]): List[] {
  return nodes.filter((node) => node.type === 'list').filter((list) => list.children.every((item) => labelOf(item) !== null))
}

function labelOf(item: ListItem): string | null {
  const first = item.children[0]
  const strong = first?.type === 'paragraph' ? first.children[0] : undefined
  return strong?.type === 'strong' ? plainText(strong).replace(/\s?:$/, '').trim() : null
}

function readAnswer(item: ListItem, page: Page, ids: Map<number, string>): DecisionAnswer {
  const [first, ...more] = item.children
  const rest = first?.type === 'paragraph' ? first.children.slice(1) : []
  const text = rest.map((node) => plainText(node)).join('').replace(/\s+/g, ' ').replace(/^\s?(?:--?|[–—:→]|->)\s?/, '').trim()
  const whole = [text, ...more.filter((node) => node.type === 'paragraph').map((node) => plainText(node))].join('\n')
  return { label: labelOf(item) ?? '', text, to: answerTarget(item, whole, page, ids), range: rangeOf(item) }
}

/** Another step, when the answer says to go there; else the first link into the book. */
function answerTarget(item: ListItem, text: string, page: Page, ids: Map<number, string>): DecisionTarget | null {
  const step = ids.get(Number(stepMention.exec(text)?.[1]))
  if (step !== undefined) return { step }
  let target: DecisionTarget | null = null
  visit(item as Nodes, 'link', (node) => {
    const link = node.data?.index === undefined ? undefined : page.links[node.data.index]
    target ??= link?.ok && link.target ? link.target : null
  })
  return target
}
