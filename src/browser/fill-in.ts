import { concealed } from './command-text.ts'
import { fillValue } from './fill-value.ts'

/** What the page shows of a secret that nobody asked to see. */
const bullets = '••••••'

interface Value {
  text: string
  isShown: boolean
}

/** By placeholder. Held for the page's life; see field-values.ts for the tab's. */
const values = new Map<string, Value>()

/** Fills a value into every command of the page that asks for it; `null` brings back what the author wrote. */
export function fillIn(name: string, text: string | null, isShown: boolean): void {
  if (text === null) values.delete(name)
  else values.set(name, { text, isShown })
  for (const mark of document.getElementsByClassName('placeholder') as HTMLCollectionOf<HTMLElement>) {
    if (mark.dataset.placeholder === name) fillMark(mark)
  }
}

/** Fills what is known into commands that came to the page later. */
export function fillWithin(commands: readonly Element[]): void {
  for (const command of commands) for (const mark of marksOf(command)) fillMark(mark)
}

/** The marks of a command’s placeholders. */
export function marksOf(command: Element): HTMLElement[] {
  return [...command.querySelectorAll<HTMLElement>('.placeholder')]
}

/** Why a known value cannot stand at a mark, or `null`. */
export function refusalAt(mark: HTMLElement): string | null {
  const value = values.get(mark.dataset.placeholder ?? '')
  if (!value) return null
  const filled = textFor(mark, value)
  return 'refused' in filled ? filled.refused : null
}

function fillMark(mark: HTMLElement): void {
  const { dataset } = mark
  const value = values.get(dataset.placeholder ?? '')
  const filled = value ? textFor(mark, value) : null
  const text = filled && 'text' in filled ? filled.text : null
  if (text === null) {
    if (dataset.written !== undefined) mark.textContent = dataset.written
    delete dataset.written
    concealed.delete(mark)
    return
  }
  dataset.written ??= mark.textContent ?? ''
  const isConcealed = dataset.type === 'secret' && !value?.isShown
  if (isConcealed) concealed.set(mark, text)
  else concealed.delete(mark)
  const shown = isConcealed ? bullets : text
  if (mark.textContent !== shown) mark.textContent = shown
}

function textFor(mark: HTMLElement, { text }: Value): ReturnType<typeof fillValue> {
  const { quoting = '', type = 'text' } = mark.dataset
  const risk = mark.closest<HTMLElement>('.command')?.dataset.risk
  return fillValue(text, { quoting: quoting.split(' '), type, ...(risk === undefined ? {} : { risk }) })
}
