/** A thread that reads and renders pages, for the site. */
import { enableCompileCache } from 'node:module'

// Before what it is for is loaded.
enableCompileCache()
const [{ servePages }, { siteWork }] = await Promise.all([import('../content/serve-pages.ts'), import('./page-work.ts')])

servePages(siteWork())
