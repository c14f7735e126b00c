/** How a page's front matter ends. */

/** `yaml` between `---` and `---`, `document` between `---` and `...`; `none` where there is none after all. */
export type FrontMatter = 'yaml' | 'document' | 'none'

/**
 * Looks for the line that ends the front matter, as MkDocs does: the first of `---` and `...`. What holds nothing but
 * comments or words is none: `---`, `# Title`, `---` is a title between two rules.
 */
export function frontMatterOf(text: string): FrontMatter {
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/g
  lines.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  if (nextOf(lines, text) !== '---') return 'none'
  let isYaml = false
  while (lines.lastIndex < text.length) {
    const line = nextOf(lines, text)
    if (line === '---' || line === '...') return !isYaml ? 'none' : line === '---' ? 'yaml' : 'document'
    isYaml ||= notWords.test(line)
  }
  return 'none'
}

/** What makes a line more than a comment or words: a key, an entry, a bracket, a quote, a tag … */
const notWords = /^(?:[^#].*)?:|^\s*[-?!&*|>{["'%@`<=]/

function nextOf(lines: RegExp, text: string): string {
  return lines.exec(text)![0].trimEnd()
}
