import type { MkdocsConfig } from './types.ts'

/** Where the pages' sources lie in a repository, when nothing else is said, by the site that hosts it. */
const defaultPaths: Record<string, string> = {
  'github.com': 'edit/master/docs/',
  'gitlab.com': 'edit/master/docs/',
  'bitbucket.org': 'src/default/docs/',
}

/**
 * The address to edit a page at, with `{path}` in the place of its path; `null` where the project has none.
 * `edit_uri_template` wins over `edit_uri`; both are relative to `repo_url`.
 */
export function editPattern({ repoUrl, editUri, editUriTemplate }: Pick<MkdocsConfig, 'repoUrl' | 'editUri' | 'editUriTemplate'>): string | null {
  const host = repoUrl !== null && URL.canParse(repoUrl) ? new URL(repoUrl).host.toLowerCase() : ''
  const uri = editUri ?? (Object.hasOwn(defaultPaths, host) ? (defaultPaths[host] as string) : '')
  if (!editUriTemplate && uri === '') return null
  const relative = editUriTemplate || `${uri.replace(/\/?$/, '/')}{path}`
  const base = repoUrl === null ? undefined : /^[?#]/.test(relative) ? repoUrl : repoUrl.replace(/\/?$/, '/')
  const url = URL.parse(relative, base)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  // An address escapes the braces that names stand in.
  return url.href.replaceAll('%7B', '{').replaceAll('%7D', '}')
}

/**
 * The address to edit one page at.
 *
 * @param pattern With `{path}`, `{path_noext}` and, encoded whole, `{path!q}`.
 */
export function editUrl(pattern: string, path: string): string {
  const values: Record<string, string> = { path, path_noext: path.replace(/\.[^./]+$/, '') }
  return pattern.replace(/\{(path|path_noext)(!q)?\}/g, (_, name: string, quoted?: string) => {
    const value = values[name] as string
    return quoted ? encodeURIComponent(value) : value.split('/').map(encodeURIComponent).join('/')
  })
}
