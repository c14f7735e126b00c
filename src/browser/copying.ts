import { announce } from './announce.ts'
import { writeText } from './clipboard.ts'
import { codeText, commandText, toldText } from './command-text.ts'
import { tell } from './events.ts'
import type { CopiedCommand } from './events.ts'
import { withDirectory } from './with-directory.ts'

/** How long a button says that it copied, in milliseconds. */
const feedback = 2000

const resets = new WeakMap<HTMLElement, number>()

/** Copies what a button stands for, without asking, and says so. */
export async function copyNow(button: HTMLElement): Promise<void> {
  const commands = commandsOf(button)
  const isLed = button.classList.contains('copy-cd')
  const texts = commands.map((command) => ledText(command, commandText(command), isLed))
  const code = button.closest('.code')?.querySelector('code')
  // A line's end behind the last line would run it, were it pasted into a shell.
  const copied = await writeText(commands.length > 0 ? texts.join('\n') : code ? codeText(code).replace(/(?<!\n)\n+$/, '') : '')
  if (copied) {
    // Read aloud, and kept by whoever listens: no secrets.
    const told = commands.map((command) => ledText(command, toldText(command), isLed))
    announce(`Copied ${(told[0] ?? button.ariaLabel?.replace(/^Copy /, '') ?? '').split('\n', 1)[0]}`)
    commands.forEach((command, index) => tell('runpress:copied', toldOf(command, told[index] as string)))
  } else {
    const shown = commands.length === 1 ? commands[0]?.querySelector('code') : code
    if (shown) getSelection()?.selectAllChildren(shown)
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

/** The commands that a button copies: its own, or all of its block; none where its block holds something else. */
export function commandsOf(button: HTMLElement): HTMLElement[] {
  const command = button.closest<HTMLElement>('.command')
  return command ? [command] : [...button.closest('.code')?.querySelectorAll<HTMLElement>('.command') ?? []]
}

function ledText({ dataset }: HTMLElement, text: string, isLed: boolean): string {
  if (!isLed || dataset.directory === undefined) return text
  const { before, after } = withDirectory(dataset.directory, text)
  return before + text + after
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
