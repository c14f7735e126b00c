/** Filled values that the page does not show: those of secrets, by their marks. */
export const concealed = new WeakMap<Element, string>()

/** What a command copies: as it is shown, secrets in clear. */
export function commandText(command: Element): string {
  return codeText(command.querySelector('code') as Element)
}

/** The same with secrets as placeholders, for whatever is kept, said aloud, or told to others. */
export function toldText(command: Element): string {
  return read(command.querySelector('code') as Element, (mark) => (mark.dataset.type === 'secret' ? mark.dataset.written : undefined))
}

/** Code as it is shown, without a command's prompt and the comment behind it, and without annotations. */
export function codeText(code: Element): string {
  return read(code, (mark) => concealed.get(mark))
}

/** @param instead What is read in place of what a placeholder's mark shows. */
function read(code: Element, instead: (mark: HTMLElement) => string | undefined): string {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  let text = ''
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent?.closest('.prompt, .comment, .annotation')) continue
    const mark = parent?.closest<HTMLElement>('.placeholder')
    text += (mark && instead(mark)) ?? (walker.currentNode as Text).data
  }
  return text
}
