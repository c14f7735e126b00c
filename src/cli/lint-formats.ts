import manifest from '../../package.json' with { type: 'json' }
import type { ReadContent } from '../content/read.ts'
import { configurationWithoutSecrets, pageWithoutSecrets } from '../lint/hide-secrets.ts'
import { githubReport } from '../lint/report/github.ts'
import { gitlabReport } from '../lint/report/gitlab.ts'
import { jsonReport } from '../lint/report/json.ts'
import { junitReport } from '../lint/report/junit.ts'
import { sarifReport } from '../lint/report/sarif.ts'
import { textReport } from '../lint/report/text.ts'
import { rules } from '../lint/rules/index.ts'
import type { LintResult, Problem } from '../lint/types.ts'
import { yamlFiles } from './lint-folder.ts'
import { placeInRepository } from './repository.ts'

/** @param found All problems, also those that are not to be shown. */
type Format = (result: LintResult, content: ReadContent, found: readonly Problem[], toTerminal: boolean) => string

/** What `lint --format` may name. */
export const formats: Record<string, Format> = {
  text: (result, content, found, toTerminal) => textReport(result, { sources: sourcesOf(content, found), colour: toTerminal }),
  json: (result) => jsonReport(result),
  github: (result, content) => githubReport(result, { folder: folderOf(content) }),
  gitlab: (result, content, found) => gitlabReport(result, { folder: folderOf(content), sources: sourcesOf(content, found) }),
  junit: (result, content) =>
    junitReport(result, { folder: folderOf(content), pages: content.folder.pages.map(({ path }) => path) }),
  sarif: (result, content, found) =>
    sarifReport(result, { folder: folderOf(content), sources: sourcesOf(content, found), rules, version: manifest.version, homepage: manifest.homepage }),
}

/** The content folder as the repository's host knows it. */
export function folderOf({ folder }: ReadContent): string {
  return placeInRepository(folder.root)
}

/** The texts that problems are in, as they may be shown. Rules find the secrets of pages; other files are not theirs to read. */
function sourcesOf(content: ReadContent, found: readonly Problem[]): Map<string, string> {
  const problems = Map.groupBy(found, ({ path }) => path)
  const pages = content.folder.pages.map(({ path, text }): [string, string] => [path, pageWithoutSecrets(text, problems.get(path) ?? [])])
  const others = yamlFiles(content).filter(({ path }) => problems.has(path))
  return new Map([...pages, ...others.map(({ path, text }): [string, string] => [path, configurationWithoutSecrets(text)])])
}
