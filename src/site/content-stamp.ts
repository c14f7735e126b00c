import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/**
 * Writes into a page what tells its text from every other text, so that an open page can find out whether the server
 * has a newer one: other pages, scripts and the time of the build do not count.
 *
 * @returns The page as it then is.
 */
export async function stampContent(file: string): Promise<Uint8Array> {
  const html = await readFile(file, 'utf8')
  const start = html.indexOf('<main')
  const end = html.lastIndexOf('</main>')
  const charset = '<meta charset="utf-8">'
  if (start < 0 || end < start || !html.includes(charset)) return Buffer.from(html)
  const stamp = createHash('sha256').update(html.slice(start, end)).digest('hex').slice(0, 16)
  const stamped = html.replace(charset, `${charset}<meta name="runpress:content" content="${stamp}">`)
  await writeFile(file, stamped)
  return Buffer.from(stamped)
}
