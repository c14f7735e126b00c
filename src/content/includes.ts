import type { ConfigProblem } from '../mkdocs/types.ts'
import { Includes } from '../model/includes.ts'
import { LineIndex } from '../model/ranges.ts'
import { readTextFiles } from '../source/text-files.ts'
import type { Setup } from './setup.ts'

/** Reads the files that pages include, and those that these include in turn. */
export async function readIncludes(setup: Setup): Promise<{ includes: Includes; problems: ConfigProblem[] }> {
  const { folder, excluded, includable, drafts, snippets } = setup
  const withheld = excluded.filter((page) => !includable.includes(page)).map(({ path }) => path)
  const includes = new Includes([...folder.pages, ...includable], folder.files, snippets ?? undefined, withheld)
  for (let known = -1; includes.size > known;) {
    known = includes.size
    for (const [path, text] of await readTextFiles(folder, includes.wanted([...folder.pages, ...drafts]))) includes.add(path, text)
  }
  return { includes, problems: appendProblems(setup, includes) }
}

/** Files that every page should end with and that cannot be included: said once, where they are named. */
function appendProblems({ snippets, configFiles }: Setup, includes: Includes): ConfigProblem[] {
  return (snippets?.autoAppend ?? []).flatMap((name): ConfigProblem[] => {
    const found = includes.find(name)
    const file = configFiles.find(({ text }) => text.includes(name))
    if (!('problem' in found) || !file) return []
    const start = file.text.indexOf(name)
    const range = new LineIndex(file.text).range(start, start + name.length)
    return [{ rule: 'invalid-mkdocs', severity: 'error', message: found.problem, path: file.path, range }]
  })
}
