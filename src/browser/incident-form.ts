import { el } from './incident-dom.ts'
import { limits } from './incident-log.ts'
import type { Incident } from './incident-log.ts'

/** What the reader says of an incident: of a new one, or later. */
export type Said = Pick<Incident, 'title' | 'severity' | 'start' | 'end'>

/** A level of severity that the book knows, and how grave it is. */
export type Level = [name: string, rank: number]

let forms = 0

/** The fields for an incident's title, severity and times. Enter in any of them sends the form. */
export function incidentForm(said: Said, levels: Level[], buttons: Node[], send: (said: Said) => void): HTMLFormElement {
  const number = ++forms
  const title = el('input', {
    className: 'field', type: 'text', value: said.title, maxLength: limits.short, autocomplete: 'off', placeholder: 'Optional: what is wrong',
  })
  const severity = levels.length > 0 ? severityChoice(said.severity, levels, `rp:severity-${number}`) : severityInput(said.severity)
  const start = timeInput(said.start)
  const end = said.end === null ? null : timeInput(said.end)
  const form = el('form', { className: 'incident-form' },
    labelled('Title', title),
    severity.element,
    labelled('Detected at (UTC)', start),
    end && labelled('Ended at (UTC)', end),
    el('div', { className: 'incident-buttons' }, ...buttons))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send({
      title: title.value.trim(),
      severity: severity.value(),
      start: timeFrom(start, said.start),
      end: end && said.end !== null ? timeFrom(end, said.end) : null,
    })
  })
  return form
}

/** A field with its label. */
export function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  return el('label', { className: 'incident-field' }, el('span', {}, text), field)
}

/** A field for a time in UTC, to the minute. */
export function timeInput(time: string): HTMLInputElement {
  const input = el('input', { className: 'field', type: 'datetime-local', value: time.slice(0, 16), required: true })
  input.max = new Date(Date.now() + 60_000).toISOString().slice(0, 16)
  return input
}

/** What a field for a time says; the time it began with, seconds included, where it was left alone. */
export function timeFrom({ value }: HTMLInputElement, before: string): string {
  const time = new Date(`${value}Z`)
  return value === before.slice(0, 16) || Number.isNaN(time.getTime()) ? before : time.toISOString()
}

interface Choice {
  element: HTMLElement
  value(): string
}

function severityChoice(chosen: string, levels: Level[], name: string): Choice {
  // One that was chosen in an earlier state of the book stays one.
  const all: Level[] = chosen === '' || levels.some(([level]) => level === chosen) ? levels : [...levels, [chosen, 4]]
  const options = [['', 0] as Level, ...all].map(([value, rank]) => {
    const input = el('input', { type: 'radio', name, value, checked: value === chosen })
    const text = el('span', { className: value === '' ? '' : 'severity' }, value === '' ? 'Not set' : value)
    if (value !== '') text.dataset.severity = String(rank)
    return { input, label: el('label', { className: 'incident-level' }, input, text) }
  })
  const element = el('fieldset', { className: 'incident-field' }, el('legend', {}, 'Severity'),
    el('div', { className: 'incident-levels' }, ...options.map(({ label }) => label)))
  return { element, value: () => options.find(({ input }) => input.checked)?.input.value ?? '' }
}

function severityInput(value: string): Choice {
  const input = el('input', { className: 'field', type: 'text', value, maxLength: limits.short, autocomplete: 'off' })
  return { element: labelled('Severity', input), value: () => input.value.trim() }
}
