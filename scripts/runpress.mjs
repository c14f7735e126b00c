#!/usr/bin/env node
// The `runpress` command of the installed package. In a checkout, `npm run runpress` runs the same entry.
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { handOver, isCurrent } from './node.mjs'

const sources = new URL('../src/', import.meta.url).href

/** Node still calls stripping types by its API an experiment, which is no concern of whoever runs a command. */
function withoutWarning(run) {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return run()
  } finally {
    process.emitWarning = emitWarning
  }
}

if (isCurrent(process.version)) {
  // Node strips types everywhere but below node_modules, which is where an installed package lies.
  module.registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith(sources) || !url.endsWith('.ts')) return nextLoad(url, context)
      const source = withoutWarning(() => module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')))
      return { format: 'module', source, shortCircuit: true }
    },
  })
  await import(new URL('cli/main.ts', sources).href)
} else {
  handOver(fileURLToPath(import.meta.url), process.argv.slice(2))
}
