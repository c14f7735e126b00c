import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './project.ts'

/** Everything that takes part in turning Markdown into HTML. */
const folders = ['syntax', 'shell', 'model', 'inventory', 'content', 'site']

/**
 * A digest of the code that makes the pages: our own sources and the versions of what they stand on. A page kept from an
 * earlier start is used again only if this has not changed, so a warm build never shows HTML of an older Runpress.
 */
export async function pipelineVersion(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const root = join(packageRoot, 'src', folder)
    const paths = (await readdir(root, { recursive: true })).filter((path) => /\.[jt]s$/.test(path)).sort()
    for (const path of paths) hash.update(path).update(await readFile(join(root, path)))
  }
  for (const file of ['package.json', 'package-lock.json']) {
    hash.update(await readFile(join(packageRoot, file)).catch(() => ''))
  }
  return hash.digest('hex')
}
