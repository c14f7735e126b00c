/** The fixtures: folders with `input.md` and the `tree.txt` it must parse to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('fixtures/', import.meta.url)

export interface Fixture {
  name: string
  input: string
  tree: string
}

export function readFixtures(): Fixture[] {
  return readdirSync(folder).sort().map(name => ({
    name,
    input: readFileSync(new URL(`${name}/input.md`, folder), 'utf8'),
    tree: readFileSync(new URL(`${name}/tree.txt`, folder), 'utf8')
  }))
}

/** The pages of the content folder, where there is one. */
export function readPages(): { name: string, input: string }[] {
  const content = new URL('../../content/', import.meta.url)
  if (!existsSync(content)) return []
  return readdirSync(content).filter(name => name.endsWith('.md')).map(name => ({
    name,
    input: readFileSync(new URL(name, content), 'utf8')
  }))
}
