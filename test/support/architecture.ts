/** Which folder of `src` may import which, as CONTRIBUTING's table says, and what breaks it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { importsOf, type Import } from './imports.ts'

/** Folders a folder may import besides itself; “model types” is `model/types.ts`, for its types only. */
const table: Record<string, string[]> = {
  syntax: ['yaml'],
  names: [],
  characters: [],
  shell: ['names', 'characters'],
  model: ['syntax', 'shell', 'yaml', 'names', 'characters'],
  yaml: ['model types'],
  inventory: ['model', 'yaml', 'shell', 'names'],
  mkdocs: ['model', 'yaml'],
  source: ['characters'],
  content: ['source', 'model', 'inventory', 'mkdocs', 'names'],
  lint: ['model', 'inventory', 'mkdocs', 'shell', 'names', 'characters'],
  export: ['model', 'characters'],
  site: ['content', 'source', 'model', 'syntax', 'inventory', 'characters'],
  pages: ['site', 'model types', 'layouts', 'components', 'styles'],
  layouts: ['site', 'model types', 'components', 'styles'],
  components: ['site', 'model types', 'styles'],
  styles: [],
  browser: ['styles'],
  cli: ['syntax', 'names', 'characters', 'shell', 'model', 'yaml', 'inventory', 'mkdocs', 'source', 'content', 'lint', 'export', 'site'],
  // Beside the folders: what Astro reads its collections from, and types of what Vite provides.
  'content.config.ts': ['site'],
  'env.d.ts': ['site', 'model types'],
}

/** Folders of Astro files, whose scripts run in the browser. */
const markup = new Set(['pages', 'layouts', 'components'])

/** Imports of a source folder against the table, as messages that name file, import and what is allowed. */
export function violations(src: string): string[] {
  return sourceFiles(src).flatMap(file => {
    const path = relative(src, file).split(sep).join('/')
    const folder = path.split('/')[0] ?? ''
    const allowed = table[folder]
    if (!allowed) return [`src/${path} stands in no folder of the table; the folders are ${Object.keys(table).join(', ')}.`]
    return importsOf(path, readFileSync(file, 'utf8')).flatMap(one => {
      // What runs in the browser may load what the finished site holds; nothing else can be left unchecked.
      if (one.computed && folder === 'browser') return []
      if (one.computed) return [`src/${path}:${one.line} imports something computed, which cannot be checked: ${one.from}`]
      const target = targetOf(src, file, one)
      if (target === null || target.split('/')[0] === folder || permits(folder, allowed, target, one)) return []
      const may = allowed.length > 0 ? allowed.join(', ') : 'nothing else'
      return [`src/${path}:${one.line} imports ${one.from} (${target}); ${folder} may import ${may}.`]
    })
  })
}

/** Where a relative import leads inside `src`; `null` for packages, virtual modules and files outside. */
function targetOf(src: string, file: string, { from }: Import): string | null {
  if (!from.startsWith('.')) return null
  const target = relative(src, resolve(dirname(file), from.replace(/\?.*$/, ''))).split(sep).join('/')
  return target.startsWith('..') ? null : target
}

function permits(folder: string, allowed: string[], target: string, one: Import): boolean {
  const to = target.split('/')[0] ?? ''
  if (one.client) return markup.has(folder) && to === 'browser'
  if (allowed.includes(to)) return true
  return allowed.includes('model types') && target === 'model/types.ts' && one.typeOnly
}

/** All TypeScript, JavaScript and Astro files below a folder, sorted. */
export function sourceFiles(src: string): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|mts|js|mjs|astro)$/.test(name))
    .sort()
    .map(name => join(src, name))
}

/**
 * Packages that are loaded as soon as a file is, each with the way to it: static imports followed, types left out.
 */
export function packagesReached(entry: string): Map<string, string> {
  const reached = new Map<string, string>()
  const seen = new Set<string>()
  const walk = (file: string, way: string) => {
    if (seen.has(file)) return
    seen.add(file)
    if (!existsSync(file)) throw new Error(`${way} imports a file that does not exist`)
    for (const one of importsOf(file, readFileSync(file, 'utf8'))) {
      if (one.typeOnly || one.dynamic) continue
      if (one.from.startsWith('.')) {
        const next = resolve(dirname(file), one.from)
        if (/\.(?:ts|js|mjs)$/.test(next)) walk(next, `${way} → ${one.from}`)
      } else if (!one.from.startsWith('node:')) {
        const name = one.from.split('/').slice(0, one.from.startsWith('@') ? 2 : 1).join('/')
        if (!reached.has(name)) reached.set(name, `${way} → ${one.from}`)
      }
    }
  }
  walk(entry, relative(process.cwd(), entry))
  return reached
}
