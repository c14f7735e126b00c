import { matches } from './command-filter.ts'
import type { CommandFilter, Filtered } from './command-filter.ts'

/** What the site says of the commands of a large book; see site/command-search.ts. */
interface CommandSearch {
  pages: string[]
  commands: Array<[page: number, words: string, programs: string[], services: string[], risk: string]>
}

/** A command by the page that shows it, and its place there. */
interface Row extends Filtered {
  page: string
  place: number
}

/** So many are shown; who needs others names more words. */
const mostShown = 100

let rows: Promise<Row[]> | undefined
const pages = new Map<string, Promise<Element[]>>()

/** The commands of a large book that a filter asks for, fetched from the pages that show them. */
export async function findCommands(
  index: string, filter: CommandFilter,
): Promise<{ items: Node[]; found: number; total: number }> {
  rows ??= readRows(index)
  try {
    const all = await rows
    const found = all.filter((row) => matches(row, filter))
    const items = await Promise.all(found.slice(0, mostShown).map(async ({ page, place }) => (await itemsOf(page))[place]))
    const copies = items.filter((item) => item !== undefined).map((item) => document.importNode(item, true))
    return { items: copies, found: found.length, total: all.length }
  } catch (error) {
    // Asked for again, it may be there.
    rows = undefined
    pages.clear()
    throw error
  }
}

async function readRows(index: string): Promise<Row[]> {
  const { pages, commands } = await (await get(index)).json() as CommandSearch
  const places = pages.map(() => 0)
  return commands.map(([page, words, programs, services, risk]) => {
    const place = places[page] as number
    places[page] = place + 1
    return { page: pages[page] as string, place, words, programs, services, risk }
  })
}

function itemsOf(page: string): Promise<Element[]> {
  const known = pages.get(page)
  if (known) return known
  const items = getPage(page).then((there) => [...there.querySelectorAll('.program > ul > li')])
  pages.set(page, items)
  return items
}

/** A page as the browser reads it: the policy lets no script make text into HTML. */
function getPage(address: string): Promise<Document> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onload = () => (request.status === 200 && request.responseXML ? done(request.responseXML) : fail(new Error(`${address}: ${request.status}`)))
    request.onerror = () => fail(new Error(`${address} does not answer`))
    request.send()
  })
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}
