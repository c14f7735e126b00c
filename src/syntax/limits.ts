/** How deep quotes and lists may stand in each other on one line. */
const deepest = 100

/**
 * Whether a text stays within what is read in bounded time: where it does not and why, or `null`. Lines and columns count
 * from 1.
 */
export function checkLimits(text: string): { line: number; column: number; message: string } | null {
  let line = 1
  for (const [match] of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    if (quotesOf(match) > deepest) return { line, column: 1, message: `Quotes stand more than ${deepest} deep in each other here. Flatten them.` }
    line++
  }
  return null
}

/** How many quotes a line opens or goes on with. */
function quotesOf(line: string): number {
  let count = 0
  for (const character of line) {
    if (character === '>') count++
    else if (character !== ' ' && character !== '\t') break
  }
  return count
}
