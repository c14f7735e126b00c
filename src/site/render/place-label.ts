import type { Element } from 'hast'
import type { Machine, RunPlace } from '../../inventory/run-place.ts'
import { element } from './element.ts'

/** What of a place is said: each part once, where it holds for all that it stands above. */
export interface ShownPlace {
  machine: Machine | null
  directory: string | null
}

/**
 * What the places of a block's commands agree on. A command to which its directory is all the same agrees with any, and
 * one of whose machine nothing is known with those around it: a block is pasted into one terminal.
 */
export function agreedPlace(places: readonly RunPlace[]): ShownPlace {
  const machines = places.flatMap(({ machine }) => machine ?? [])
  const directories = places.flatMap(({ directory, goesThere }) => (goesThere ? [] : directory ?? []))
  // A block that enters a host says so itself, and begins somewhere else.
  const enters = machines.some((machine) => machine.kind === 'host' && machine.because === 'ssh')
  return {
    machine: enters ? null : common(machines, nameOf),
    directory: common(directories, (directory) => directory),
  }
}

/** What is said at a command: what its block has not said for it. */
export function differing({ machine, directory, goesThere }: RunPlace, agreed: ShownPlace): ShownPlace {
  const enters = machine?.kind === 'host' && machine.because === 'ssh'
  return {
    machine: machine === null || enters || (agreed.machine && nameOf(agreed.machine) === nameOf(machine)) ? null : machine,
    directory: goesThere || directory === agreed.directory ? null : directory,
  }
}

/** A place in a line of text; `null` where nothing is to be said. */
export function placeLabel({ machine, directory }: ShownPlace): Element | null {
  if (machine === null && directory === null) return null
  const address = machine?.kind === 'host' && machine.address !== machine.name ? machine.address : ''
  return element('span', { className: ['place'] },
    element('span', { className: ['visually-hidden'] }, machine === null ? 'Runs in ' : 'Runs on '),
    machine && element('span', { className: ['place-machine'] }, nameOf(machine)),
    address === '' ? null : element('span', { className: ['place-address'] }, ` ${address}`),
    machine && directory !== null ? ' · ' : null,
    directory === null ? null : element('span', { className: ['place-directory'] }, directory))
}

function nameOf(machine: Machine): string {
  if (machine.kind === 'host') return machine.name
  return machine.kind === 'own' ? 'your own machine' : 'the server'
}

/** What all of some have in common by a key; `null` where they differ or there are none. */
function common<Item>(items: readonly Item[], key: (item: Item) => string): Item | null {
  const [first] = items
  return first !== undefined && items.every((item) => key(item) === key(first)) ? first : null
}
