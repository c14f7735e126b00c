import { describe, expect, it } from 'vitest'
import { fillValue } from '../../src/browser/fill-value.ts'
import { analyzeShell } from '../../src/shell/analyze.ts'
import { children, parseShell } from '../../src/shell/parser.ts'
import type { SyntaxNode } from '../../src/shell/parser.ts'
import { commandOf, filled, hostileValues, quotingFixtures, unseenValues } from './quoting-fixtures.ts'

describe('how a placeholder is read', () => {
  it.each(quotingFixtures)('$text', (fixture) => {
    expect(commandOf(fixture).placeholders.map(({ quoting }) => quoting.join(' '))).toEqual(fixture.quoting)
  })

  it('is not known in what is no valid shell', () => {
    const { commands: [command] } = analyzeShell('docker logs <service> ) && echo "<text>"', 'bash')
    expect(command?.placeholders.map(({ quoting }) => quoting)).toEqual([['closed'], ['closed']])
  })

  it('is not known where a database’s client reads it', () => {
    const { commands: [command] } = analyzeShell('app=# SELECT * FROM jobs WHERE id = <id>;', 'console')
    expect(command?.placeholders.map(({ quoting }) => quoting)).toEqual([['closed']])
  })

  it('is found below a prompt, in a continued command', () => {
    const { commands: [command] } = analyzeShell("$ ssh web \\\n    'grep \"<text>\" \\\n    <file>'", 'console')
    expect(command?.placeholders.map(({ quoting }) => quoting.join(' '))).toEqual(['single double', 'single bare no:!'])
  })

  it('is closed in commands with more placeholders than anyone fills in', () => {
    const { commands: [command] } = analyzeShell(`echo ${'<a> '.repeat(300)}`, 'bash')
    expect(new Set(command?.placeholders.map(({ quoting }) => quoting.join()))).toEqual(new Set(['closed']))
  })
})

/** A command's statements, words, expansions and redirections, whatever its words say. */
function shape(node: SyntaxNode): unknown {
  const inside = children(node)
  switch (node.type) {
    case 'Literal': case 'SingleQuoted': case 'AnsiCQuoted': case 'HereDocDelimiter': case 'ArithmeticWord':
      return []
    case 'Word': case 'DoubleQuoted': case 'HereDocBody':
      return [node.type === 'DoubleQuoted' ? '' : node.type, inside.flatMap((part) => flattened(part))]
    default:
      return [node.type, 'operator' in node ? node.operator : '', inside.map((child) => shape(child))]
  }
}

function flattened(part: SyntaxNode): unknown[] {
  if (part.type === 'DoubleQuoted') return children(part).flatMap((child) => flattened(child))
  const found = shape(part)
  return Array.isArray(found) && found.length === 0 ? [] : [found]
}

function shapeOf(text: string): string {
  const parsed = parseShell(text)
  return JSON.stringify({ errors: parsed?.errors, root: parsed && shape(parsed.root) })
}

/** Numbers that are the same on every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What is right in every place, but for those that take a number. */
const PLAIN = 'web'
const plainFor = ({ quoting }: { quoting: readonly string[] }) => (quoting.includes('number') ? '4711' : PLAIN)

describe('a filled command', () => {
  const next = random(5)
  const pieces = [..." '\"$`\\;&|<>(){}[]*?~!#=,%^-+@:./", 'a', 'b', '1', '$(', '))', "'\\''", '\\"', 'é', 'EOF', '${', '<<', 'x y', '--', '&&']
  const values = [
    ...hostileValues,
    ...Array.from({ length: 200 }, () => Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]).join('')),
  ]

  it.each(quotingFixtures)('keeps its shape: $text', (fixture) => {
    const command = commandOf(fixture)
    const plain = shapeOf(filled(command, command.placeholders.map(plainFor)))
    for (const value of values) {
      command.placeholders.forEach(({ quoting }, index) => {
        if ('refused' in fillValue(value, { quoting, type: 'text' })) return
        const text = filled(command, command.placeholders.map((hole, other) => (other === index ? value : plainFor(hole))))
        if (shapeOf(text) !== plain) expect.fail(`${value} changes it: ${text}`)
      })
    }
  })

  it('holds no value that cannot be seen', () => {
    for (const { quoting } of quotingFixtures.flatMap((fixture) => commandOf(fixture).placeholders)) {
      for (const value of unseenValues) expect(fillValue(value, { quoting, type: 'text' })).toHaveProperty('refused')
    }
  })

  it('takes plain values as they are', () => {
    for (const { quoting } of quotingFixtures.flatMap((fixture) => commandOf(fixture).placeholders)) {
      const isName = quoting.join().includes('no:/:@+-.')
      const plain = quoting.includes('number') ? ['0', '4711'] : ['web', ...(quoting.includes('no:_') ? [] : ['orion_stage']), ...(isName ? [] : ['2026', 'v1.2'])]
      for (const value of plain) {
        const text = quoting.includes('quote') && quoting.includes('bare') ? `'${value}'` : value
        expect(fillValue(value, { quoting, type: 'text' })).toEqual({ text })
      }
    }
  })
})
