import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../src/styles/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.css'))
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
/** A style sheet without comments and without pictures, which are drawn in colours of their own. */
const rules = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\("[^"]*"\)/g, 'url()')
const literal = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color)\([^)]*\)|:\s*(?:black|white|red|grey|gray)\b/gi

describe('the style sheets', () => {
  test('are all used, each in one way: by every page, or by what needs it', () => {
    const everywhere = [...read('index.css').matchAll(/@import '\.\/([^']+)'/g)].map(([, file]) => file)
    const src = new URL('../../src/', import.meta.url)
    const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|astro)$/.test(path))
    const somewhere = sources.flatMap((path) =>
      [...readFileSync(new URL(path, src), 'utf8').matchAll(/'(?:\.\.\/)+styles\/([\w-]+\.css)(?:\?url)?'/g)].map(([, file]) => file))
    expect([...everywhere, ...new Set(somewhere)].sort()).toEqual([...files].sort())
  })

  test.for(files.filter((file) => file !== 'tokens.css'))('%s takes its colours from the tokens', (file) => {
    expect(rules(file).match(literal) ?? []).toEqual([])
  })

  test.for(files)('%s needs no !important', (file) => {
    expect(rules(file)).not.toContain('!important')
  })

  test('use tokens that there are', () => {
    const all = files.map(rules).join('\n')
    const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
    const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name))
    expect([...used].filter((name) => !set.has(name))).toEqual([])
  })

  test('move only for who wants motion', () => {
    for (const file of files) {
      const still = rules(file).replace(/@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '')
      expect(still, file).not.toMatch(/^\s*(?:transition|animation|scroll-behavior)\s*:/m)
    }
  })

  test('have a page colour that the browser’s frame takes over', () => {
    const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(read('tokens.css')) ?? []
    const base = readFileSync(new URL('../../src/layouts/Base.astro', import.meta.url), 'utf8')
    expect([...base.matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, colour]) => colour)).toEqual([light, dark])
  })
})

describe('the colours of text', () => {
  const tokens = read('tokens.css').split('@media')[0] as string
  const value = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(tokens)?.[1] ?? ''
  const pair = (name: string): [string, string] => {
    const [, light, dark] = /light-dark\((#\w{6}), (#\w{6})\)/.exec(value(name)) ?? [undefined, value(name), value(name)]
    return [light as string, dark as string]
  }
  const channel = (hex: string, at: number): number => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
  const contrast = (one: string, other: string): number => {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (high + 0.05) / (low + 0.05)
  }

  test.for([
    ...['--ink', '--ink-soft', '--ink-faint', '--accent', '--red', '--amber', '--blue', '--green', '--violet']
      .flatMap((ink) => ['--paper', '--paper-raised', '--paper-overlay'].map((ground) => [ink, ground] as const)),
    ...['--term-ink', '--term-soft', '--term-accent', '--term-string', '--term-option', '--term-variable', '--term-operator',
      '--term-placeholder', '--term-change', '--term-destroy']
      .flatMap((ink) => ['--term', '--term-raised', '--term-destroy-ground'].map((ground) => [ink, ground] as const)),
    ['--accent', '--accent-soft'], ['--red', '--red-ground'], ['--amber', '--amber-ground'], ['--blue', '--blue-ground'],
    ['--green', '--green-ground'], ['--violet', '--violet-ground'], ['--on-solid', '--red-solid'], ['--ink', '--mark'], ['--found-ink', '--found'],
  ] as const)('%s is read on %s', ([ink, ground]) => {
    for (const theme of [0, 1] as const) expect(contrast(pair(ink)[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(4.5)
  })
})
