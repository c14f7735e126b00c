/** Pages that stand for their folder: `index.md` and `README.md` as in MkDocs, `_index.md` as in Hugo. */
const folderPage = /(?:^|\/)(?:_?index|readme)$/i

/** Where the site serves a page, without the base path: `a/b.md` → `/a/b/`, `a/index.md` → `/a/`. */
export function pageUrl(path: string): string {
  return folderUrl(withoutEnding(path).replace(folderPage, ''))
}

/** Whether a page stands for the folder it is in. */
export function isFolderPage(path: string): boolean {
  return folderPage.test(withoutEnding(path))
}

/** The URL of a path of the content folder, with a slash at both ends; `/` for the folder itself. */
export function folderUrl(path: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.length === 0 ? '/' : `/${parts.map(encodeURIComponent).join('/')}/`
}

/** A title for a page that gives none: its file's (or folder's) name in words. */
export function titleFromPath(path: string): string {
  const parts = withoutEnding(path).split('/')
  const last = parts.pop() ?? ''
  return wordsOf(isFolderPage(path) ? (parts.pop() ?? 'Home') : last)
}

/** `disk-full` → `Disk full`; a name with capitals has the ones it wants. */
export function wordsOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim()
  if (words === '') return name
  return words === words.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}
