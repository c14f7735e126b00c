/** A line of text and how wide it is, about, in pixels. */
export interface TextLine {
  text: string
  width: number
}

const narrow = new Set("iljtfrI.,:;'’!|()[]-– ")
const wide = new Set('mwMW@%—…')

/** Bold letters are wider, as if they were so much larger. */
export const bold = 1.13

/** About how wide a text is drawn: fonts differ, so rather more than less. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    if (narrow.has(character)) ems += 0.4
    else if (wide.has(character) || character.codePointAt(0)! > 0x2e7f) ems += 1
    else ems += /[A-Z0-9]/.test(character) ? 0.7 : 0.62
  }
  return ems * size
}

/**
 * Breaks text into lines that fit a width. A word longer than a line breaks inside; what does not fit into the last line
 * is left out.
 */
export function wrapText(text: string, size: number, width: number, most = Infinity): TextLine[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((word) => word !== '').flatMap((word) => pieces(word, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
    if (lines.length > most) break
  }
  if (line !== '') lines.push(line)
  const shown = lines.length > most ? [...lines.slice(0, most - 1), ellipsis(lines[most - 1] as string, size, width)] : lines
  return shown.map((text) => ({ text, width: textWidth(text, size) }))
}

function pieces(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const result: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      result.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...result, piece]
}

function ellipsis(line: string, size: number, width: number): string {
  const characters = [...line]
  while (characters.length > 0 && textWidth(`${characters.join('')} …`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()} …`
}
