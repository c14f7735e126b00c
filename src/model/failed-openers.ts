import { isKnownKind } from '../syntax/kinds.ts'
import type { SyntaxNote } from './types.ts'

const QUOTE = /["'“”„‘’«]/

interface Surroundings {
  /** Whether the paragraph is this line only. */
  alone: boolean
  /** Whether the line below is indented, as a body would be. */
  next: boolean
  /** Whether the page has lines that close directives. */
  closers: boolean
}

/** What a line of plain text was meant as, or `null` where it is prose. The line comes without its indent. */
export function lookAtLine(line: string, around: Surroundings): Omit<SyntaxNote, 'range'> | null {
  if (line.startsWith('!!!') || line.startsWith('???')) return admonition(line, around)
  if (line.startsWith('==')) return tab(line, around)
  if (line.startsWith(':::')) return directive(line, around)
  return null
}

/** Whether a line asks mkdocstrings for the documentation of a module: `::: package.module`. */
export function asksForModule(line: string, closers: boolean): boolean {
  const [, name = '', path] = /^:::[ \t]+([A-Za-z_][\w-]*)([.:][\w.:]+)?(?:[^\s\w][^]*|[ \t]*)$/.exec(line) ?? []
  return name !== '' && !isKnownKind(name) && (path !== undefined || !closers)
}

/** Whether a page has lines that close directives. */
export function hasDirectiveClosers(text: string): boolean {
  return /^[ \t>]*:{3,}[ \t]*$/m.test(text)
}

export function isDirectiveCloser(line: string): boolean {
  return /^:{3,}[ \t]*$/.test(line)
}

function admonition(line: string, { next }: Surroundings): Omit<SyntaxNote, 'range'> | null {
  const [, marker = '', space = '', rest = ''] = /^(!{3,}|\?{3,}\+?)(\s*)(.*)$/.exec(line) ?? []
  if (rest === '' || /[!?]{2}$/.test(rest)) return null
  const [, word = '', after = ''] = /^([\w-]*)([^]*)$/.exec(rest) ?? []
  const knownKind = isKnownKind(word.toLowerCase()) && !/^[!?.,]/.test(after)
  const quotedTitle = QUOTE.test(rest[0] ?? '') || (word !== '' && /^(?:\s+[\w-]+)*\s*["'“”„‘’«]/.test(after))
  if (!knownKind && !quotedTitle && !(next && word !== '')) return null
  return { kind: 'unread-admonition', detail: `This admonition reads as text: ${reason(marker, space, word, after)}` }
}

function reason(marker: string, space: string, word: string, after: string): string {
  const signs = marker.replace('+', '')
  if (signs.length > 3) return `the marker is ${signs.slice(0, 3)}.`
  if (space.length > 1 || space === '\t') return `write one space after ${marker}.`
  if (word === '') return `name its kind before the title, as in ${marker} note "Title".`
  if (/[“”„‘’«']/.test(after) && !after.includes('"')) return 'put the title in straight double quotes.'
  if (after.includes('"') && !after.trimEnd().endsWith('"')) return 'the title must end with a double quote, at the end of the line.'
  return `write the title in double quotes, as in ${marker} ${word.toLowerCase()} "Title".`
}

function tab(line: string, { alone, next }: Surroundings): Omit<SyntaxNote, 'range'> | null {
  const [, marker = '', space = '', label = ''] = /^(={2,}[!+]*)(\s*)(.*)$/.exec(line) ?? []
  // Headings of other dialects (`== Title ==`) and what test runners print.
  if (label === '' || label.endsWith('=')) return null
  const quoted = QUOTE.test(label[0] ?? '')
  if (!quoted && !(/^={3}[!+]*$/.test(marker) && space !== '' && (alone || next))) return null
  const detail = !/^={3}(?!=)/.test(marker)
    ? 'a tab begins with ===.'
    : space === '' ? `write a space after ${marker}.` : `write the label in double quotes, as in ${marker} "Label".`
  return { kind: 'unread-tab', detail: `This tab reads as text: ${detail}` }
}

function directive(line: string, { closers }: Surroundings): Omit<SyntaxNote, 'range'> | null {
  const [, marker = '', space = '', name = '', rest = ''] = /^(:{3,})([ \t]*)([\w-]*)([^]*)$/.exec(line) ?? []
  const kind = 'unread-directive'
  if (isDirectiveCloser(line)) return { kind, detail: `This ${marker} closes nothing and reads as text.` }
  if (name === '') return { kind, detail: `This directive reads as text: write its name right after ${marker}.` }
  if (asksForModule(line, closers)) return null
  if (space !== '') return { kind, detail: `This directive reads as text: write ${marker}${name} without the space.` }
  return rest.trim() === ''
    ? { kind, detail: `This directive reads as text: no directive is called ${name}.` }
    : { kind, detail: `This directive reads as text: put its title in brackets, as in ${marker}${name}[Title].` }
}
