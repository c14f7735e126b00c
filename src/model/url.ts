/**
 * Where the site serves a page, without the base path: `a/b.md` → `/a/b/`. `index.md` and `README.md` stand for their
 * folder, as they do in MkDocs, and so does `_index.md`, as in Hugo.
 */
export function pageUrl(path: string): string {
  const name = path.replace(/\.[^./]+$/, '')
  const folder = name.replace(/(?:^|\/)(?:_?index|readme)$/i, '')
  return folderUrl(folder)
}

/** The URL of a path of the content folder, with a slash at both ends; `/` for the folder itself. */
export function folderUrl(path: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.length === 0 ? '/' : `/${parts.map(encodeURIComponent).join('/')}/`
}

/** A title for a page that gives none: its file's (or folder's) name in words. */
export function titleFromPath(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/')
  const last = parts.pop() ?? ''
  const name = /^(?:_?index|readme)$/i.test(last) ? (parts.pop() ?? 'Home') : last
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}
