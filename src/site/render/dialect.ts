import type { Element, ElementContent } from 'hast'
import type { Nodes, Parents } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type {
  Abbreviation, DefinitionDescription, DefinitionList, DefinitionTerm, Emoji, Icon, Insert, Keys, Mark, Subscript, Superscript,
} from '../../syntax/nodes.ts'
import { plainText } from '../../syntax/plain-text.ts'
import { element } from './element.ts'

/** How Material's small constructs become HTML. */
export function dialectHandlers(): Handlers {
  const seen = new Set<string>()
  return {
    definitionList: (state: State, node: DefinitionList) => element('dl', {}, ...state.all(node as Nodes as Parents)),
    definitionTerm: (state: State, node: DefinitionTerm) => wrapped(state, node, 'dt'),
    definitionDescription: description,
    abbreviation: (state: State, node: Abbreviation, parent: Parents | undefined) => abbreviation(state, node, parent, seen),
    abbreviationDefinition: () => undefined,
    mark: (state: State, node: Mark) => wrapped(state, node, 'mark'),
    insert: (state: State, node: Insert) => wrapped(state, node, 'ins'),
    superscript: (state: State, node: Superscript) => wrapped(state, node, 'sup'),
    subscript: (state: State, node: Subscript) => wrapped(state, node, 'sub'),
    keys: (state: State, node: Keys) => finished(state, node, element('span', { className: ['keys'] }, ...keys(node))),
    emoji: (_state: State, node: Emoji) => ({ type: 'text', value: node.value }),
    icon,
  }
}

/**
 * The pictures belong to a theme that is not here. Beside words one adds nothing and is left out, but for an anchor on it;
 * one that stands for words is shown by them: `bug check` for `:material-bug-check:`.
 */
function icon(state: State, node: Icon, parent: Parents | undefined): Element | undefined {
  const beside = parent?.children.some((other) => other !== (node as Nodes) && other.type !== 'icon' && plainText(other).trim() !== '')
  if (beside && !node.data?.attributes) return undefined
  return finished(state, node, element('span', { className: ['icon-name'] }, beside ? null : iconWords(node.name)))
}

function iconWords(name: string): string {
  return name.replace(/^(?:material|fontawesome-(?:solid|regular|brands)|fontawesome|octicons|simple)-/, '').replace(/-(?:16|24)$/, '').replaceAll('-', ' ')
}

function wrapped(state: State, node: DefinitionTerm | Mark | Insert | Superscript | Subscript, tagName: string): Element {
  return finished(state, node, element(tagName, {}, ...state.all(node)))
}

/** With what an attribute list gave. */
function finished(state: State, node: Nodes, result: Element): Element {
  return state.applyData(node, result) as Element
}

/** A description that no blank line divides is a line of text, not a paragraph. */
function description(state: State, node: DefinitionDescription): Element {
  const content = state.all(node as Nodes as Parents)
  const inside = node.spread
    ? content
    : content.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child]))
  return element('dd', {}, ...inside as ElementContent[])
}

/**
 * A touch shows what it stands for, everywhere; the Tab key stops at the first of its kind only. Inside links, labels
 * and titles nothing else takes the focus.
 */
function abbreviation(state: State, node: Abbreviation, parent: Parents | undefined, seen: Set<string>): Element {
  const focusable = parent?.type === 'paragraph' || parent?.type === 'tableCell'
  const first = focusable && !seen.has(node.title)
  if (first) seen.add(node.title)
  return element('abbr', { title: node.title, ...(focusable ? { tabIndex: first ? 0 : -1 } : {}) }, ...state.all(node))
}

function keys(node: Keys): ElementContent[] {
  return node.keys.flatMap((name, index) => [
    ...(index > 0 ? [element('span', {}, '+')] : []),
    element('kbd', {}, name),
  ])
}
