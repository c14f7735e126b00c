import { contentPath, isElsewhere } from './urls.ts'

/**
 * Paths that `src` and `href` attributes in a page's text name, relative to the content folder. Those in raw HTML are not
 * in the model; a match in a code block does no harm, since only files that exist are taken.
 */
export function htmlTargets(text: string, pagePath: string): string[] {
  const paths: string[] = []
  for (const [, double, single] of text.matchAll(/\b(?:src|href)=(?:"([^"<>]*)"|'([^'<>]*)')/gi)) {
    const [href = ''] = (double ?? single ?? '').split(/[?#]/)
    if (href === '' || isElsewhere(href)) continue
    const path = contentPath(href, pagePath)
    if (path !== null) paths.push(path)
  }
  return paths
}
