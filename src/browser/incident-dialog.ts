import styles from '../styles/incident.css?url'
import { download } from './download.ts'
import { EntryList } from './incident-entries.ts'
import { button, el } from './incident-dom.ts'
import { incidentForm } from './incident-form.ts'
import type { Level, Said } from './incident-form.ts'
import { LogComposer } from './incident-composer.ts'
import { cut, limits, newId } from './incident-log.ts'
import type { Entry, Incident } from './incident-log.ts'
import { preview } from './incident-preview.ts'
import type { IncidentStore } from './incident-store.ts'
import { clockOf, dateOf, duration, minutesBetween } from './incident-time.ts'
import type { RpIncident } from './rp-incident.ts'
import { loadStyleSheet } from './style-sheet.ts'

await loadStyleSheet(styles)

const troubles = {
  off: 'This browser keeps nothing for this site: the log lives in this page only.',
  full: 'This browser’s storage is full: what is new lives in this page only.',
}

let dialog: IncidentDialog | undefined

/** The dialog of incidents: the way to start one, the log, its report, and earlier ones. */
export class IncidentDialog {
  readonly #host: RpIncident
  readonly #store: IncidentStore
  readonly #heading = el('h2', { id: 'rp:incident-title', tabIndex: -1 })
  readonly #notices = el('div', { className: 'incident-notices' })
  readonly #state = el('p', { className: 'incident-state', role: 'status' })
  readonly #view = el('div', { className: 'incident-content' })
  readonly #dialog: HTMLDialogElement
  /** Draws what is shown again. */
  #refresh: () => void = () => {}

  static of(host: RpIncident, store: IncidentStore): IncidentDialog {
    return (dialog ??= new IncidentDialog(host, store))
  }

  private constructor(host: RpIncident, store: IncidentStore) {
    this.#host = host
    this.#store = store
    this.#dialog = el('dialog', { className: 'incident box' },
      el('div', { className: 'incident-head' }, this.#heading, button('Close', () => this.#dialog.close(), { className: 'button incident-close' })),
      this.#notices, this.#view, this.#state)
    this.#dialog.setAttribute('aria-labelledby', this.#heading.id)
    this.#dialog.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest('a')
      // What is on this page must not stay behind the dialog; and a click beside its content hits the dialog itself.
      if (target === this.#dialog || (link && link.pathname === location.pathname)) this.#dialog.close()
    })
    addEventListener('storage', ({ key }) => {
      if (this.#dialog.open && (key === null || key.startsWith(store.prefix) || key === host.key)) this.#refresh()
    })
    host.append(this.#dialog)
  }

  open(): void {
    if (this.#dialog.open) return
    this.#dialog.showModal()
    const running = this.#store.running()
    if (running) this.#showLog(running.id)
    else this.#showStart()
  }

  #show(title: string, content: Node, focus: HTMLElement | null, refresh: () => void = () => {}): void {
    this.#heading.textContent = title
    this.#view.replaceChildren(content)
    this.#refresh = refresh
    this.#say('')
    this.#notice()
    ;(focus ?? this.#heading).focus()
  }

  #say = (text: string): void => {
    this.#state.textContent = text
  }

  /** What the reader must know of storage. */
  #notice(): void {
    const { trouble } = this.#store
    const unreadable = this.#store.unreadable()
    const notices: HTMLElement[] = []
    if (trouble !== null) notices.push(el('p', {}, `${troubles[trouble]} Export it before you leave the page.`))
    if (unreadable.length > 0) notices.push(this.#unreadableNotice(unreadable))
    this.#notices.replaceChildren(...notices)
  }

  #unreadableNotice(keys: string[]): HTMLElement {
    const [logs, them] = keys.length === 1 ? ['A log', 'it'] : [`${keys.length} logs`, 'them']
    const save = (): void => download(keys.map((key) => this.#store.raw(key)).join('\n'), 'incident-log.txt', 'text/plain;charset=utf-8')
    return el('div', {},
      el('p', {}, `${logs} on this device cannot be read: damaged, or from a newer version. Nothing has changed ${them}.`),
      el('div', { className: 'incident-buttons' },
        button('Download', save, { label: 'Download what cannot be read' }),
        this.#asking('Delete', 'Delete what cannot be read', 'Delete it for good?', () => {
          for (const key of keys) this.#store.remove(key)
          this.#notice()
          this.#heading.focus()
        })))
  }

  #showStart(): void {
    const now = new Date().toISOString()
    const start = ({ title, severity, start }: Said): void => {
      const incident: Incident = { version: 1, id: newId(), title, severity, start, end: null, entries: [] }
      this.#store.add(incident)
      this.#showLog(incident.id)
      this.#say('Incident started')
    }
    const buttons = [el('button', { type: 'submit', className: 'button primary' }, 'Start incident'), button('Cancel', () => this.#dialog.close())]
    const form = incidentForm({ title: '', severity: '', start: now, end: null }, this.#levels, buttons, start)
    const hint = el('p', { className: 'incident-hint' },
      'Collects the commands you copy, the steps you answer and your notes, with their times. Kept on this device only: nothing is sent.')
    const earlier = el('div')
    const refresh = (): void => {
      // Another tab may have started one meanwhile.
      const running = this.#store.running()
      if (running) return this.#showLog(running.id)
      earlier.replaceChildren(this.#earlier(null) ?? '')
      this.#notice()
    }
    this.#show('Start incident', el('div', { className: 'incident-view' }, hint, form, earlier), form.querySelector('input'), refresh)
    refresh()
  }

  #showLog(id: string): void {
    const facts = el('p', { className: 'incident-facts' })
    const actions = el('div', { className: 'incident-actions', role: 'group', ariaLabel: 'Incident' })
    const earlier = el('div')
    const list = new EntryList({
      change: (entry) => this.#change(id, (entries) => entries.map((one) => (one.id === entry.id ? entry : one)), 'Entry changed'),
      remove: (entry) => this.#change(id, (entries) => entries.filter((one) => one.id !== entry.id), 'Entry removed'),
      restore: (entry) => this.#change(id, (entries) => [...entries.filter((one) => one.id !== entry.id), entry], 'Entry restored'),
    })
    const composer = new LogComposer(this.#host.dataset.base ?? '/', (kind, text) => this.#add(id, list, kind, text))
    const scroll = el('div', { className: 'incident-scroll' }, el('div', {}, earlier, list.element))
    let state = ''
    const refresh = (): void => {
      const incident = this.#store.get(id)
      if (!incident) return this.#showStart()
      this.#heading.textContent = incident.title === '' ? 'Incident log' : incident.title
      facts.replaceChildren(...this.#factsOf(incident))
      list.show(incident)
      composer.show(incident)
      const others = this.#earlier(id)
      if (!earlier.querySelector('[open]')) earlier.replaceChildren(others ?? '')
      // Buttons stay where they are while they have the focus.
      const now = `${incident.end} ${this.#store.running()?.id ?? ''}`
      if (now !== state) actions.replaceChildren(...this.#actionsOf(incident))
      state = now
      this.#notice()
    }
    const fine = matchMedia('(pointer: fine)').matches
    this.#show('Incident log', el('div', { className: 'incident-view incident-log' }, facts, actions, scroll, composer.element),
      fine ? composer.field : null, refresh)
    refresh()
  }

  #factsOf(incident: Incident): Node[] {
    const { severity, start, end } = incident
    const rank = this.#levels.find(([name]) => name === severity)?.[1] ?? 4
    const level = el('span', { className: 'severity' }, severity)
    level.dataset.severity = String(rank)
    const lasted = duration(minutesBetween(start, end ?? new Date().toISOString()))
    const text = end === null ? `Running since ${whenOf(start)} UTC, ${lasted}` : `${whenOf(start)} to ${whenOf(end)} UTC, ${lasted}`
    return [...(severity === '' ? [] : [level]), el('span', {}, text)]
  }

  #actionsOf({ id, end }: Incident): Node[] {
    const again = (): void => this.#showLog(id)
    const finish = (end: string | null, said: string): void => {
      this.#store.change(id, (incident) => ({ ...incident, end }))
      again()
      this.#heading.focus()
      this.#say(said)
    }
    const turns: Node[] = []
    if (end === null) turns.push(button('End', () => finish(new Date().toISOString(), 'Incident ended'), { label: 'End incident' }))
    // One runs at a time: what is copied must have one place to go.
    else if (!this.#store.running()) turns.push(button('Reopen', () => finish(null, 'Incident reopened'), { label: 'Reopen incident' }))
    return [
      button('Export', () => this.#showReport(id), { label: 'Export report', className: end === null ? 'button' : 'button primary' }),
      ...turns,
      button('Details', () => this.#showDetails(id)),
      this.#asking(end === null ? 'Discard' : 'Delete', end === null ? 'Discard log' : 'Delete log', 'Delete this log for good?', () => {
        this.#store.remove(this.#store.prefix + id)
        this.#showStart()
        this.#say('Log deleted')
      }),
    ]
  }

  #showDetails(id: string): void {
    const incident = this.#store.get(id)
    if (!incident) return this.#showStart()
    const back = (): void => this.#showLog(id)
    const form = incidentForm(incident, this.#levels,
      [el('button', { type: 'submit', className: 'button primary' }, 'Save'), button('Cancel', back)], (said) => {
        this.#store.change(id, (now) => ({ ...now, ...said, end: now.end === null ? null : said.end }))
        back()
        this.#say('Details saved')
      })
    this.#show('Incident details', el('div', { className: 'incident-view' }, form), form.querySelector('input'))
  }

  #showReport(id: string): void {
    const incident = this.#store.get(id)
    if (!incident) return this.#showStart()
    const back = button('Back to the log', () => this.#showLog(id))
    this.#show('Incident report', preview(incident, this.#host.dataset.base ?? '/', this.#say, back), null)
  }

  #add(id: string, list: EntryList, kind: 'note' | 'mark', text: string): void {
    list.forget()
    const place = cut(document.querySelector('h1')?.textContent?.trim() ?? '', limits.short)
    const entry: Entry = { id: newId(), time: new Date().toISOString(), kind, text, url: cut(location.href, limits.text), place }
    const added = this.#store.append(id, entry)
    this.#refresh()
    this.#say(added ? `${kind === 'note' ? 'Note' : text} added` : 'The log is full: end this incident and start another.')
    list.element.lastElementChild?.scrollIntoView({ block: 'end' })
  }

  #change(id: string, change: (entries: Entry[]) => Entry[], said: string): void {
    this.#store.change(id, (incident) => ({ ...incident, entries: change(incident.entries) }))
    this.#refresh()
    this.#say(said)
  }

  /** Other incidents on this device. */
  #earlier(except: string | null): HTMLElement | null {
    const others = this.#store.all().filter(({ id }) => id !== except)
    if (others.length === 0) return null
    return el('details', { className: 'incident-earlier', open: except === null }, el('summary', {}, `Other incidents (${others.length})`),
      el('ul', {}, ...others.map((incident) => {
        const { id, title, start, end } = incident
        const when = `${dateOf(start)} ${clockOf(start)} UTC, ${end === null ? 'not ended' : duration(minutesBetween(start, end))}`
        return el('li', {}, button(`${title === '' ? 'Incident' : title}: ${when}`, () => this.#showLog(id)))
      })))
  }

  /** A button that asks once before it does what cannot be undone. */
  #asking(text: string, label: string, question: string, act: () => void): HTMLElement {
    const place = el('span', { className: 'incident-asking' })
    const first = button(text, () => {
      const yes = button(text, act, { className: 'button danger', label: `${label}: yes` })
      const no = button('Keep', () => {
        place.replaceChildren(first)
        place.removeAttribute('data-asks')
        first.focus()
      }, { label: 'Keep it' })
      place.dataset.asks = ''
      place.replaceChildren(el('span', {}, question), yes, no)
      no.focus()
      this.#say(question)
    }, { label })
    place.append(first)
    return place
  }

  get #levels(): Level[] {
    const levels: unknown = JSON.parse(this.#host.dataset.severities ?? '[]')
    return levels as Level[]
  }
}

/** A time of today by its clock only. */
function whenOf(time: string): string {
  return dateOf(time) === new Date().toISOString().slice(0, 10) ? clockOf(time) : `${dateOf(time)} ${clockOf(time)}`
}
