/** Elements of the incident's dialog. Whatever it shows is text: it never becomes markup. */

export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: Array<Node | string | null>
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children.filter((child) => child !== null))
  return element
}

export function button(text: string, press: () => void, { className = 'button', label = '', icon = '' } = {}): HTMLButtonElement {
  const element = el('button', { type: 'button', className }, icon === '' ? null : iconOf(icon), icon === '' ? text : el('span', {}, text))
  if (label !== '') element.ariaLabel = label
  element.addEventListener('click', press)
  return element
}

export function iconOf(name: string): HTMLElement {
  return el('span', { className: `icon icon-${name}`, ariaHidden: 'true' })
}

/** Offers text as a file. */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const anchor = el('a', { href: url, download: name })
  anchor.click()
  // The download has begun by then; at once would be too early for some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
