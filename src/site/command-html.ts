/** A command as its page shows it. */
export interface ShownCommand {
  /** Its element, without the prompt and the comments that its page shows beside it. */
  html: string
  /** What is copied; see render/copied-code.ts. */
  text: string
}

const opener = '<div class="command"'
/** A tag of our own making: values of attributes may hold `>`, never `"`. */
const tagPattern = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^\s="<>]+(?:="[^"]*")?)*)\s*>/g
const voidTags = new Set(['br', 'wbr', 'img', 'input'])

/**
 * The commands in a page's finished HTML, in its order. Highlighting them a second time for the index would cost as much
 * as the page itself.
 */
export function shownCommands(html: string): ShownCommand[] {
  const commands: ShownCommand[] = []
  for (let at = html.indexOf(opener); at >= 0; at = html.indexOf(opener, at)) {
    const { end, ...command } = readCommand(html, at)
    commands.push(command)
    at = end
  }
  return commands
}

/** How each command of a book looks, by its text, as the first page shows it that has it. */
export function commandLooks(pages: Iterable<string>): Map<string, string> {
  const looks = new Map<string, string>()
  for (const page of pages) {
    for (const { text, html } of shownCommands(page)) {
      if (!looks.has(text)) looks.set(text, html)
    }
  }
  return looks
}

function readCommand(html: string, start: number): ShownCommand & { end: number } {
  tagPattern.lastIndex = start
  const open: string[] = []
  let kept = ''
  let text = ''
  /** How deep the element stands that is left out; 0 for none. */
  let leftOut = 0
  let at = start
  for (let match = tagPattern.exec(html); match; match = tagPattern.exec(html)) {
    const [tag, slash, name = '', attributes = ''] = match
    const between = html.slice(at, match.index)
    if (leftOut === 0) kept += between
    at = match.index + tag.length
    if (slash === '') {
      if (leftOut === 0 && /\sclass="(?:prompt|comment|annotation)"/.test(attributes)) leftOut = open.length + 1
      if (leftOut === 0) kept += tag
      if (voidTags.has(name)) continue
      open.push(name)
      if (name === 'code') text = /\sdata-text="([^"]*)"/.exec(attributes)?.[1] ?? ''
      continue
    }
    if (leftOut === 0) kept += tag
    if (leftOut === open.length) leftOut = 0
    open.pop()
    if (open.length === 0) break
  }
  return { html: kept, text: decode(text), end: at }
}

/** The references that our own printer writes. */
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name !== undefined ? named[name] ?? whole : String.fromCodePoint(hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)))
}
