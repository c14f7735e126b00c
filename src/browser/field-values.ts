/** Values of fields for as long as the tab is open, page by page. Who keeps secrets out of here is fields.ts. */
// A runbook and its guide ask for the same values.
const key = `runpress:fields:${location.pathname.replace(/guide\/$/, '')}`

const values = new Map<string, string>(stored())

/** What the tab remembers of a field. */
export function keptValue(name: string): string | undefined {
  return values.get(name)
}

/** An empty value is forgotten. */
export function keepValue(name: string, value: string): void {
  if (value === '') values.delete(name)
  else values.set(name, value)
  try {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(values)))
  } catch {
    // Storage is switched off: the page alone remembers.
  }
}

function stored(): Array<[string, string]> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof read === 'object' && read !== null
      ? Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      : []
  } catch {
    return []
  }
}

/** What the address gives for a name: exactly, else ignoring case and how words are joined. */
export function valueInAddress(name: string): string | undefined {
  const query = new URLSearchParams(location.search)
  const exact = query.get(name)
  return exact ?? [...query].find(([key]) => isSame(key, name))?.[1]
}

/** Takes a name out of the address, where it would be kept, shared, and read again. */
export function dropFromAddress(name: string): void {
  const url = new URL(location.href)
  for (const key of [...url.searchParams.keys()]) if (isSame(key, name)) url.searchParams.delete(key)
  history.replaceState(history.state, '', url)
}

function isSame(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '')
  return plain(a) === plain(b)
}
