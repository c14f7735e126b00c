import { withCodes } from '../characters/hidden.ts'

/** What of the site's data is text that templates and scripts show; the rest are addresses, ids, kinds, and HTML. */
const shown: ReadonlySet<string> = new Set(['title', 'text', 'summary', 'symptoms', 'question', 'label', 'name', 'value', 'comment', 'trail',
  'above', 'leads', 'alerts', 'severity', 'owner', 'reviewer', 'description'])

/** The same data with hidden characters by their codes, wherever it is shown: `Res‹U+200B›tart`. */
export function withVisibleText<Data>(data: Data): Data {
  return visible(data, false) as Data
}

function visible(data: unknown, isShown: boolean): unknown {
  if (typeof data === 'string') return isShown ? withCodes(data) : data
  if (Array.isArray(data)) return data.map((entry) => visible(entry, isShown))
  if (typeof data !== 'object' || data === null || data instanceof Date) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, visible(value, shown.has(key))]))
}
