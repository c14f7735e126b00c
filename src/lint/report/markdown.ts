import { visible } from '../../characters/visible.ts'

/** Text that Markdown shows as it is: every punctuation mark escaped, so that nothing in it is a tag, a link or a cell. */
export function literal(text: string): string {
  return visible(text).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** Lines that Markdown shows as they are, as a block of code that nothing in them closes. */
export function codeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const lines = text.replace(/\r?\n$/, '').split(/\r\n|\n|\r/).map((line) => line.split('\t').map(visible).join('\t'))
  return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`
}
