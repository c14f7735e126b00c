/** Why a page is an offline copy. */
export type Why = 'network' | 'server' | 'slow' | 'sign-in'

/** What `components/OfflineNotice.astro` makes, hidden. */
const notice = '<div class="offline" hidden'
const time = /<time class="offline-time"[^>]*>[^<]*<\/time>/

/**
 * A page of the copy that says it is one: before the first paint, whatever becomes of its scripts and style sheets.
 *
 * @param asOf Time in milliseconds at which the server last had exactly this page.
 */
export async function marked(page: Response, why: Why, asOf: number, status = 200): Promise<Response> {
  const html = await page.text()
  const iso = new Date(asOf).toISOString()
  const body = html
    .replace('<html', () => `<html data-offline="${why}"`)
    .replace(notice, () => notice.replace(' hidden', ''))
    .replace(time, () => `<time class="offline-time" datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`)
  return new Response(body, { status, headers: page.headers })
}
