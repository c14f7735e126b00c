/** A syntax tree as text, one node a line: type, what it says, where it stands. */
import type { Nodes } from 'mdast'

export function renderTree(node: Nodes, depth = 0): string {
  const line = `${'  '.repeat(depth)}${[node.type, ...says(node), where(node)].join(' ')}\n`
  return 'children' in node ? line + node.children.map(child => renderTree(child, depth + 1)).join('') : line
}

function where({ position }: Nodes): string {
  if (!position) return '(no position)'
  const { start, end } = position
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

function says(node: Nodes): string[] {
  const words: string[] = []
  switch (node.type) {
    case 'admonition':
      words.push(node.classes.join('.'), node.dialect)
      if (node.classes[0] !== node.kind) words.push(`kind=${node.kind}`)
      if (node.collapsible) words.push(node.open ? 'open' : 'closed')
      break
    case 'tabSet':
      words.push(node.dialect)
      break
    case 'tab':
      words.push(node.dialect, ...(node.selected ? ['selected'] : []))
      break
    case 'heading':
      words.push(String(node.depth))
      break
    case 'list':
      words.push(node.ordered ? `from ${node.start}` : 'bullets', ...(node.spread ? ['spread'] : []))
      break
    case 'listItem':
      if (node.spread) words.push('spread')
      if (node.checked !== null && node.checked !== undefined) words.push(node.checked ? 'done' : 'to do')
      break
    case 'link':
    case 'image':
      words.push(node.url)
      break
    case 'abbreviation':
      words.push(node.title)
      break
    case 'abbreviationDefinition':
      words.push(node.label, JSON.stringify(node.title))
      break
    case 'definitionDescription':
      if (node.spread) words.push('spread')
      break
    case 'emoji':
    case 'icon':
      words.push(node.name)
      break
    case 'definition':
    case 'linkReference':
    case 'footnoteReference':
    case 'footnoteDefinition':
      words.push(node.identifier)
      break
    case 'code': {
      const fence = node.data?.fence
      if (!fence) words.push('indented')
      else {
        words.push(`lang=${fence.lang}`)
        if (fence.title) words.push(`title=${JSON.stringify(fence.title)}`)
        if (fence.highlight.length > 0) words.push(`highlight=${fence.highlight.join(',')}`)
        if (fence.lineNumbers !== undefined) words.push(`from=${fence.lineNumbers}`)
        if (fence.classes.length > 0) words.push(`classes=${fence.classes.join('.')}`)
        if (!fence.closed) words.push('unclosed')
      }
      break
    }
  }
  if (node.data && 'attributes' in node.data && node.data.attributes) {
    const { id, classes, values = {} } = node.data.attributes
    const given = Object.entries(values).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    words.push(`{${[...(id === undefined ? [] : [`#${id}`]), ...classes.map(name => `.${name}`), ...given].join(' ')}}`)
  }
  if ('value' in node) words.push(JSON.stringify(node.value))
  return words
}
