/** Attribute lists: `{#id .class key="value"}`, `{: .class }`. */

/** What an attribute list says; keys other than `id` and `class` are kept for those who know them. */
export interface AttributeList {
  id?: string
  classes: string[]
  /** `key=value` pairs, keys in lower case. */
  values: Map<string, string>
  /** Words that are neither, such as the language in `{bash data-prompt="$"}`. */
  words: string[]
  /** Index behind the closing brace. */
  end: number
}

/**
 * Reads the attribute list that begins with the brace at `start`, on one line. Linear in the list's length.
 *
 * @returns `undefined` where there is none: no closing brace, a nested brace, or an unclosed quote.
 */
export function readAttributeList(text: string, start: number): AttributeList | undefined {
  if (text[start] !== '{') return undefined
  let index = start + 1
  if (text[index] === ':') index++
  const list: AttributeList = { classes: [], values: new Map(), words: [], end: 0 }
  while (index < text.length) {
    const character = text[index]!
    if (character === '}') {
      list.end = index + 1
      return list
    }
    if (character === ' ' || character === '\t') {
      index++
      continue
    }
    const item = readItem(text, index)
    if (!item) return undefined
    addItem(list, item)
    index = item.end
  }
  return undefined
}

/**
 * Whether a list is one beyond doubt: not empty, and made of nothing but ids, classes, `key=value` and `data-…`. Any
 * other single word is one to MkDocs, but elsewhere a placeholder: `## Users {name}`.
 */
export function isWellFormed(list: AttributeList): boolean {
  const some = list.id !== undefined || list.classes.length > 0 || list.values.size > 0 || list.words.length > 0
  return some && list.words.every(word => /^data-[\w-]+$/.test(word))
}

/** `key="value"`, `key=value`, or a single word, which has no value. */
export interface Item {
  key: string
  value?: string
  end: number
}

/** Reads one item of an attribute list or of a fence's info string. */
export function readItem(text: string, start: number): Item | undefined {
  let index = start
  while (index < text.length && !' \t\n\r{}="\''.includes(text[index]!)) index++
  const key = text.slice(start, index)
  if (key === '') return undefined
  if (text[index] !== '=') return endsItem(text, index) ? { key, end: index } : undefined
  const quote = text[index + 1]
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, index + 2)
    if (close === -1) return undefined
    const value = text.slice(index + 2, close)
    return /[\r\n]/.test(value) ? undefined : { key, value, end: close + 1 }
  }
  const valueStart = ++index
  while (index < text.length && !' \t\n\r{}'.includes(text[index]!)) index++
  return index === valueStart ? undefined : { key, value: text.slice(valueStart, index), end: index }
}

function endsItem(text: string, index: number): boolean {
  return index === text.length || ' \t}'.includes(text[index]!)
}

function addItem(list: AttributeList, { key, value }: Item): void {
  if (value === undefined) {
    if (key.length > 1 && key.startsWith('#')) list.id = key.slice(1)
    else if (key.length > 1 && key.startsWith('.')) list.classes.push(...key.slice(1).split('.').filter(Boolean))
    else list.words.push(key)
  } else if (key.toLowerCase() === 'id') {
    list.id = value
  } else if (key.toLowerCase() === 'class') {
    list.classes.push(...value.split(/[ \t]+/).filter(Boolean))
  } else {
    list.values.set(key.toLowerCase(), value)
  }
}
