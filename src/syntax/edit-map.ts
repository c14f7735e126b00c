/**
 * How micromark changes its list of events, in time that grows with what changes: its own way copies the whole list for
 * each quote that a blank line ends and for each underlined heading, so that a page of them took minutes.
 */
import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

EditMap.prototype.consume = function (this: EditMap, events: Event[]): undefined {
  const changes = this.map.sort(([a], [b]) => a - b)
  if (changes.length === 0) return undefined
  const first = changes[0]![0]
  const tail = events.splice(first)
  let from = 0
  for (const [at, remove, add] of changes) {
    for (; from < at - first; from++) events.push(tail[from]!)
    for (const event of add) events.push(event)
    from += remove
  }
  for (; from < tail.length; from++) events.push(tail[from]!)
  this.map.length = 0
  this.index.clear()
  return undefined
}
