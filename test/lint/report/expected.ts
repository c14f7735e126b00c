import { readFile } from 'node:fs/promises'

/** What a report says of the result in `hostile.ts`, as a file to be read. */
export function expected(name: string): Promise<string> {
  return readFile(new URL(`./expected/${name}`, import.meta.url), 'utf8')
}
