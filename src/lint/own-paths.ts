/** The paths of the team’s own scripts and projects, and what may be misspelt of a path on a page. */
import type { Fact, Inventory } from '../inventory/types.ts'
import { withoutSlash } from '../inventory/working-directory.ts'
import { isOneSlip } from '../names/near.ts'
import { declaredNames } from './declared.ts'
import { areSiblings, nearMisses } from './near-miss.ts'
import { oncePer } from './once-per.ts'

const SCRIPT = /\.(?:sh|bash|zsh|py|rb|pl|js|ts|php|ps1)$/

interface OwnPaths {
  scripts: Map<string, Fact>
  /** Of compose projects and of scripts. */
  directories: Map<string, Fact>
  /** File names of the scripts. */
  names: Map<string, Fact>
}

/** The paths that an inventory declares. */
export const ownPaths = oncePer((inventory: Inventory): OwnPaths => {
  const scripts = new Map(inventory.scripts.map((fact) => [fact.name, fact]))
  const directories = new Map(declaredNames(inventory).of('directory').map(({ name, fact }) => [name, fact]))
  for (const [path, fact] of scripts) {
    const folder = parentOf(path)
    if (folder !== '' && !directories.has(folder)) directories.set(folder, fact)
  }
  return { scripts, directories, names: new Map(inventory.scripts.map((fact) => [nameOf(fact.name), fact])) }
})

/** What is wrong with a path, and how much of it. */
interface WrongPath {
  path: string
  what: string
  length: number
  near: Array<{ text: string; fact: Fact }>
}

/** Directories that every system has: `/usr/local/bin` is no misspelt `/usr/local/sbin`. */
const OF_EVERY_SYSTEM = /^\/(?:(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:32|64|exec)?|share|include)|usr(?:\/local|\/src)?|var(?:\/(?:lib|log|tmp|www|run|cache|spool|backups|opt))?|etc|opt|srv|tmp|root|home|mnt|media|run|boot|dev|proc|sys)$/

/**
 * What is wrong with a path as it is written, or `null`.
 *
 * @param directory That it is relative to, where the page says.
 */
export function wrongPath(text: string, directory: string | null, paths: OwnPaths): WrongPath | null {
  const { scripts, directories, names } = paths
  const home = /^\$(?:HOME|\{HOME\})(?=\/|$)/.exec(text)?.[0] ?? '~'
  const written = text.startsWith(home) ? `~${text.slice(home.length)}` : text
  const asWritten = (path: string): string => (path.startsWith('~') ? home + path.slice(1) : path)
  if (!/^[~/]/.test(written)) return checkRelative(written, directory, paths)
  const path = withoutSlash(written)
  if (scripts.has(path) || directories.has(path)) return null
  const nearScripts = nearMisses(path, [...scripts.keys()].filter((script) => isOneSlip(path, script)))
  const isSibling = directories.has(parentOf(path)) && SCRIPT.test(path)
  const near = nearScripts.length > 0 || !isSibling ? nearScripts
    : nearMisses(nameOf(path), [...names.keys()]).map((name) => `${parentOf(path)}/${name}`).filter((script) => scripts.has(script))
  if (near.length > 0) {
    const found = near.map((script) => ({ text: asWritten(script), fact: scripts.get(script) as Fact }))
    return { path, what: 'a script', length: text.length, near: found }
  }
  const moved = [...scripts].filter(([script]) => isPartAway(path, script) || `${path}${/\.\w+$/.exec(script)?.[0] ?? '/'}` === script)
  if (moved.length > 0) return { path, what: 'a script', length: text.length, near: moved.map(([script, fact]) => ({ text: asWritten(script), fact })) }
  const homeless = [...directories].find(([directory]) => /^~\/[^/]+\/[^/]/.test(directory) && `${path}/`.startsWith(`${directory.slice(1)}/`))
  if (homeless) {
    const [directory, fact] = homeless
    return { path: directory.slice(1), what: 'a directory of a compose project or of scripts', length: directory.length - 1, near: [{ text: directory, fact }] }
  }
  const misspelt = misspeltDirectory(path, directories)
  if (misspelt && !OF_EVERY_SYSTEM.test(misspelt.start)) {
    const length = misspelt.start.length + text.length - written.length
    return { path: misspelt.start, what: 'a directory of a compose project or of scripts', length, near: [{ text: asWritten(misspelt.directory), fact: misspelt.fact }] }
  }
  const isKnownName = names.has(nameOf(path))
  return (isSibling || isKnownName) && SCRIPT.test(path) ? { path, what: 'a script', length: text.length, near: [] } : null
}

/** Whether a path leads to a file of the same name, with one folder on the way too few or too many. */
function isPartAway(path: string, script: string): boolean {
  const [a, b] = [path.split('/'), script.split('/')]
  if (a.at(-1) !== b.at(-1) || Math.abs(a.length - b.length) !== 1) return false
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a]
  return shorter.length > 2 && longer.some((_, index) => index > 0 && longer.toSpliced(index, 1).join('/') === shorter.join('/'))
}

/** A relative path is compared from the directory in force, else with the ends of the declared ones. */
function checkRelative(text: string, directory: string | null, { scripts, directories, names }: OwnPaths): WrongPath | null {
  const dot = text.startsWith('./') ? './' : ''
  const path = text.slice(dot.length)
  const name = nameOf(path)
  const from = directory === null ? null : withoutSlash(directory)
  const here = from === null ? [] : [...scripts].filter(([script]) => script.startsWith(`${from}/`)).map(([script, fact]) => ({ text: script.slice(from.length + 1), fact }))
  const count = path.split('/').length
  const ends = [...scripts].map(([script, fact]) => ({ text: script.split('/').slice(-count).join('/'), fact }))
  const candidates = here.length > 0 && path.includes('/') ? here : [...here, ...ends]
  if (candidates.some((candidate) => candidate.text === path) || names.has(name)) {
    // Its name is right: whether its folder is, only the directory in force can tell.
    const near = path.includes('/') ? candidates.filter((candidate) => isOneSlip(path, candidate.text)) : []
    if (candidates.some((candidate) => candidate.text === path) || near.length === 0) return null
    return { path: text, what: 'a script', length: text.length, near: near.map((candidate) => ({ ...candidate, text: dot + candidate.text })) }
  }
  const near = name.length < 5 ? [] : candidates.filter((candidate) => (isOneSlip(path, candidate.text) && !areSiblings(path, candidate.text)) ||
    (path.includes('/') && `${path}${/\.\w+$/.exec(candidate.text)?.[0] ?? '/'}` === candidate.text))
  if (near.length > 0) return { path: text, what: 'a script', length: text.length, near: near.map((candidate) => ({ ...candidate, text: dot + candidate.text })) }
  const isSibling = from !== null && SCRIPT.test(path) && directories.has(parentOf(`${from}/${path}`)) && [...scripts.keys()].some((script) => parentOf(script) === parentOf(`${from}/${path}`))
  return isSibling ? { path: `${from}/${path}`, what: 'a script', length: text.length, near: [] } : null
}

/** The beginning of a path that is one slip away from a declared directory; a slash too few or too many is one, too. */
function misspeltDirectory(path: string, directories: ReadonlyMap<string, Fact>): { start: string; directory: string; fact: Fact } | null {
  for (const [directory, fact] of directories) {
    if (directory.length < 5 || path.startsWith(`${directory}/`)) continue
    const count = directory.split('/').length
    const parts = path.split('/')
    for (const length of [count, count - 1, count + 1]) {
      if (length > parts.length || length < 2) continue
      const start = parts.slice(0, length).join('/')
      // Without its tilde, a path starts somewhere else.
      if (start[0] !== directory[0] || !isOneSlip(start, directory) || areSiblings(start, directory) || [...directories.keys()].some((other) => `${other}/`.startsWith(`${start}/`))) continue
      return { start, directory, fact }
    }
  }
  return null
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
