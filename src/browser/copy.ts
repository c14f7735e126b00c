import { announce } from './announce.ts'

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
  clearTimeout(resets.get(button))
  resets.set(button, window.setTimeout(() => delete button.dataset.state, feedback))
}

/** What a button copies: its command; in the bar of a block of commands all of them, one a line; else the block's code. */
function textFor(button: HTMLElement): string {
  const command = button.closest('.command')
  if (command) return commandText(command)
  const block = button.closest('.code')
  const commands = block?.querySelectorAll('.command') ?? []
  if (commands.length > 0) return Array.from(commands, commandText).join('\n')
  const code = block?.querySelector('code')
  return code ? codeText(code) : ''
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

/** Puts text on the clipboard; where the modern way is closed (plain HTTP, an old browser), the old one. */
async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.className = 'visually-hidden'
  field.value = text
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
