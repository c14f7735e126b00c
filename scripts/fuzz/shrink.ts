/** Makes a failing case as small as it can be and still fail in the same way. */

/**
 * @param fails Whether a smaller case still fails so.
 * @param goOn Whether there is time to try another one.
 */
export async function shrink(
  files: Record<string, string>, fails: (files: Record<string, string>) => Promise<boolean>, goOn: () => boolean,
): Promise<Record<string, string>> {
  let smallest = files
  const attempt = async (smaller: Record<string, string>): Promise<boolean> => {
    if (!goOn() || !(await fails(smaller))) return false
    smallest = smaller
    return true
  }
  for (const path of Object.keys(files)) {
    if (path === 'a.md') continue
    const { [path]: _, ...rest } = smallest
    await attempt(rest)
  }
  for (const path of Object.keys(smallest)) {
    for (const pattern of [/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g, /\s+|\S+/g, /[^]/gu]) {
      let pieces = (smallest[path] ?? '').match(pattern) ?? []
      for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let at = 0; at < pieces.length;) {
          const fewer = [...pieces.slice(0, at), ...pieces.slice(at + size)]
          if (await attempt({ ...smallest, [path]: fewer.join('') })) pieces = fewer as RegExpMatchArray
          else at += size
        }
      }
    }
  }
  return smallest
}
