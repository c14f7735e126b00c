import { limits, readIncident } from './incident-log.ts'
import type { Entry, Incident } from './incident-log.ts'
import type { RpIncident } from './rp-incident.ts'

/** Why a log is not kept: storage is switched off, or full; `null` where it is. */
type Trouble = 'off' | 'full' | null

/**
 * The incidents of one book on this device: each under a key of its own, and which of them runs under another. Every
 * change reads anew what is stored before it writes, so that tabs do not undo each other. What cannot be kept lives as
 * long as the page.
 */
export class IncidentStore {
  trouble: Trouble = null
  readonly #host: RpIncident
  /** What storage did not take; `null` for what it did not let go of. */
  readonly #unkept = new Map<string, string | null>()

  constructor(host: RpIncident) {
    this.#host = host
  }

  /** Before an incident's id. */
  get prefix(): string {
    return `runpress:log:${this.#host.dataset.base}#`
  }

  /** All incidents, the latest first. */
  all(): Incident[] {
    return this.#keys().flatMap((key) => this.#incidentAt(key) ?? []).sort((a, b) => (a.start < b.start ? 1 : -1))
  }

  /** Keys of logs that are damaged, or from a newer version. They are left as they are until the reader lets go of them. */
  unreadable(): string[] {
    return this.#keys().filter((key) => this.#incidentAt(key) === null)
  }

  get(id: string): Incident | null {
    return this.#incidentAt(this.prefix + id)
  }

  /** The incident that runs. */
  running(): Incident | null {
    const id = this.#runningId()
    const incident = id === null ? null : this.get(id)
    return incident?.end === null ? incident : null
  }

  /** As it is stored, for what cannot be read. */
  raw(key: string): string {
    return this.#get(key) ?? ''
  }

  add(incident: Incident): void {
    this.#put(incident)
    this.#run(incident)
  }

  /**
   * Changes what is stored of an incident now, whoever wrote it.
   *
   * @returns The incident as it is then; `null` where it is gone.
   */
  change(id: string, change: (incident: Incident) => Incident): Incident | null {
    const before = this.get(id)
    if (!before) return null
    const after = change(before)
    if (after !== before) this.#put(after)
    const other = this.running()
    if (after.end === null && (!other || other.id === id)) this.#run(after)
    else if (this.#runningId() === id) this.#run(null)
    return after
  }

  /** @returns Whether there was room for it. */
  append(id: string, entry: Entry): boolean {
    let fits = false
    this.change(id, (incident) => {
      fits = incident.entries.length < limits.entries && JSON.stringify(incident).length < limits.all
      return fits ? { ...incident, entries: [...incident.entries, entry] } : incident
    })
    return fits
  }

  /** Removes a log by its key, readable or not. */
  remove(key: string): void {
    if (key === this.prefix + (this.#runningId() ?? '')) this.#run(null)
    this.#set(key, null)
  }

  /** Lets go of what says that an incident runs, where it leads to none. */
  stop(): void {
    this.#run(null)
  }

  #runningId(): string | null {
    try {
      const { id } = JSON.parse(this.#get(this.#host.key) ?? 'null') ?? {}
      return typeof id === 'string' ? id : null
    } catch {
      return null
    }
  }

  #run(incident: Incident | null): void {
    const running = incident && { id: incident.id, start: incident.start, entries: incident.entries.length }
    this.#set(this.#host.key, running && JSON.stringify(running))
    this.#host.show(running)
  }

  #put(incident: Incident): void {
    this.#set(this.prefix + incident.id, JSON.stringify(incident))
  }

  #incidentAt(key: string): Incident | null {
    const stored = this.#get(key)
    const incident = stored === null ? null : readIncident(stored)
    return incident && this.prefix + incident.id === key ? incident : null
  }

  #keys(): string[] {
    const keys = new Set(this.#unkept.keys())
    try {
      for (let index = 0; index < localStorage.length; index++) keys.add(localStorage.key(index) ?? '')
    } catch {
      this.trouble = 'off'
    }
    return [...keys].filter((key) => key.startsWith(this.prefix) && this.#get(key) !== null)
  }

  #get(key: string): string | null {
    const unkept = this.#unkept.get(key)
    if (unkept !== undefined) return unkept
    try {
      return localStorage.getItem(key)
    } catch {
      this.trouble = 'off'
      return null
    }
  }

  #set(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(key)
      else localStorage.setItem(key, value)
      this.#unkept.delete(key)
      if (this.#unkept.size === 0) this.trouble = null
    } catch (error) {
      this.#unkept.set(key, value)
      this.trouble = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'off'
    }
  }
}
