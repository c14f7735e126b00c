import type { Element } from 'hast'
import { element } from './element.ts'

/**
 * A table that scrolls for itself where the screen is narrower.
 *
 * @param names Of its columns, by which it is told from others.
 */
export function frameTable(table: Element, names: string[]): Element {
  const label = names.length > 0 ? `Table: ${names.join(', ')}` : 'Table'
  return element('div', { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: label }, table)
}

export function isTableFrame({ properties }: Element): boolean {
  return (properties.className as string[] | undefined)?.[0] === 'table'
}
