/** How much work one page may be. */
import { UserError } from '../source/errors.ts'
import { slownessNow } from './machine-speed.ts'

/** What a thread may spend on one page before it is stopped and the page refused. */
export interface PageLimits {
  /** Of computing, for one task on a page of up to `usualLength`; longer ones get more in proportion. */
  seconds: number
  /** How many times as long computing takes here and now. Asked only about a page that seems to take too long. */
  slowness(): number
  /** Of everything that a thread keeps, in megabytes. V8 ends it at twice as much. */
  memory: number
}

/** In UTF-16 units. Ten times the length of a long runbook. */
export const usualLength = 150_000

const variable = 'RUNPRESS_PAGE_SECONDS'
const usualSeconds = 1
const usualMemory = 1500
/** Less would refuse good pages; more would be no limit. */
const [fewestSeconds, mostSeconds] = [0.1, 600]

/**
 * The limits as they are. Slow machines have more time, unless the environment says how much there is.
 *
 * @throws UserError where what it says is no number of seconds.
 */
export function pageLimits(env: NodeJS.ProcessEnv = process.env): PageLimits {
  const set = env[variable]
  if (set === undefined || set === '') return { seconds: usualSeconds, slowness: slownessNow, memory: usualMemory }
  const seconds = Number(set)
  if (!(seconds >= fewestSeconds && seconds <= mostSeconds)) {
    throw new UserError(`${variable} takes a number of seconds from ${fewestSeconds} to ${mostSeconds}, not “${set}”.`)
  }
  return { seconds, slowness: () => 1, memory: usualMemory }
}

/** What a page of this length may take, in seconds of computing on a machine as fast as usual. */
export function secondsFor(length: number, { seconds }: Pick<PageLimits, 'seconds'>): number {
  return seconds * Math.max(1, length / usualLength)
}

/** How the limit of time is told to whoever runs into it. */
export function timeRefusal(what: string, seconds: number): string {
  return `${what} takes more than ${Number(seconds.toFixed(1))} ${seconds === 1 ? 'second' : 'seconds'} of computing and was stopped at this place. ` +
    `Simplify the page or split it; on a slow machine set ${variable} to more seconds.`
}

export function memoryRefusal(what: string, { memory }: Pick<PageLimits, 'memory'>): string {
  return `${what} takes more than ${memory} MB of memory. Simplify the page or split it.`
}

export function hangRefusal(what: string): string {
  return `${what} does not come to an end. Simplify the page or split it.`
}
