/**
 * Text as a terminal may show it: control and format characters (bidirectional marks among them) and halves of
 * surrogate pairs written as `<U+202E>`.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, named)
}

/** A line of a log, in which nothing is a command to whoever reads the log: GitHub takes `::error::` and `##[error]` for one. */
export function logLine(line: string): string {
  return withoutCommands(visible(line))
}

/** The same for a line that is visible already, and may have colours of ours. */
export function withoutCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1<U+003A>').replaceAll('##[', '##<U+005B>')
}

function named(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
}
