import { buildSite } from '../site/build.ts'
import { parseCommandLine, type Command } from './command.ts'

export const buildCommand: Command = {
  usage: '[DIR] [--out DIR] [--base PATH] [--site URL]',
  options: [
    ['--out DIR', 'where to put the site (default: dist)'],
    ['--base PATH', 'the path the site is served under (default: “base” of runpress.yaml, or /)'],
    ['--site URL', 'the address it is served at, for canonical links (default: “site” of runpress.yaml, or mkdocs.yml)'],
  ],
  async run(args) {
    const { dir, values } = parseCommandLine(args, {
      out: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      site: { type: 'string' },
    })
    const understood = await buildSite({ contentDir: dir, outDir: values.out, base: values.base, site: values.site })
    return understood ? 0 : 1
  },
}
