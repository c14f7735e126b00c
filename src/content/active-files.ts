/**
 * Files that pages link to and that would run on the site. A copy of `status.html` in the site is a page of its own,
 * without our policy, with all that a script may do there: read what readers typed, take the place of the offline copy.
 */
import { extname, join } from 'node:path'
import { isActiveText, isCleanSvg } from '../model/active-text.ts'
import type { Book } from '../model/types.ts'
import { readBytes } from '../source/read-bytes.ts'
import type { SourceFolder } from '../source/folder.ts'
import { linkedFiles } from './source-problems.ts'

/** What browsers show as a document with scripts, or take scripts and styles from. */
const active = new Set([
  '.html', '.htm', '.xhtml', '.xht', '.shtml', '.xml', '.xsl', '.xslt', '.rdf', '.rss', '.atom', '.svgz', '.mht', '.mhtml', '.hta', '.swf',
  '.js', '.mjs', '.cjs', '.wasm', '.css', '.htaccess', '.webmanifest', '.appcache', '.xul', '.xbl', '.htc', '.php',
])
/** What browsers show or save as what its name says, whatever is in it. */
const inert = new Set([
  '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.ico', '.bmp', '.mp4', '.webm', '.mp3', '.ogg', '.wav', '.vtt', '.pdf',
  '.txt', '.json', '.yaml', '.yml', '.csv', '.log', '.zip', '.gz', '.tgz', '.tar', '.bz2', '.xz', '.7z', '.docx', '.xlsx', '.pptx', '.odt', '.ods',
])

/** Larger ones are not looked through. */
const mostBytes = 5_000_000

/** Makes links to such files lead nowhere, so that no copy of them is made. */
export async function refuseActiveFiles(book: Book, { root, files }: SourceFolder): Promise<void> {
  const refused = new Set<string>()
  for (const path of linkedFiles(book, files)) if (await isActive(join(root, path))) refused.add(path)
  if (refused.size === 0) return
  for (const link of book.pages.flatMap(({ links }) => links)) {
    if (!link.target || !refused.has(link.target.page)) continue
    link.target = null
    link.ok = false
    link.problem = { kind: 'active-file', suggestion: null, reason: null, style: null, sure: false }
  }
}

async function isActive(path: string): Promise<boolean> {
  const ending = extname(path).toLowerCase()
  if (active.has(ending)) return true
  if (inert.has(ending)) return false
  const read = await readBytes(path, { bytes: mostBytes })
  // What is not to be had is no copy either; what is larger than any document of text is for saving.
  if ('refused' in read) return ending === '.svg'
  const text = Buffer.from(read.bytes).toString('latin1')
  return ending === '.svg' ? !isCleanSvg(Buffer.from(read.bytes).toString('utf8')) : isActiveText(text)
}
