/** A case's folder as the stages read it: in memory, each reading its own, since rendering changes trees. */
import { joinInventory } from '../../src/inventory/join.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { ownPrograms } from '../../src/inventory/own-programs.ts'
import type { Inventory } from '../../src/inventory/types.ts'
import type { BookOptions } from '../../src/model/read-model.ts'
import { buildBook, type ReadBook } from '../../test/support/build-book.ts'
import { Includes } from '../../src/model/includes.ts'

export type ReadFolder = ReadBook & { inventory: Inventory | null }

export class Folder {
  readonly files: Readonly<Record<string, string>>
  readonly pages: ReadonlyArray<{ path: string; text: string }>
  readonly inventory: Inventory | null

  constructor(files: Readonly<Record<string, string>>) {
    this.files = files
    this.pages = Object.entries(files).filter(([path]) => path.endsWith('.md')).map(([path, text]) => ({ path, text }))
    const yaml = files['inventory.yaml']
    this.inventory = yaml === undefined ? null : joinInventory(parseInventory(yaml, 'inventory.yaml'), new Map()).inventory
  }

  /** Gives a text one more newline at its end, unless it is included somewhere: that is then one more blank line there. */
  get oneMore(): (text: string) => string {
    return this.pages.some(({ text }) => text.includes('8<')) ? (text) => text : (text) => `${text}\n`
  }

  /** @param change What becomes of each page's text first. */
  read(change: (text: string) => string = (text) => text, options: BookOptions = {}): ReadFolder {
    return this.readPages(this.pages.map(({ path, text }) => ({ path, text: change(text) })), options)
  }

  readPages(pages: ReadonlyArray<{ path: string; text: string }>, options: BookOptions = {}): ReadFolder {
    const files = ['image.png', 'data.csv']
    const includes = new Includes(pages, files)
    const programs = this.inventory ? ownPrograms(this.inventory) : {}
    return { ...buildBook(pages, { files, includes, programs, ...options }), inventory: this.inventory }
  }
}

/** The same text with line endings of one kind. */
export function withEndings(text: string, ending: string): string {
  return text.replace(/\r\n|\r|\n/g, ending)
}

/** The first place at which two plain values differ, or `null`. */
export function difference(a: unknown, b: unknown, way = ''): string | null {
  if (Object.is(a, b)) return null
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return `${way}: ${short(a)} and ${short(b)}`
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    const [one, other] = [a, b].map((value) => (value as Record<string, unknown>)[key])
    const found = one === undefined && other === undefined ? null : difference(one, other, `${way}.${key}`)
    if (found !== null) return found
  }
  return null
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 300)
}

/** A difference as a fault, numbers taken out of its kind. */
export function differs(what: string, a: unknown, b: unknown): string[][] {
  const found = difference(a, b)
  return found === null ? [] : [[`${what} (${found.replace(/:.*/s, '').replace(/\.\d+/g, '')})`, found]]
}
