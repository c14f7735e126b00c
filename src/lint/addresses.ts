/** IP addresses: which texts are one, and which of them no inventory needs to declare. */

/** Four numbers with dots. An octet above 255 still counts: `91.99.65.299` is a misspelt address, not something else. */
export const IPV4 = /(?<![\w.])\d{1,4}(?:\.\d{1,4}){3}(?!\w|\.\w)/g

/** What one slip may leave of an IPv4 address: a dot too few, too many or doubled, a letter among the digits. */
export const NEARLY_IPV4 = /(?<![\w.-])[\da-z]+(?:\.{1,2}[\da-z]+){2,4}(?![\w-]|\.\w)/gi

/** Four numbers with a comma or a blank where a dot belongs: never an address, unless a declared one is meant. */
export const MISPUNCTUATED_IPV4 = /(?<![\w.,-])\d{1,3}(?:[.,]| ?\. ?|, ?)\d{1,3}(?:(?:[.,]| ?\. ?|, ?)\d{1,3}){2}(?!\w|[.,]\d)/g

/** What may be an IPv6 address; `canonicalIpv6` decides. */
export const IPV6 = /(?<![\w:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?(?![\w:]|\.\w)/gi

/** The one spelling of an IPv6 address (RFC 5952), or `null` where the text is none. */
export function canonicalIpv6(text: string): string | null {
  if (!/^[\da-f:.]+$/i.test(text) || !text.includes(':')) return null
  return URL.parse(`http://[${text}]/`)?.hostname.slice(1, -1) ?? null
}

/** Whether the text has the form of an IPv4 address, whatever its numbers. */
export function isIpv4(text: string): boolean {
  return /^\d{1,4}(?:\.\d{1,4}){3}$/.test(text)
}

/** Whether every octet fits into a byte. */
export function isValidIpv4(address: string): boolean {
  return address.split('.').every((octet) => Number(octet) <= 255)
}

/** Resolvers that everybody asks: Google's, Cloudflare's, Quad9's, OpenDNS's. */
const RESOLVERS = new Set('8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 149.112.112.112 208.67.222.222 208.67.220.220'.split(' '))

/**
 * Addresses that name no particular host of ours: public resolvers, loopback, unspecified, link-local, multicast, broadcast and netmasks, and
 * those reserved for documentation (RFC 5737, RFC 3849).
 */
export function namesNoHost(address: string): boolean {
  if (address.includes(':')) return /^(?:::1?|fe[89ab].*|ff..:.*|2001:db8:.*)$/.test(address)
  return RESOLVERS.has(address) || /^(?:0|127|22[4-9]|23\d|255)\.|^169\.254\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\./.test(address)
}

/** Private ranges: RFC 1918, carrier-grade NAT and unique local IPv6. */
export function isPrivate(address: string): boolean {
  if (address.includes(':')) return /^f[cd]/.test(address)
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(address)
}
