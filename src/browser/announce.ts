/** Has screen readers say something, without moving the focus. */
export function announce(message: string): void {
  const region = document.querySelector('[data-announcer]')
  if (!region) return
  // The same words twice are a change only if there is nothing between them.
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = message
  })
}
