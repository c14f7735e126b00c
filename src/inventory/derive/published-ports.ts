/** A port of a container, and the port of the host that it is published as. */
export interface PublishedPort {
  /** Inside the container, first and last of a range; `null` where it is not known. */
  target: [number, number] | null
  /** On the host; `null` where Compose picks one. */
  published: [number, number] | null
}

/** Reads the short form: `8001:8000`, `127.0.0.1:8001:8000/tcp`, `[::1]:3000-3005:3000-3005`, `8000`. `null` for what is none. */
export function readShortPort(text: string): PublishedPort | null {
  const address = text.startsWith('[') ? text.indexOf(']:') + 2 : 0
  if (text.startsWith('[') && address === 1) return null
  const parts = text.slice(address).replace(/\/\w+$/, '').split(':')
  if (parts.length > (address > 0 ? 2 : 3)) return null
  const target = readPortRange(parts.at(-1) ?? '')
  if (!target) return null
  const written = parts.length > 1 ? parts.at(-2) as string : ''
  const published = readPortRange(written)
  if (written !== '' && !published) return null
  return { target, published }
}

/** `8000` or `8000-8010`, `null` for what is no port. */
export function readPortRange(text: string): [number, number] | null {
  const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim()) ?? []
  const range: [number, number] = [Number(first), Number(last)]
  return first !== '' && range[0] > 0 && range[0] <= range[1] && range[1] <= 65_535 ? range : null
}
