import { announce } from './announce.ts'
import { checkValue } from './check-value.ts'
import { dropFromAddress, keepValue, keptValue, valueInAddress } from './field-values.ts'
import { fillIn } from './fill-in.ts'

/** How long a refusal stands before it is said aloud, in milliseconds: who is still typing is not done. */
const patience = 700

/** What stands below a field when nothing is wrong with it. */
const notes = new WeakMap<Element, string>()
let saying: number | undefined
/** Numbers the fields that are made, for their ids. */
let made = 0

document.addEventListener('input', ({ target }) => {
  const field = target instanceof HTMLInputElement && target.closest<HTMLElement>('.blank')
  if (!field) return
  takeValue(field)
  // The reader knows better: on the way back, the address must not bring its own value again.
  if (valueInAddress(field.dataset.field ?? '') !== undefined) dropFromAddress(field.dataset.field ?? '')
})

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('.blank .reveal')
  if (button) reveal(button)
})

/** Fills the fields of a page from its address, else from what the tab remembers, and its commands from them. */
export function startFields(panel: HTMLElement): void {
  for (const field of panel.querySelectorAll<HTMLElement>('.blank')) startField(field)
}

/** A field for a placeholder that has none on the page. */
export function makeField(name: string, type: string): HTMLElement {
  const field = document.createElement('div')
  const label = document.createElement('label')
  const box = document.createElement('span')
  const input = document.createElement('input')
  input.className = 'field'
  const note = document.createElement('p')
  field.className = 'blank'
  field.dataset.field = name
  field.dataset.type = type
  label.textContent = name
  label.htmlFor = input.id = `rp:asked-${++made}`
  box.className = 'blank-box'
  input.type = type === 'secret' ? 'password' : 'text'
  input.inputMode = type === 'number' ? 'numeric' : ''
  input.autocomplete = 'off'
  input.autocapitalize = 'none'
  input.spellcheck = false
  note.className = 'blank-note'
  note.id = `${input.id}-note`
  input.setAttribute('aria-describedby', note.id)
  box.append(input)
  if (type === 'secret') box.append(makeReveal())
  field.append(label, box, note)
  startField(field)
  return field
}

function makeReveal(): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'reveal'
  button.ariaPressed = 'false'
  button.ariaLabel = 'Show what is typed'
  return button
}

function startField(field: HTMLElement): void {
  const { field: name = '', type } = field.dataset
  const input = inputOf(field)
  const inAddress = valueInAddress(name)
  if (type === 'secret' && inAddress !== undefined) dropFromAddress(name)
  const value = type === 'secret' ? undefined : inAddress ?? keptValue(name)
  // What the reader has typed while this was loading counts more.
  if (input.value === '' && value !== undefined) input.value = value
  if (input.value !== '') takeValue(field)
}

function takeValue(field: HTMLElement): void {
  const { field: name = '', type = 'text' } = field.dataset
  const input = inputOf(field)
  const value = type === 'secret' ? input.value : input.value.trim()
  const refused = value === '' ? null : checkValue(value, type, type === 'service' ? services() : undefined)
  fillIn(name, value === '' || refused !== null ? null : value, input.type !== 'password')
  if (type !== 'secret') keepValue(name, value)
  say(field, refused)
}

/** Says below a field what is wrong with its value, and otherwise what it is for. */
function say(field: HTMLElement, refused: string | null): void {
  const input = inputOf(field)
  const note = field.querySelector('.blank-note') as HTMLElement
  if (!notes.has(note)) notes.set(note, note.textContent ?? '')
  note.textContent = refused ?? notes.get(note) ?? ''
  clearTimeout(saying)
  if (refused === null) input.removeAttribute('aria-invalid')
  else {
    input.setAttribute('aria-invalid', 'true')
    saying = window.setTimeout(() => announce(`${field.dataset.field}: ${refused}`), patience)
  }
}

function reveal(button: HTMLElement): void {
  const field = button.closest<HTMLElement>('.blank') as HTMLElement
  const input = inputOf(field)
  input.type = input.type === 'password' ? 'text' : 'password'
  button.ariaPressed = String(input.type === 'text')
  takeValue(field)
}

function inputOf(field: HTMLElement): HTMLInputElement {
  return field.querySelector('input') as HTMLInputElement
}

/** The inventory's services; none where the page does not know them. */
function services(): string[] {
  return [...document.querySelectorAll<HTMLOptionElement>('[id="rp:services"] option')].map(({ value }) => value)
}
