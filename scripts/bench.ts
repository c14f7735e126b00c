/**
 * What `npm run bench` runs: how long lint takes, as whole processes, beside markdownlint-cli2 on the same pages in the
 * same run. Options: `--runs N` (5), `--pages N` (1000), `--output-file FILE` (the figures as JSON).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { installMarkdownlint, markdownlint } from './bench/markdownlint.ts'
import { measure, spread, type Subject } from './bench/measure.ts'
import { benchFolder, type BenchFile } from './bench/pages.ts'
import { ruleCosts } from './bench/rules.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pageLength = 6000
const longLength = 2_400_000
/** Found something, or not. */
const linted = [0, 1]

const { values } = parseArgs({ options: {
  runs: { type: 'string', default: '5' }, pages: { type: 'string', default: '1000' }, 'output-file': { type: 'string' },
} })
const runs = Number(values.runs)
const pages = Number(values.pages)
if (!(runs >= 1 && pages >= 1)) throw new Error('--runs and --pages take a number of at least 1.')

const folder = mkdtempSync(join(tmpdir(), 'runpress-bench-'))
try {
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const many = write('many', benchFolder(pages, pageLength))
  const one = write('one', benchFolder(1, pageLength))
  const long = write('long', benchFolder(1, longLength))
  console.error(`Installing ${markdownlint.name} …`)
  mkdirSync(join(folder, 'other'))
  const other = installMarkdownlint(join(folder, 'other'))
  const beside = (name: string, dir: string): Subject[] => ('entry' in other
    ? [{ name: `${markdownlint.name}: ${name}`, args: [other.entry, '**/*.md'], cwd: dir, statuses: linted }]
    : [])
  const subjects = [
    runpress('start (--version)', '--version'),
    runpress('one page', 'lint', one),
    runpress('content/', 'lint', join(root, 'content')),
    runpress(`${pages} pages`, 'lint', many),
    ...beside(`${pages} pages`, many),
    runpress('one page of 2.4 MB', 'lint', long),
    ...beside('one page', one),
  ]
  const measured = await measure(subjects, runs, (name) => console.error(`${name} …`))
  const rows = [...measured].map(([name, all]) => ({
    name, wall: spread(all.map(({ wall }) => wall)), cpu: spread(all.map(({ cpu }) => cpu)), memory: spread(all.map(({ memory }) => memory)),
  }))
  const costs = await ruleCosts(many)

  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} at once, ${platform()} ${arch()}, Node ${process.version}; ${runs} runs\n`)
  console.log(`${'seconds: median (least–most)'.padEnd(40)}${'clock'.padStart(20)}${'processors'.padStart(22)}${'MiB'.padStart(8)}`)
  for (const { name, wall, cpu, memory } of rows) {
    console.log(`${name.padEnd(40)}${seconds(wall).padStart(20)}${seconds(cpu).padStart(22)}${memory.median.toFixed(0).padStart(8)}`)
  }
  if ('missing' in other) console.log(`\n${markdownlint.name} was not measured. ${other.missing}`)
  console.log(`\nRules over ${pages} pages, milliseconds a page; what several share counts for the first:`)
  for (const { rule, cpu } of costs.slice(0, 15)) console.log(`${rule.padEnd(40)}${(cpu / pages).toFixed(3).padStart(20)}`)

  const file = values['output-file']
  if (file !== undefined) {
    const machine = { processor: cpus()[0]?.model ?? null, parallel: availableParallelism(), platform: platform(), arch: arch(), node: process.version }
    const missing = 'missing' in other ? other.missing : null
    const result = { machine, runs, pages, pageLength, markdownlint: { version: markdownlint.version, missing }, rows, rules: costs }
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  }
}

function runpress(name: string, ...args: string[]): Subject {
  return { name: `runpress: ${name}`, args: [join(root, 'src', 'cli', 'main.ts'), ...args], cwd: root, statuses: linted }
}

/** @returns The folder that the files are in now. */
function write(name: string, files: readonly BenchFile[]): string {
  const dir = join(folder, name)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

function seconds({ median, least, most }: ReturnType<typeof spread>): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
}
