/**
 * Makes the package of the linter alone (`npm run linter-package DIR`): what lint, export and snapshot run, with the
 * packages that it imports and none of those that make the site. `npm publish DIR` publishes it.
 *
 * Not by optional dependencies, which npm leaves out without a word where the Node that it runs on itself is older than
 * a package asks for: the site would be missing wherever Runpress brings its own Node.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }

/** What renders pages, and what runs in browsers, is the site's. */
const ofSite = /^src\/(?:site|browser|pages|layouts|components|styles|content\.config\.ts|cli\/(?:build|dev|preview)\.ts)(?:\/|$)/
const others = ['scripts/node.mjs', 'scripts/runpress.mjs', 'scripts/strip-types.mjs', 'LICENSE', 'CHANGELOG.md']

const root = dirname(import.meta.dirname)
const [asked] = process.argv.slice(2)
if (asked === undefined) throw new Error('Name the folder to write: npm run linter-package DIR')
const target = resolve(asked)

const sources = globSync('src/**/*', { cwd: root, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
  .filter((path) => !ofSite.test(path))
  .sort()

rmSync(target, { recursive: true, force: true })
for (const path of [...sources, ...others]) {
  mkdirSync(dirname(join(target, path)), { recursive: true })
  cpSync(join(root, path), join(target, path))
}
writeFileSync(join(target, 'package.json'), `${JSON.stringify(linterManifest(), null, 2)}\n`)
writeFileSync(join(target, 'README.md'), readme())
execFileSync(process.execPath, [join(root, 'scripts/prepack.ts'), target])

function linterManifest(): object {
  const { version, license, homepage, type } = manifest
  const packages = new Set(sources.filter((path) => path.endsWith('.ts')).flatMap(importedPackages))
  const dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(([name]) => packages.has(name)))
  return {
    name: 'runpress-lint',
    version,
    description: 'The linter and the JSON export of Runpress, without what makes the site.',
    license,
    homepage,
    type,
    engines: { node: '>=22.18' },
    bin: { 'runpress-lint': 'scripts/runpress.mjs', runpress: 'scripts/runpress.mjs' },
    files: ['src', 'stripped', 'scripts', 'CHANGELOG.md'],
    dependencies,
  }
}

/** The packages that a file loads; what it imports for its types alone is gone when it runs. */
function importedPackages(path: string): string[] {
  const code = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'))
  return [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g)].map(([, name = '']) => name)
}

function readme(): string {
  return `# runpress-lint

The linter of [Runpress](${manifest.homepage}) and its JSON export, for pipelines that check runbooks and do not build their site.

    npx runpress-lint lint runbooks
    npx runpress-lint export runbooks

It needs Node 22.18 or newer. It is made from the same sources as \`runpress\` of the same version and says the same.
`
}
