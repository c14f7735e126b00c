/**
 * What code copies: the text that the model has of it, which its element carries beside what it shows
 * (`data-text`, `data-holes`; see site/render/copied-code.ts). What is shown may have been changed by an extension, a
 * translation or a stray script; it is compared, never copied.
 */

/** A value that fills a placeholder's mark: as it is copied, and as the page shows it. */
interface Filled {
  copied: string
  shown: string
}

/** By mark. */
export const filled = new WeakMap<Element, Filled>()

/** What a command, or a block of other code, copies: secrets in clear. */
export function copiedText(code: HTMLElement): string {
  return withFilled(code, (mark) => filled.get(mark)?.copied)
}

/** The same with secrets as placeholders, for whatever is kept, said aloud, or told to others. */
export function toldText(code: HTMLElement): string {
  return withFilled(code, (mark) => (mark.dataset.type === 'secret' ? undefined : filled.get(mark)?.copied))
}

/** The same as it is to be shown: secrets that nobody asked to see by dots. */
export function shownText(code: HTMLElement): string {
  return withFilled(code, (mark) => filled.get(mark)?.shown)
}

/** The marks of code's placeholders, in the order of its holes. */
export function marksOf(code: HTMLElement): HTMLElement[] {
  return [...code.querySelectorAll<HTMLElement>('.placeholder')]
}

/** Whether the page shows what would be copied, no more and no less. */
export function isAsShown(code: HTMLElement): boolean {
  return code.dataset.text !== undefined && marksOf(code).length === holesOf(code).length && visibleText(code) === shownText(code)
}

/** Whether a placeholder of the code has no value, or no longer a place to show it. */
export function isUnfilled(code: HTMLElement): boolean {
  const marks = marksOf(code)
  return holesOf(code).some((_, index) => !marks[index] || !filled.has(marks[index]))
}

function holesOf({ dataset }: HTMLElement): string[] {
  return dataset.holes?.split(' ') ?? []
}

/** @param value What stands in a mark's hole; where it is `undefined`, what the author wrote. */
function withFilled(code: HTMLElement, value: (mark: HTMLElement) => string | undefined): string {
  const text = code.dataset.text ?? ''
  const marks = marksOf(code)
  let result = ''
  let last = 0
  holesOf(code).forEach((hole, index) => {
    const [start, end] = hole.split('-').map(Number) as [number, number]
    const mark = marks[index]
    result += text.slice(last, start) + ((mark && value(mark)) ?? text.slice(start, end))
    last = end
  })
  return result + text.slice(last)
}

/** Code as the page shows it, without what it shows beside it: prompt, comments, annotations, the codes of hidden characters. */
function visibleText(code: HTMLElement): string {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  let text = ''
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('.prompt, .comment, .annotation, .unseen > i')) text += (walker.currentNode as Text).data
  }
  return text.replace(/(?<!\n)\n+$/, '')
}
