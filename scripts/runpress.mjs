#!/usr/bin/env node
// The `runpress` command of the installed package. In a checkout, `npm run runpress` runs the same entry.
import { fileURLToPath } from 'node:url'
import { handOver, isCurrent } from './node.mjs'

if (isCurrent(process.version)) {
  await import('./strip-types.mjs')
  await import('../src/cli/main.ts')
} else {
  handOver(fileURLToPath(import.meta.url), process.argv.slice(2))
}
