import { devServer } from '../site/dev.ts'
import { parseCommandLine, wholeNumber, type Command } from './command.ts'

export const devCommand: Command = {
  usage: '[DIR] [--port N] [--host ADDRESS]',
  options: [
    ['--port N', 'the port to listen on (default: 4321)'],
    ['--host ADDRESS', 'the address to listen on (default: this machine only)'],
  ],
  async run(args) {
    const { dir, values } = parseCommandLine(args, { port: { type: 'string' }, host: { type: 'string' } })
    await devServer({ contentDir: dir, port: wholeNumber('port', values.port), host: values.host })
    return 0
  },
}
