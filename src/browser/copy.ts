import { announce } from './announce.ts'
import { copiedText, isAsShown, isUnfilled } from './command-text.ts'
import { isConfirmed } from './confirmed.ts'
import { codesOf, commandOf, copyNow, sayAt } from './copying.ts'
import { withDirectory } from './with-directory.ts'

/** Loads what asks the reader before something is copied; most pages and most presses do without. */
const asking = (): Promise<typeof import('./ask.ts')> => import('./ask.ts')

/** Copy buttons and placeholders: one listener for all of them, since a page may have thousands. */
addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const button = target.closest<HTMLElement>('button.copy')
  if (button) void press(button)
  const mark = target.closest<HTMLElement>('.command .placeholder')
  // Who selects text does not want a field.
  if (mark && getSelection()?.isCollapsed !== false) void pressMark(mark)
})

/** What asks is there when it is needed, even if the network goes in between. */
for (const name of ['pointerover', 'focusin']) {
  addEventListener(name, ({ target }) => {
    if (!(target instanceof Element)) return
    if (target.closest('.command, .code-bar')) void asking().catch(() => {})
    const button = target.closest('.copy-cd')
    const command = button?.closest<HTMLElement>('.command')
    if (command) showDirectory(command)
  })
}

async function press(button: HTMLElement): Promise<void> {
  if (!needsAsking(button)) return copyNow(button)
  try {
    const { ask } = await asking()
    await ask(button)
  } catch {
    sayAt(button, 'failed')
    announce('What fills in and confirms commands could not be loaded. Select the command and copy it.')
  }
}

async function pressMark(mark: HTMLElement): Promise<void> {
  const button = mark.closest('.command')?.querySelector<HTMLElement>('.copy:not(.copy-cd)')
  if (!button) return
  const { ask } = await asking()
  await ask(button, mark.dataset.placeholder)
}

/** Whether something is to be filled in, confirmed or looked at before a button copies. */
function needsAsking(button: HTMLElement): boolean {
  const codes = codesOf(button)
  return codes.some((code) => 'odd' in code.dataset || isUnfilled(code) || !isAsShown(code)) ||
    (codes.some((code) => commandOf(code)?.dataset.risk === 'destroy') && !isConfirmed(button))
}

/** Has the style sheet show what a button adds to its command. */
function showDirectory(command: HTMLElement): void {
  const code = command.querySelector('code')
  if (!code) return
  const { before, after } = withDirectory(command.dataset.directory ?? '', copiedText(code))
  command.dataset.before = before.trim()
  if (after === '') delete command.dataset.after
  else command.dataset.after = after.trim()
}
