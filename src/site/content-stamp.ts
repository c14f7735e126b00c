import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/**
 * Writes into a page what tells its text from every other text, so that an open page can find out whether the server
 * has a newer one: other pages, scripts and the time of the build do not count.
 *
 * @returns The page as it then is.
 */
export async function stampContent(file: string): Promise<Buffer> {
  const html = await readFile(file, 'utf8')
  const text = textOf(html, 'article') ?? textOf(html, 'main')
  const charset = '<meta charset="utf-8">'
  if (text === null || !html.includes(charset)) return Buffer.from(html)
  const stamp = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const stamped = html.replace(charset, `${charset}<meta name="runpress:content" content="${stamp}">`)
  await writeFile(file, stamped)
  return Buffer.from(stamped)
}

/** From the first element of a name to the end of the last. */
function textOf(html: string, name: string): string | null {
  const start = html.indexOf(`<${name}`)
  const end = html.lastIndexOf(`</${name}>`)
  return start < 0 || end < start ? null : html.slice(start, end)
}
