/** What the button loads: takes down what the reader does, and opens the log. */
import { announce } from './announce.ts'
import type { Answer, CopiedCommand } from './events.ts'
import { cut, limits, newId } from './incident-log.ts'
import type { Entry } from './incident-log.ts'
import { IncidentStore } from './incident-store.ts'
import type { RpIncident } from './rp-incident.ts'

/** Something that the reader did on the page. */
export type Seen = { command: CopiedCommand } | { answer: Answer }

let store: IncidentStore | undefined

function storeOf(host: RpIncident): IncidentStore {
  return (store ??= new IncidentStore(host))
}

/** Opens the log of the incident that runs; where none does, the way to start one. */
export async function openIncident(host: RpIncident): Promise<void> {
  const { IncidentDialog } = await import('./incident-dialog.ts')
  IncidentDialog.of(host, storeOf(host)).open()
}

/** @param time ISO: when it was done, which is before this could run. */
export async function record(host: RpIncident, seen: Seen, time: string): Promise<void> {
  // Tabs that write at once take turns, where pages may ask for that: over plain HTTP they may not.
  const locks = navigator.locks as LockManager | undefined
  await (locks ? locks.request(host.key, () => write(host, seen, time)) : write(host, seen, time))
}

function write(host: RpIncident, seen: Seen, time: string): void {
  const incidents = storeOf(host)
  const incident = incidents.running()
  if (!incident) {
    // The button says so from now on; what is stored is told of in the dialog.
    incidents.stop()
    announce('The incident log cannot be read. This is not logged.')
    return
  }
  if (!incidents.append(incident.id, entryOf(seen, time))) announce('The incident log is full. This is not logged.')
}

function entryOf(seen: Seen, time: string): Entry {
  const id = newId()
  if ('command' in seen) {
    const { text, risk, section, url } = seen.command
    return { id, time, kind: 'command', text: cut(text, limits.text), risk, place: cut(section, limits.short), url: cut(url, limits.text) }
  }
  const { question, answer, url } = seen.answer
  const asked = cut(question, limits.short)
  return { id, time, kind: 'answer', question: asked, text: cut(answer, limits.text), place: asked, url: cut(url, limits.text) }
}
