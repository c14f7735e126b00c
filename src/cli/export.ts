import { exportJson } from '../export/json.ts'
import { parseCommandLine, type Command } from './command.ts'
import { writeResult } from './output.ts'
import { readContent } from '../content/read.ts'

export const exportCommand: Command = {
  usage: '[DIR] [--output-file FILE]',
  options: [['--output-file FILE', 'write to FILE instead of standard output']],
  async run(args) {
    const { dir, values } = parseCommandLine(args, { 'output-file': { type: 'string' } })
    const { book } = await readContent(dir)
    await writeResult(exportJson(book), values['output-file'])
    return 0
  },
}
