/** What a search leaves for the page that it leads to. The address stays clean, so that it can be shared. */
export interface Found {
  query: string
  /** Where the reader is to arrive. */
  url: string
  /** The command that was meant, by its text without its placeholders. */
  command?: string | undefined
}

const foundKey = 'runpress:found'

/** How many milliseconds it is kept for a new tab, which does not share this one's storage. */
const patience = 30_000

/** Has the page that it names mark the words of a query when the reader gets there, in this tab or in one that opens now. */
export function leaveFound(found: Found, newTab: boolean): void {
  try {
    if (newTab) localStorage.setItem(foundKey, JSON.stringify({ ...found, at: Date.now() }))
    else sessionStorage.setItem(foundKey, JSON.stringify(found))
  } catch {
    // Storage is switched off: the section opens without marks.
  }
}

/** What was left, as text that is yet to be read; `null` where nothing was. What was left for a new tab does not wait. */
export function leftFound(): string | null {
  try {
    const own = sessionStorage.getItem(foundKey)
    const other = localStorage.getItem(foundKey)
    if (own !== null || other === null) return own
    const { at } = JSON.parse(other) as { at?: unknown }
    if (typeof at === 'number' && Math.abs(Date.now() - at) < patience) return other
    localStorage.removeItem(foundKey)
  } catch {
    // Storage is switched off, or what stands in it is not ours.
  }
  return null
}

/** Forgets it, once it is used. */
export function forgetFound(): void {
  try {
    if (sessionStorage.getItem(foundKey) !== null) sessionStorage.removeItem(foundKey)
    else localStorage.removeItem(foundKey)
  } catch {
    // Storage is switched off.
  }
}
