/**
 * What a browser is allowed to do on our pages: the second wall behind the cleaning of what authors write. Each thing
 * that a page needs is named; all else is off.
 */
const own: ReadonlyArray<readonly [directive: string, sources: string]> = [
  ['default-src', "'none'"],
  // The index of search is WebAssembly.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  // Authors' small pictures may be in the page itself.
  ['img-src', "'self' data:"],
  ['media-src', "'self'"],
  ['connect-src', "'self'"],
  // The copy for offline use.
  ['worker-src', "'self'"],
  ['object-src', "'none'"],
  ['frame-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  // Text becomes neither HTML nor a script, whatever a script of ours does with it; public/early.js says what may be loaded.
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'default'],
]

/** The policy of a finished site's pages. */
export const pagePolicy = written(own)

/** Of pages that only lead on. */
export const redirectPolicy = written([
  ['default-src', "'none'"], ['img-src', "'self'"], ['base-uri', "'none'"], ['form-action', "'none'"],
])

/** In development Vite puts scripts and styles of its own into pages and talks to them. Other hosts stay out all the same. */
export const developmentPolicy = written([
  ...own.filter(([name]) => !/^(?:script|style|connect)-src$|trusted/.test(name)),
  ['script-src', "'self' 'unsafe-inline' 'unsafe-eval'"],
  ['style-src', "'self' 'unsafe-inline'"],
  ['connect-src', "'self' ws: wss:"],
])

/** What a server adds that a page cannot say of itself: our own preview does, and README tells others to. */
export const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
}

function written(directives: ReadonlyArray<readonly [directive: string, sources: string]>): string {
  return directives.map((parts) => parts.join(' ')).join('; ')
}
