import { commandKey } from './found-words.ts'
import type { SearchCommand, SearchPage, SearchSection } from './pagefind.ts'
import { findWords, markWords } from './query.ts'
import type { Query } from './query.ts'
import { excerptOf } from './search-results.ts'
import type { CommandResult, SectionResult } from './search-results.ts'

/** An element with a class, its children text or elements. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name, className: string, ...children: Array<Node | string | null>
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children.filter((child) => child !== null))
  return made
}

/** A heading with a list below it. */
export function group(heading: Node[], items: HTMLElement[]): HTMLElement {
  return make('section', 'result-group', ...(heading.length > 0 ? [make('h2', '', ...heading)] : []), make('ul', '', ...items))
}

/** What a page is found under: the sections of the book above it, and its title. */
export function pageHeading({ trail, title }: SearchPage): Node[] {
  return [...(trail.length > 0 ? [make('span', 'result-above', `${trail.join(' › ')} › `)] : []), make('span', '', title)]
}

/** A section as a link: its title, where it stands, how grave it is, and where in it the query stands. */
export function sectionItem({ section, page }: SectionResult, query: Query, base: string): HTMLLIElement {
  const link = make('a', '',
    make('span', 'result-head', make('span', 'result-title', ...marked(section.title, query)), ' ', severityOf(section)), ' ',
    section.above.length > 0 ? make('span', 'result-trail', section.above.join(' › ')) : null, ' ',
    make('span', 'result-excerpt', ...excerpt(section, query)))
  link.href = addressOf(page, section, base)
  return make('li', '', link)
}

function excerpt({ text, alerts, symptoms }: SearchSection, query: Query): Node[] {
  // Where nothing was asked for, a runbook is known by its symptoms.
  if (query.words.length === 0) return [document.createTextNode(excerptOf(symptoms === '' ? text : symptoms, query))]
  const says = findWords(text, query).length > 0 || alerts.length === 0 ? text : alerts.join(' · ')
  return marked(excerptOf(says, query), query)
}

function severityOf({ severity }: SearchSection): HTMLElement | null {
  if (!severity) return null
  return severityMark(severity.name, severity.rank)
}

/** A severity's name, with a shape for its rank. */
export function severityMark(name: string, rank: number): HTMLElement {
  const mark = make('span', 'severity', name)
  mark.dataset.severity = String(rank)
  return mark
}

/** A command with its risk and its copy button, and a link to where it stands. */
export function commandItem({ command, section, page }: CommandResult, query: Query, base: string): HTMLLIElement {
  const where = make('a', 'result-place',
    make('span', 'result-title', section.title),
    page.title === section.title ? null : make('span', 'result-trail', ` ${page.title}`))
  where.href = addressOf(page, section, base)
  where.dataset.command = commandKey(command.text, command.placeholders)
  const shown = make('div', 'code shell', commandElement(command, query))
  shown.translate = false
  const comment = command.comment === '' ? null : make('p', 'result-comment', ...marked(command.comment, query))
  return make('li', 'result-command', where, comment, shown)
}

/** What a command's risk is called, as on the page that it stands on. */
const risks: Record<SearchCommand['risk'], { label: string; title: string } | null> = {
  read: { label: 'reads', title: 'Only reads: changes nothing' },
  change: { label: 'changes', title: 'Changes the running system' },
  destroy: { label: 'destroys', title: 'Deletes or overwrites something that this command cannot bring back' },
  unknown: null,
}

function commandElement(command: SearchCommand, query: Query): HTMLElement {
  const code = make('code', '', ...commandText(command, query))
  code.dataset.text = command.text
  if (command.placeholders.length > 0) code.dataset.holes = command.placeholders.map(({ start, end }) => `${start}-${end}`).join(' ')
  if (command.hidden || command.alike) code.dataset.odd = ''
  const risk = risks[command.risk]
  const label = risk ? make('span', 'risk', risk.label) : null
  if (label && risk) label.title = risk.title
  const first = firstWords(command.text)
  const copy = copyButton(`Copy ${first}`)
  const element = make('div', 'command', make('pre', '', code), label)
  element.dataset.risk = command.risk
  if (command.directory === undefined) element.append(copy)
  else {
    element.dataset.directory = command.directory
    const led = copyButton(`Copy with cd ${command.directory}: ${first}`, 'cd')
    led.classList.add('copy-cd')
    element.append(make('span', 'copies', led, copy))
  }
  return element
}

function copyButton(name: string, label: string | null = null): HTMLButtonElement {
  const button = make('button', 'copy', label)
  button.type = 'button'
  button.ariaLabel = name
  return button
}

/** A command's text, its placeholders, its hidden characters and the words found marked. */
function commandText({ text, placeholders, hidden = [], alike = [] }: SearchCommand, query: Query): Node[] {
  const nodes: Node[] = []
  const marks = [
    ...placeholders.map((placeholder) => ({ ...placeholder, mark: () => placeholderMark(text, placeholder) })),
    ...alike.map(([start, end, title]) => ({ start, end, mark: () => alikeMark(text.slice(start, end), title) })),
    ...hidden.map(([at, name]) => ({ start: at, end: at, mark: () => hiddenMark(name) })),
  ].sort((a, b) => a.start - b.start)
  let at = 0
  const upTo = (end: number): void => {
    nodes.push(...markWords(text.slice(at, end), query).flatMap((piece) =>
      (piece.found ? [make('span', 'result-hit word', piece.text)] : unbroken(piece.text))))
  }
  for (const { start, end, mark } of marks) {
    if (start < at) continue
    upTo(start)
    nodes.push(mark())
    at = end
  }
  upTo(text.length)
  return nodes
}

function placeholderMark(text: string, { name, start, end, quoting, type }: SearchCommand['placeholders'][number]): HTMLElement {
  const mark = make('mark', 'placeholder', text.slice(start, end))
  mark.dataset.placeholder = name
  mark.dataset.quoting = quoting
  if (type !== undefined) mark.dataset.type = type
  return mark
}

function alikeMark(text: string, title: string): HTMLElement {
  const mark = make('span', 'alike', text)
  mark.title = title
  return mark
}

/** As site/render/hidden-marks.ts makes it. */
function hiddenMark(name: string): HTMLElement {
  const mark = make('span', 'unseen', make('i', '', name.split(',', 1)[0] ?? ''))
  mark.role = 'img'
  mark.ariaLabel = `hidden character ${name}`
  mark.title = name
  return mark
}

/** Longer words than this, in characters, may break at their hyphens. */
const longestWord = 24

/** Text with its options kept whole: a line must not end behind `--`. */
function unbroken(text: string): Node[] {
  return text.split(/((?<!\S)\S*-\S*)/).filter((part) => part !== '').map((part) =>
    (/^[^\s-]*-\S*$/.test(part) && part.length <= longestWord ? make('span', 'word', part) : document.createTextNode(part)))
}

/** The beginning of a command, short enough for a name. */
function firstWords(text: string): string {
  const line = (text.split('\n', 1)[0] as string).replace(/(?<! ) *\\$/, ' …')
  return line.length <= 60 ? line : `${line.slice(0, 60)} …`
}

function marked(text: string, query: Query): Node[] {
  return markWords(text, query).map((piece) => (piece.found ? make('mark', '', piece.text) : document.createTextNode(piece.text)))
}

function addressOf({ url }: SearchPage, { id }: SearchSection, base: string): string {
  return `${base}${url.slice(1)}${id === '' ? '' : `#${encodeURIComponent(id)}`}`
}

/** A toggle that narrows the results. */
export function chip(value: string, count: number | undefined, pressed: boolean, rank: number | undefined): HTMLButtonElement {
  const name = rank === undefined ? make('span', '', value) : severityMark(value, rank)
  const button = make('button', 'chip', name, count === undefined ? null : make('span', 'chip-count', ` ${count}`))
  button.type = 'button'
  button.ariaPressed = String(pressed)
  return button
}
