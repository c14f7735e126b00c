/** The places of a template that a log can fill: date, severity, duration, start, end and title. */
import { clockOf, dateOf, hoursAndMinutes } from './incident-time.ts'
import { plainText } from './incident-markdown.ts'
import type { TemplateLine } from './incident-template-lines.ts'

/** What is known of an incident; `null` for what is not. */
export interface Facts {
  title: string | null
  severity: string | null
  start: string
  end: string | null
  minutes: number
  /** Whether it still runs: then its duration is that so far. */
  running: boolean
}

type Field = 'title' | 'date' | 'severity' | 'duration' | 'start' | 'end'

const names: ReadonlyArray<readonly [Field, RegExp]> = [
  ['date', /^(?:incident )?date(?: of (?:the )?incident)?$/],
  ['severity', /^(?:incident )?(?:severity|sev|priority)(?: level)?$/],
  ['duration', /^(?:(?:total|incident|outage) )?duration$|^time to (?:resolve|resolution|recover|recovery|restore)$/],
  ['start', /^(?:incident )?(?:start(?:ed)?|detected|detection|began)(?: (?:time|at|date|date and time))?$|^time (?:started|detected|of detection)$/],
  ['end', /^(?:incident )?(?:end(?:ed)?|resolved|restored|recovered)(?: (?:time|at|date|date and time))?$|^time (?:ended|resolved|restored)$/],
  ['title', /^(?:incident )?title$|^incident(?: name)?$/],
]

/** `**Date**: …`, `- **Date:** …`, `Date: …` */
const line = /^((?:\s|[-*+] |>)*(?:\*\*|__)?([A-Za-z][^*_:|\n]{0,60}?)(?::(?:\*\*|__)|(?:\*\*|__)?\s*:))(\s*)(.*)$/
/** `| **Date** | … |`, up to what stands in the second cell. */
const rowHead = /^(\s*\|\s*(?:\*\*|__)?([A-Za-z][^*_:|\n]{0,60}?):?(?:\*\*|__)?:?\s*\|)(\s*)/
const cell = /(?:\\\||[^|\\])*/y

/** A row of a table taken apart as a line is, and what follows its second cell. */
function rowOf(text: string): string[] | null {
  const head = rowHead.exec(text)
  if (!head) return null
  const start = cell.lastIndex = head[0].length
  const written = cell.exec(text)?.[0] ?? ''
  if (text[start + written.length] !== '|') return null
  const value = written.trimEnd()
  return [...head, value, text.slice(start + value.length)]
}

/** What nobody has filled in: `[number or scope]`, `<name>`, `{{ title }}`, `_Your name_`, `TBD`, `___`, `??`. */
const blank = new RegExp([
  /\[(?![ xX]\])[^\][\n]+\](?!\()/, /<(?!!--)[^<>\n]+>/, /\{\{[^{}\n]*\}\}/, /\{[^{}\n]+\}/, /(?<!\w)_[^_\n]+_(?!\w)/,
  /\b(?:TBD|TODO|N\/A)\b/, /_{3,}|\.{3,}|…|\?{2,}/,
].map(({ source }) => source).join('|'))
const dateForm = /YYYY([-/.])MM\1DD|DD([-/.])MM\2YYYY|MM([-/.])DD\3YYYY/i
const timeForm = /\bHH?:MM(?::SS)?\b|\bXX:XX\b|--:--|\b00:00\b/i
/** `SEV-1 / SEV-2`, `P1|P2|P3`, `low, medium or high` */
const choice = /^[\w-]+(?: ?\d)?(?:\s*(?:\/|\\?\||,|\bor\b)\s*[\w-]+(?: ?\d)?)+/

/** Fills every place it knows, each kind once, and says which kinds there were. What holds real words stays as it is. */
export function fillFields(lines: readonly TemplateLine[], facts: Facts): Set<Field> {
  const found = new Set<Field>()
  const frontMatter = lines[0]?.text.trim() === '---' ? lines.findIndex(({ text }, index) => index > 0 && text.trim() === '---') : -1
  for (const [index, one] of lines.entries()) {
    if (one.closed || (one.depth > 0 && one.depth < 7)) continue
    const inRow = rowOf(one.text)
    const match = inRow ?? line.exec(one.text)
    if (!match) continue
    const [, head = '', name = '', space = '', value = '', rest = ''] = match
    const called = name.replace(/\(.*\)/, '').replace(/\s+/g, ' ').trim().toLowerCase()
    const field = names.find(([, pattern]) => pattern.test(called))?.[0]
    if (!field || found.has(field)) continue
    const written = (text: string): string => (index < frontMatter ? JSON.stringify(text) : plainText(text))
    const filled = filledPlace(field, value, facts, written)
    if (filled === null) continue
    found.add(field)
    one.text = `${head}${space === '' ? ' ' : space}${filled}${inRow && !/^\s/.test(rest) ? ' ' : ''}${rest}`
    // No heading any more.
    one.depth = 0
  }
  return found
}

/** The first blank of the first heading becomes the title; a heading without one gets it behind its words. */
export function fillTitle(lines: TemplateLine[], { title, start }: Facts, elsewhere: boolean): void {
  const first = lines.find(({ depth }) => depth > 0 && depth < 7)
  const speaks = /report|post-?\s?mortem|incident|retrospective|review|\brca\b/i
  const isTitle = first !== undefined && (first.depth === 1 || speaks.test(first.title))
  if (isTitle) first.text = first.text.replace(dateForm, (form) => inForm(form, start))
  if (title === null) return
  const text = plainText(title)
  if (isTitle && blank.test(first.text)) first.text = first.text.replace(blank, () => text)
  else if (isTitle && !elsewhere) first.text = `${first.text.replace(/(?<!\s)\s+(?:#+\s*)?$/, '')}: ${text}`
  else if (!isTitle && !elsewhere) lines.unshift({ text: `# ${text}`, depth: 1, title, closed: false, dropped: false, added: [''] })
}

/** A time in a template's own form: `YYYY-MM-DD HH:MM`, `DD/MM/YYYY`. */
export function inForm(form: string, time: string): string {
  const [year = '', month = '', day = ''] = dateOf(time).split('-')
  return form
    .replace(dateForm, (date) => date.replace(/YYYY/i, year).replace(/MM/i, month).replace(/DD/i, day))
    .replace(timeForm, clockOf(time))
}

/** Whether a template writes a date here. */
export function hasDate(form: string): boolean {
  return dateForm.test(form)
}

/** Whether a template writes a time of day here. */
export function hasTime(form: string): boolean {
  return timeForm.test(form)
}

/** Whether nobody has filled it in. */
export function isBlank(text: string): boolean {
  return text.trim() === '' || blank.test(text)
}

/** A place's value, filled in; `null` where nothing is known, or something is written there. */
function filledPlace(field: Field, value: string, facts: Facts, written: (text: string) => string): string | null {
  const { title, severity, start, end, minutes, running } = facts
  if (field === 'severity') {
    if (severity === null) return null
    const inside = choice.test(value) ? choice : /\b(?:SEV|P)-?[X?N#](?!\w)/i.test(value) ? /\b(?:SEV|P)-?[X?N#]/i : blank
    return put(value, inside, written(severity))
  }
  if (field === 'title') return title === null ? null : put(value, blank, written(title))
  if (field === 'date') return put(value, dateForm, null, start) ?? put(value, blank, dateOf(start))
  if (field === 'duration') {
    const text = `${hoursAndMinutes(minutes)}${running ? ' so far' : ''}`
    return put(value, timeForm, text) ?? put(value, /(?<![?Xx])[?Xx]+ ?(?=min)/, `${minutes} `) ?? put(value, blank, text)
  }
  const time = field === 'start' ? start : end
  if (time === null) return null
  if (hasDate(value) || hasTime(value)) return inForm(value, time)
  return put(value, blank, `${dateOf(time)} ${clockOf(time)} UTC`)
}

/** The value with what `place` finds replaced, or with the text at its end where it is empty; `null` where it is neither. */
function put(value: string, place: RegExp, text: string | null, time = ''): string | null {
  if (place.test(value)) return value.replace(place, (form) => text ?? inForm(form, time))
  return text !== null && /^\s*(?:<!--.*-->\s*)?$/.test(value) ? `${text}${value === '' ? '' : ` ${value}`}` : null
}
