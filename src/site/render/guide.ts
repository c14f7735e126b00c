import type { List, Root, RootContent } from 'mdast'
import { answerContent, stepAfter } from '../../model/decision-tree.ts'
import { contains } from '../../model/ranges.ts'
import type { DecisionAnswer, DecisionStep, DecisionTree, Range } from '../../model/types.ts'
import type { Guide, GuideAnswer } from '../guide.ts'
import { renderPieces } from '../render.ts'
import type { RenderContext } from './context.ts'
import { fieldsPanel } from './fields.ts'
import { printHtml } from './print-html.ts'

/** The page's decision tree, each of its parts as HTML; `null` where it has none. */
export function renderGuide(tree: Root, context: RenderContext): Guide | null {
  const { decisionTree } = context.page
  if (!decisionTree) return null
  const { steps } = decisionTree
  const pieces: RootContent[][] = []
  const later = (nodes: RootContent[]): number => pieces.push(nodes) - 1
  const intro = later(nodesIn(tree, introOf(decisionTree)))
  const planned = steps.map((step) => {
    const { before, items, after } = partsOf(tree, step)
    const answers = step.answers.map((answer) => {
      const content = items.get(answer.range.start.offset) ?? []
      const [first] = content
      const hasText = first?.type === 'paragraph'
      return { answer, html: later(hasText ? [capitalised(first)] : []), more: later(content.slice(hasText ? 1 : 0)) }
    })
    return { step, before: later(before), after: later(after), answers }
  })
  const html = renderPieces(tree, pieces, context, steps.map(({ id }) => id))
  const piece = (index: number): string => html[index] as string
  return {
    title: decisionTree.title,
    fields: fieldsFor(decisionTree, context),
    intro: piece(intro),
    steps: planned.map(({ step, before, after, answers }) => {
      const title = context.page.headings.find(({ id }) => id === step.id)?.text ?? ''
      return {
        id: step.id,
        number: step.number,
        question: step.question || title,
        title,
        before: piece(before),
        after: piece(after),
        answers: answers.map(({ answer, html, more }) => ({
          label: answer.label, text: answer.text, html: piece(html), more: piece(more), to: targetOf(answer, context),
        })),
        next: step.answers.some(({ to }) => to && 'step' in to) ? null : stepAfter(steps, step)?.id ?? null,
      }
    }),
  }
}

/** The fields of the placeholders that the tree's commands have. */
function fieldsFor({ range }: DecisionTree, { page, inventory }: RenderContext): string {
  const commands = page.codeBlocks.filter((block) => contains(range, block.range)).flatMap(({ commands }) => commands)
  const names = new Set(commands.flatMap(({ placeholders }) => placeholders.map(({ name }) => name)))
  return names.size === 0 ? '' : printHtml(fieldsPanel([...names], inventory ?? null))
}

function introOf({ range, steps }: DecisionTree): Range {
  return { start: range.start, end: steps[0]?.range.start ?? range.end }
}

/** The top-level nodes in a range, the heading that it begins with left out. */
function nodesIn({ children }: Root, { start, end }: Range): RootContent[] {
  const nodes = children.filter(({ type, position }) => {
    const offset = position?.start.offset ?? -1
    // Footnotes stay on the page.
    return offset >= start.offset && offset < end.offset && type !== 'footnoteDefinition'
  })
  return nodes[0]?.type === 'heading' ? nodes.slice(1) : nodes
}

/** What stands before the answers, what each of them says by its offset, and what stands behind them. */
function partsOf(tree: Root, { range, answers }: DecisionStep): { before: RootContent[]; items: Map<number, RootContent[]>; after: RootContent[] } {
  const starts = new Set(answers.map(({ range }) => range.start.offset))
  const isAnswers = (node: RootContent): node is List =>
    node.type === 'list' && starts.has(node.children[0]?.position?.start.offset ?? -1)
  const nodes = nodesIn(tree, range)
  const lists = nodes.filter(isAnswers)
  const first = nodes.findIndex(isAnswers)
  const items = lists.flatMap(({ children }) => children).map((item): [number, RootContent[]] => [item.position?.start.offset ?? -1, answerContent(item)])
  return {
    before: first < 0 ? nodes : nodes.slice(0, first),
    items: new Map(items),
    after: first < 0 ? [] : nodes.slice(first).filter((node) => !isAnswers(node)),
  }
}

/** What stands behind “**No** —” becomes a sentence of its own. */
function capitalised(node: Extract<RootContent, { type: 'paragraph' }>): RootContent {
  const [first, ...rest] = node.children
  if (first?.type !== 'text') return node
  return { ...node, children: [{ ...first, value: first.value.replace(/^\p{Ll}(?=\p{L}*(?:[\s,.:;!?]|$))/u, (letter) => letter.toUpperCase()) }, ...rest] }
}

function targetOf({ to }: DecisionAnswer, { urls }: RenderContext): GuideAnswer['to'] {
  if (to === null || 'step' in to) return to
  const url = urls.get(to.page) ?? (to.page === '' ? '/' : undefined)
  return url === undefined ? null : { url, anchor: to.anchor }
}
