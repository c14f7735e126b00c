import type { AstroLoggerDestination } from 'astro'

/** Where Astro's messages go: all to standard error, since standard output carries a command's result only. */
export default function standardErrorLogger(): AstroLoggerDestination {
  return {
    write({ label, level, message }) {
      if (level === 'debug') return
      process.stderr.write(`${label && label !== 'SKIP_FORMAT' ? `[${label}] ` : ''}${message}\n`)
    },
  }
}
