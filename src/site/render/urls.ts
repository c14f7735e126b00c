import { readAddress } from '../../model/web-address.ts'

/** What people link to: pages, mail, telephones, machines, conversations. */
const linkProtocols = new Set(['', 'http:', 'https:', 'mailto:', 'tel:', 'ssh:', 'sftp:', 'ftp:', 'irc:', 'ircs:', 'slack:'])
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
