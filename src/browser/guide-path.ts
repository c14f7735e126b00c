/** An answer on the way: which step's, and which of its answers, counted from 1; 0 where the step was just gone on from. */
export interface Answered {
  step: number
  answer: number
}

/** The parameter that carries the path. */
const parameter = 'path'
/** A path goes in circles where something is checked again and again: the last answers are the ones to know. */
const longest = 60

/** The path in an address: `?path=1.1-2.3`. What is none is left out. */
export function readPath(search: string): Answered[] {
  const written = new URLSearchParams(search).get(parameter) ?? ''
  return written.split('-').flatMap((entry): Answered[] => {
    const match = /^([1-9]\d{0,3})\.(\d{1,3})$/.exec(entry)
    return match ? [{ step: Number(match[1]), answer: Number(match[2]) }] : []
  }).slice(-longest)
}

/** The address of a place in the guide as reached by a path; what else the address asks for stays. */
export function addressOf(id: string, path: readonly Answered[], { pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const query = new URLSearchParams(search)
  query.delete(parameter)
  if (path.length > 0) query.set(parameter, path.slice(-longest).map(({ step, answer }) => `${step}.${answer}`).join('-'))
  const asked = query.toString()
  return pathname + (asked === '' ? '' : `?${asked}`) + (id === '' ? '' : `#${encodeURIComponent(id)}`)
}
