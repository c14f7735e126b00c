/** The path below the base that a request of the development server names, decoded; `null` where it cannot be decoded. */
export function requestedPath(url: string, base: string): string | null {
  const [pathname = ''] = url.split(/[?#]/)
  // Vite takes the base off for some middlewares.
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
  try {
    return decodeURIComponent(below)
  } catch {
    return null
  }
}
