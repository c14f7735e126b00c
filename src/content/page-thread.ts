/** A thread that reads pages, for the linter and the export. */
import { enableCompileCache } from 'node:module'

// Before what it is for is loaded.
enableCompileCache()
const { servePages } = await import('./serve-pages.ts')
const { readingWork } = await import('./reading-work.ts')

servePages(readingWork())
