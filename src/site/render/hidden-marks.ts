import type { Element, ElementContent, Root, Text } from 'hast'
import { codeOfCharacter, farBlanks, hiddenCharacters, nameOfCharacter, standIn, withCodes } from '../../characters/hidden.ts'
import type { HiddenCharacter } from '../../characters/hidden.ts'
import { element } from './element.ts'

/** What is said, and not shown in the page's text. */
const said = ['ariaLabel', 'title', 'alt', 'placeholder'] as const

/**
 * Shows hidden characters: in place of each stands a mark with its code, `U+202E`, which has a name, cannot be selected
 * and turns nothing around. Where there was something to separate, a blank stands behind it, so that what a reader
 * selects is what would be copied. Words that are read from right to left keep what stands around them in code.
 */
export function showHidden(node: Root | Element, isCode = false): void {
  if (node.type === 'element') {
    for (const name of said) {
      const value = node.properties[name]
      if (typeof value === 'string') node.properties[name] = withCodes(value)
    }
    // What a code block holds beside commands, nobody copies.
    const isPrinted = node.tagName === 'pre' && ['output', 'comment'].includes((node.properties.className as string[] | undefined)?.[0] ?? '')
    if (!isCode && (node.tagName === 'code' || isPrinted)) return markWithin(node, isPrinted)
  }
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') showHidden(child)
    if (child.type !== 'text') return [child as ElementContent]
    return pieces(child.value, hiddenCharacters(child.value, false))
  })
}

/** Code, whose highlighting may cut it anywhere, is read as a whole. */
function markWithin(code: Element, isPrinted: boolean): void {
  const texts: string[] = []
  eachText(code, (text) => {
    texts.push(text.value)
    return [text]
  })
  const whole = texts.join('')
  const far = isPrinted ? [] : farBlanks(whole).map(({ start, blanks }) => ({ start, end: start, blanks }))
  if (far.length === 0 && /^[\t\n -~]*$/.test(whole)) return
  const hidden: Hidden[] = [...hiddenCharacters(whole, !isPrinted), ...far].sort((a, b) => a.start - b.start)
  let start = 0
  let next = 0
  eachText(code, ({ value }) => {
    const end = start + value.length
    const own: Hidden[] = []
    for (let one = hidden[next]; one && one.end <= end; one = hidden[++next]) own.push({ ...one, start: one.start - start, end: one.end - start })
    start = end
    return pieces(value, own, true)
  })
}

/** A hidden character, or a place behind which so many blanks push what follows out of sight. */
type Hidden = HiddenCharacter | { start: number; end: number; blanks: number }

/** What follows many blanks is told where they begin; they themselves stay. */
function farMark(blanks: number): Element {
  const name = `${blanks} blanks, and more code behind them`
  return element('span', { className: ['unseen', 'far'], role: 'img', ariaLabel: name, title: name }, element('i', {}, `${blanks} blanks →`))
}

function eachText(node: Element, change: (text: Text) => ElementContent[]): void {
  node.children = node.children.flatMap((child) => {
    if (child.type === 'element') eachText(child, change)
    return child.type === 'text' ? change(child) : [child]
  })
}

function pieces(text: string, hidden: readonly Hidden[], isCode = false): ElementContent[] {
  const result: ElementContent[] = []
  let last = 0
  const upTo = (end: number): void => {
    if (end > last) result.push(...isolated(text.slice(last, end), isCode))
  }
  for (const one of hidden) {
    upTo(one.start)
    result.push('code' in one ? hiddenMark(one.code) : farMark(one.blanks))
    last = one.end
  }
  upTo(text.length)
  return result
}

/** The mark of a hidden character. */
export function hiddenMark(code: number): Element {
  const blank = standIn(code)
  const name = `${codeOfCharacter(code)}, ${nameOfCharacter(code)}`
  return element('span', { className: ['unseen'], role: 'img', ariaLabel: `hidden character ${name}`, title: name },
    element('i', {}, codeOfCharacter(code)), blank === '' ? null : blank)
}

const RIGHT_TO_LEFT = /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}][\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{M}\u200c\u200d]*)/u

/** In code, what stands around a word that is read from right to left stays where it is. */
function isolated(text: string, isCode: boolean): ElementContent[] {
  if (!isCode || !RIGHT_TO_LEFT.test(text)) return [{ type: 'text', value: text }]
  return text.split(RIGHT_TO_LEFT).flatMap((part, index): ElementContent[] =>
    (part === '' ? [] : [index % 2 === 1 ? element('bdi', {}, part) : { type: 'text', value: part }]))
}
