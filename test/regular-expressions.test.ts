/**
 * Regular expressions run over what others write, so that none may take more than linear time. Each of `src/` is tried
 * with texts made from it, by a matcher that works as engines do and counts its steps.
 */
import { globSync, readFileSync } from 'node:fs'
import { Visitor, parseSync } from 'vite'
import { expect, test } from 'vitest'
import { readPattern, stepsOf, type Pattern } from './support/backtracking.ts'

const source = new URL('../src/', import.meta.url)

/** What only reads what we made, or what is short by then; by file, the beginning of the expression. */
const harmless: ReadonlyArray<[file: string, beginning: string, because: string]> = [
  ['site/front-page.ts', '<h1', 'our own HTML, where every heading is closed'],
  ['model/slug.ts', '<[^>]*>', 'a text that ends with >'],
  ['shell/no-command.ts', '"[^"]*"|', 'at most 400 characters'],
  ['browser/incident-fields.ts', '\\(.*\\)', 'a name of at most 61 characters'],
]

interface Found {
  place: string
  expression: string
}

/** The expressions written in a file, as `new RegExp('…')` of a text, too. */
function expressionsOf(file: string): Array<Found & { source: string; flags: string }> {
  const text = readFileSync(new URL(file, source), 'utf8')
  const found: Array<Found & { source: string; flags: string }> = []
  const add = (start: number, pattern: string, flags: string): void => {
    found.push({ place: `${file}:${text.slice(0, start).split('\n').length}`, expression: `/${pattern}/${flags}`, source: pattern, flags })
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node && node.regex) add(node.start, node.regex.pattern, node.regex.flags)
    },
    NewExpression(node) {
      const [pattern, flags] = node.arguments
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp' || pattern?.type !== 'Literal' || typeof pattern.value !== 'string') return
      add(node.start, pattern.value, flags?.type === 'Literal' ? String(flags.value) : '')
    },
  }).visit(parseSync(file, text).program)
  return found
}

const most = 400_000

/** A text over which a pattern takes more than linear time: four times as long, it takes far more than four times the steps. */
function slowText(pattern: Pattern): string | undefined {
  const longer = pattern.attacks(240)
  const index = pattern.attacks(60).findIndex((text, index) => grows(pattern, text, longer[index] as string) &&
    // What only repeats a bounded number of times grows so at first.
    grows(pattern, longer[index] as string, pattern.attacks(960)[index] as string))
  return index === -1 ? undefined : longer[index]
}

function grows(pattern: Pattern, short: string, long: string): boolean {
  const steps = stepsOf(pattern, short, most)
  // A short text takes as many as this where its length is squared.
  if (steps < 20 * short.length) return false
  return steps >= most || stepsOf(pattern, long, most) > 6.5 * steps
}

test('the counter sees what is slow', () => {
  expect(slowText(readPattern('\\s+$', ''))).toBeDefined()
  expect(slowText(readPattern('^(a|a)*$', ''))).toBeDefined()
  expect(slowText(readPattern('^\\s*x?\\s*$', ''))).toBeDefined()
  expect(slowText(readPattern('^(?:\\s|- |> ?)*a$', ''))).toBeDefined()
  expect(slowText(readPattern('(?<!\\s)\\s+$', ''))).toBeUndefined()
  expect(slowText(readPattern('^[a-z]+(?:-[a-z]+)*$', 'u'))).toBeUndefined()
})

test('no regular expression takes more than linear time', { timeout: 120_000 }, () => {
  const all = globSync('**/*.ts', { cwd: source }).flatMap(expressionsOf)
  expect(all.length).toBeGreaterThan(1000)
  const isHarmless = ({ place, source }: { place: string; source: string }): boolean =>
    harmless.some(([file, beginning]) => place.startsWith(`${file}:`) && source.startsWith(beginning))
  const slow = all.filter((one) => !isHarmless(one)).flatMap(({ place, expression, source, flags }) => {
    const text = slowText(readPattern(source, flags))
    return text === undefined ? [] : [`${place} ${expression} over ${JSON.stringify(text.slice(0, 40))}`]
  })
  expect(slow).toEqual([])
})
