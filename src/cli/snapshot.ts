import { resolve } from 'node:path'
import { readInventory } from '../content/inventory.ts'
import { readSetup } from '../content/setup.ts'
import type { SourceFacts } from '../inventory/derive/facts.ts'
import { snapshotName, snapshotText } from '../inventory/snapshot.ts'
import type { InventorySource } from '../inventory/sources.ts'
import { UserError } from '../source/errors.ts'
import { parseCommandLine, type Command } from './command.ts'
import { writeResult } from './output.ts'
import { say } from '../source/standard-error.ts'

export const snapshotCommand: Command = {
  usage: '[DIR] [--check]',
  options: [['--check', 'write nothing; fail where the snapshot is missing or out of date']],
  async run(args) {
    const { dir, values } = parseCommandLine(args, { check: { type: 'boolean', default: false } })
    const { folder } = await readSetup(dir)
    if (!folder.inventory) throw new UserError(`There is no inventory in ${dir}. Declare in inventory.yaml which files facts come from.`)
    const { path, refused } = folder.inventory
    if (refused) throw new UserError(`${path}:${refused.line}:${refused.column}: ${refused.message}`)
    const { sources, snapshot } = await readInventory(folder.root, folder.inventory)
    const taken = present(sources)
    if (values.check && taken.length > 0 && !snapshot.there) {
      say(`There is no ${snapshotName}. Run “runpress snapshot ${dir}” and commit it.`)
      return 1
    }
    for (const change of snapshot.changes) say(change)
    if (values.check && snapshot.changes.length > 0) {
      say(`${snapshotName} is out of date. Run “runpress snapshot ${dir}” and commit it.`)
      return 1
    }
    if (taken.length === 0) say(`The inventory names no files that facts come from, so there is nothing to keep in ${snapshotName}.`)
    else if (!values.check) {
      const file = resolve(folder.root, snapshot.path)
      await writeResult(snapshotText(taken), file)
      say(`Wrote ${snapshotName}. Commit it beside the inventory.`)
    }
    return 0
  },
}

/** @throws UserError where files are missing: a snapshot without them would forget what they declare. */
function present(sources: ReadonlyArray<[InventorySource, SourceFacts | null]>): Array<[InventorySource, SourceFacts]> {
  return sources.map(([source, facts]) => {
    if (facts) return [source, facts]
    const names = source.from.map(({ name }) => name).join(', ')
    throw new UserError(`${names} leads to no file here, so no snapshot can be taken or checked. Run this where the files are that the inventory names.`)
  })
}
