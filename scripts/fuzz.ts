/**
 * What `npm run fuzz` runs: made-up and mutated runbooks through parser, model, linter, fixes, site and export, held
 * against what is promised of them. What fails is made small and written out, ready to become a fixture.
 *
 * Options: `--seconds N` (60), `--seed TEXT` (of today's date), `--case N` (that one only), `--only STAGE,STAGE`,
 * `--limit N` (seconds of work that one case may take, 20), `--out DIR` (a new temporary folder).
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { stages, type Case, type Fault, type Stage } from './fuzz/case.ts'
import { makeCase } from './fuzz/make-case.ts'
import { readSeeds } from './fuzz/seeds.ts'
import { shrink } from './fuzz/shrink.ts'
import { JudgeThread } from './fuzz/thread.ts'

const { values } = parseArgs({ options: {
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  case: { type: 'string' },
  only: { type: 'string', default: stages.join(',') },
  limit: { type: 'string', default: '20' },
  out: { type: 'string' },
} })
const only = values.only.split(',') as Stage[]
if (only.some((stage) => !stages.includes(stage))) throw new Error(`--only takes ${stages.join(', ')}.`)
const seconds = Number(values.seconds)
const limit = Number(values.limit)
if (!(seconds > 0 && limit > 0)) throw new Error('--seconds and --limit take a number above 0.')

const seeds = readSeeds(true)
const thread = new JudgeThread(limit)
/** How often each kind of fault was met. */
const kinds = new Map<string, number>()
/** The cases that took longest for their length, by stage: milliseconds a thousand characters. */
const slowest = new Map<Stage, { pace: number; name: string }>()
/** For making one case small. */
const shrinkSeconds = 20
let folder = values.out
let count = 0

const first = values.case === undefined ? 1 : Number(values.case)
const end = Date.now() + seconds * 1000
for (let number = first; number === first || (values.case === undefined && Date.now() < end); number++) {
  await tryCase(makeCase(values.seed, number, seeds))
  count++
}
await thread.close()

console.log(`Seed ${values.seed}: ${count} cases, ${[...kinds.values()].reduce((sum, times) => sum + times, 0)} faults of ${kinds.size} kinds.`)
for (const [kind, times] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`${String(times).padStart(6)}  ${kind}`)
for (const [stage, { pace, name }] of slowest) console.log(`${stage}: at most ${pace.toFixed(1)} ms a thousand characters, in ${name}`)
if (folder !== undefined && kinds.size > 0) console.log(`What failed is in ${folder}`)
process.exitCode = kinds.size > 0 ? 1 : 0

async function tryCase(made: Case): Promise<void> {
  const { faults, times } = await thread.judge(made, only)
  const length = Math.max(1000, Object.values(made.files).join('').length)
  for (const stage of Object.keys(times) as Stage[]) {
    const pace = (times[stage] ?? 0) / (length / 1000)
    if (pace > (slowest.get(stage)?.pace ?? 0)) slowest.set(stage, { pace, name: made.name })
  }
  for (const fault of new Map(faults.map((one) => [kindOf(one), one])).values()) {
    const kind = kindOf(fault)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (kinds.get(kind) === 1) await keep(made, fault)
  }
}

/** Makes the first case of a kind small and writes it out. */
async function keep(made: Case, fault: Fault): Promise<void> {
  const kind = kindOf(fault)
  const deadline = Date.now() + shrinkSeconds * 1000
  let smallest = fault
  const files = await shrink(made.files, async (smaller) => {
    const same = (await thread.judge({ files: smaller }, [fault.stage])).faults.find((one) => kindOf(one) === kind)
    if (same) smallest = same
    return same !== undefined
  }, () => Date.now() < deadline)
  folder ??= mkdtempSync(join(tmpdir(), 'runpress-fuzz-'))
  const name = `${kind.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80)}-${made.name}`
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  writeFileSync(join(folder, name, 'fault.txt'), `${made.name} ${kind}\n\n${smallest.detail}\n`)
  console.log(`${made.name} ${kind}\n  ${smallest.detail.slice(0, 400).replaceAll('\n', '\n  ')}\n  ${JSON.stringify(files).slice(0, 600)}`)
}

function kindOf({ stage, kind }: Fault): string {
  return `${stage}: ${kind}`
}
