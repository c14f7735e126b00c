/** A command with its way to the directory that it is meant to be run in: what stands before it and behind it. */
interface Led {
  before: string
  after: string
}

/**
 * Leads a command to its directory so that nothing of it runs anywhere else: where `cd` fails, neither does the second
 * half of `a; b`. A single command, pipeline or chain by `&&` follows directly, everything else in braces.
 */
export function withDirectory(directory: string, text: string): Led {
  const shape = shapeOf(text)
  if (shape === 'chain') return { before: `cd ${directory} && `, after: '' }
  // What is not closed would swallow the brace.
  if (shape === 'open') return { before: `cd ${directory}\n`, after: '' }
  return { before: `cd ${directory} && {\n`, after: '\n}' }
}

/** Whether a shell reads a text as one chain of pipelines, as a list of several, or not to its end. */
function shapeOf(text: string): 'chain' | 'list' | 'open' {
  if (hasOpenDocument(text)) return 'open'
  let quote = ''
  let depth = 0
  let isList = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    const [before = '', after = ''] = [text[at - 1], text[at + 1]]
    if (character === '\\' && quote !== "'") {
      if (after === '') return 'open'
      at++
    } else if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === "'" || character === '"' || character === '`') {
      quote = character
    } else if (character === '(' || character === ')') {
      depth += character === '(' ? 1 : -1
    } else if (depth === 0) {
      if (character === '&' && after === '&') at++
      else if (character === '&') isList ||= before !== '>' && before !== '<' && after !== '>'
      else if (character === '|' && after === '|') isList = true
      else if (character === ';' || character === '\n') isList = true
      else if (character === '#') isList ||= before === '' || /\s/.test(before)
    }
  }
  return quote !== '' || depth > 0 ? 'open' : isList || depth < 0 ? 'list' : 'chain'
}

/** Whether a here-document lacks the line that ends it: it would go on to the end of what is pasted. */
function hasOpenDocument(text: string): boolean {
  const lines = new Set(text.split('\n').map((line) => line.replace(/^\t+/, '')))
  return [...text.matchAll(/(?<!<)<<-?[ \t]*(["']?)([A-Za-z_][\w.-]*)\1/g)].some(([, , end = '']) => !lines.has(end))
}
