/** Addresses as a browser reads them, which is not always as a reader does. */

/** Where an address leads. */
export interface WebAddress {
  /** With its colon, in lower case; `''` for an address on this site. */
  protocol: string
  /** As a browser looks it up, other scripts in their ASCII form; `''` for an address on this site and where there is none. */
  host: string
  /** What stands before an `@`, which a reader takes for the host. */
  user: string
}

/** What a reader cannot see, or what turns what stands around it; a browser drops some of it, also inside `java\nscript:`. */
const unseen = /[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u
/** To a browser a backslash is a slash, and so `\\evil.example` another host. */
const backslash = /^(?:[a-z][a-z0-9+.-]*:)?\/*\\/i
/** An address of the web that names no host is read from the page it stands on, or not, as the page is served. */
const hostless = /^(?:https?|ftp|wss?):(?!\/\/)/i
/** A host that begins like an option is one to the program that opens the address. */
const option = /^[a-z][a-z0-9+.-]*:\/*(?:[^/?#]*@)?(?:-|%2d)/i

/** Reads an address; `null` for one that says something else to a browser than to whoever reads it. */
export function readAddress(written: string): WebAddress | null {
  const href = written.trim()
  if (unseen.test(href) || backslash.test(href) || hostless.test(href) || option.test(href)) return null
  // A base of its own host shows whether the address brought one.
  const base = 'https://this-site.invalid/'
  const url = URL.parse(href, base)
  if (url === null) return null
  if (url.origin === base.slice(0, -1) && !/^https:/i.test(href) && !href.startsWith('//')) return { protocol: '', host: '', user: '' }
  return { protocol: url.protocol, host: url.host, user: decoded(url.username) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Letters of other scripts that look like Latin ones. */
const lookalike = /^[аеорсухіјѕһԁԛԝлкмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυιՕօսոց0-9-]+$/u

/**
 * Where a link leads, in a reader's words, when its text or its address says that it leads elsewhere; else `null`.
 *
 * @param text Of the link, as it is shown.
 */
export function hiddenHost(text: string, href: string): string | null {
  const address = readAddress(href)
  if (address === null || !/^(?:https?|ftp):$/.test(address.protocol)) return null
  const { host, user } = address
  if (user.includes('.') || looksLatin(href)) return host
  const named = hostInText(text)
  return named !== null && bare(named) !== bare(host) ? host : null
}

/** The host that a link's text names beyond doubt, as a browser would look it up. */
function hostInText(text: string): string | null {
  const [, scheme, host, rest = ''] = /^\s*((?:https?:)?\/\/)?([^\s/?#@]+)([/?#]\S*)?\s*$/iu.exec(text) ?? []
  if (host === undefined || !/^[\p{L}\p{N}.-]+\.[\p{L}]{2,}(?::\d+)?$/u.test(host)) return null
  // `README.md` and `values.yaml/spec` are no hosts.
  const isHost = scheme !== undefined || /^www\./i.test(host) || (rest.startsWith('/') && /\.(?:com|org|net|io|dev|edu|gov|co|app|cloud)$/i.test(host))
  return isHost ? URL.parse(`https://${host}`)?.host ?? null : null
}

/** `github.com` and what stands below it are one to a reader. */
function bare(host: string): string {
  return host.replace(/^www\./, '').replace(/:(?:80|443)$/, '')
}

/** Whether a part of the host looks as if it were written in Latin letters and is not. */
function looksLatin(href: string): boolean {
  const [, host = ''] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(decoded(href.trim())) ?? []
  return host.split('.').some((label) =>
    (/\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label))
    || (/[^\x00-\x7f]/.test(label) && lookalike.test(label)))
}
