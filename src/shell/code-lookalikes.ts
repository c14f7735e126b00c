/** Characters that only look like those that were meant, in code that is no shell. */
import { findLookalikes } from './lookalikes.ts'
import type { Lookalike } from './types.ts'

/** In which quotes and dashes stand in strings and comments, or are ASCII; with what begins a comment. */
const LANGUAGES: ReadonlyMap<string, RegExp> = new Map([
  ...byName('sql mysql postgresql pgsql plpgsql sqlite lua', /--.*|\/\*.*/g),
  ...byName('python py ruby rb jq awk promql logql dockerfile docker hcl terraform tf rego powershell ps1 pwsh graphql', /#.*|\/\/.*|\/\*.*/g),
  ...byName('json', /(?!)/g),
  ...byName('json5 jsonc javascript js typescript ts go java kotlin rust c cpp', /\/\/.*|\/\*.*|^[^\S\r\n]*\*.*/gm),
  ...byName('batch bat cmd', /^[^\S\r\n]*(?:rem\b|::).*/gim),
])

function byName(names: string, comment: RegExp): Array<[string, RegExp]> {
  return names.split(' ').map((name) => [name, comment])
}

/** A list's mark, where one may stand, and a value in quotes, that YAML takes for text. */
const YAML_MARK = /^([ \t]*)([–—])[ \t]\S/
const YAML_QUOTED = /^[ \t]*(?:- )?(?:[\w.-]{1,80}:[ \t]+|- )[“”„‘’][^“”„‘’"'\n]*[“”‘’][ \t]*$/

/** @returns where they stand in the text */
export function codeLookalikes(text: string, lang: string): Lookalike[] {
  if (!/[^\0-\x7f]/.test(text)) return []
  const comment = LANGUAGES.get(lang)
  const code = comment ? text.replace(comment, (found) => ' '.repeat(found.length)) : text
  const found = lookalikesByLine(code).filter(({ kind, start, end }) =>
    kind === 'letters' ? /[A-Za-z]/.test(text.slice(start, end)) : comment !== undefined)
  return /^ya?ml$/.test(lang) ? [...found, ...inYaml(text)].sort((a, b) => a.start - b.start) : found
}

/** By line: a quote that one line leaves open is an apostrophe, or a text over many lines. */
function lookalikesByLine(text: string): Lookalike[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    const wording = { isMessage: () => true, isCode: () => false, dashes: () => '-' as const, isProgram: () => false }
    return findLookalikes(line, wording)
      .filter(({ kind }) => kind !== 'blank')
      .map((one) => ({ ...one, start: from + one.start, end: from + one.end }))
  })
}

function inYaml(text: string): Lookalike[] {
  const found: Lookalike[] = []
  let start = 0
  let above = ''
  for (const line of text.split('\n')) {
    const [, indent = '', mark] = YAML_MARK.exec(line) ?? []
    const isItem = mark !== undefined && (above.endsWith(':') || new RegExp(`^${indent}[-–—] `).test(above))
    const places = isItem ? [indent.length] : YAML_QUOTED.test(line) ? [line.search(/[“”„‘’]/), line.trimEnd().length - 1] : []
    for (const at of places) found.push({ kind: isItem ? 'dash' : 'quote', start: start + at, end: start + at + 1, plain: isItem ? '-' : '"' })
    if (line.trim() !== '') above = line.trimEnd()
    start += line.length + 1
  }
  return found
}
