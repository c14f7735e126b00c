// Lets Node run our TypeScript below `node_modules`, where it strips no types itself: that is where an installed package
// lies. Imported first by every thread. Plain JavaScript, for the same reason.
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

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

module.registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(sources) || !url.endsWith('.ts')) return nextLoad(url, context)
    const source = withoutWarning(() => module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')))
    return { format: 'module', source, shortCircuit: true }
  },
})
