import type { ConfigProblem, NavSpec, Place } from './types.ts'
import type { Value } from './values.ts'

/** More entries than this come from aliases that multiply. */
const entryLimit = 20_000
const depthLimit = 50

/** Reads `nav`; what is no entry becomes a problem and takes nothing else with it. */
export function readNav(nav: Value, problems: ConfigProblem[]): NavSpec[] {
  let count = 0
  const complain = (place: Place, message: string): void => {
    problems.push({ rule: 'invalid-mkdocs', severity: 'error', message, ...place })
  }
  const list = (value: Value, depth: number): NavSpec[] => {
    if (depth > depthLimit) {
      complain(value.place, `The navigation nests more than ${depthLimit} levels deep here; what is deeper is left out.`)
      return []
    }
    return value.isMap() ? mapping(value, depth) : value.items().flatMap((item) => entry(item, depth))
  }
  const entry = (value: Value, depth: number): NavSpec[] => {
    if (++count > entryLimit) {
      if (count === entryLimit + 1) complain(nav.place, `The navigation has more than ${entryLimit} entries; the others are left out.`)
      return []
    }
    if (value.isMap()) return mapping(value, depth)
    const target = value.text()
    if (target !== null) return [{ title: null, target, entries: [], place: value.place }]
    complain(value.place, 'An entry of the navigation is a page (“page.md”), a page with a title (“Title: page.md”) or a section (“Title:” and a list).')
    return []
  }
  const mapping = (value: Value, depth: number): NavSpec[] => value.entries().flatMap(({ key, keyPlace, value }): NavSpec[] => {
    if (value.isList() || value.isMap()) return [{ title: key, target: null, entries: list(value, depth + 1), place: keyPlace }]
    const target = value.text()
    if (target !== null) return [{ title: key, target, entries: [], place: value.place }]
    complain(keyPlace, `“${key}” of the navigation names no page. Write “${key}: page.md”.`)
    return []
  })
  return list(nav, 0)
}
