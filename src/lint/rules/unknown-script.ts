import type { Fact, Inventory } from '../../inventory/types.ts'
import { isOneSlip } from '../../model/near.ts'
import type { Page, Range } from '../../model/types.ts'
import { referencesOf } from '../commands.ts'
import { declaredNames, withoutSlash } from '../declared.ts'
import { findMentions } from '../mentions.ts'
import { areSiblings, nearMisses } from '../near-miss.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY =
  'compose:\n  - name: orion\n    directory: ~/apps/orion\n    services: [api]\n' +
  'scripts:\n  - ~/apps/orion/scripts/backup.sh\n  - ~/apps/orion/scripts/deploy.sh\n  - ~/apps/orion/scripts/restore.sh\n'

/** Paths from the root or a home, wherever they stand; behind a host's colon too, never inside a URL. */
const ROOTED = /(?<![\w./~$}>@-])(?:~|\$HOME|\$\{HOME\})?(?:\/[\w.@%+-]+)+/g
/** Paths and names of scripts, relative to somewhere. */
const RELATIVE = /(?<![\w./~$}>@:-])(?:\.\/)?[A-Za-z\d][\w-]*(?:\.[\w-]+)*(?:\/[\w.-]+)*\.[a-z]{1,4}(?![\w/(-]|\.\w)/g
const SCRIPT = /\.(?:sh|bash|zsh|py|rb|pl|js|ts|php|ps1)$/

export const unknownScript: Rule = {
  id: 'unknown-script',
  summary: 'A path misspells one of the team’s scripts, or the directory of a compose project, or is a script that the inventory does not have.',
  rationale:
    '“No such file or directory” halfway through a restore costs the minutes that count, and a `cd` that fails leaves the ' +
    'rest of the block running where it should not. The paths of the team’s own scripts and projects are few: the page ' +
    'can be held to them.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'declared scripts by their whole path, relative to the directory in force, and with values to fill in behind them',
      markdown:
        'The script is `restore.sh`.\n\n```bash\nbash ~/apps/orion/scripts/restore.sh orion ~/backups/orion/daily/<latest>.sql.gz\n' +
        'cd ~/apps/orion && bash scripts/deploy.sh\ncd scripts\n./backup.sh --upload\nsource ~/apps/orion/.env\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'misspelt scripts',
      markdown:
        '```bash\nbash ~/apps/orion/scripts/restor.sh orion\ncd ~/apps/orion && bash scripts/depoy.sh\n' +
        'bash $HOME/apps/orion/script/backup.sh\n```\n\nSee `scripts/bakcup.sh`, or restore.sg.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 6, severity: 'error', suggestion: '~/apps/orion/scripts/restore.sh' },
        { line: 3, column: 25, severity: 'error', suggestion: 'scripts/deploy.sh' },
        { line: 4, column: 6, severity: 'error', suggestion: '$HOME/apps/orion/scripts/backup.sh' },
        { line: 7, column: 6, severity: 'error', suggestion: 'scripts/backup.sh' },
        { line: 7, column: 29, severity: 'error', suggestion: 'restore.sh' },
      ],
      fixed:
        '```bash\nbash ~/apps/orion/scripts/restore.sh orion\ncd ~/apps/orion && bash scripts/deploy.sh\nbash $HOME/apps/orion/scripts/backup.sh\n```\n\nSee `scripts/backup.sh`, or restore.sh.\n',
    },
    {
      title: 'a misspelt directory of a compose project, in a command, in running text, and before further parts',
      markdown: 'Run all of this in `~/apps/orin`:\n\n```bash\ncd ~/app/orion\nls ~/apps/oriom/logs/*\ncat /srv/apps/orion/x\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 21, severity: 'error', suggestion: '~/apps/orion' },
        { line: 4, column: 4, severity: 'error', suggestion: '~/apps/orion' },
        { line: 5, column: 4, severity: 'error', suggestion: '~/apps/orion' },
      ],
      fixed:
        'Run all of this in `~/apps/orion`:\n\n```bash\ncd ~/apps/orion\nls ~/apps/orion/logs/*\ncat /srv/apps/orion/x\n```\n',
    },
    {
      title: 'a script beside the declared ones, and one of their names elsewhere, once',
      markdown: '```bash\nbash ~/apps/orion/scripts/migrate.sh\nbash ~/apps/orion/scripts/migrate.sh\nbash /usr/local/bin/backup.sh\nbash /opt/other/run.sh\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 6, severity: 'info' }, { line: 4, column: 6, severity: 'info' }],
    },
    {
      title: 'paths inside a container and in URLs',
      markdown: '```bash\ndocker compose exec api bash ~/app/orion/x\ncurl https://wizard.lu/apps/orin\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const paths = ownPaths(inventory)
      if (paths.scripts.size + paths.directories.size === 0) return
      for (const { text, range, directory, remark } of pathsOn(page, inventory)) {
        const found = check(text, directory, paths)
        if (found === null) continue
        const end = found.length === text.length ? range.end
          : { ...range.start, column: range.start.column + found.length, offset: range.start.offset + found.length }
        const near = found.near[0]
        unknown.report(report, {
          name: found.path,
          message: `${text.slice(0, found.length)} is not ${found.what} in the inventory.`,
          range: { start: range.start, end },
          suggestion: near?.text ?? null,
          fact: near?.fact,
          certain: found.near.length === 1,
          remark,
        })
      }
    }
  },
}

interface OwnPaths {
  scripts: Map<string, Fact>
  /** Of compose projects and of scripts. */
  directories: Map<string, Fact>
  names: Map<string, Fact>
}

const read = new WeakMap<Inventory, OwnPaths>()

function ownPaths(inventory: Inventory): OwnPaths {
  let paths = read.get(inventory)
  if (!paths) {
    const scripts = new Map(inventory.scripts.map((fact) => [fact.name, fact]))
    const directories = new Map(declaredNames(inventory).of('directory').map(({ name, fact }) => [name, fact]))
    for (const [path, fact] of scripts) {
      const folder = parentOf(path)
      if (folder !== '' && !directories.has(folder)) directories.set(folder, fact)
    }
    paths = { scripts, directories, names: new Map(inventory.scripts.map((fact) => [nameOf(fact.name), fact])) }
    read.set(inventory, paths)
  }
  return paths
}

interface WrittenPath {
  text: string
  range: Range
  /** That it is relative to, where the page says. */
  directory: string | null
  remark: boolean
}

/** The paths on a page: arguments that are one, then whatever reads like one. */
function* pathsOn(page: Page, inventory: Inventory): Generator<WrittenPath> {
  const seen = new Set<number>()
  const inside = new Set<number>()
  for (const kind of ['script', 'directory', 'file'] as const) {
    for (const { value, range, directory, context, invocation } of referencesOf(page, inventory, kind)) {
      if (invocation?.context.container !== undefined) {
        inside.add(range.start.offset)
        continue
      }
      seen.add(range.start.offset)
      yield { text: value, range, directory: directory ?? context?.directory?.path ?? null, remark: kind === 'script' }
    }
  }
  for (const { text, range, place } of [...findMentions(page, ROOTED), ...findMentions(page, RELATIVE)]) {
    if (place === 'link' || seen.has(range.start.offset) || inside.has(range.start.offset)) continue
    yield { text, range, directory: null, remark: false }
  }
}

/** What is wrong with a path, and how much of it. */
interface WrongPath {
  path: string
  what: string
  length: number
  near: Array<{ text: string; fact: Fact }>
}

function check(text: string, directory: string | null, { scripts, directories, names }: OwnPaths): WrongPath | null {
  const home = /^\$(?:HOME|\{HOME\})(?=\/|$)/.exec(text)?.[0] ?? '~'
  const written = text.replace(/^\$(?:HOME|\{HOME\})(?=\/|$)/, '~')
  const asWritten = (path: string): string => (path.startsWith('~') ? home + path.slice(1) : path)
  if (!/^[~/]/.test(written)) return checkRelative(written, directory, { scripts, directories, names })
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
  const misspelt = misspeltDirectory(path, directories)
  if (misspelt) {
    const length = misspelt.start.length + text.length - written.length
    return { path: misspelt.start, what: 'a directory of a compose project or of scripts', length, near: [{ text: asWritten(misspelt.directory), fact: misspelt.fact }] }
  }
  const isKnownName = names.has(nameOf(path))
  return (isSibling || isKnownName) && SCRIPT.test(path) ? { path, what: 'a script', length: text.length, near: [] } : null
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
  const near = name.length < 5 ? [] : candidates.filter((candidate) => isOneSlip(path, candidate.text) && !areSiblings(path, candidate.text))
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

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
