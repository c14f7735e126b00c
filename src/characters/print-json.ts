/**
 * JSON with a final newline, in which what a terminal would obey is written as escapes: C1 controls, bidirectional and
 * zero-width marks; and what GitHub would take for a command wherever it stands in a log.
 */
export function printJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
  const escaped = json.replace(/[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `${escaped.replaceAll('##[', '##\\u005b')}\n`
}
