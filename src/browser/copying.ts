import { announce } from './announce.ts'
import { writeText } from './clipboard.ts'
import { copiedText, toldText } from './command-text.ts'
import { tell } from './events.ts'
import type { CopiedCommand } from './events.ts'
import { withDirectory } from './with-directory.ts'

/** How long a button says that it copied, in milliseconds. */
const feedback = 2000

const resets = new WeakMap<HTMLElement, number>()

/** Copies what a button stands for, without asking, and says so. */
export async function copyNow(button: HTMLElement): Promise<void> {
  const codes = codesOf(button)
  const copied = await writeText(textOf(button, copiedText))
  if (copied) {
    const commands = codes.filter((code) => commandOf(code))
    // Read aloud, and kept by whoever listens: no secrets.
    const told = commands.map((code) => ledText(button, code, toldText))
    announce(`Copied ${(told[0] ?? button.ariaLabel?.replace(/^Copy /, '') ?? '').split('\n', 1)[0]}`)
    commands.forEach((code, index) => tell('runpress:copied', toldOf(commandOf(code) as HTMLElement, told[index] as string)))
  } else {
    if (codes[0] && codes.length === 1) getSelection()?.selectAllChildren(codes[0])
    announce('The browser does not let this page copy. The text is selected: copy it by the keyboard or the menu.')
  }
  sayAt(button, copied ? 'copied' : 'failed')
}

/** Shows at a button how it went, for a moment. */
export function sayAt(button: HTMLElement, state: 'copied' | 'failed'): void {
  button.dataset.state = state
  clearTimeout(resets.get(button))
  resets.set(button, window.setTimeout(() => delete button.dataset.state, feedback))
}

/** The code that a button copies: its own command's, that of all commands of its block, or its block's own. */
export function codesOf(button: HTMLElement): HTMLElement[] {
  const within = button.closest('.command') ?? button.closest('.code')
  const codes = [...within?.querySelectorAll<HTMLElement>('pre > code') ?? []]
  const commands = codes.filter(commandOf)
  return commands.length > 0 ? commands : codes
}

/** The command that code is of; `null` for code that is none. */
export function commandOf(code: Element): HTMLElement | null {
  return code.closest<HTMLElement>('.command')
}

/** What a button copies, read from its code in one of the ways of command-text.ts. */
export function textOf(button: HTMLElement, read: (code: HTMLElement) => string): string {
  return codesOf(button).map((code) => ledText(button, code, read)).join('\n')
}

function ledText(button: HTMLElement, code: HTMLElement, read: (code: HTMLElement) => string): string {
  const directory = button.classList.contains('copy-cd') ? commandOf(code)?.dataset.directory : undefined
  if (directory === undefined) return read(code)
  const { before, after } = withDirectory(directory, copiedText(code))
  return before + read(code) + after
}

function toldOf(command: HTMLElement, text: string): CopiedCommand {
  const heading = headingAbove(command)
  const url = new URL(location.href)
  url.hash = heading?.id ?? ''
  return { text, risk: command.dataset.risk as CopiedCommand['risk'], section: heading?.textContent ?? '', url: url.href }
}

/** The last heading before an element. */
function headingAbove(element: Element): Element | undefined {
  const isBefore = (heading: Element): boolean => (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return [...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)')].findLast(isBefore)
}
