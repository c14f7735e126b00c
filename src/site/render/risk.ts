import type { Element } from 'hast'
import type { Risk } from '../../model/types.ts'
import { element } from './element.ts'

/** What a command's risk is called on the page. */
const names: Record<Risk, { label: string; title: string } | null> = {
  read: { label: 'reads', title: 'Only reads: changes nothing' },
  change: { label: 'changes', title: 'Changes the running system' },
  destroy: { label: 'destroys', title: 'Deletes or overwrites something that this command cannot bring back' },
  unknown: null,
}

/** A command's risk in a word, with a shape of its own beside its colour; nothing where it is not known. */
export function riskLabel(risk: Risk): Element | null {
  const name = names[risk]
  return name && element('span', { className: ['risk'], title: name.title }, name.label)
}
