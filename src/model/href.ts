/** A link's destination, taken apart. */
export interface Href {
  path: string
  /** With its `?`; `''` where there is none. */
  query: string
  /** Without `#`; `''` where there is none. */
  fragment: string
}

export function splitHref(href: string): Href {
  const hash = href.indexOf('#')
  const beforeHash = hash === -1 ? href : href.slice(0, hash)
  const mark = beforeHash.indexOf('?')
  return {
    path: mark === -1 ? beforeHash : beforeHash.slice(0, mark),
    query: mark === -1 ? '' : beforeHash.slice(mark),
    fragment: hash === -1 ? '' : href.slice(hash + 1),
  }
}

/** Whether an href names a scheme or another host, so that it leads out of the book. */
export function leadsElsewhere(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)
}

/** Percent-decoded; as it is where that is not possible. */
export function decodeHref(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What stands in a Markdown destination and in an attribute as it is, whatever the path's characters. */
export function encodePath(path: string): string {
  return path.replace(/[\s%#?<>()"\\]/g, (character) => (character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character)))
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** A file's name without its ending: `alerts/ShopDown.md` → `ShopDown`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

/** `a/b` + `../c` → `a/c`; a final `/` stays. `null` where the path leads out of the content folder. */
export function joinPath(folder: string, path: string): string | null {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/') + (path.endsWith('/') && parts.length > 0 ? '/' : '')
}

/** The way from a folder to a path: `a/b`, `a/c.md` → `../c.md`. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  return [...from.map(() => '..'), ...to].join('/')
}
