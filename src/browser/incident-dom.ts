/** Elements of the incident's dialog. Whatever it shows is text: it never becomes markup. */

/** An element with properties and children; `null` among these stands for none. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: Array<Node | string | null>
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A button with a word, and perhaps an icon before it. `label` names it where the word says too little. */
export function button(text: string, press: () => void, { className = 'button', label = '', icon = '' } = {}): HTMLButtonElement {
  const element = el('button', { type: 'button', className }, icon === '' ? null : iconOf(icon), icon === '' ? text : el('span', {}, text))
  if (label !== '') element.ariaLabel = label
  element.addEventListener('click', press)
  return element
}

/** An icon that only decorates what stands beside it. */
export function iconOf(name: string): HTMLElement {
  return el('span', { className: `icon icon-${name}`, ariaHidden: 'true' })
}
