// Lets Node run our TypeScript below `node_modules`, where it strips no types itself: that is where an installed package
// lies. It comes with our sources stripped; one that was packed without npm's scripts has its types taken off in every
// process. Imported first by every thread. Plain JavaScript, for the same reason.
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const sources = new URL('../src/', import.meta.url).href
const stripped = fileURLToPath(new URL('../stripped/', import.meta.url))
// In a checkout it would be left from before a change.
const isStripped = import.meta.url.includes('/node_modules/') && existsSync(stripped)

function read(url) {
  const path = fileURLToPath(url)
  if (isStripped) return readFileSync(stripped + path.slice(fileURLToPath(sources).length), 'utf8')
  return withoutWarning(() => module.stripTypeScriptTypes(readFileSync(path, 'utf8')))
}

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
    return { format: 'module', source: read(url), shortCircuit: true }
  },
})
