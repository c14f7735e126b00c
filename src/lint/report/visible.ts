import { visible } from '../../characters/visible.ts'

/** Made when the first line is cut: it takes as long as dozens of modules to load. */
let graphemes: Intl.Segmenter | undefined

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u

/** One character as it is shown and the columns it takes. */
export interface Cell {
  shown: string
  width: number
  /** UTF-16 offset in the line. */
  offset: number
}

/** A line cut into what takes up columns; a tab goes to the next multiple of four. */
export function cells(line: string): Cell[] {
  const result: Cell[] = []
  let column = 0
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment, index } of graphemes.segment(line)) {
    const shown = segment === '\t' ? ' '.repeat(4 - (column % 4)) : isEmoji(segment) ? segment : visible(segment)
    const width = shown === segment ? (WIDE.test(segment) ? 2 : /^\p{M}+$/u.test(segment) ? 0 : 1) : shown.length
    result.push({ shown, width, offset: index })
    column += width
  }
  return result
}

/** A joiner inside an emoji is part of its picture; anywhere else it is hidden text. */
function isEmoji(segment: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(segment) && !INVISIBLE.test(segment.replaceAll('\u200d', ''))
}
