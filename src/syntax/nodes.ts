/**
 * The syntax tree: mdast plus the nodes that runbooks need. Every dialect ends in these same nodes, so nothing
 * behind this folder knows whether an admonition was written `!!!`, `:::` or `> [!NOTE]`.
 */
import type { BlockContent, Data, DefinitionContent, Literal, Node, Parent, PhrasingContent, Text } from 'mdast'

/** How an admonition or a tab was written; for messages and fixes only, never for meaning. */
export type Dialect = 'material' | 'directive' | 'github' | 'block'

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

/** Terms and what they mean (`Term`, then `:   meaning`): one or more terms, then their descriptions, and so on. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: Array<DefinitionTerm | DefinitionDescription>
  data?: Data
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
  data?: Data & Attributed
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  /** Whether blank lines part it from its term, or its own blocks from each other. */
  spread: boolean
  children: Array<BlockContent | DefinitionContent>
  data?: Data
}

/** `*[HTML]: Hyper Text Markup Language`. Nothing is shown where it stands. */
export interface AbbreviationDefinition extends Node {
  type: 'abbreviationDefinition'
  label: string
  /** What it stands for, as text; `''` where an earlier definition is taken back. */
  title: string
  data?: Data
}

/** A word of the text that the page defines as an abbreviation. */
export interface Abbreviation extends Parent {
  type: 'abbreviation'
  title: string
  children: Text[]
  data?: Data
}

/** `[TOC]` or `[[_TOC_]]`, alone in its paragraph: the page's headings are listed here. */
export interface TableOfContents extends Node {
  type: 'tableOfContents'
  data?: Data
}

/** `==marked==` */
export interface Mark extends Parent {
  type: 'mark'
  children: PhrasingContent[]
  data?: Data & Attributed
}

/** `^^inserted^^` */
export interface Insert extends Parent {
  type: 'insert'
  children: PhrasingContent[]
  data?: Data & Attributed
}

/** `10^6^` */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
  data?: Data & Attributed
}

/** `CO~2~` */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
  data?: Data & Attributed
}

/** `++ctrl+alt+del++`: keys pressed together. Its value is what the reader sees: `Ctrl+Alt+Del`. */
export interface Keys extends Literal {
  type: 'keys'
  keys: string[]
  data?: Data & Attributed
}

/** `:tada:`. Its value is the character. */
export interface Emoji extends Literal {
  type: 'emoji'
  name: string
  data?: Data & Attributed
}

/** `:material-alert:`: an icon of a set that MkDocs themes bring, by its name. It has no text. */
export interface Icon extends Node {
  type: 'icon'
  name: string
  data?: Data & Attributed
}

/**
 * What an attribute list (`{#id .class}`) gave a heading, a paragraph, a term, a table cell or something inline; kept
 * on `node.data.attributes`.
 */
export interface Attributes {
  id?: string
  classes: string[]
  /** Of `title`, `width`, `height` and `align`, those it says; never anything else. */
  values?: { [key: string]: string }
  /** Names of what it says that would run, and is not kept: for a message. */
  handlers?: string[]
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

/** What stands in running text. */
interface SmallConstructs {
  abbreviation: Abbreviation
  mark: Mark
  insert: Insert
  superscript: Superscript
  subscript: Subscript
  keys: Keys
  emoji: Emoji
  icon: Icon
}

declare module 'mdast' {
  interface HeadingData extends Attributed {}
  interface TableCellData extends Attributed {}
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
    definitionList: DefinitionList
    tableOfContents: TableOfContents
  }
  interface DefinitionContentMap {
    abbreviationDefinition: AbbreviationDefinition
  }
  interface PhrasingContentMap extends SmallConstructs {}
  interface RootContentMap extends SmallConstructs {
    abbreviationDefinition: AbbreviationDefinition
    admonition: Admonition
    admonitionTitle: AdmonitionTitle
    tabSet: TabSet
    tab: Tab
    tabLabel: TabLabel
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
    tableOfContents: TableOfContents
  }
}
