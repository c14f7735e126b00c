import manifest from '../../package.json' with { type: 'json' }
import type { ReadContent } from '../content/read.ts'
import { withoutSecrets } from '../lint/hide-secrets.ts'
import { githubReport } from '../lint/report/github.ts'
import { gitlabReport } from '../lint/report/gitlab.ts'
import { jsonReport } from '../lint/report/json.ts'
import { junitReport } from '../lint/report/junit.ts'
import { sarifReport } from '../lint/report/sarif.ts'
import { textReport } from '../lint/report/text.ts'
import { rules } from '../lint/rules/index.ts'
import type { LintResult } from '../lint/types.ts'
import { yamlFiles } from './lint-folder.ts'
import { placeInRepository } from './repository.ts'

type Format = (result: LintResult, content: ReadContent, toTerminal: boolean) => string

/** What `lint --format` may name. */
export const formats: Record<string, Format> = {
  text: (result, content, toTerminal) => textReport(result, { sources: sourcesOf(content), colour: toTerminal }),
  json: (result) => jsonReport(result),
  github: (result, content) => githubReport(result, { folder: folderOf(content) }),
  gitlab: (result, content) => gitlabReport(result, { folder: folderOf(content), sources: sourcesOf(content) }),
  junit: (result, content) =>
    junitReport(result, { folder: folderOf(content), pages: content.folder.pages.map(({ path }) => path) }),
  sarif: (result, content) =>
    sarifReport(result, { folder: folderOf(content), sources: sourcesOf(content), rules, version: manifest.version, homepage: manifest.homepage }),
}

/** The content folder as the repository's host knows it. */
export function folderOf({ folder }: ReadContent): string {
  return placeInRepository(folder.root)
}

/** The texts that problems are in. Rules find the secrets of pages; other files are not theirs to read, and still shown. */
function sourcesOf(content: ReadContent): Map<string, string> {
  const pages = content.folder.pages.map(({ path, text }): [string, string] => [path, text])
  return new Map([...pages, ...yamlFiles(content).map(({ path, text }): [string, string] => [path, withoutSecrets(text)])])
}
