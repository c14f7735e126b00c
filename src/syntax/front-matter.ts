/** How a page's front matter ends. */

/** `yaml` between `---` and `---`, `document` between `---` and `...`; `none` where there is none after all. */
export type FrontMatter = 'yaml' | 'document' | 'none'

/**
 * Looks for the line that ends the front matter, as MkDocs does: the first of `---` and `...`. What holds nothing but
 * comments is none: `---`, `# Title`, `---` is a title between two rules.
 */
export function frontMatterOf(text: string): FrontMatter {
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/g
  lines.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  if (nextOf(lines, text) !== '---') return 'none'
  let comments = 0
  let others = 0
  while (lines.lastIndex < text.length) {
    const line = nextOf(lines, text)
    if (line === '---' || line === '...') return comments > 0 && others === 0 ? 'none' : line === '---' ? 'yaml' : 'document'
    if (line.startsWith('#')) comments++
    else if (line !== '') others++
  }
  return 'none'
}

function nextOf(lines: RegExp, text: string): string {
  return lines.exec(text)![0].trimEnd()
}
