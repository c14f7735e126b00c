import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What others lint Markdown with, and what we want to be faster than. */
export const markdownlint = { name: 'markdownlint-cli2', version: '0.22.1' } as const

/**
 * Installs it into a folder.
 *
 * @returns Its entry, or why there is none.
 */
export function installMarkdownlint(folder: string): { entry: string } | { missing: string } {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const { name, version } = markdownlint
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`], {
      cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000, shell: process.platform === 'win32',
    })
  } catch (error) {
    return { missing: `npm could not install ${name}@${version}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}` }
  }
  const entry = join(folder, 'node_modules', name, 'markdownlint-cli2-bin.mjs')
  return existsSync(entry) ? { entry } : { missing: `${name}@${version} has no ${entry}` }
}
