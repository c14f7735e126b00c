/** A report's template, line by line: what of it is a heading, and what must be left alone. */

/** A line of a template, and what becomes of it. */
export interface TemplateLine {
  text: string
  /** 1 to 6 for headings, 7 for a line that is one in all but syntax (`**Timeline:**`, `Timeline:`), else 0. */
  depth: number
  /** A heading's words, without marks. */
  title: string
  /** Inside a code block, a comment, or the line below a heading's words: nothing is read from it. */
  closed: boolean
  /** Whether it is left out of the report. */
  dropped: boolean
  /** What the report says behind it. */
  added: string[]
}

/** A template’s lines. */
export function readTemplate(template: string): TemplateLine[] {
  let fence = ''
  let comment = false
  const lines = template.replace(/\r\n?/g, '\n').split('\n').map((text): TemplateLine => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? ''
    const wasInside = fence !== '' || comment
    if (fence === '' && !comment) fence = mark
    else if (fence !== '' && mark.startsWith(fence) && /^[\s`~]*$/.test(text)) fence = ''
    if (fence === '' && !wasInside) comment = /^\s*<!--/.test(text) && !text.includes('-->')
    else if (comment) comment = !text.includes('-->')
    const closed = wasInside || fence !== ''
    const { depth, title } = closed ? { depth: 0, title: '' } : heading(text)
    return { text, depth, title, closed, dropped: false, added: [] }
  })
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    // A heading underlined.
    if (line.closed || !above || above.closed || above.text.trim() === '' || above.depth > 0) continue
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line.text)?.[1]
    if (underline === undefined || /^\s*\||^ {0,3}[-*+>] /.test(above.text)) continue
    Object.assign(above, { depth: underline.startsWith('=') ? 1 : 2, title: words(above.text) })
    line.closed = true
  }
  return lines
}

/** The lines of the section that a heading opens: up to the next heading of its depth or above. */
export function sectionOf(lines: readonly TemplateLine[], heading: number): { start: number; end: number } {
  const { depth = 0 } = lines[heading] ?? {}
  const next = lines.findIndex((line, index) => index > heading && line.depth > 0 && line.depth <= depth)
  return { start: heading + 1, end: next < 0 ? lines.length : next }
}

/** Adds lines at the end of a section's own text, before its first sub-section, set off by empty lines. */
export function addTo(lines: readonly TemplateLine[], heading: number, added: string[]): void {
  const { start, end } = sectionOf(lines, heading)
  let last = start
  while (last < end && (lines[last] as TemplateLine).depth === 0) last++
  const next = lines[last]
  const isOpen = (text: string): boolean => text.trim() === '' || /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(text)
  do last--
  while (last > heading && isOpen((lines[last] as TemplateLine).text))
  const line = lines[last] as TemplateLine
  line.added.push('', ...added)
  if (next && lines[last + 1] === next) line.added.push('')
}

function heading(text: string): { depth: number; title: string } {
  const atx = /^ {0,3}(#{1,6})[ \t]+([^]*)$/.exec(text)
  if (atx) return { depth: (atx[1] as string).length, title: words((atx[2] as string).replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '')) }
  const bold = /^ {0,3}(?:\*\*|__)([^*_|]{1,80})(?:\*\*|__)[ \t]*(?::[ \t]*)?$/.exec(text)
  const lead = bold ?? /^ {0,3}([A-Z][^:|*_]{0,60}):[ \t]*$/.exec(text)
  return lead ? { depth: 7, title: words(lead[1] as string) } : { depth: 0, title: '' }
}

function words(text: string): string {
  return text.replace(/[*_`:]+/g, ' ').replace(/\s+/g, ' ').trim()
}
