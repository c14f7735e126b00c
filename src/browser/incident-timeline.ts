/** The timeline of a template: where it stands, what its rows are, and what it becomes. */
import { hasDate, hasTime, inForm, isBlank } from './incident-fields.ts'
import { addTo, sectionOf } from './incident-template-lines.ts'
import type { TemplateLine } from './incident-template-lines.ts'
import { clockOf, dateOf } from './incident-time.ts'
import type { Place } from './incident-markdown.ts'

/** One thing that happened, as Markdown for the place it will stand in. */
export interface TimelineRow {
  time: string
  event(place: Place): string
  /** A link to where it was, `''` for none. */
  link: string
}

interface Timeline {
  heading: number
  form: TableForm | ListForm | null
  /** Whether its heading, its columns or the form of its times say that times are in UTC. */
  saysUtc: boolean
}

interface TableForm {
  kind: 'table'
  /** The lines of its sample rows. */
  from: number
  to: number
  /** The line its rows follow. */
  behind: number
  columns: Array<'time' | 'date' | 'event' | 'link' | 'other'>
  rows: Array<{ time: string; event: string }>
}

interface ListForm {
  kind: 'list'
  from: number
  to: number
  marker: string
  separator: string
  rows: Array<{ time: string; event: string }>
}

const timelineTitle = /\btime-?\s?line\b|\bchronolog|\bsequence of events\b|\blog of events\b|\bevent log\b/i
const delimiter = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/

/** The template's timeline; `null` where it has none. */
export function findTimeline(lines: readonly TemplateLine[]): Timeline | null {
  const heading = lines.findIndex(({ depth, title }) => depth > 0 && timelineTitle.test(title))
  const { start, end } = heading < 0 ? { start: 0, end: lines.length } : sectionOf(lines, heading)
  const form = findTable(lines, start, end, heading < 0) ?? (heading < 0 ? null : findList(lines, start, end))
  if (heading < 0 && !form) return null
  // What its samples say goes with them, unless their form is kept.
  const said = [...lines.slice(Math.max(0, heading), form?.from ?? end).map(({ text }) => text), form ? sampleOf(form) : ''].join('\n')
  return { heading, form, saysUtc: /\b(?:UTC|GMT)\b/.test(said) }
}

/** What the template's own rows are called whose time is still to be filled in. */
export function timelineLabels(timeline: Timeline | null): string[] {
  const rows = timeline?.form?.rows ?? []
  const isOpen = (time: string): boolean => !/\d\d:\d\d/.test(time.replace('00:00', ''))
  return rows.filter(({ time, event }) => isOpen(time) && event.length <= 80 && !isBlank(event)).map(({ event }) => event)
}

/**
 * Puts the rows in place of the template's samples, in its own columns or as items of its list; where it has neither, in
 * a table of our own under its heading.
 *
 * @param date The date that the report says elsewhere: the first row of any other day says its own.
 * @returns The section to add where the template has no place for a timeline.
 */
export function fillTimeline(lines: readonly TemplateLine[], rows: readonly TimelineRow[], date: string): string[] {
  const timeline = findTimeline(lines)
  const form = timeline?.form
  if (!form) {
    const table = ['| Time (UTC) | Event |', '|------------|-------|', ...tableRows(rows, ['time', 'event'], '', true, date)]
    if (!timeline) return ['', '## Timeline', '', ...table]
    addTo(lines, timeline.heading, table)
    return []
  }
  for (const line of lines.slice(form.from, form.to)) line.dropped = true
  const sample = sampleOf(form)
  const saysUtc = timeline.saysUtc
  if (form.kind === 'table') (lines[form.behind] as TemplateLine).added.push(...tableRows(rows, form.columns, sample, saysUtc, date))
  else (lines[form.from] as TemplateLine).added.push(...listItems(rows, form, sample, saysUtc, date))
  return []
}

/** How the template writes a time; `''` where it does not show. */
function sampleOf({ rows }: TableForm | ListForm): string {
  return rows.find(({ time }) => hasDate(time) || hasTime(time))?.time ?? ''
}

function tableRows(rows: readonly TimelineRow[], columns: TableForm['columns'], sample: string, saysUtc: boolean, date: string): string[] {
  const ownDate = columns.includes('date')
  const ownLink = columns.includes('link')
  return withTimes(rows, sample, saysUtc, ownDate ? null : date).map(({ row, time }) => `| ${columns.map((column) => ({
    time,
    date: dateOf(row.time),
    event: row.event('cell') + (ownLink || row.link === '' ? '' : ` (${row.link})`),
    link: row.link,
    other: '',
  })[column]).join(' | ')} |`)
}

function listItems(rows: readonly TimelineRow[], { marker, separator }: ListForm, sample: string, saysUtc: boolean, date: string): string[] {
  return withTimes(rows, sample, saysUtc, date)
    .map(({ row, time }) => `${marker} ${time}${separator}${row.event('line')}${row.link === '' ? '' : ` (${row.link})`}`)
}

/** Rows with their times in the template's form; where a day begins, its date. */
function withTimes(
  rows: readonly TimelineRow[], sample: string, saysUtc: boolean, date: string | null,
): Array<{ row: TimelineRow; time: string }> {
  let today = date
  return rows.map((row) => {
    const day = dateOf(row.time)
    const time = sample === '' ? clockOf(row.time) : inForm(sample, row.time)
    const begins = today !== null && today !== day && !hasDate(sample)
    if (today !== null) today = day
    return { row, time: `${begins ? `${day} ` : ''}${time}${saysUtc ? '' : ' UTC'}` }
  })
}

/** @param sure Whether only a table that has both a time and an event will do. */
function findTable(lines: readonly TemplateLine[], start: number, end: number, sure: boolean): TableForm | null {
  for (let index = start + 1; index < end; index++) {
    const [head, line] = [lines[index - 1] as TemplateLine, lines[index] as TemplateLine]
    if (line.closed || head.closed || !line.text.includes('-') || !delimiter.test(line.text) || !head.text.includes('|')) continue
    const columns = columnsOf(cells(head.text))
    if (!columns.includes('event') || (sure && !columns.some((column) => column === 'time'))) continue
    let to = index + 1
    while (to < end && isRow(lines[to] as TemplateLine)) to++
    const rows = lines.slice(index + 1, to).map(({ text }) => {
      const values = cells(text)
      const at = (column: TableForm['columns'][number]): string => values[columns.indexOf(column)] ?? ''
      return { time: at('time'), event: at('event') }
    })
    return { kind: 'table', from: index + 1, to, behind: index, columns, rows }
  }
  return null
}

function isRow({ text, depth, closed }: TemplateLine): boolean {
  return !closed && depth === 0 && text.trim() !== '' && (text.includes('|') || !/^\s*(?:[-*+>]|\d+[.)]|<)/.test(text))
}

function columnsOf(names: string[]): TableForm['columns'] {
  const columns = names.map((name): TableForm['columns'][number] => {
    if (/\btime|\bwhen\b|\butc\b|\bhh:mm/i.test(name)) return 'time'
    if (/^\W*date\b/i.test(name)) return 'date'
    if (/\blinks?\b|\bsource\b|\bevidence\b|\breference/i.test(name)) return 'link'
    if (/\b(?:events?|description|what|actions?|details?|activity|entry|update|happened|notes?)\b/i.test(name)) return 'event'
    return 'other'
  })
  // Of two that may hold the event the first does; where a date is all there is of a time it is the time.
  const event = columns.indexOf('event')
  for (const [index, column] of columns.entries()) {
    if ((column === 'event' || column === 'time') && columns.indexOf(column) !== index) columns[index] = 'other'
  }
  if (!columns.includes('time') && columns.includes('date')) columns[columns.indexOf('date')] = 'time'
  if (event < 0 && columns.includes('time')) {
    const other = columns.indexOf('other')
    if (other >= 0) columns[other] = 'event'
  }
  return columns
}

/** A table line's cells. */
function cells(text: string): string[] {
  const inner = text.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** A time that is filled in or to be: `HH:MM UTC`, `**14:02**`, `[YYYY-MM-DD HH:MM]`. */
const part = '(?:YYYY|DD|MM|HH?|XX|hh|mm|SS|ss|\\d{1,4}|--)'
const time = `(?:\\*\\*|__|\`|\\[){0,2}(?:${part}(?:[-:/.T]${part})+ ?){1,2}(?:UTC|GMT|Z)?(?:\\*\\*|__|\`|\\]){0,2}`
/** `- **HH:MM UTC** – Alert` */
const item = new RegExp(`^(\\s*(?:[-*+]|\\d+[.)]))[ \\t]+(${time})(\\s*(?:[-–—:|>]+|→)?\\s*)(.*)$`)

function findList(lines: readonly TemplateLine[], start: number, end: number): ListForm | null {
  const isItem = ({ text, closed }: TemplateLine): boolean => !closed && /^\s*(?:[-*+]|\d+[.)])[ \t]+\S/.test(text)
  const from = lines.findIndex((line, index) => index >= start && index < end && isItem(line))
  if (from < 0) return null
  let to = from + 1
  for (let index = to; index < end; index++) {
    const line = lines[index] as TemplateLine
    if (line.closed || line.depth > 0 || (line.text.trim() !== '' && !isItem(line) && !/^\s/.test(line.text))) break
    if (line.text.trim() !== '') to = index + 1
  }
  const rows = lines.slice(from, to).flatMap(({ text }) => {
    const match = item.exec(text)
    return match ? [{ time: (match[2] as string).trim(), event: (match[4] as string).trim(), match }] : []
  })
  const first = rows[0]?.match
  if (!first) return null
  const marker = (first[1] as string).replace(/\d+/, '1')
  const separator = (first[3] as string).trim() === '' ? ' ' : first[3] as string
  return { kind: 'list', from, to, marker, separator, rows }
}
