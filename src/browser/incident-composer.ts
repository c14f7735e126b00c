import { button, el } from './incident-dom.ts'
import { labelled } from './incident-form.ts'
import { limits } from './incident-log.ts'
import type { Incident } from './incident-log.ts'
import { stagesOf } from './incident-report.ts'
import { loadTemplate, shortForm } from './incident-template.ts'

/** A note that was not added yet survives the way to another page of this tab. */
const draftKey = 'runpress:incident-note'

/** Where the reader adds to the log: marks that the template asks for, one press each, and notes. */
export class LogComposer {
  readonly field = el('textarea', { className: 'field', rows: 1, maxLength: limits.text, value: draft() })
  readonly #marks = el('div', { className: 'incident-marks', role: 'group', ariaLabel: 'Mark now' })
  readonly element = el('form', { className: 'incident-composer' }, this.#marks, el('div', { className: 'incident-note' },
    labelled('Note', this.field),
    el('button', { type: 'submit', className: 'button primary' }, 'Add note')))
  readonly #add: (kind: 'note' | 'mark', text: string) => void

  constructor(base: string, add: (kind: 'note' | 'mark', text: string) => void) {
    this.#add = add
    this.element.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#addNote()
    })
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      this.#addNote()
    })
    this.field.addEventListener('input', () => keepDraft(this.field.value))
    loadTemplate(base).catch(() => shortForm).then(({ text }) => this.#offer(stagesOf(text).marks))
  }

  show({ entries }: Incident): void {
    const marked = new Set(entries.flatMap(({ kind, text }) => (kind === 'mark' ? [text] : [])))
    for (const mark of this.#marks.querySelectorAll('button')) mark.toggleAttribute('data-done', marked.has(mark.textContent ?? ''))
    this.#marked = marked
  }

  #marked: ReadonlySet<string> = new Set()

  #offer(marks: string[]): void {
    this.#marks.replaceChildren(...marks.map((mark) => {
      const offered = button(mark, () => this.#add('mark', mark), { icon: 'done' })
      offered.toggleAttribute('data-done', this.#marked.has(mark))
      return offered
    }))
  }

  #addNote(): void {
    const text = this.field.value.trim()
    this.field.focus()
    if (text === '') return
    this.field.value = ''
    keepDraft('')
    this.#add('note', text)
  }
}

function draft(): string {
  try {
    return sessionStorage.getItem(draftKey) ?? ''
  } catch {
    return ''
  }
}

function keepDraft(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(draftKey)
    else sessionStorage.setItem(draftKey, text)
  } catch {
    // Storage is switched off: the draft holds for this page.
  }
}
