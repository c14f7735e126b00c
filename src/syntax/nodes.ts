/**
 * The syntax tree: mdast plus the nodes that runbooks need. Every dialect ends in these same nodes, so nothing
 * behind this folder knows whether an admonition was written `!!!`, `:::` or `> [!NOTE]`.
 */
import type { BlockContent, Data, DefinitionContent, Parent, PhrasingContent } from 'mdast'

/** How an admonition or a tab was written; for messages and fixes only, never for meaning. */
export type Dialect = 'material' | 'directive' | 'github'

/** A call-out or a collapsible block. The first child is its title, unless the title is empty. */
export interface Admonition extends Parent {
  type: 'admonition'
  /** First class, in lower case: `danger`, `note`, `attention`. `details` where a collapsible block names none. */
  kind: string
  /** All classes in lower case, the kind first: `['danger', 'inline', 'end']`. */
  classes: string[]
  /** Written with `???`, `???+` or as a directive/alert that folds. */
  collapsible: boolean
  /** Whether the reader sees the body at first. */
  open: boolean
  dialect: Dialect
  children: Array<AdmonitionTitle | BlockContent | DefinitionContent>
  data?: Data
}

/** An admonition's title. Without a `position` where it is the default one, made from the kind. */
export interface AdmonitionTitle extends Parent {
  type: 'admonitionTitle'
  children: PhrasingContent[]
  data?: Data
}

/** Neighbouring tabs. */
export interface TabSet extends Parent {
  type: 'tabSet'
  dialect: Dialect
  children: Tab[]
  data?: Data
}

/** One tab: its label, then its body. */
export interface Tab extends Parent {
  type: 'tab'
  /** Shown first (`===+`). */
  selected: boolean
  dialect: Dialect
  children: Array<TabLabel | BlockContent | DefinitionContent>
  data?: Data
}

/** A tab's label, inline Markdown. Always there, with no children where the label is empty. */
export interface TabLabel extends Parent {
  type: 'tabLabel'
  children: PhrasingContent[]
  data?: Data
}

/**
 * What an attribute list (`{#id .class}`) gave a heading, a paragraph, a link, an image, inline code or emphasis; kept
 * on `node.data.attributes`.
 */
export interface Attributes {
  id?: string
  classes: string[]
}

interface Attributed {
  attributes?: Attributes
}

/** A code fence's info string, read once; kept on `code.data.fence`. Indented code has none. */
export interface FenceInfo {
  /** `bash`, in lower case, from whichever form it was written in; `''` where there is none. */
  lang: string
  /** `title="…"` */
  title: string
  /** 1-based numbers of the lines to highlight. */
  highlight: number[]
  /** First line number to show, or `undefined` for no numbers. */
  lineNumbers?: number
  classes: string[]
  /** Whether the fence has its closing line; an unclosed one ends with its container. */
  closed: boolean
}

declare module 'mdast' {
  interface HeadingData extends Attributed {}
  interface ParagraphData extends Attributed {}
  interface LinkData extends Attributed {}
  interface LinkReferenceData extends Attributed {}
  interface ImageData extends Attributed {}
  interface ImageReferenceData extends Attributed {}
  interface InlineCodeData extends Attributed {}
  interface EmphasisData extends Attributed {}
  interface StrongData extends Attributed {}
  interface DeleteData extends Attributed {}
  interface CodeData {
    fence?: FenceInfo
  }
  interface BlockContentMap {
    admonition: Admonition
    tabSet: TabSet
  }
  interface RootContentMap {
    admonition: Admonition
    admonitionTitle: AdmonitionTitle
    tabSet: TabSet
    tab: Tab
    tabLabel: TabLabel
  }
}
