import { stripVTControlCharacters } from 'node:util'
import type { AstroLoggerDestination } from 'astro'
import { say } from '../source/standard-error.ts'

/** Where Astro's messages go: all to standard error, since standard output carries a command's result only. */
export default function standardErrorLogger(): AstroLoggerDestination {
  return {
    write({ label, level, message }) {
      // An empty book is said once, by the build, and in words about the content folder.
      if (level === 'debug' || message.includes('does not exist or is empty')) return
      // Of a build that fails the command says why.
      if (message.startsWith('An unhandled error occurred while running')) return
      say(`${label && label !== 'SKIP_FORMAT' ? `[${label}] ` : ''}${stripVTControlCharacters(message)}`)
    },
  }
}
