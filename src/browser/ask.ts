import styles from '../styles/ask.css?url'
import { filled, isAsShown, isUnfilled, marksOf, shownText, toldText } from './command-text.ts'
import { isConfirmed, markConfirmed } from './confirmed.ts'
import { codesOf, commandOf, copyNow, textOf } from './copying.ts'
import { makeField } from './fields.ts'
import { fillMarks, refusalAt } from './fill-in.ts'
import { loadStyleSheet } from './style-sheet.ts'
import { textButton } from './text-button.ts'

await loadStyleSheet(styles)

/** The row that is open; one at a time. */
let open: AskRow | null = null

/**
 * Asks before a button copies: for the values that its commands lack, once whether to destroy, and always where what is
 * copied is not what the page shows. Where there is nothing to ask for it copies at once.
 *
 * @param name A placeholder whose value the reader wants to see or change.
 */
export async function ask(button: HTMLElement, name?: string): Promise<void> {
  const codes = codesOf(button)
  fillMarks(codes.flatMap(marksOf))
  const destroying = isConfirmed(button) ? [] : codes.filter((code) => commandOf(code)?.dataset.risk === 'destroy')
  const names = [...new Set([...(name === undefined ? [] : [name]), ...emptyMarks(codes).map(nameOf)])]
  const doubts = doubtsAbout(codes)
  if (open?.button === button && name === undefined) return open.focus()
  open?.close()
  if (destroying.length === 0 && names.length === 0 && doubts.length === 0) return copyNow(button)
  open = new AskRow(button, codes, destroying, names, doubts)
  open.focus()
}

/** Why the page does not show plainly what a button copies: sentences. */
function doubtsAbout(codes: readonly HTMLElement[]): string[] {
  const doubts: string[] = []
  if (!codes.every(isAsShown)) {
    doubts.push('The page no longer shows what the runbook says here: an extension, a translation or a script has changed it.')
  }
  const hidden = namesOf(codes, '.unseen:not(.far)')
  if (hidden.length > 0) doubts.push(`Here ${hidden.length === 1 ? 'is a hidden character' : 'are hidden characters'}: ${hidden.join('; ')}.`)
  const alike = namesOf(codes, '.alike')
  if (alike.length > 0) doubts.push(`Not what ${alike.length === 1 ? 'it looks' : 'they look'} like: ${alike.join('; ')}.`)
  const far = namesOf(codes, '.far')
  if (far.length > 0) doubts.push(`A line goes on where nobody looks: ${far.join('; ')}.`)
  return doubts
}

/** What the titles of marks say, each once. */
function namesOf(codes: readonly HTMLElement[], marks: string): string[] {
  return [...new Set(codes.flatMap((code) => [...code.querySelectorAll<HTMLElement>(marks)].map(({ title }) => title)))]
}

/** Below a command, or below the bar of a block: what is missing, what will happen, and the buttons that go on. */
class AskRow {
  readonly button: HTMLElement
  private readonly codes: HTMLElement[]
  private readonly isDestroying: boolean
  private readonly row = make('div', 'ask')
  private readonly copy: HTMLButtonElement
  private readonly reason = make('p', 'ask-reason')
  /** What is copied, where the page does not show it. */
  private readonly text: HTMLElement | null
  /** Brings the fields back to where they were. */
  private readonly returns: Array<() => void> = []

  constructor(button: HTMLElement, codes: HTMLElement[], destroying: HTMLElement[], names: string[], doubts: string[]) {
    this.button = button
    this.codes = codes
    this.isDestroying = destroying.length > 0
    this.row.role = 'group'
    this.row.tabIndex = -1
    this.text = doubts.length === 0 ? null : make('code', '')
    const copies = this.text === null ? 'Copy' : 'Copy this'
    this.copy = textButton(this.isDestroying ? `${copies}, it destroys data` : copies, () => this.proceed())
    this.copy.classList.add(this.isDestroying ? 'danger' : 'primary')
    if (this.isDestroying) this.row.dataset.destroys = ''
    const what = make('div', 'ask-what')
    what.id = 'rp:ask'
    this.row.setAttribute('aria-labelledby', what.id)
    what.append(...this.doubt(doubts), ...this.warning(destroying), ...this.request(names))
    this.reason.role = 'alert'
    const fields = make('div', 'ask-fields')
    fields.append(...names.map((name) => this.takeField(name)))
    const buttons = make('div', 'ask-buttons')
    buttons.append(this.copy,
      ...(codes.some(isUnfilled) ? [textButton('Copy as it is', () => this.proceed())] : []),
      textButton('Cancel', () => this.cancel()))
    this.row.append(what, ...this.offer(), ...(names.length > 0 ? [fields] : []), this.reason, buttons)
    this.row.addEventListener('keydown', this.onKey)
    document.addEventListener('input', this.update)
    ;(button.closest('.command') ?? button.closest('.code-bar') ?? button.closest('.code'))?.after(this.row)
    this.update()
  }

  /** To the first field that is empty; where nothing is to be filled in, to the question. */
  focus(): void {
    const inputs = [...this.row.querySelectorAll('input')]
    const input = inputs.find(({ value }) => value === '') ?? inputs[0]
    ;(input ?? this.row).focus()
    input?.select()
    this.row.scrollIntoView({ block: 'nearest' })
  }

  close(): void {
    document.removeEventListener('input', this.update)
    for (const back of this.returns) back()
    this.row.remove()
    if (open === this) open = null
  }

  private cancel(): void {
    this.close()
    this.button.focus()
  }

  private proceed(): void {
    if (this.isDestroying) markConfirmed(this.button)
    this.cancel()
    void copyNow(this.button)
  }

  private readonly update = (): void => {
    const empty = emptyMarks(this.codes)
    if (this.text) this.text.textContent = textOf(this.button, shownText)
    this.copy.disabled = this.codes.some(isUnfilled)
    const reasons = new Set(empty.flatMap((mark) => {
      const refused = refusalAt(mark)
      return refused === null ? [] : [`${nameOf(mark)}: ${refused}`]
    }))
    const text = [...reasons].join(' ')
    if (this.reason.textContent !== text) this.reason.textContent = text
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') {
      event.preventDefault()
      this.cancel()
    } else if (event.key === 'Enter' && isField && !event.isComposing) {
      event.preventDefault()
      if (!this.copy.disabled && !this.isDestroying) this.proceed()
      else if (!this.copy.disabled) this.copy.focus()
      else this.focus()
    }
    // A dialog around the command has keys of its own.
    if (event.key !== 'Tab' && !event.ctrlKey && !event.metaKey) event.stopPropagation()
  }

  /** What is wrong with what the page shows. */
  private doubt(doubts: readonly string[]): Node[] {
    return doubts.map((text) => {
      const doubt = make('p', 'ask-title')
      doubt.textContent = text
      return doubt
    })
  }

  /** The text that is copied, to the letter. */
  private offer(): Node[] {
    if (!this.text) return []
    const says = make('p', '')
    says.textContent = 'What is copied is exactly this:'
    const text = make('div', 'ask-text')
    text.tabIndex = 0
    text.translate = false
    text.append(this.text)
    return [says, text]
  }

  /** What destructive commands do, and where several are copied, which these are. */
  private warning(destroying: HTMLElement[]): Node[] {
    if (destroying.length === 0) return []
    const on = this.button.closest('.code')?.querySelector('.place-machine')?.textContent
    const title = make('p', 'ask-title')
    const many = this.codes.length > 1
    const deletes = destroying.length === 1 ? 'deletes or overwrites' : 'delete or overwrite'
    const what = many ? `${destroying.length} of these ${this.codes.length} commands ${deletes}` : 'Deletes or overwrites'
    title.textContent = `${what} data${on ? ` on ${on}` : ''}; this cannot be undone.`
    return many ? [title, listOf(destroying)] : [title]
  }

  private request(names: string[]): Node[] {
    if (names.length === 0) return []
    const text = make('p', 'ask-title')
    const isEmpty = emptyMarks(this.codes).length > 0
    text.append(isEmpty ? 'Fill in ' : 'Change ')
    names.forEach((name, index) => {
      const shown = make('em', '')
      shown.textContent = name
      text.append(index === 0 ? '' : index === names.length - 1 ? ' and ' : ', ', shown)
    })
    text.append(isEmpty ? ', or copy as it is.' : '.')
    if (this.codes.length === 1) return [text]
    return [text, listOf(this.codes.filter((code) => emptyMarks([code]).length > 0))]
  }

  /** The page's field, for the time being: there is never a second one of a name. */
  private takeField(name: string): HTMLElement {
    const field = document.querySelector<HTMLElement>(`rp-fields .blank[data-field="${CSS.escape(name)}"]`)
    if (!field) {
      const mark = this.codes.flatMap(marksOf).find((one) => nameOf(one) === name)
      return makeField(name, mark?.dataset.type ?? 'text')
    }
    const place = make('div', 'blank-place')
    place.style.height = `${field.getBoundingClientRect().height}px`
    field.replaceWith(place)
    this.returns.push(() => place.replaceWith(field))
    return field
  }
}

/** Commands by their texts. */
function listOf(codes: readonly HTMLElement[]): HTMLElement {
  const list = make('ul', 'ask-list')
  list.append(...codes.map((command) => {
    const item = make('li', '')
    const code = make('code', '')
    code.textContent = toldText(command)
    item.append(code)
    return item
  }))
  return list
}

function emptyMarks(codes: readonly HTMLElement[]): HTMLElement[] {
  return codes.flatMap(marksOf).filter((mark) => !filled.has(mark))
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset.placeholder ?? ''
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  return element
}
