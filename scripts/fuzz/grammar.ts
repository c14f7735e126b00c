/** Pages made of everything that the dialects know, nested as nobody would. */
import { characters, marks } from './hostile-text.ts'
import { address, attributes, inline, words1 } from './inline-grammar.ts'
import type { Random } from './random.ts'
import { shellText } from './shell-grammar.ts'

const deepest = 4
const kinds = ['note', 'warning', 'danger', 'tip', 'NOTE', 'IMPORTANT', 'details', 'tab', 'caution', 'nope', 'quote', 'no te', '']
const leads = ['Symptoms', 'Diagnose', 'Causes', 'Fix', 'Verify', 'Rollback', 'Escalate', 'When']

/** The Markdown of one page. */
export function grammarPage(random: Random): string {
  const text = [...(random.chance(0.25) ? frontMatter(random) : []), ...blocks(random, 0, 1, 7)].join('\n')
  return `${random.chance(0.02) ? '\uFEFF' : ''}${text}${random.pick(['', '\n', '\n', '\n\n'])}`.toWellFormed()
}

type Block = (random: Random, depth: number) => string[]

function blocks(random: Random, depth: number, least: number, most: number): string[] {
  return random.times(least, most, () => {
    const simple = depth >= deepest || random.chance(0.45)
    const lines = random.pick(simple ? leaves : containers)(random, depth).flatMap((line) => line.split('\n'))
    return random.chance(0.88) ? [...lines, ''] : lines
  }).flat()
}

/** Lines behind marks. A blank line mostly keeps none, and now and then a line loses its own. */
function within(random: Random, lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) => {
    if (index === 0) return first + line
    if (line === '' && random.chance(0.9)) return rest.trimEnd()
    return (random.chance(0.015) ? random.pick(['', ' ', '  ', '\t', rest + ' ']) : rest) + line
  })
}

const paragraph: Block = (random) => random.times(1, 3, () => inline(random))
const heading: Block = (random) => [`${'#'.repeat(random.between(1, 6))} ${random.chance(0.3) ? random.pick(['Step one', 'Decision tree', '1. Step', 'Runbook 1: x', 'SEV-1', leads[0]]) : inline(random)}${random.pick(['', '', '', ' #', ` ${attributes(random)}`])}`]

const fence: Block = (random) => {
  const mark = random.pick(['```', '```', '```', '~~~', '````', '``'])
  const info = random.pick(['bash', 'sh', 'console', 'text', '', 'yaml', 'BASH', '{.bash}', '{ .sh title="x" }', 'bash title="a" hl_lines="1 2"', 'python linenums="1"', 'mermaid', '"><b', 'sql', 'bash {1,2}'])
  const body = random.chance(0.75) ? shellText(random) : random.pick(['a: b', 'print("x")', 'x', '', '\n\n', '```', '# Heading', '- a\n\n  b', '    x', '<b>'])
  return [`${mark}${random.pick(['', ' '])}${info}`, ...body.split('\n'), ...(random.chance(0.93) ? [mark + random.pick(['', '', ' ', '`', ' x'])] : [])]
}

const leaves: readonly Block[] = [
  paragraph, paragraph, paragraph, heading, heading, fence, fence, fence,
  (random) => [inline(random), random.pick(['===', '---', '=', '- - -'])],
  (random) => shellText(random).split('\n').map((line) => `    ${line}`),
  (random) => [`**${random.pick(leads)}**${random.pick([':', '', ' :'])} ${inline(random)}`],
  (random) => [random.pick(['---', '***', '___', '- - -', '+++', '...'])],
  (random) => [`[${random.pick(['a', 'b', 'Step one'])}]: ${address(random)}${random.pick(['', ' "t"', ' \'t', '\n  (x)'])}`],
  (random) => [`*[${random.pick(['HTML', 'a', 'SEV', '', '\\]'])}]: ${words1(random)}`],
  (random) => [`--8<-- "${random.pick(['b.md', 'dir/c.md', 'a.md', 'missing.md', '../x', 'b.md:part', 'b.md:1:2', '/etc/passwd', 'https://example.org/x'])}"`],
  (random) => ['--8<--', ...random.times(0, 2, () => random.pick(['b.md', 'dir/c.md', '; b.md', ''])), ...random.pick([['--8<--'], []])],
  () => ['<!-- --8<-- [start:part] -->', 'part', '<!-- --8<-- [end:part] -->'],
  (random) => [random.pick(['[TOC]', '[[_TOC_]]', '\\[TOC]', '[TOC]{ .x }'])],
  (random) => [`<!-- runpress-disable${random.pick(['', '-next-line', '-next-block', '-file', '-nope'])} ${random.pick(['', 'broken-link', 'all', 'broken-anchor, secret', 'nope'])}${random.pick(['', ' -- why', ' --'])} -->`],
  (random) => [random.pick(['<div>', '</div>', '<details>', '<summary>x</summary>', '</details>', '<table><tr><td>', '<pre>', '</pre>', '<script>x', '<!-- x', '-->', '<svg>', '<h2 id="x">y</h2>', '<img src=x>', '<a name="z"></a>', '<p id=p>', '<?x', '<![CDATA[', '<style>', '<textarea>', '<center>', '<hr>', '<my-tag>', '<ul><li>'])],
  (random) => ['severityTable', '| Severity | Meaning | Response |', '|---|:-:|--:|', ...random.times(1, 3, (index) => `| **SEV-${index + 1}** | ${inline(random)} | ${random.pick(['5 min', '\\|', '`a|b`', ''])} |`)].slice(1),
  (random) => [random.times(1, 4, () => inline(random).replaceAll('\n', ' ')).join(' | '), random.pick(['---|---', '|-|-|', ':-', '|:-:|-|-|', '|']), ...random.times(0, 3, () => `| ${random.times(0, 4, () => inline(random).replaceAll('\n', ' ')).join(' | ')}${random.pick(['', ' |'])}`)],
  decisionTree,
  (random) => [random.pick(marks) + random.pick(['', ' ', words1(random)])],
  (random) => [random.pick(characters).repeat(random.between(1, 3))],
  (random) => [attributes(random)],
  () => [''],
]

const containers: readonly Block[] = [
  (random, depth) => within(random, blocks(random, depth + 1, 1, 3), '> ', random.pick(['> ', '> ', '>'])),
  (random, depth) => within(random, [`[!${random.pick(kinds)}]${random.pick(['', ' title', '-', '+'])}`, ...blocks(random, depth + 1, 0, 2)], '> ', '> '),
  (random, depth) => list(random, depth, () => random.pick(['- ', '- ', '* ', '-   ', '- [ ] ', '- [x] ', '+ '])),
  (random, depth) => list(random, depth, (index) => `${random.pick([index + 1, index + 1, 1, 0, 7, 123456789])}${random.pick(['. ', '. ', ') '])}`),
  (random, depth) => {
    const title = random.pick(['', '', ' "A title"', ' ""', ' "<b>x</b>"', ' inline end "x"', ' "unfinished', ' \'x\'', ' x y "z" w'])
    return [`${random.pick(['!!!', '!!!', '???', '???+', '!!! ', '!!'])}${random.pick([' ', ' ', ''])}${random.pick(kinds)}${title}`, ...gap(random), ...indent(random, blocks(random, depth + 1, 0, 3))]
  },
  (random, depth) => random.times(1, 3, () => [
    `${random.pick(['===', '===', '===+', '===!', '=== '])} ${random.pick(['"Cause one"', '"Cause two"', '"a"', '""', '"unfinished', 'x', `"${inline(random).replaceAll('"', '')}"`])}`,
    ...gap(random), ...indent(random, blocks(random, depth + 1, 0, 2)),
  ]).flat(),
  (random, depth) => {
    const marks = ':'.repeat(Math.max(3, 6 - depth))
    return [`${marks}${random.pick(kinds)}${random.pick(['', '[Title]', '[*t*]{#d .e}', '{open}', ' x', '['])}`, ...blocks(random, depth + 1, 0, 3), ...(random.chance(0.9) ? [marks] : [])]
  },
  (random, depth) => {
    const marks = '/'.repeat(Math.max(3, 6 - depth))
    return [`${marks} ${random.pick(kinds)}${random.pick(['', ' | Title', ' | "x"'])}`, ...random.pick([[], [], ['    open: true', ''], ['    type: warning'], ['    attrs: {id: x, class: y}']]), ...gap(random), ...blocks(random, depth + 1, 0, 3), ...(random.chance(0.9) ? [marks] : [])]
  },
  (random, depth) => {
    const tag = random.pick(['div', 'details', 'section', 'details open', 'div class="grid cards"', 'p', 'td', 'summary'])
    const markdown = random.pick([' markdown', ' markdown="1"', ' markdown=span', ' markdown="block"', '', ' markdown="0"'])
    const close = random.chance(0.9) ? [`</${tag.split(' ')[0]}>`] : []
    return [`<${tag}${markdown}>${random.pick(['', '', '<summary>x</summary>', words1(random)])}`, ...gap(random), ...blocks(random, depth + 1, 0, 3), ...close]
  },
  (random, depth) => within(random, blocks(random, depth + 1, 1, 2), `[^${random.pick(['1', '2', 'n', 'unused', '__proto__'])}]: `, '    '),
  (random, depth) => [words1(random), ...random.times(1, 2, () => within(random, blocks(random, depth + 1, 1, 2), random.pick([':   ', ': ', ':\t']), '    ')).flat()],
  (random, depth) => indent(random, blocks(random, depth + 1, 1, 2)),
]

function list(random: Random, depth: number, mark: (index: number) => string): string[] {
  return random.times(1, 4, (index) => {
    const first = mark(index)
    return within(random, blocks(random, depth + 1, 1, 2), first, ' '.repeat(random.chance(0.8) ? first.replace(/\[.\] $/, '').length : random.between(1, 5)))
  }).flat()
}

function indent(random: Random, lines: readonly string[]): string[] {
  const mark = random.pick(['    ', '    ', '    ', '\t', '  ', '   ', '     '])
  return within(random, lines, mark, mark)
}

function gap(random: Random): string[] {
  return random.pick([[], [], [''], [' '], ['', '']])
}

/** Numbered steps with answers that lead to each other, nowhere, and to a runbook. */
function decisionTree(random: Random): string[] {
  const count = random.between(1, 4)
  const target = (): string => random.pick([`#step-${random.between(1, 5)}`, '#nowhere', 'b.md', 'b.md#fix', ''])
  return [
    `## ${random.pick(['Decision tree', 'Decision Tree', 'Start here: decision tree'])}`, '',
    ...Array.from({ length: count }, (_, index) => [
      `### Step ${random.chance(0.9) ? index + 1 : random.between(0, 9)}${random.pick([': ', ' — ', '. ', ''])}${words1(random)}?`, '',
      ...(random.chance(0.4) ? [...fence(random, 0), ''] : []),
      ...['Yes', 'No', random.pick(['Maybe', 'Otherwise', '', 'Yes'])].map((answer) => `- **${answer}**${random.pick([': ', ' → ', ' '])}${random.pick([`go to [Step ${index + 2}](${target()})`, `[x](${target()})`, inline(random), 'escalate'])}`), '',
    ]).flat(),
  ]
}

function frontMatter(random: Random): string[] {
  const lines = random.times(0, 4, () => random.pick([
    'title: A title', 'title: 404', 'title: [a', 'severity: SEV-1', 'reviewed: 2025-01-01', 'tags: [a, b]', 'a: &x 1', 'b: *x', '__proto__: {x: 1}', 'constructor: 1', 'title: b', '- list', '# comment', '', '  indented: 1',
    'x: !!js/function y', '{', '"', 'owner: "team', 'title: |\n  long\n  text', '\tt: 1', 'a: {b: {c: {d: 1}}}', 'date: 2026-13-45', 'null: null', '? x', '<<: *x', 'hide:\n  - toc',
  ]))
  return [random.pick(['---', '---', '---', '--- ', '+++']), ...lines, ...random.pick([['---'], ['---'], ['---'], ['...'], []]), '']
}
