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
const allUnseen = new RegExp(unseen.source, 'gu')
/** To a browser a backslash is a slash, and so `\\evil.example` another host. */
const backslash = /^(?:[a-z][a-z0-9+.-]*:)?\/*\\/i
/** An address of the web that names no host is read from the page it stands on, or not, as the page is served. */
const hostless = /^(?:https?|ftp|wss?):(?!\/\/)/i
/** A host that begins like an option is one to the program that opens the address. */
const option = /^[a-z][a-z0-9+.-]*:\/*(?:[^/?#]*@)?(?:-|%2d)/i

/** A text without what nobody sees in it. */
export function withoutUnseen(text: string): string {
  return text.replace(allUnseen, '')
}

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

/** What people link to: pages, mail, telephones, machines, conversations. */
const linkProtocols: ReadonlySet<string> = new Set(['', 'http:', 'https:', 'mailto:', 'tel:', 'ssh:', 'sftp:', 'ftp:', 'irc:', 'ircs:', 'slack:'])
/** Pictures that hold nothing but pixels. */
const rasterData = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i

/** Whether a link may lead there: an address on this site or one of the protocols that people link to. */
export function isLinkUrl(href: string): boolean {
  const address = readAddress(href)
  return address !== null && linkProtocols.has(address.protocol)
}

/** Whether a picture may be shown or linked from there. */
export function isImageUrl(src: string): boolean {
  if (rasterData.test(src)) return true
  const address = readAddress(src)
  return address !== null && ['', 'http:', 'https:'].includes(address.protocol)
}

/** Whether a browser would have to ask another host for it, which our pages never do. */
export function isForeign(src: string): boolean {
  return !rasterData.test(src) && readAddress(src)?.protocol !== ''
}

/** The host that an address names, for a reader to see. */
export function hostOf(href: string): string {
  return readAddress(href)?.host ?? ''
}

/** Whether a browser would run what an address holds, however it is written. */
export function runs(href: string): boolean {
  const seen = withoutUnseen(href).trim()
  if (/^(?:javascript|vbscript|livescript):/i.test(seen)) return true
  return !rasterData.test(seen) && /^data:[^,]*(?:html|xml|svg|script)/i.test(seen)
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
  const named = hostInText(withoutUnseen(text))
  return named !== null && owner(named) !== owner(host) ? host : null
}

/** The host that a link's text names beyond doubt, as a browser would look it up. */
function hostInText(text: string): string | null {
  const [, scheme, host, rest = ''] = /^\s*((?:https?:)?\/\/)?([^\s/?#@]+)([/?#]\S*)?\s*$/iu.exec(text) ?? []
  if (host === undefined || !/^[\p{L}\p{N}.-]+\.[\p{L}]{2,}(?::\d+)?$/u.test(host)) return null
  // `README.md` is a file, and `github.com/openshift/api` a package as often as an address.
  const isHost = scheme !== undefined || /^www\./i.test(host) || (rest === '' && /\.(?:com|org|net|io|dev|edu|gov|app|cloud)$/i.test(host))
  return isHost ? URL.parse(`https://${host}`)?.host ?? null : null
}

/** About whose host it is: `docs.example.com` and `example.com` are one to a reader. */
function owner(host: string): string {
  return host.replace(/:\d+$/, '').split('.').slice(-2).join('.')
}

/** Whether a part of the host looks as if it were written in Latin letters and is not. */
function looksLatin(href: string): boolean {
  const [, host = ''] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(decoded(href.trim())) ?? []
  return host.split('.').some((label) =>
    (/\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label))
    || (/[^\x00-\x7f]/.test(label) && lookalike.test(label)))
}
