/** Measures whole processes, from start to exit. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Run {
  /** Seconds on the clock. */
  wall: number
  /** Seconds of all processors together. */
  cpu: number
  /** Mebibytes at most. */
  memory: number
}

/** Something to measure: arguments of Node, and exit statuses that mean it has done its work. */
export interface Subject {
  name: string
  args: string[]
  cwd: string
  statuses: readonly number[]
}

/** Loaded into the measured process: what it has used is known only to itself. */
const report = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs'
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }))
  })
`)}`

/**
 * Runs every subject so many times, in turns, so that whatever else the machine does meets all of them.
 *
 * @throws Error where one ends with another status.
 */
export async function measure(subjects: readonly Subject[], times: number, onRun: (name: string) => void): Promise<Map<string, Run[]>> {
  const runs = new Map(subjects.map(({ name }): [string, Run[]] => [name, []]))
  for (let time = 0; time < times; time++) {
    for (const subject of subjects) {
      onRun(`${subject.name}, ${time + 1} of ${times}`)
      runs.get(subject.name)?.push(await runOnce(subject))
    }
  }
  return runs
}

async function runOnce({ name, args, cwd, statuses }: Subject): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'runpress-bench-run-'))
  const usage = join(folder, 'usage.json')
  try {
    const start = process.hrtime.bigint()
    const { status, error } = await end(args, cwd, { ...process.env, BENCH_USAGE: usage })
    const wall = Number(process.hrtime.bigint() - start) / 1e9
    if (!statuses.includes(status)) throw new Error(`${name} has ended with status ${status}: ${error.trim().slice(0, 500)}`)
    return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Run, 'wall'>) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function end(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<{ status: number; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', report, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let error = ''
    child.stderr.on('data', (text) => {
      if (error.length < 2000) error += String(text)
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 2, error }))
  })
}

/** The middle of the values, and the least and the greatest. */
export function spread(values: readonly number[]): { median: number; least: number; most: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
  return { median, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN }
}
