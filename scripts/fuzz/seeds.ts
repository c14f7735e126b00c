/** Real runbooks and the YAML beside them, as far as they are here: what mutations start from. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/source/decode.ts'

const root = join(import.meta.dirname, '../..')

/** Texts of pages by path. */
export interface Seeds {
  pages: string[]
  inventories: string[]
  settings: string[]
  mkdocs: string[]
}

/** Pages that are there to be refused, which is a fault of any other page. */
const refused = /^test\/hostile\/(?:nesting|delimiters)\//

/** @param others Whether the runbooks of other teams, which lie beside the project, are taken as well. */
export function readSeeds(others: boolean): Seeds {
  const shared = join(root, '../shared')
  const read = (...patterns: string[]): string[] => globSync(patterns, { cwd: root }).sort().filter((path) => !refused.test(path)).map((path) => decode(readFileSync(join(root, path))).text)
  const theirs = others && existsSync(shared) ? globSync(['seed/**/*.md', 'corpora/**/*.md'], { cwd: shared }).sort().map((path) => decode(readFileSync(join(shared, path))).text) : []
  return {
    pages: [...read('content/**/*.md', 'src/cli/starter/*.md', 'test/**/fixtures*/**/*.md', 'test/hostile/**/*.md'), ...theirs.filter(({ length }) => length < 60_000)],
    inventories: read('content/inventory.yaml', 'src/cli/starter/inventory.yaml', 'test/inventory/fixtures/*.yaml'),
    settings: read('src/cli/starter/runpress.yaml'),
    mkdocs: read('test/mkdocs/fixtures/**/*.yml', 'test/**/mkdocs.yml'),
  }
}
