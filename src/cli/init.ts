import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { visible } from '../characters/visible.ts'
import { UserError } from '../source/errors.ts'
import { markdown } from '../source/names.ts'
import type { Command } from './command.ts'
import { parseCommandLine } from './command.ts'
import { writeResult } from './output.ts'

/** What a new folder holds, each with the file of Runpress it comes from. */
const starter: ReadonlyArray<[path: string, from: string]> = [
  ['shop.md', './starter/shop.md'],
  ['inventory.yaml', './starter/inventory.yaml'],
  ['runpress.yaml', './starter/runpress.yaml'],
  // Beside what they describe: an editor needs no network to complete a key.
  ['.runpress/inventory.schema.json', '../inventory/schema/inventory.schema.json'],
  ['.runpress/runpress.schema.json', '../inventory/schema/runpress.schema.json'],
  ['.github/workflows/runbooks.yml', './starter/workflow.yml'],
]

export const initCommand: Command = {
  usage: 'DIR',
  options: [],
  async run(args) {
    const { dir } = parseCommandLine(args, {})
    const root = resolve(dir)
    await refusePages(root, dir)
    await refuseExisting(root, dir)
    for (const [path, from] of starter) {
      const text = await readFile(new URL(from, import.meta.url), 'utf8')
      await write(root, dir, path, text)
    }
    const names = starter.map(([path]) => `  ${path}\n`).join('')
    const isRepository = await stat(join(root, '.git')).then(() => true, () => false)
    const move = isRepository ? '' : 'Move .github to the root of the repository: GitHub reads workflows nowhere else.\n'
    const argument = asArgument(dir)
    await writeResult(`Made ${visible(dir)}:\n${names}Next: runpress dev ${argument}, and runpress lint ${argument}\n${move}`, undefined)
    return 0
  },
}

/** As a shell takes it; with what a terminal would obey made visible. */
function asArgument(name: string): string {
  const text = visible(name)
  return /^[\p{L}\p{N}_./:@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** The starter's inventory describes the starter's page: beside other pages it would find fault with all of them. */
async function refusePages(root: string, dir: string): Promise<void> {
  const found = await stat(root).catch(() => null)
  if (found === null) return
  if (!found.isDirectory()) throw new UserError(`${dir} is a file. Name a folder.`)
  const page = (await readdir(root)).find((name) => markdown.test(name) && !/^readme\./i.test(name))
  if (page !== undefined) {
    throw new UserError(
      `${dir} holds pages already (${page}) and needs no starter: “runpress lint ${dir}” works as it is. ` +
      'To see an inventory with every key explained, name a new folder.',
    )
  }
}

async function refuseExisting(root: string, dir: string): Promise<void> {
  for (const [path] of starter) {
    const there = await stat(join(root, path)).catch(() => null)
    if (there) throw new UserError(`${dir} has ${path} already, and nothing was written. Name a new folder.`)
  }
}

async function write(root: string, dir: string, path: string, text: string): Promise<void> {
  const file = join(root, path)
  try {
    await mkdir(dirname(file), { recursive: true })
    // Fails where a file appeared since the check: nobody's file is ever replaced.
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    throw new UserError(`${join(dir, path)} cannot be written: ${(error as Error).message}.`)
  }
}
