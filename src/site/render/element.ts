import type { Element, ElementContent, Properties } from 'hast'

/** An element of our own. A string among the children is text; `null` leaves a child out. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: Array<ElementContent | string | null>
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== null)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}
