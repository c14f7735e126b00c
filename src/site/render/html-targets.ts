import { posix } from 'node:path'
import { isElsewhere } from './urls.ts'

/**
 * Paths that `src` and `href` attributes in a page's text name, relative to the content folder. Those in raw HTML are not
 * in the model; a match in a code block does no harm, since only files that exist are taken.
 */
export function htmlTargets(text: string, pagePath: string): string[] {
  const paths: string[] = []
  for (const [, double, single] of text.matchAll(/\b(?:src|href)=(?:"([^"<>]*)"|'([^'<>]*)')/gi)) {
    const [path = ''] = (double ?? single ?? '').split(/[?#]/)
    if (path === '' || isElsewhere(path)) continue
    try {
      const decoded = decodeURIComponent(path)
      paths.push(posix.join(decoded.startsWith('/') ? '' : posix.dirname(pagePath), decoded).replace(/^\//, ''))
    } catch {
      // Not a URL that could name a file.
    }
  }
  return paths
}
