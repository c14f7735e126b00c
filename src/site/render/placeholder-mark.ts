import type { Element } from 'hast'
import type { Placeholder } from '../../model/types.ts'
import { element } from './element.ts'
import type { PlaceholderTypes } from './placeholder-specs.ts'

/**
 * A placeholder in a command: what it is called, how a shell reads its place, and what may stand there. The reader's
 * browser fills it by these; see browser/fill-in.ts.
 */
export function placeholderMark({ name, quoting }: Placeholder, text: string, typeOf: PlaceholderTypes): Element {
  const type = typeOf(name)
  return element('mark', {
    className: ['placeholder'],
    dataPlaceholder: name,
    dataQuoting: quoting.join(' '),
    ...(type === 'text' ? {} : { dataType: type }),
  }, text)
}
