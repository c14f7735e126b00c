/** A button with a word on it, as the page's own buttons look. */
export function textButton(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = label
  button.addEventListener('click', press)
  return button
}
