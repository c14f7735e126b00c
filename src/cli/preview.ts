import { previewSite } from '../site/preview.ts'
import { parseCommandLine, wholeNumber, type Command } from './command.ts'

export const previewCommand: Command = {
  usage: '[DIR] [--base PATH] [--port N]',
  options: [
    ['--base PATH', 'the path it was built for (default: found out from the site)'],
    ['--port N', 'the port to listen on (default: 4321)'],
  ],
  async run(args) {
    const { values, dir } = parseCommandLine(args, { base: { type: 'string' }, port: { type: 'string' } }, 'dist')
    await previewSite({ outDir: dir, base: values.base, port: wholeNumber('port', values.port) })
    return 0
  },
}
