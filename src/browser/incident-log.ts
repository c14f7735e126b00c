/** What the log of an incident holds, and what of it may be trusted when it comes back from storage. */
import type { CopiedCommand } from './events.ts'
import { byTime } from './incident-time.ts'

export type Risk = CopiedCommand['risk']

/** An incident as it is kept on this device. Times are ISO, in UTC. */
export interface Incident {
  version: 1
  id: string
  title: string
  severity: string
  /** When it was detected. */
  start: string
  /** When it was over; `null` while it runs. */
  end: string | null
  entries: Entry[]
}

export type Entry = CommandEntry | AnswerEntry | NoteEntry

interface AnyEntry {
  id: string
  time: string
  /** The page and anchor it belongs to; `''` for none. */
  url: string
  /** What stands there: a heading, or a page's title. */
  place: string
}

/** A command that was copied, secrets left as placeholders. */
interface CommandEntry extends AnyEntry {
  kind: 'command'
  text: string
  risk: Risk
}

/** An answered question of the decision tree. */
interface AnswerEntry extends AnyEntry {
  kind: 'answer'
  question: string
  text: string
}

/** The reader's own words, or one of the marks that the template asks for. */
interface NoteEntry extends AnyEntry {
  kind: 'note' | 'mark'
  text: string
}

/** What a log may hold: enough for a long night, and far from what a browser keeps for a site. */
export const limits = { entries: 2000, text: 10_000, short: 300, all: 1_500_000 }

const risks: readonly string[] = ['read', 'change', 'destroy', 'unknown'] satisfies Risk[]

/**
 * An incident from what was stored, checked field by field: other scripts, other versions and people write there, too.
 * `null` for what is none, or is from a version that this one does not know.
 */
export function readIncident(stored: string): Incident | null {
  let data: unknown
  try {
    data = JSON.parse(stored)
  } catch {
    return null
  }
  if (!isRecord(data) || data.version !== 1 || !Array.isArray(data.entries)) return null
  const { id, title, severity, start, end } = data
  if (!isText(id, 100) || !isText(title, limits.short) || !isText(severity, limits.short)) return null
  if (!isTime(start) || (end !== null && !isTime(end)) || data.entries.length > limits.entries) return null
  const entries = data.entries.map(readEntry)
  if (!entries.every((entry) => entry !== null)) return null
  return { version: 1, id, title, severity, start, end, entries }
}

function readEntry(data: unknown): Entry | null {
  if (!isRecord(data)) return null
  const { id, time, url, place, kind, text, risk, question } = data
  if (!isText(id, 100) || !isTime(time) || !isText(url, limits.text) || !isText(place, limits.short) || !isText(text, limits.text)) return null
  const common = { id, time, url, place, text }
  if (kind === 'note' || kind === 'mark') return { kind, ...common }
  if (kind === 'answer') return isText(question, limits.short) ? { kind, ...common, question } : null
  if (kind === 'command') return typeof risk === 'string' && risks.includes(risk) ? { kind, ...common, risk: risk as Risk } : null
  return null
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

function isText(data: unknown, longest: number): data is string {
  return typeof data === 'string' && data.length <= longest
}

function isTime(data: unknown): data is string {
  return typeof data === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(data) && !Number.isNaN(Date.parse(data))
}

/** A text that fits. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}

/** The entries in the order in which they happened. */
export function inOrder({ entries }: Incident): Entry[] {
  return [...entries].sort(byTime)
}

/** An id that no other incident or entry has. */
export function newId(): string {
  // Not `randomUUID`, which a page over plain HTTP does not have.
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('')
}
