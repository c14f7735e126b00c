/** What the reader has confirmed on this visit: destructive commands, and blocks that hold some. */
const confirmed = new WeakSet<Element>()

/** Whether what a button copies need not be asked for again. */
export function isConfirmed(button: Element): boolean {
  return confirmed.has(subjectOf(button))
}

/** Keeps what a button copies from being asked for again. */
export function markConfirmed(button: Element): void {
  confirmed.add(subjectOf(button))
}

function subjectOf(button: Element): Element {
  return button.closest('.command') ?? button
}
