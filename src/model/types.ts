/**
 * The whole model of a runbook book, in one file: what every page is once it has been read, whichever dialect it was
 * written in. Plain data: it survives `JSON.stringify` and holds no functions, classes or cycles. The site, the linter
 * and the export show and check nothing that is not here.
 *
 * A book holds pages. A page holds its parts in document order, each kind in a list of its own, and on top of them what
 * they mean: sections, runbooks, severity levels and the decision tree.
 */
import type {
  Invocation as ShellInvocation, Lookalike as ShellLookalike, MissingArgument as ShellMissingArgument, Quoting, ReferenceKind, Risk,
  ShellReference, ShellSyntaxError, UnknownArgument as ShellUnknownArgument,
} from '../shell/types.ts'
import type { TextPart } from '../syntax/text-parts.ts'

export type { Quoting, ReferenceKind, Risk, TextPart }

/**
 * A place in a page's text: its source, with what it includes in place of the lines that include it. Lines and columns
 * count from 1, offsets from 0, all in UTF-16 units. `sourcePlace` gives the place in the file as its author sees it.
 */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A piece of a page's text, the end exclusive: `text.slice(start.offset, end.offset)` is what it covers. */
export interface Range {
  start: Point
  end: Point
}

/** Plain JSON, as front matter gives it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** How heading texts become anchors. A page written for one renderer links to the anchors of that renderer. */
export type SlugStyle = 'mkdocs' | 'github' | 'unicode' | 'pymdownx'

/** All pages of a content folder, by path. */
export interface Book {
  /** As configured, else its front page's title, else `Runbooks`. */
  title: string
  pages: Page[]
  /** How the anchors of its headings are made, and why so: the end of a sentence. */
  slugs: { style: SlugStyle; because: string }
  /** The pages as a reader finds them, from `mkdocs.yml` or from the folders. */
  navigation: NavEntry[]
}

/** An entry of the navigation: a page, a section that holds further entries, or a link to another site. */
export interface NavEntry {
  title: string
  /** Path of its page; `null` for a section without a page of its own and for a link to another site. */
  page: string | null
  /** An address outside the book, as configured; else `null`. */
  href: string | null
  entries: NavEntry[]
}

/** One Markdown file. */
export interface Page {
  /** Relative to the content folder, with `/`: `database/failover.md`. */
  path: string
  /** Where the site serves it, without the base path: `/database/failover/`. */
  url: string
  /** The first heading of depth 1, else what the navigation calls it, else front matter's `title`, else the file name in words. */
  title: string
  frontmatter: { [key: string]: Json }
  /** The first paragraph before any section, as text; `''` where there is none. */
  summary: string
  headings: Heading[]
  /** The outline: what stands before the first heading belongs to the page itself. */
  sections: Section[]
  admonitions: Admonition[]
  tabSets: TabSet[]
  codeBlocks: CodeBlock[]
  /** Code in running text, which also names hosts, services and commands. */
  inlineCode: InlineCode[]
  /** Running text outside code, piece by piece: what rules read that look for names in prose. */
  prose: ProseText[]
  links: Link[]
  /** Every fragment that can be linked to on this page. */
  anchors: Anchor[]
  runbooks: Runbook[]
  severityLevels: SeverityLevel[]
  decisionTree: DecisionTree | null
  /** What the syntax could not read as its author seems to have meant it. */
  notes: SyntaxNote[]
  /** Comments that tell the linter to say nothing. */
  suppressions: Suppression[]
  /** Which file each stretch of the page's text is from; empty where the page includes nothing. */
  textParts: TextPart[]
  /** Why the page could not be read, and where; then nothing else is known of it but its URL and a title. */
  refusal: Refusal | null
}

/** Why a page is not understood: hostile or broken input that reading stops at. */
export interface Refusal {
  /** A sentence for the page's author, with what to do. */
  message: string
  range: Range
}

/** A page that could not be read, or not be shown. */
export type RefusedPage = Page & { refusal: Refusal }

/** A heading. Those inside admonitions, tabs, lists and quotes are listed too; those in raw HTML are not. */
export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** Rendered text. */
  text: string
  /** The anchor, unique on the page. */
  id: string
  /** The whole heading, markers included. */
  range: Range
  /** Its content without markers and attribute list. */
  textRange: Range
}

/** A heading with everything up to the next heading of its depth or above. */
export interface Section {
  heading: Heading
  range: Range
  sections: Section[]
}

/** A call-out (`!!!`, `:::note`, `> [!NOTE]`) or collapsible block (`???`). */
export interface Admonition {
  kind: string
  /** Of the kind as written; of the whole opener where it names none. */
  kindRange: Range
  /** Rendered text; `''` where the title was switched off. */
  title: string
  classes: string[]
  collapsible: boolean
  open: boolean
  range: Range
}

/** A set of alternatives, shown one at a time. */
export interface TabSet {
  tabs: Tab[]
  range: Range
}

export interface Tab {
  label: string
  /** The anchor, unique on the page. */
  id: string
  selected: boolean
  range: Range
}

/** A fenced or indented code block. */
export interface CodeBlock {
  /** The fence's language in lower case, `''` where it names none. */
  lang: string
  title: string
  /** Verbatim, the container's indent removed, line endings as `\n`. */
  text: string
  /** Whether it holds shell commands. */
  shell: boolean
  /** Whether a fence has its closing line; indented code counts as closed. */
  closed: boolean
  commands: Command[]
  /** Commands that comments propose (“If not: …”). */
  proposed: ProposedCommand[]
  /** In code that is no shell. */
  lookalikes: Lookalike[]
  /** Lines recognised as output. */
  output: Range[]
  prompts: Range[]
  /** Where its last command leaves the reader, as far as the block says. */
  directoryAfter: WorkingDirectory | null
  /** Where the text is not valid shell. */
  errors: ShellError[]
  range: Range
  /** Source ranges of the lines of `text`, in order. */
  lines: Range[]
  /** Anchor of the nearest heading above, `''` before the first. */
  section: string
}

/** One thing to paste into a terminal. */
export interface Command {
  /** What the reader pastes: no prompt, no output, continuations and heredocs whole, no final newline. */
  text: string
  /** What the comments that belong to it say, one a line; `''` where there are none. */
  comment: string
  /** Names of the programs that really run, in order, each once. */
  programs: string[]
  risk: Risk
  placeholders: Placeholder[]
  lookalikes: Lookalike[]
  /** Hosts it names, in order, each once. */
  hosts: string[]
  /** The programs that run, wrappers taken off, in order. */
  invocations: Invocation[]
  references: Reference[]
  comments: Comment[]
  context: CommandContext
  range: Range
  /** Source ranges of the lines of `text`: `lines.map(slice).join('\n') === text`. */
  lines: Range[]
}

/** Where a command runs, as far as its page says. What the command does itself, its invocations know (`cd x && …`). */
export interface CommandContext {
  /** In force where it starts; `null` where none is known. */
  directory: WorkingDirectory | null
  /** Hosts that an `ssh` above it in the block has entered, outermost first. */
  hosts: string[]
  /** The reader's own machine or the server, as the text in front says or `ssh` has it; `null` where nothing does. */
  machine: 'own' | 'server' | null
  /** The compose project and profiles that it names. */
  project: string | null
  profiles: string[]
}

export interface WorkingDirectory {
  /** As written; `null` where the page says that there is one and not which: “in the repository”, `cd "$dir"`. */
  path: string | null
  /** An earlier `cd` of the block, the text in front of it, or the block before in the same part of the page. */
  because: 'cd' | 'prose' | 'earlier-block'
}

/** An invocation as the shell reader gives it; each of its words carries its source range. */
export interface Invocation {
  name: string
  /** The path or name as written. */
  program: Word
  subcommands: Word[]
  args: Word[]
  wrappers: ShellInvocation['wrappers']
  context: ShellInvocation['context']
  risk: Risk
  known: boolean
  unknown: UnknownArgument[]
  missing: MissingArgument | null
}

/** A flag or subcommand that the program does not have. */
export interface UnknownArgument extends Omit<ShellUnknownArgument, 'start' | 'end'> {
  range: Range
}

/** What a command line lacks, at the word behind which it should stand. */
export interface MissingArgument extends Omit<ShellMissingArgument, 'start' | 'end'> {
  range: Range
}

export interface Word {
  text: string
  value: string
  range: Range
}

/** A name in a command that the inventory can confirm. */
export interface Reference extends Omit<ShellReference, 'start' | 'end'> {
  range: Range
}

/** Characters that only look like those their author meant. */
export interface Lookalike extends Omit<ShellLookalike, 'start' | 'end'> {
  range: Range
}

export interface Placeholder {
  /** Without brackets: `PID`. */
  name: string
  /** As written: `<PID>`. */
  text: string
  form: 'angle' | 'variable'
  /** How a shell reads its place, outermost layer first. */
  quoting: Quoting[]
  range: Range
}

export interface Comment {
  text: string
  place: 'before' | 'same-line' | 'after'
  range: Range
}

/** A command inside a comment: checked, never copied. */
export interface ProposedCommand {
  text: string
  invocations: Invocation[]
  references: Reference[]
  lookalikes: Lookalike[]
  context: CommandContext
  range: Range
}

/** Where a command is not valid shell, or is not continued on its next line. */
export interface ShellError extends Omit<ShellSyntaxError, 'start' | 'end'> {
  range: Range
}

export interface InlineCode {
  text: string
  range: Range
  /** Of `text` inside its backticks. */
  textRange: Range
}

export interface ProseText {
  /** As the source has it, so that an offset into it is an offset into the source. */
  text: string
  range: Range
}

/** A link, an image or another file that the page shows, from Markdown or from raw HTML. */
export interface Link {
  kind: 'link' | 'image' | 'media'
  markup: 'markdown' | 'html'
  /** As written, character references and escapes decoded. */
  href: string
  /** What the reader sees; for an image its alternative text. */
  text: string
  /** Where it leads inside the book, missing anchors included; `null` for other sites and for missing pages and files. */
  target: LinkTarget | null
  /** `false` where the page, file or anchor is missing. Links to other sites are not looked at and count as good. */
  ok: boolean
  /** Why not, where `ok` is `false`. */
  problem: LinkProblem | null
  range: Range
  /** Of the destination as written, so that a fix can replace it. */
  hrefRange: Range
}

export interface LinkTarget {
  /** Path of a page or of another file of the content folder; `''` for the front page where no file makes it. */
  page: string
  /** Fragment without `#`; `''` for the top. */
  anchor: string
}

export interface LinkProblem {
  kind: 'empty' | 'missing-page' | 'missing-file' | 'missing-anchor' | 'left-out' | 'outside-folder' | 'unknown-scheme' | 'active-file'
  /** The nearest thing that exists, or `null`: a whole href to put in its place. */
  suggestion: string | null
  /**
   * How the suggestion was found: it is near, right in another slug style, right but for upper and lower case, or what
   * MkDocs would number the tab.
   */
  reason: 'near' | 'slug-style' | 'case' | 'tab-number' | null
  /** The style that the fragment is right in, where that is the reason. */
  style: SlugStyle | null
  /** Whether nothing else can be meant: names that differ in their digits only are siblings of what is missing. */
  sure: boolean
}

export interface Anchor {
  id: string
  /** What has it; `attribute` is any other element with an attribute list (`{#id}`). */
  source: 'heading' | 'tab' | 'html' | 'attribute' | 'footnote'
  /** Whether its author chose it. */
  own: boolean
  range: Range
}

/** What a part of a runbook is for. `null` where its title fits none. */
export type SectionRole =
  | 'symptoms' | 'when' | 'impact' | 'prerequisites' | 'diagnose' | 'causes' | 'fix' | 'verify'
  | 'rollback' | 'escalate' | 'prevent' | 'background' | 'reference'

/** One procedure for one kind of trouble. A page may hold one or many. */
export interface Runbook {
  /** From a numbered heading, else `null`. */
  number: number | null
  title: string
  /** Of its heading; `''` where the page itself is the runbook and has no heading. */
  anchor: string
  /** Name of a severity level (`SEV-1`), or `null` where none is given. */
  severity: string | null
  /** Rendered text; `''` where there is none. */
  symptoms: string
  sections: RunbookSection[]
  causes: Cause[]
  range: Range
}

/** A part of a runbook, named by a heading or by a bold lead such as “**Diagnose**:”. */
export interface RunbookSection {
  role: SectionRole | null
  title: string
  /** Anchor of the heading; `''` for a bold lead. */
  anchor: string
  range: Range
}

/** A cause that the runbook offers a fix for: a tab of its causes. */
export interface Cause {
  label: string
  anchor: string
}

/** A row of the page's table of severity levels. */
export interface SeverityLevel {
  name: string
  /** The other cells by their column's heading. */
  fields: Array<{ name: string; value: string }>
  range: Range
}

/** Questions that lead to a runbook. */
export interface DecisionTree {
  title: string
  anchor: string
  steps: DecisionStep[]
  range: Range
}

export interface DecisionStep {
  /** Anchor of the step's heading. */
  id: string
  number: number
  question: string
  answers: DecisionAnswer[]
  /** Indexes into the page's code blocks: what to run to find the answer. */
  codeBlocks: number[]
  range: Range
}

export interface DecisionAnswer {
  label: string
  /** What the answer says to do, as text. */
  text: string
  /** `null` where the answer is advice and leads nowhere else. */
  to: DecisionTarget | null
  range: Range
}

export type DecisionTarget = { step: string } | LinkTarget

/** Something that looks like syntax and was read as text, or the other way round. */
export interface SyntaxNote {
  kind: 'unread-admonition' | 'unread-tab' | 'unread-link' | 'unindented-body' | 'unclosed-fence' | 'invalid-frontmatter' | 'unread-directive'
    | 'mkdocs-differs' | 'unsupported-syntax' | 'broken-include' | 'unsafe-html' | 'left-out-html'
  /** What exactly is wrong: the reason in words, for the message. */
  detail: string
  range: Range
}

/** What a suppression is about; in YAML a block is an entry with what is indented below it. */
export type SuppressionScope = 'next-line' | 'next-block' | 'file'

/** A comment that tells the linter to say nothing: `<!-- runpress-disable-next-line RULE -- reason -->`, in YAML behind `#`. */
export interface Suppression {
  /** What stands behind `runpress-`. */
  word: string
  /** `null` where the word is none that is known. */
  scope: SuppressionScope | null
  rules: Array<{ name: string; range: Range }>
  /** `''` where none is given. */
  reason: string
  /** The line or block; `null` for a whole file, and where nothing follows. */
  target: Range | null
  /** Of the comment. */
  range: Range
}
