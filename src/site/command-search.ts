import type { IndexPage } from './command-index.ts'

/** What the filter of a large book looks commands up in: browser/command-pages.ts reads it. */
export interface CommandSearch {
  /** Addresses of the pages that hold the commands. */
  pages: string[]
  /** A command a row, in the order of the pages: its page, its words, its programs and services, its risk. */
  commands: Array<[page: number, words: string, programs: string[], services: string[], risk: string]>
}

/** All commands of a large book as plain data; they are shown as their pages have them. */
export function commandSearch(pages: IndexPage[], address: (url: string) => string): CommandSearch {
  const holding = pages.filter(({ groups }) => groups.length > 0)
  return {
    pages: holding.map(({ url }) => address(url)),
    commands: holding.flatMap(({ groups }, page) => groups.flatMap(({ commands }) =>
      commands.map(({ text, comment, places, programs, services, risk }): CommandSearch['commands'][number] =>
        [page, [...new Set([text, comment, ...places.flatMap(({ trail }) => trail)])].join(' ').toLowerCase(), programs, services, risk]))),
  }
}
