const linkProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ssh:', 'sftp:', 'ftp:', 'irc:', 'ircs:', 'slack:'])
const rasterData = /^data:image\/(?:png|jpeg|gif|webp|avif);/i

/** The protocol as a browser would read it (it drops control characters inside `java\nscript:`), `''` for a relative URL. */
function protocol(href: string): string {
  // A base of its own protocol shows whether the URL brought one.
  if (!URL.canParse(href, 'relative://host/')) return 'invalid:'
  const { protocol } = new URL(href, 'relative://host/')
  return protocol === 'relative:' ? '' : protocol
}

/** Whether a link may lead there: a relative URL or one of the protocols that people link to. */
export function isLinkUrl(href: string): boolean {
  const name = protocol(href)
  return name === '' || linkProtocols.has(name)
}

/** Whether an image may be loaded or linked from there. */
export function isImageUrl(src: string): boolean {
  const name = protocol(src)
  return name === '' || name === 'http:' || name === 'https:' || rasterData.test(src)
}
