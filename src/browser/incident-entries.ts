import { button, el, iconOf } from './incident-dom.ts'
import { labelled, timeFrom, timeInput } from './incident-form.ts'
import { inOrder, limits } from './incident-log.ts'
import type { Entry, Incident, Risk } from './incident-log.ts'
import { byTime, clockOf, dateOf } from './incident-time.ts'

/** What can be done to the entries. */
interface EntryActions {
  change(entry: Entry): void
  remove(entry: Entry): void
  restore(entry: Entry): void
}

const kinds: Record<Entry['kind'], { word: string; icon: string }> = {
  command: { word: 'Copied', icon: 'copy' },
  answer: { word: 'Answered', icon: 'question' },
  note: { word: 'Note', icon: 'note' },
  mark: { word: 'Mark', icon: 'done' },
}

const risks: Record<Risk, string> = { read: 'reads', change: 'changes', destroy: 'destroys', unknown: '' }

/** The entries of a log in the order of their times, its start and its end among them. */
export class EntryList {
  readonly element = el('ol', { className: 'incident-entries' })
  readonly #actions: EntryActions
  #incident: Incident | null = null
  #editing: string | null = null
  #removed: Entry | null = null

  constructor(actions: EntryActions) {
    this.#actions = actions
  }

  show(incident: Incident): void {
    this.#incident = incident
    // A form that somebody types in is not taken away under their hands.
    if (incident.entries.some(({ id }) => id === this.#editing) && this.element.querySelector('form')) return
    this.#draw()
  }

  #draw(): void {
    const incident = this.#incident
    if (!incident) return
    const entries = this.#removed ? inOrder({ ...incident, entries: [...incident.entries, this.#removed] }) : inOrder(incident)
    const ends: Array<{ time: string; item: HTMLLIElement }> = [{ time: incident.start, item: event(incident.start, 'Started', 'incident') }]
    if (incident.end !== null) ends.push({ time: incident.end, item: event(incident.end, 'Ended', 'success') })
    const items = [...ends.slice(0, 1), ...entries.map((entry) => ({ time: entry.time, item: this.#item(entry) })), ...ends.slice(1)]
      .sort(byTime)
    let day = ''
    for (const { time, item } of items) {
      if (dateOf(time) !== day) item.prepend(el('p', { className: 'incident-date' }, dateOf(time)))
      day = dateOf(time)
    }
    this.element.replaceChildren(...items.map(({ item }) => item))
  }

  #item(entry: Entry): HTMLLIElement {
    if (entry.id === this.#removed?.id) return this.#undo(entry)
    if (entry.id === this.#editing) return this.#editor(entry)
    const { word, icon } = kinds[entry.kind]
    const called = `${word.toLowerCase()} at ${clockOf(entry.time)}`
    const item = el('li', { className: 'incident-entry' },
      timeOf(entry.time),
      el('span', { className: 'incident-kind' }, iconOf(icon), word),
      entry.kind === 'command' && risks[entry.risk] !== '' ? riskOf(entry.risk) : null,
      el('span', { className: 'incident-tools' },
        button('Edit', () => this.#edit(entry), { label: `Edit: ${called}`, className: 'button quiet incident-tool' }),
        button('Remove', () => this.#remove(entry), { label: `Remove: ${called}`, className: 'button quiet incident-tool' })),
      bodyOf(entry))
    item.dataset.kind = entry.kind
    item.dataset.entry = entry.id
    return item
  }

  #edit(entry: Entry): void {
    this.#editing = entry.id
    this.#removed = null
    this.#draw()
    const form = this.element.querySelector('form')
    form?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
    form?.scrollIntoView({ block: 'nearest' })
  }

  #editor(entry: Entry): HTMLLIElement {
    const own = entry.kind === 'note' || entry.kind === 'mark'
    const text = el('textarea', { className: 'field', value: entry.text, rows: 2, maxLength: limits.text, required: true })
    const time = timeInput(entry.time)
    const form = el('form', { className: 'incident-form' },
      own ? labelled('Text', text) : bodyOf(entry),
      labelled('Time (UTC)', time),
      el('div', { className: 'incident-buttons' },
        el('button', { type: 'submit', className: 'button primary' }, 'Save'),
        button('Cancel', () => this.#leave(entry))))
    const save = (): void => {
      if (!form.reportValidity()) return
      this.#editing = null
      this.#actions.change({ ...entry, time: timeFrom(time, entry.time), text: own ? text.value.trim() : entry.text })
      this.#focus(entry)
    }
    form.addEventListener('submit', (submitted) => {
      submitted.preventDefault()
      save()
    })
    form.addEventListener('keydown', (pressed) => {
      if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) save()
      if (pressed.key !== 'Escape') return
      // Leaves the form, not the dialog.
      pressed.preventDefault()
      this.#leave(entry)
    })
    return el('li', { className: 'incident-entry' }, form)
  }

  #leave(entry: Entry): void {
    this.#editing = null
    this.#draw()
    this.#focus(entry)
  }

  #remove(entry: Entry): void {
    this.#removed = entry
    this.#editing = null
    this.#actions.remove(entry)
    this.#draw()
    this.element.querySelector<HTMLElement>('.incident-undo button')?.focus()
  }

  #undo(entry: Entry): HTMLLIElement {
    return el('li', { className: 'incident-entry incident-undo' },
      timeOf(entry.time),
      el('span', { className: 'incident-kind' }, 'Entry removed'),
      button('Undo', () => {
        this.#removed = null
        this.#actions.restore(entry)
        this.#draw()
        this.#focus(entry)
      }, { className: 'button quiet incident-tool' }))
  }

  /** Undoing is offered until something else happens. */
  forget(): void {
    this.#removed = null
    this.#editing = null
  }

  #focus({ id }: Entry): void {
    const item = [...this.element.children].find((one) => one instanceof HTMLElement && one.dataset.entry === id)
    item?.querySelector<HTMLElement>('button')?.focus()
  }
}

function event(time: string, word: string, icon: string): HTMLLIElement {
  return el('li', { className: 'incident-entry' }, timeOf(time), el('span', { className: 'incident-kind' }, iconOf(icon), word))
}

function timeOf(time: string): HTMLTimeElement {
  return el('time', { dateTime: time }, clockOf(time))
}

function riskOf(risk: Risk): HTMLElement {
  const element = el('span', { className: 'incident-risk' }, iconOf(risk), risks[risk])
  element.dataset.risk = risk
  return element
}

function bodyOf(entry: Entry): HTMLElement {
  const place = placeOf(entry)
  const body = el('div', { className: 'incident-body' })
  if (entry.kind === 'command') body.append(el('pre', { translate: false }, el('code', {}, entry.text)))
  else if (entry.kind === 'answer') body.append(el('p', {}, place ?? entry.question, ' ', el('strong', {}, entry.text)))
  else body.append(el('p', {}, entry.text))
  if (place && (entry.kind === 'command' || entry.kind === 'note')) body.append(place)
  return body
}

/** A link to where it was; only into this site. */
function placeOf({ url, place }: Entry): HTMLElement | null {
  const target = URL.parse(url)
  if (place === '') return null
  const className = 'incident-place'
  return target?.origin === location.origin ? el('a', { href: url, className }, place) : el('span', { className }, place)
}
