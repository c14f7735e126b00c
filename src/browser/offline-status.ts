import { textButton } from './text-button.ts'
import { utc } from './utc.ts'

/** Of the copy: how far it is, when the server last had what it holds, that it cannot be made, or whether it is wanted. */
export type Status = { filled: number; bytes: number } | Date | 'failed' | { ask: () => void }

/** Says it in the footer, without the word “offline”: where that stands, the page is a copy. */
export function showStatus(status: Status): void {
  const place = document.querySelector('[data-offline-status]')
  if (!place) return
  if (status instanceof Date) place.textContent = `Saved on this device, as of ${utc(status)}`
  else if (status === 'failed') place.textContent = 'Could not be saved on this device; it is tried again'
  else if ('filled' in status) place.textContent = `Saving on this device: ${Math.round(status.filled * 100)}% of ${size(status.bytes)}`
  else {
    const save = textButton('Save it now', () => {
      showStatus({ filled: 0, bytes: 0 })
      status.ask()
    })
    place.replaceChildren('Not saved on this device, since your browser saves data. ', save)
  }
}

function size(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
