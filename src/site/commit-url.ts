/** The hosts' ways from a file of a branch to a commit: GitHub's and Gitea's, GitLab's, Bitbucket's. */
const ways: ReadonlyArray<readonly [file: RegExp, commit: string]> = [
  [/\/-\/(?:edit|blob|tree|raw|ide)\//, '/-/commit/'],
  [/^(?:\/[^/]+){2}(\/(?:edit|_edit|blob|tree|raw|blame)\/)/, '/commit/'],
  [/^(?:\/[^/]+){2}(\/src\/)/, '/commits/'],
]

/** Where a commit is shown, as far as the address tells at which its pages are edited; else `null`. */
export function commitUrl(edit: string | null, commit: string): string | null {
  const url = edit === null ? null : URL.parse(edit)
  if (!url) return null
  for (const [file, way] of ways) {
    const found = file.exec(url.pathname)
    const end = found && (found[1] ? found[0].length - found[1].length : found.index)
    if (end) return `${url.origin}${url.pathname.slice(0, end)}${way}${commit}`
  }
  return null
}
