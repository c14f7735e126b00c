import { exportJson } from '../export/json.ts'
import { parseCommandLine, type Command } from './command.ts'
import { writeResult } from './output.ts'
import { readContent } from '../content/read.ts'
import { refusalLines } from '../model/refusal-lines.ts'
import { isRefused } from '../model/refused-page.ts'
import { say } from '../source/standard-error.ts'

export const exportCommand: Command = {
  usage: '[DIR] [--output-file FILE]',
  options: [['--output-file FILE', 'write to FILE instead of standard output']],
  async run(args) {
    const { dir, values } = parseCommandLine(args, { 'output-file': { type: 'string' } })
    const { book, sourceProblems } = await readContent(dir)
    await writeResult(exportJson(book), values['output-file'])
    // What it lacks is said where its result is not.
    const refused = refusalLines(sourceProblems, book.pages.filter(isRefused))
    refused.forEach((line) => say(line))
    return refused.length === 0 ? 0 : 1
  },
}
