import { announce } from './announce.ts'
import { writeText } from './clipboard.ts'
import { tell } from './events.ts'
import type { CopiedCommand } from './events.ts'

/** How long a button says that it copied, in milliseconds. */
const feedback = 2000

const resets = new WeakMap<HTMLElement, number>()

/** Copy buttons: one listener for all of them, since a page may have thousands. */
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button.copy') : null
  if (button) void copy(button)
})

async function copy(button: HTMLElement): Promise<void> {
  const text = textFor(button)
  const copied = await writeText(text)
  button.dataset.state = copied ? 'copied' : 'failed'
  announce(copied ? `Copied ${text.split('\n', 1)[0]}` : 'Copying is not possible here. Select the command and copy it.')
  if (copied) for (const command of commandsFor(button)) tell('runpress:copied', toldOf(command))
  clearTimeout(resets.get(button))
  resets.set(button, window.setTimeout(() => delete button.dataset.state, feedback))
}

/** What a button copies: its command; in the bar of a block of commands all of them, one a line; else the block's code. */
function textFor(button: HTMLElement): string {
  const commands = commandsFor(button)
  if (commands.length > 0) return commands.map(commandText).join('\n')
  const code = button.closest('.code')?.querySelector('code')
  return code ? codeText(code) : ''
}

/** The commands that a button copies; none where its block holds something else. */
function commandsFor(button: HTMLElement): HTMLElement[] {
  const command = button.closest<HTMLElement>('.command')
  return command ? [command] : [...button.closest('.code')?.querySelectorAll<HTMLElement>('.command') ?? []]
}

function toldOf(command: HTMLElement): CopiedCommand {
  const heading = headingAbove(command)
  const url = new URL(location.href)
  url.hash = heading?.id ?? ''
  return { text: commandText(command), risk: command.dataset.risk as CopiedCommand['risk'], section: heading?.textContent ?? '', url: url.href }
}

/** The last heading before an element. */
function headingAbove(element: Element): Element | undefined {
  const isBefore = (heading: Element): boolean => (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return [...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)')].findLast(isBefore)
}

function commandText(command: Element): string {
  return codeText(command.querySelector('code') as Element)
}

/** Code as it is shown, without a command's prompt and the comment behind it, and without annotations. */
function codeText(code: Element): string {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  let text = ''
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('.prompt, .comment, .annotation')) text += (walker.currentNode as Text).data
  }
  return text
}
