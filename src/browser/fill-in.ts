import { filled } from './command-text.ts'
import { fillValue } from './fill-value.ts'

/** What the page shows of a secret that nobody asked to see. */
const bullets = '••••••'

interface Value {
  text: string
  isShown: boolean
}

/** What a mark shows of what its author wrote, hidden characters marked. */
const written = new WeakMap<Element, Node[]>()

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

/** Fills what is known into marks that came to the page later. */
export function fillMarks(marks: readonly HTMLElement[]): void {
  for (const mark of marks) fillMark(mark)
}

/** Why a known value cannot stand at a mark, or `null`. */
export function refusalAt(mark: HTMLElement): string | null {
  const value = values.get(mark.dataset.placeholder ?? '')
  if (!value) return null
  const text = textFor(mark, value)
  return 'refused' in text ? text.refused : null
}

function fillMark(mark: HTMLElement): void {
  const { dataset } = mark
  const value = values.get(dataset.placeholder ?? '')
  const text = value ? textFor(mark, value) : null
  if (!value || !text || !('text' in text)) {
    if (filled.delete(mark)) mark.replaceChildren(...written.get(mark) ?? [])
    delete dataset.written
    return
  }
  if (!filled.has(mark)) written.set(mark, [...mark.childNodes])
  dataset.written ??= mark.textContent ?? ''
  const shown = dataset.type === 'secret' && !value.isShown ? bullets : text.text
  filled.set(mark, { copied: text.text, shown })
  if (mark.textContent !== shown) mark.textContent = shown
}

function textFor(mark: HTMLElement, { text }: Value): ReturnType<typeof fillValue> {
  const { quoting = '', type = 'text' } = mark.dataset
  const risk = mark.closest<HTMLElement>('.command')?.dataset.risk
  return fillValue(text, { quoting: quoting.split(' '), type, ...(risk === undefined ? {} : { risk }) })
}
