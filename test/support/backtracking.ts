/**
 * How many steps a backtracking matcher takes for a regular expression: it works as the engines of Node and browsers do,
 * and counts. Two lengths of one kind of text show whether the steps grow faster than the text.
 */

interface Sequence { kind: 'sequence'; items: Item[] }
interface Choice { kind: 'choice'; options: Sequence[] }
interface Repeat { kind: 'repeat'; body: Item; min: number; max: number; lazy: boolean }
interface Character { kind: 'character'; source: string; accepts(character: string): boolean }
interface Assertion { kind: 'assertion'; holds(text: string, at: number): boolean }
interface Look { kind: 'look'; body: Choice; negative: boolean }
/** Refers to a group: matches nothing here, which takes the fewest steps. */
interface Reference { kind: 'reference' }

type Item = Choice | Repeat | Character | Assertion | Look | Reference

/** A pattern, read. */
export interface Pattern {
  root: Choice
  sticky: boolean
  /** One text for every way that might be slow: what stands before a repetition, what it repeats, what ends the text. */
  attacks(length: number): string[]
}

export function readPattern(source: string, flags: string): Pattern {
  const root = new Reader(source, flags).choice()
  const texts = attackTexts(root)
  return {
    root,
    sticky: flags.includes('y'),
    attacks: (length) => texts.flatMap(({ before, repeated }) => {
      const pumped = repeated.repeat(Math.ceil(length / repeated.length))
      return [`${before}${pumped}`, `${before}${pumped}\n\0`]
    }),
  }
}

/** The steps that the matcher takes over a text, at most `most`. */
export function stepsOf({ root, sticky }: Pattern, text: string, most: number): number {
  const matcher = new Matcher(text, most)
  for (let start = 0; start <= (sticky ? 0 : text.length); start++) {
    if (matcher.run(root, start) || matcher.steps > most) break
  }
  return matcher.steps
}

class Reader {
  private at = 0
  private readonly source: string
  private readonly flags: string

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags.replace(/[gdy]/g, '')
  }

  choice(): Choice {
    const options = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at++
      options.push(this.sequence())
    }
    return { kind: 'choice', options }
  }

  private sequence(): Sequence {
    const items: Item[] = []
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) items.push(this.quantified(this.item()))
    return { kind: 'sequence', items }
  }

  private quantified(body: Item): Item {
    const match = this.take(/(?:([*+?])|\{(\d+)(,)?(\d*)\})(\?)?/y)
    if (!match) return body
    const [, sign, from, comma, to, lazy] = match
    const min = sign === undefined ? Number(from) : sign === '+' ? 1 : 0
    const max = sign === '?' ? 1 : sign !== undefined || (comma && !to) ? Infinity : to ? Number(to) : min
    return { kind: 'repeat', body, min, max, lazy: lazy !== undefined }
  }

  private item(): Item {
    const start = this.at
    const look = this.take(/\(\?(<?)([=!])/y)
    if (look?.[1] === '') return { kind: 'look', body: this.closed(), negative: look[2] === '!' }
    if (look) {
      this.closed()
      // What is looked back at is short in all that we write, so that it counts as one step.
      const expression = new RegExp(this.source.slice(start, this.at), `${this.flags}y`)
      return this.assertion((text, at) => {
        expression.lastIndex = at
        return expression.test(text)
      })
    }
    if (this.take(/\((?:\?(?::|<[^>]*>|[ims-]*:))?/y)) return this.closed()
    if (this.take(/\^/y)) return this.assertion((text, at) => at === 0 || (this.flags.includes('m') && /[\n\r\u2028\u2029]/.test(text[at - 1]!)))
    if (this.take(/\$/y)) return this.assertion((text, at) => at === text.length || (this.flags.includes('m') && /[\n\r\u2028\u2029]/.test(text[at]!)))
    const edge = this.take(/\\([bB])/y)
    if (edge) return this.assertion((text, at) => (isWord(text[at - 1]) !== isWord(text[at])) === (edge[1] === 'b'))
    if (this.take(/\\(?:[1-9]|k<[^>]*>)/y)) return { kind: 'reference' }
    const whole = this.take(/\[(?:\\[^]|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|c[A-Za-z]|[^])|[^]/uy)!
    return this.character(whole[0])
  }

  private closed(): Choice {
    const body = this.choice()
    this.at++
    return body
  }

  private assertion(holds: Assertion['holds']): Assertion {
    return { kind: 'assertion', holds }
  }

  private character(source: string): Character {
    const expression = new RegExp(`^(?:${source})$`, this.flags)
    const known = new Map<string, boolean>()
    return {
      kind: 'character',
      source,
      accepts(character) {
        const answer = known.get(character) ?? expression.test(character)
        known.set(character, answer)
        return answer
      },
    }
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at
    const match = expression.exec(this.source)
    if (match) this.at = expression.lastIndex
    return match
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character)
}

type Next = (at: number) => boolean

class Matcher {
  steps = 0
  private readonly text: string
  private readonly most: number

  constructor(text: string, most: number) {
    this.text = text
    this.most = most
  }

  run(root: Choice, start: number): boolean {
    return this.match(root, start, () => true)
  }

  private match(item: Item, at: number, next: Next): boolean {
    // Told that it matches, everything ends.
    if (++this.steps > this.most) return true
    switch (item.kind) {
      case 'character':
        return at < this.text.length && item.accepts(this.text[at]!) && next(at + 1)
      case 'assertion':
        return item.holds(this.text, at) && next(at)
      case 'reference':
        return next(at)
      case 'choice':
        return item.options.some(({ items }) => this.sequence(items, 0, at, next))
      case 'look':
        return this.match(item.body, at, () => true) !== item.negative && next(at)
      case 'repeat':
        return this.repeat(item, 0, at, next)
    }
  }

  private sequence(items: readonly Item[], index: number, at: number, next: Next): boolean {
    return index === items.length ? next(at) : this.match(items[index]!, at, (after) => this.sequence(items, index + 1, after, next))
  }

  private repeat(item: Repeat, count: number, at: number, next: Next): boolean {
    const again = (): boolean => count < item.max && this.match(item.body, at, (after) => (after > at || count < item.min) && this.repeat(item, count + 1, after, next))
    if (count < item.min) return again()
    return item.lazy ? next(at) || again() : again() || next(at)
  }
}

const usual = [' ', '\t', '\n', 'a', 'A', '0', '-', '.', '/', '_', '"', '\'', '\\', '<', '>', '(', ')', '[', ']', '{', '}', '=', ':', ',', ';', '*', '#', '`', '|', '@', '$', '%', '+', '!', '?', '&', 'é']

/** A character that an item takes. */
function sampleCharacter({ accepts }: Character, nth: number): string {
  const fitting = [...usual, ...Array.from({ length: 94 }, (_, code) => String.fromCharCode(33 + code)), '\u00a0', '\u2028', 'ß', '\u200b', '\u0300'].filter(accepts)
  return fitting[nth % Math.max(1, fitting.length)] ?? ''
}

function sample(item: Item, nth: number): string {
  switch (item.kind) {
    case 'character':
      return sampleCharacter(item, nth)
    case 'choice':
      return sampleAll(item.options[nth % item.options.length]!.items, nth)
    case 'repeat':
      return sample(item.body, nth).repeat(Math.max(1, Math.min(item.min, 50)))
    default:
      return ''
  }
}

function sampleAll(items: readonly Item[], nth: number): string {
  return items.map((item) => sample(item, nth)).join('')
}

/** Repetitions longer than this are looked at. */
const few = 20
/** Of what a repetition may take in each turn, so many are tried. */
const mostOptions = 6

function attackTexts(root: Choice): Array<{ before: string; repeated: string }> {
  const found = new Map<string, { before: string; repeated: string }>()
  const add = (before: string, repeated: string): void => {
    if (repeated !== '') found.set(JSON.stringify([before, repeated]), { before, repeated })
  }
  const visit = (item: Item, before: string, behind: string): void => {
    if (item.kind === 'choice') item.options.forEach(({ items }) => visitAll(items, before, behind))
    else if (item.kind === 'look') visit(item.body, before, behind)
    else if (item.kind === 'repeat') {
      visit(item.body, before, behind)
      if (item.max < few) return
      const options = item.body.kind === 'choice' ? item.body.options.length : 0
      for (let nth = 0; nth < Math.min(Math.max(2, options), mostOptions); nth++) {
        const repeated = sample(item.body, nth)
        for (const start of ['', before]) {
          add(start, repeated)
          add(start, repeated + behind)
          add(start, before + repeated)
        }
      }
    }
  }
  const visitAll = (items: readonly Item[], before: string, behind: string): void => items.forEach((item, index) =>
    visit(item, before + sampleAll(items.slice(0, index), 0), sampleAll(items.slice(index + 1), 0) + behind))
  visit(root, '', '')
  return [...found.values()]
}
