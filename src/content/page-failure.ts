/** Why work on a page has failed, for the page's author: an error of ours refuses the page, not the book. */
export function failureOf(error: unknown): string {
  if (error instanceof RangeError && /call stack/i.test(error.message)) return 'It nests too deeply. Flatten it.'
  const message = error instanceof Error ? error.message : String(error)
  const trace = process.env.RUNPRESS_DEBUG && error instanceof Error ? ` ${error.stack}` : ''
  return `That is a fault of Runpress, which a report of it would help to mend: ${message}.${trace}`
}
