import type { Element, Nodes, Root } from 'hast'
import type { Inventory, PlaceholderSpec, PlaceholderType } from '../../inventory/types.ts'
import type { Page } from '../../model/types.ts'
import { element } from './element.ts'
import { placeholderSpecs, placeholderTypes } from './placeholder-specs.ts'

/**
 * Puts a field for every placeholder of the page's commands, each name once, in front of the first section that has
 * one. Without a script the fields would do nothing, so they are shown only where one runs; see browser/rp-fields.ts.
 */
export function insertFields(root: Root, page: Page, inventory: Inventory | null): void {
  const names = new Set(page.codeBlocks.flatMap(({ commands }) => commands).flatMap(({ placeholders }) => placeholders.map(({ name }) => name)))
  const first = root.children.findIndex(hasPlaceholder)
  if (names.size === 0 || first < 0) return
  root.children.splice(placeFor(root, first), 0, fieldsPanel([...names], inventory))
}

/** The index in front of the section that the child at `first` stands in; where there are no sections, of its block. */
function placeFor({ children }: Root, first: number): number {
  const heading = children.findLastIndex((child, index) => index <= first && isHeading(child, '2'))
  if (heading >= 0) return heading
  const block = Math.min(first, children.findIndex(hasCommand))
  // What introduces the block stays with it.
  const before = children.findLastIndex((child, index) => index < block && child.type === 'element')
  const introduces = before >= 0 && children[before]?.type === 'element' && children[before].tagName === 'p'
  return introduces && textOf(children[before] as Nodes).trimEnd().endsWith(':') ? before : block
}

function isHeading(node: Nodes, depth: string): boolean {
  return node.type === 'element' && node.properties.dataDepth === depth && hasClass(node, 'heading')
}

function hasPlaceholder(node: Nodes): boolean {
  return node.type === 'element' && (node.properties.dataPlaceholder !== undefined || node.children.some(hasPlaceholder))
}

function hasCommand(node: Nodes): boolean {
  return node.type === 'element' && (hasClass(node, 'command') || node.children.some(hasCommand))
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

function textOf(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The fields themselves, by the placeholders' names. */
export function fieldsPanel(names: readonly string[], inventory: Inventory | null): Element {
  const specs = placeholderSpecs(inventory)
  const typeOf = placeholderTypes(specs)
  const services = [...new Set((inventory?.compose ?? []).flatMap(({ services }) => services.map(({ name }) => name)))]
  return element('rp-fields', { translate: 'no' },
    element('div', { className: ['fields'], role: 'group', ariaLabelledBy: ['rp:fields'] },
      element('p', { className: ['fields-title'], id: 'rp:fields' }, 'Fill in once'),
      element('p', { className: ['fields-use'] }, 'Goes into every command on this page that asks for it, and is forgotten with this tab.'),
      element('div', { className: ['fields-list'] },
        ...names.map((name, index) => field(name, typeOf(name), specs.get(name), `rp:field-${index + 1}`))),
      names.some((name) => typeOf(name) === 'service')
        ? element('datalist', { id: 'rp:services' }, ...services.map((value) => element('option', { value })))
        : null))
}

function field(name: string, type: PlaceholderType, spec: PlaceholderSpec | undefined, id: string): Element {
  const note = spec?.description ?? ''
  return element('div', { className: ['blank'], dataField: name, ...(type === 'text' ? {} : { dataType: type }) },
    element('label', { htmlFor: [id] }, name),
    element('span', { className: ['blank-box'] },
      element('input', {
        className: ['field'],
        id,
        type: type === 'secret' ? 'password' : 'text',
        ...(type === 'number' ? { inputMode: 'numeric' } : {}),
        ...(type === 'service' ? { list: 'rp:services' } : {}),
        ...(spec && spec.example !== '' ? { placeholder: spec.example } : {}),
        autoComplete: ['off'],
        autoCapitalize: 'none',
        spellCheck: 'false',
        ariaDescribedBy: [`${id}-note`],
      }),
      type === 'secret' ? element('button', { type: 'button', className: ['reveal'], ariaPressed: 'false', ariaLabel: 'Show what is typed' }) : null),
    element('p', { className: ['blank-note'], id: `${id}-note` }, note))
}
