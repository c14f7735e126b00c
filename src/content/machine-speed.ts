/** How slow the machine is, so that a limit of computing time refuses the same pages on each. */

/** What `measure` gives on the machine that limits are chosen on, in milliseconds. */
const usual = 50
/** A machine that seems slower still is hardly slow: something else is wrong. */
const mostSlowness = 8

/** How many times as long as usual a machine takes for what took it so many milliseconds: never less than once. */
export function slownessOf(milliseconds: number): number {
  return Math.min(mostSlowness, Math.max(1, milliseconds / usual))
}

/** How slow it is now, with all else that goes on. */
export function slownessNow(): number {
  return slownessOf(measure())
}

/** Many times what a clock may count at once: that of a thread's computing goes by steps of four milliseconds on some systems. */
const rounds = 30

/**
 * Milliseconds of computing that a fixed piece of work takes this thread. Nearly all of it is done by V8 itself, which
 * is as fast the first time as later.
 */
function measure(): number {
  const sample = JSON.stringify(Array.from({ length: 2000 }, (_, index) =>
    ({ type: 'text', value: `word ${index}`, position: { start: { line: index, column: 1 }, end: { line: index, column: 9 } } })))
  const before = process.threadCpuUsage()
  for (let round = 0; round < rounds; round++) JSON.stringify(JSON.parse(sample))
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
