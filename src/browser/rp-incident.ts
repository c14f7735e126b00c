import { announce } from './announce.ts'
import { hear } from './events.ts'
import type { Seen } from './incident-recorder.ts'

/** What the button says of the incident that runs. */
export interface Running {
  id: string
  /** ISO, UTC. */
  start: string
  entries: number
}

/**
 * The button that starts an incident or opens its log. It is all that a page loads of it: the log itself comes on first
 * use, or at once while an incident runs.
 */
export class RpIncident extends HTMLElement {
  #running: Running | null = null
  #button = this.querySelector('button') as HTMLButtonElement

  connectedCallback(): void {
    this.#button.addEventListener('click', () => void this.#load((log) => log.openIncident(this)))
    hear('runpress:copied', (command) => this.#record({ command }))
    hear('runpress:answered', (answer) => this.#record({ answer }))
    addEventListener('storage', ({ key }) => { if (key === null || key === this.key) this.#read() })
    addEventListener('pageshow', ({ persisted }) => { if (persisted) this.#read() })
    setInterval(() => this.show(this.#running), 60_000)
    this.#read()
    // What is copied next must not wait for it.
    if (this.#running) void import('./incident-recorder.ts')
  }

  /** Where the incident that runs is kept: one for each book. */
  get key(): string {
    return `runpress:incident:${this.dataset.base}`
  }

  show(running: Running | null): void {
    this.#running = running
    const [label, count] = this.querySelectorAll<HTMLElement>('.incident-label, .incident-count')
    this.toggleAttribute('data-running', running !== null)
    if (!running) {
      this.#button.ariaLabel = 'Start incident'
      return
    }
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(running.start)) / 60_000))
    const now = new Date().toISOString().slice(0, 10)
    const since = running.start.slice(running.start.startsWith(now) ? 11 : 0, 16).replace('T', ' ')
    this.#button.ariaLabel = `Incident log, running since ${since} UTC`
    if (label) label.dataset.since = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`
    if (count) count.textContent = running.entries > 99 ? '99+' : String(running.entries)
  }

  #read(): void {
    try {
      const { id, start, entries } = JSON.parse(localStorage.getItem(this.key) ?? 'null') ?? {}
      this.show(typeof id === 'string' && Date.parse(start) > 0 ? { id, start: String(start), entries: Number(entries) || 0 } : null)
    } catch {
      // Storage is switched off, or holds something else.
      this.show(null)
    }
  }

  #record(seen: Seen): void {
    if (!this.#running) return
    const time = new Date().toISOString()
    void this.#load((log) => log.record(this, seen, time))
  }

  async #load(use: (log: typeof import('./incident-recorder.ts')) => void | Promise<void>): Promise<void> {
    try {
      await use(await import('./incident-recorder.ts'))
    } catch (error) {
      announce('The incident log cannot be loaded. Reload the page.')
      throw error
    }
  }
}

customElements.define('rp-incident', RpIncident)
