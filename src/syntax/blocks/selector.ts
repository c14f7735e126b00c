/** `div.result#out`: the element that `/// html | …` makes. */

export interface Selector {
  tag: string
  id?: string
  classes: string[]
}

const part = /([.#])([\w-]+)|\[[^\]\r\n]*\]/uy
const tagName = /[A-Za-z][\w-]*/uy

/** Elements whose content is not Markdown. */
export const rawElements: ReadonlySet<string> = new Set([
  'canvas', 'code', 'iframe', 'math', 'option', 'pre', 'script', 'style', 'textarea', 'title'
])

/**
 * Reads a selector. Attributes in brackets may stand there, but are left out.
 *
 * @returns `undefined` where it is none.
 */
export function readSelector(text: string): Selector | undefined {
  tagName.lastIndex = 0
  const tag = tagName.exec(text)?.[0].toLowerCase()
  if (tag === undefined) return undefined
  const selector: Selector = { tag, classes: [] }
  let index = tag.length
  while (index < text.length) {
    part.lastIndex = index
    const match = part.exec(text)
    if (!match || (match[1] === '#' && selector.id !== undefined)) return undefined
    if (match[1] === '#') selector.id = match[2]!
    else if (match[1] === '.') selector.classes.push(match[2]!)
    index = part.lastIndex
  }
  return selector
}
