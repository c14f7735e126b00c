import type { PageData } from './page-data.ts'
import { commandsUrl } from '../model/url.ts'
import type { PageCommand } from './page-commands.ts'

export { commandsUrl }

/** Where a command stands. */
export interface CommandPlace {
  url: string
  /** Page, runbook, section and tab by their titles, the outermost first. */
  trail: string[]
  severity: string | null
  rank: number
}

/** A command of the book, once, however often it stands there. */
export interface IndexedCommand extends Pick<PageCommand, 'text' | 'risk' | 'call' | 'programs' | 'services'> {
  /** What it is for: what its comments say, `''` where they say nothing. */
  comment: string
  places: CommandPlace[]
}

/** A program's commands, by subcommand and then in the order of the book. */
export interface ProgramGroup {
  /** `''` for commands that run no program, such as assignments. */
  name: string
  /** Its part of an address and of an id. */
  slug: string
  commands: IndexedCommand[]
}

/** What the index needs of a page. */
export type CommandPage = Pick<PageData, 'url' | 'title' | 'commands'>

/** All commands of a book by program, A to Z; those without a program stand last. */
export function commandGroups(pages: readonly CommandPage[]): ProgramGroup[] {
  const commands = new Map<string, IndexedCommand>()
  for (const page of pages) {
    for (const command of page.commands) {
      const known = commands.get(command.text)
      const place = placeOf(command, page, pages.length === 1)
      if (known) addPlace(known, command, place)
      else commands.set(command.text, firstPlace(command, place))
    }
  }
  const programs = new Map<string, IndexedCommand[]>()
  for (const command of commands.values()) {
    const name = command.call.split(' ', 1)[0] as string
    const list = programs.get(name)
    if (list) list.push(command)
    else programs.set(name, [command])
  }
  const taken = new Set(pages.flatMap(({ url }) => (url.startsWith(commandsUrl) ? [url.slice(commandsUrl.length).split('/', 1)[0] as string] : [])))
  return [...programs]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en'))
    .map(([name, list]) => ({ name, slug: slugOf(name, taken), commands: list.sort((a, b) => compare(a.call, b.call)) }))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function firstPlace({ text, risk, call, programs, services, comment }: PageCommand, place: CommandPlace): IndexedCommand {
  return { text, risk, call, programs, services, comment, places: [place] }
}

function addPlace(known: IndexedCommand, { comment, services }: PageCommand, place: CommandPlace): void {
  if (known.comment === '') known.comment = comment
  known.services = [...new Set([...known.services, ...services])]
  if (!known.places.some(({ url }) => url === place.url)) known.places.push(place)
}

/** @param alone Whether the book has no other page, so that its title tells nothing. */
function placeOf({ anchor, trail, severity, rank }: PageCommand, { url, title }: CommandPage, alone: boolean): CommandPlace {
  return {
    url: anchor === '' ? url : `${url}#${encodeURIComponent(anchor)}`,
    trail: trail[0] === title || (alone && trail.length > 0) ? trail : [title, ...trail],
    severity,
    rank,
  }
}

/** Names longer than this are cut: a file system takes no more than 255 bytes. */
const longestSlug = 60
/** What stands at the index's own place, and what Windows takes for a device. */
const reservedSlug = /^(?:index\.\w+|\d+|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/

/** A program's name as a part of an address: `run.sh` stays, `<program>`, `..` and `index.html` do not. */
function slugOf(name: string, taken: Set<string>): string {
  const letters = name.toLowerCase().replace(/[^a-z0-9_.-]+/g, '-').replace(/^[.-]+/, '').slice(0, longestSlug).replace(/(?<![.-])[.-]+$/, '')
  const plain = name === '' ? 'no-program' : reservedSlug.test(letters) ? `program-${letters}` : letters || 'other'
  let slug = plain
  for (let number = 2; taken.has(slug); number++) slug = `${plain}-${number}`
  taken.add(slug)
  return slug
}

/** The commands of one page of the index. */
export interface IndexPage {
  url: string
  /** The program that it is the page of; `null` for the front page of the index. */
  program: ProgramGroup | null
  groups: ProgramGroup[]
  /** Its number among its program's pages, from 1, and how many there are. */
  part: number
  parts: number
}

/** More commands than these on one page make it heavy: then each program has pages of its own. */
const mostOnPage = 250

/**
 * The pages of the index. A small book has one with all its commands. In a large one the first page lists the programs
 * (its `groups` are empty), and each program's commands stand on pages of their own. None where a page of the book has
 * its address.
 */
export function indexPages(groups: ProgramGroup[], pages: readonly CommandPage[]): IndexPage[] {
  return pages.some(({ url }) => url === commandsUrl) ? [] : cutIntoPages(groups)
}

/** How many commands the index lists. */
export function indexedCount(pages: readonly CommandPage[]): number {
  const groups = commandGroups(pages)
  return indexPages(groups, pages).length === 0 ? 0 : groups.reduce((sum, { commands }) => sum + commands.length, 0)
}

function cutIntoPages(groups: ProgramGroup[]): IndexPage[] {
  const count = groups.reduce((sum, { commands }) => sum + commands.length, 0)
  if (count === 0) return []
  if (count <= mostOnPage) return [{ url: commandsUrl, program: null, groups, part: 1, parts: 1 }]
  const pages = groups.flatMap((program) => {
    const parts = Math.ceil(program.commands.length / mostOnPage)
    const each = Math.ceil(program.commands.length / parts)
    return Array.from({ length: parts }, (_, index): IndexPage => ({
      url: programUrl(program, index + 1),
      program,
      groups: [{ ...program, commands: program.commands.slice(index * each, (index + 1) * each) }],
      part: index + 1,
      parts,
    }))
  })
  return [{ url: commandsUrl, program: null, groups: [], part: 1, parts: 1 }, ...pages]
}

/** The address of a page of a program's commands, the first without a number. */
export function programUrl({ slug }: ProgramGroup, part = 1): string {
  return `${commandsUrl}${slug}/${part > 1 ? `${part}/` : ''}`
}
