/** Pages that stand for their folder: `index.md` and `README.md` as in MkDocs, `_index.md` as in Hugo. */
const folderPage = /(?:^|\/)(?:_?index|readme)$/i

/** Where the site serves a page, without the base path: `a/b.md` → `/a/b/`, `a/index.md` → `/a/`. */
export function pageUrl(path: string): string {
  return folderUrl(withoutEnding(path).replace(folderPage, ''))
}

/**
 * The URLs of a book's pages, by path, each its own: where several pages want one, the others keep their file's name.
 * `README.md` beside `index.md` is served at `/README/`, `a/index.md` beside `a.md` at `/a/index/`.
 */
export function pageUrls(paths: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  const urls = paths.toSorted((a, b) => claim(a) - claim(b) || (a < b ? -1 : 1)).map((path): [string, string] => {
    let url = [pageUrl(path), folderUrl(withoutEnding(path)), folderUrl(path)].find((url) => !taken.has(url))
    for (let next = 2; url === undefined || taken.has(url); next++) url = folderUrl(`${path}-${next}`)
    taken.add(url)
    return [path, url]
  })
  return new Map(urls)
}

/** Which of several pages gets the URL they want: the lowest. */
function claim(path: string): number {
  if (!isFolderPage(path)) return 0
  return 1 + ['index', '_index', 'readme'].indexOf(withoutEnding(path).split('/').pop()?.toLowerCase() ?? '')
}

/** Whether a page stands for the folder it is in. */
export function isFolderPage(path: string): boolean {
  return folderPage.test(withoutEnding(path))
}

/**
 * What does not survive in an address, or as the name of the folder that is served at it: line breaks, backslashes, marks
 * that end a path, and what begins an escape.
 */
const unaddressable = /[\\#?%\u0000-\u001f\u007f\u2028\u2029]+/g

/** Where the site lists all commands, without the base path. */
export const commandsUrl = '/commands/'

/** Where a page's decision tree is walked through, if anywhere: without the base. */
export function guideAddress(url: string): string {
  return `${url}guide/`
}

/** What the finished site has at its root besides pages. */
const siteNames: readonly string[] = [
  '_runpress', 'pagefind', '404.html', 'early.js', 'report-template.json', 'runpress-offline.json', 'runpress.svg', 'sw.js',
]

/** The URL of a path of the content folder, with a slash at both ends; `/` for the folder itself. */
export function folderUrl(path: string): string {
  // What is built is written in one Unicode form, whatever a file system has kept.
  const parts = path.normalize('NFC').replace(unaddressable, '-').split('/').filter((part) => part !== '')
  // No folder can be made where a file of the site stands.
  const names = parts.map((part, depth) => (isSiteName(part, depth) ? `${part}-` : part))
  return parts.length === 0 ? '/' : `/${names.map(encodeURIComponent).join('/')}/`
}

/** The name in a path that the site needs for itself, or `null`. */
export function siteNameIn(path: string): string | null {
  return path.split('/').find(isSiteName) ?? null
}

/** Whether a file of the content folder has the place of one of the site itself. */
export function isSiteFile(path: string): boolean {
  const folded = foldedName(path)
  return folded === 'index.html' || siteNames.includes(folded.split('/')[0] as string)
}

function isSiteName(name: string, depth: number): boolean {
  const folded = foldedName(name)
  return folded === 'index.html' || (depth === 0 && siteNames.includes(folded))
}

/** A path or URL as the laxest file system compares it: without regard to case, Unicode form, or dots and blanks at the end of names. */
export function foldedName(path: string): string {
  // A sigma at the end of a word has a small letter of its own.
  const folded = path.normalize('NFC').toLowerCase().replaceAll('ς', 'σ')
  return folded.replace(/(?<![. ])[. ]+(?=\/|$)/g, '')
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
