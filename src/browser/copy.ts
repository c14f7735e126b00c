import { announce } from './announce.ts'

/** How long the button says that it copied, in milliseconds. */
const feedback = 2000

/**
 * A copy button. `data-copy` holds the text, as the model has it; with `data-all` it copies all commands of its block,
 * one a line.
 */
class RpCopy extends HTMLElement {
  #reset = 0

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', this.#copy)
  }

  #copy = async (): Promise<void> => {
    const text = this.dataset.copy ?? this.#allCommands()
    const copied = await writeText(text)
    this.dataset.state = copied ? 'copied' : 'failed'
    announce(copied ? `Copied ${text.split('\n', 1)[0]}` : 'Copying is not possible here. Select the command and copy it.')
    clearTimeout(this.#reset)
    this.#reset = window.setTimeout(() => delete this.dataset.state, feedback)
  }

  #allCommands(): string {
    const commands = this.closest('.code')?.querySelectorAll<HTMLElement>('rp-copy[data-copy]') ?? []
    return Array.from(commands, (command) => command.dataset.copy).join('\n')
  }
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

customElements.define('rp-copy', RpCopy)
