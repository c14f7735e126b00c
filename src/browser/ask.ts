import styles from '../styles/ask.css?url'
import { toldText } from './command-text.ts'
import { isConfirmed, markConfirmed } from './confirmed.ts'
import { commandsOf, copyNow } from './copying.ts'
import { makeField } from './fields.ts'
import { fillWithin, marksOf, refusalAt } from './fill-in.ts'
import { loadStyleSheet } from './style-sheet.ts'
import { textButton } from './text-button.ts'

await loadStyleSheet(styles)

/** The row that is open; one at a time. */
let open: AskRow | null = null

/**
 * Asks before a button copies: for the values that its commands lack, and once whether to destroy. Where there is
 * nothing to ask for it copies at once.
 *
 * @param name A placeholder whose value the reader wants to see or change.
 */
export async function ask(button: HTMLElement, name?: string): Promise<void> {
  const commands = commandsOf(button)
  fillWithin(commands)
  const destroying = isConfirmed(button) ? [] : commands.filter(({ dataset }) => dataset.risk === 'destroy')
  const names = [...new Set([...(name === undefined ? [] : [name]), ...emptyMarks(commands).map(nameOf)])]
  if (open?.button === button && name === undefined) return open.focus()
  open?.close()
  if (destroying.length === 0 && names.length === 0) return copyNow(button)
  open = new AskRow(button, commands, destroying, names)
  open.focus()
}

/** Below a command, or below the bar of a block: what is missing, what will happen, and the buttons that go on. */
class AskRow {
  readonly button: HTMLElement
  private readonly commands: HTMLElement[]
  private readonly isDestroying: boolean
  private readonly row = make('div', 'ask')
  private readonly copy: HTMLButtonElement
  private readonly reason = make('p', 'ask-reason')
  /** Brings the fields back to where they were. */
  private readonly returns: Array<() => void> = []

  constructor(button: HTMLElement, commands: HTMLElement[], destroying: HTMLElement[], names: string[]) {
    this.button = button
    this.commands = commands
    this.isDestroying = destroying.length > 0
    this.row.role = 'group'
    this.row.tabIndex = -1
    this.copy = textButton(this.isDestroying ? 'Copy, it destroys data' : 'Copy', () => this.proceed())
    this.copy.classList.add(this.isDestroying ? 'danger' : 'primary')
    if (this.isDestroying) this.row.dataset.destroys = ''
    const what = make('div', 'ask-what')
    what.id = 'rp:ask'
    this.row.setAttribute('aria-labelledby', what.id)
    what.append(...this.warning(destroying), ...this.request(names))
    this.reason.role = 'alert'
    const fields = make('div', 'ask-fields')
    fields.append(...names.map((name) => this.takeField(name)))
    const buttons = make('div', 'ask-buttons')
    buttons.append(this.copy,
      ...(emptyMarks(commands).length > 0 ? [textButton('Copy as it is', () => this.proceed())] : []),
      textButton('Cancel', () => this.cancel()))
    this.row.append(what, ...(names.length > 0 ? [fields] : []), this.reason, buttons)
    this.row.addEventListener('keydown', this.onKey)
    document.addEventListener('input', this.update)
    ;(button.closest('.command') ?? button.closest('.code-bar'))?.after(this.row)
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
    const empty = emptyMarks(this.commands)
    this.copy.disabled = empty.length > 0
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

  /** What destructive commands do, and where several are copied, which these are. */
  private warning(destroying: HTMLElement[]): Node[] {
    if (destroying.length === 0) return []
    const on = this.button.closest('.code')?.querySelector('.place-machine')?.textContent
    const title = make('p', 'ask-title')
    const many = this.commands.length > 1
    const deletes = destroying.length === 1 ? 'deletes or overwrites' : 'delete or overwrite'
    const what = many ? `${destroying.length} of these ${this.commands.length} commands ${deletes}` : 'Deletes or overwrites'
    title.textContent = `${what} data${on ? ` on ${on}` : ''}; this cannot be undone.`
    return many ? [title, listOf(destroying)] : [title]
  }

  private request(names: string[]): Node[] {
    if (names.length === 0) return []
    const text = make('p', 'ask-title')
    const isEmpty = emptyMarks(this.commands).length > 0
    text.append(isEmpty ? 'Fill in ' : 'Change ')
    names.forEach((name, index) => {
      const shown = make('em', '')
      shown.textContent = name
      text.append(index === 0 ? '' : index === names.length - 1 ? ' and ' : ', ', shown)
    })
    text.append(isEmpty ? ', or copy as it is.' : '.')
    if (this.commands.length === 1) return [text]
    return [text, listOf(this.commands.filter((command) => emptyMarks([command]).length > 0))]
  }

  /** The page's field, for the time being: there is never a second one of a name. */
  private takeField(name: string): HTMLElement {
    const field = document.querySelector<HTMLElement>(`rp-fields .blank[data-field="${CSS.escape(name)}"]`)
    if (!field) {
      const mark = this.commands.flatMap(marksOf).find((one) => nameOf(one) === name)
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
function listOf(commands: readonly HTMLElement[]): HTMLElement {
  const list = make('ul', 'ask-list')
  list.append(...commands.map((command) => {
    const item = make('li', '')
    const code = make('code', '')
    code.textContent = toldText(command)
    item.append(code)
    return item
  }))
  return list
}

function emptyMarks(commands: readonly HTMLElement[]): HTMLElement[] {
  return commands.flatMap(marksOf).filter(({ dataset }) => dataset.written === undefined)
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset.placeholder ?? ''
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  return element
}
