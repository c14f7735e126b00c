/** The report of an incident: the book's own template, filled with what the log knows. */
import type { Entry, Incident } from './incident-log.ts'
import { inOrder } from './incident-log.ts'
import { fillFields, fillTitle } from './incident-fields.ts'
import type { Facts } from './incident-fields.ts'
import { codeBlock, codeSpan, link, oneLine, plainText } from './incident-markdown.ts'
import type { Place } from './incident-markdown.ts'
import { addTo, readTemplate, sectionOf } from './incident-template-lines.ts'
import type { TemplateLine } from './incident-template-lines.ts'
import { fillTimeline, findTimeline, timelineLabels } from './incident-timeline.ts'
import type { TimelineRow } from './incident-timeline.ts'
import { byTime, clockOf, dateOf, duration, minutesBetween } from './incident-time.ts'

/** What a template's timeline calls the stages of an incident. */
interface Stages {
  detected: string
  /** What lies between, in its order, the restoring included: to be marked with one press. */
  marks: string[]
  restored: string
}

const detection = /\balert|\bdetect|\bissue\b|\breported\b|\btriggered\b|\bincident (?:start|began|open)/i
const restoring = /\brestor|\bresolved\b|\brecover|\bback to normal\b|\bincident (?:end|over|closed)/i
/** More marks than these take longer to read than a note to write. */
const mostMarks = 6

/** The stages by a template’s timeline; where it does not name them, by words of our own. */
export function stagesOf(template: string): Stages {
  const labels = timelineLabels(findTimeline(readTemplate(template))).map((label) => label.replace(/[*_`]+/g, ''))
  const detected = labels[0] !== undefined && detection.test(labels[0]) ? labels[0] : null
  const marks = labels.filter((label) => label !== detected)
  const restored = marks.findLast((label) => restoring.test(label)) ?? null
  return {
    detected: detected ?? 'Incident detected',
    marks: marks.length > 0 ? marks.slice(0, mostMarks) : ['Acknowledged', 'Root cause identified', 'Fix applied', 'Service restored'],
    restored: restored ?? 'Service restored',
  }
}

/** When the service was back: at the last mark that says so, else at the end; `null` while neither is known. */
function restoredAt(incident: Incident, { restored }: Stages): string | null {
  return inOrder(incident).findLast(({ kind, text }) => kind === 'mark' && text === restored)?.time ?? incident.end
}

/** @param now ISO: until when an incident that runs has lasted. */
export function fillReport(template: string, incident: Incident, now: string): string {
  const lines = readTemplate(template.trim())
  const stages = stagesOf(template)
  const restored = restoredAt(incident, stages)
  const facts: Facts = {
    title: incident.title.trim() === '' ? null : incident.title,
    severity: incident.severity === '' ? null : incident.severity,
    start: incident.start,
    end: restored,
    minutes: minutesBetween(incident.start, restored ?? now),
    running: restored === null,
  }
  const fields = fillFields(lines, facts)
  fillTitle(lines, facts, fields.has('title'))
  // What the template has no place for, the timeline says.
  const severity = facts.severity === null || fields.has('severity') ? '' : ` (${plainText(facts.severity)})`
  const lasted = fields.has('duration') ? '' : ` (after ${duration(facts.minutes)})`
  const marked = incident.entries.some(({ kind, text }) => kind === 'mark' && text === stages.restored)
  const rows: TimelineRow[] = [
    { time: incident.start, event: () => plainText(stages.detected) + severity, link: '' },
    ...inOrder(incident).map(toRow),
  ]
  const ended = plainText(marked ? 'Incident closed' : stages.restored) + lasted
  if (incident.end !== null) rows.push({ time: incident.end, event: () => ended, link: '' })
  rows.sort(byTime)
  const timeline = fillTimeline(lines, rows, fields.has('date') || fields.has('start') ? dateOf(incident.start) : '')
  const commands = fillCommands(lines, incident)
  const text = lines.flatMap(({ text, dropped, added }) => (dropped ? added : [text, ...added]))
  return `${[...text, ...timeline, ...commands].join('\n').trimEnd()}\n`
}

/** What the file is called: `2026-11-26-api-down.md`. */
export function reportFileName({ start, title }: Incident): string {
  const slug = title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-|-$/g, '')
  return `${dateOf(start)}-${slug === '' ? 'incident' : slug}.md`
}

function toRow(entry: Entry): TimelineRow {
  const at = entry.url === '' || entry.place === '' ? '' : link(entry.place, entry.url)
  const event = (place: Place): string => {
    if (entry.kind === 'command') return `Copied ${codeSpan(firstLine(entry.text), place)}${isLong(entry) ? ' …' : ''}`
    if (entry.kind === 'answer') return `${link(entry.question, entry.url)} **${plainText(entry.text)}**`
    return plainText(entry.text)
  }
  return { time: entry.time, event, link: entry.kind === 'command' ? at : '' }
}

/** All commands, whole, where the template asks for them; where it does not, in a section to add if the timeline cannot hold one. */
function fillCommands(lines: readonly TemplateLine[], incident: Incident): string[] {
  const commands = inOrder(incident).filter((entry) => entry.kind === 'command')
  const asked = lines.findIndex((line, index) => asksForCommands(lines, line, index))
  if (commands.length === 0 || (asked < 0 && !commands.some(isLong))) return []
  let place = ''
  const text = commands.flatMap((entry) => {
    const at = `${clockOf(entry.time)} UTC${entry.place === '' ? '' : `, ${oneLine(entry.place)}`}`
    const lead = at === place ? [] : [`# ${at}`]
    place = at
    return [...lead, entry.text]
  }).join('\n')
  const block = codeBlock(text, 'bash').split('\n')
  if (asked < 0) return ['', '## Commands', '', 'As copied, in order:', '', ...block]
  addTo(lines, asked, ['Commands copied, in order:', '', ...block])
  return []
}

function asksForCommands(lines: readonly TemplateLine[], { depth, title }: TemplateLine, index: number): boolean {
  if (depth === 0 || depth === 1) return false
  if (/\bcommands?\b/i.test(title)) return true
  if (!/\b(?:resolution|fix(?:es)?|mitigation|remediation|recovery|actions? taken|what (?:we|was) d(?:id|one))\b/i.test(title)) return false
  const { start, end } = sectionOf(lines, index)
  return lines.slice(start, end).some(({ text }) => /\bcommands?\b/i.test(text))
}

function isLong({ text }: { text: string }): boolean {
  return text.includes('\n')
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string
}

