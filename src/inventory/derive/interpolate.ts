/** So deep may defaults stand in defaults: `${A:-${B:-x}}`. */
const depthLimit = 10

/**
 * A value of a compose file with its variables filled in, or `null` where one is not set and has no default: nobody can
 * tell then what it will be. The environment of whoever runs Runpress has no part in it.
 *
 * @param variables Of the `.env` file beside the compose file.
 */
export function interpolate(text: string, variables: ReadonlyMap<string, string>, depth = 0): string | null {
  if (!text.includes('$')) return text
  if (depth > depthLimit) return null
  let result = ''
  for (let at = 0; at < text.length;) {
    if (text[at] !== '$') {
      const next = text.indexOf('$', at)
      result += text.slice(at, next === -1 ? undefined : next)
      at = next === -1 ? text.length : next
      continue
    }
    if (text[at + 1] === '$') {
      result += '$'
      at += 2
      continue
    }
    const braced = text[at + 1] === '{'
    const end = braced ? closingBrace(text, at + 2) : nameEnd(text, at + 1)
    if (end === -1 || end === at + 1) return null
    const value = braced ? expand(text.slice(at + 2, end), variables, depth) : variables.get(text.slice(at + 1, end)) ?? null
    if (value === null) return null
    result += value
    at = braced ? end + 1 : end
  }
  return result
}

/** What stands between the braces: `NAME`, `NAME:-default`, `NAME-default`, `NAME:?message`, `NAME:+instead`. */
function expand(text: string, variables: ReadonlyMap<string, string>, depth: number): string | null {
  const end = nameEnd(text, 0)
  const value = variables.get(text.slice(0, end))
  const operator = /^:?[-+?]/.exec(text.slice(end, end + 2))?.[0] ?? ''
  if (end === 0 || (operator === '' && end < text.length)) return null
  const isSet = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined
  const other = text.slice(end + operator.length)
  if (operator.endsWith('+')) return isSet ? interpolate(other, variables, depth + 1) : ''
  if (isSet) return value ?? null
  return operator.endsWith('-') ? interpolate(other, variables, depth + 1) : null
}

function nameEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\w]/.test(text[at] as string)) at++
  return at
}

function closingBrace(text: string, from: number): number {
  for (let at = from, open = 1; at < text.length; at++) {
    if (text[at] === '{' && text[at - 1] === '$') open++
    else if (text[at] === '}' && --open === 0) return at
  }
  return -1
}
