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
    // Other tabs may have started or ended one, also while this page waited to be gone back to.
    for (const event of ['storage', 'pageshow']) addEventListener(event, () => this.#read())
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
    this.toggleAttribute('data-running', !!running)
    const { start, entries } = running ?? { start: '', entries: 0 }
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(start)) / 60_000))
    const today = start.startsWith(new Date().toISOString().slice(0, 10))
    const since = start.slice(today ? 11 : 0, 16).replace('T', ' ')
    this.#button.ariaLabel = running ? `Incident log, running since ${since} UTC` : 'Start incident'
    this.#button.dataset.since = minutes < 60 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`
    this.#button.dataset.entries = `${entries}`
  }

  #read(): void {
    try {
      const running = JSON.parse(localStorage.getItem(this.key) as string)
      this.show(Date.parse(running.start) > 0 ? running : null)
    } catch {
      // There is none; or storage is switched off, or holds something else.
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
