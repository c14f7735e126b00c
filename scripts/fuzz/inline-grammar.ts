/** Running text of every kind that the dialects know. */
import { characters, marks } from './hostile-text.ts'
import type { Random } from './random.ts'
import { commandText } from './shell-grammar.ts'

const words = [
  'Restart', 'the', 'service', 'on', 'web-1', 'SEV-1', 'at', '10:30', 'caddy', '91.99.65.229', 'port', '8080', 'HTML', 'If', 'not', 'Step', 'one', 'go', 'to', 'db', 'a_b_c', '5*3', 'x', 'Überprüfen', '数据库', '😀',
  'user@example.org', 'http://example.org/a_b', 'www.example.org', '1.', '#1', '-', '+', '=', '>', '|', 'C:\\x', 'it\'s', '“so”', '--', '...',
]
const addresses = [
  '#step-one', '#nowhere', 'b.md', 'b.md#step-one', './a.md', '../c.md', 'dir/c.md#x', '/b/', 'missing.md', 'b.md?x#y', 'https://example.org/', 'mailto:a@example.org', 'javascript:alert(1)', 'JaVa\tScript:x', 'data:text/html,x', '//evil',
  '', '#', '?', '%', '%zz', 'a b', 'a(b)c', 'a)b', '<a b>', 'x&amp;y', 'é.md', 'tel:1', 'file:///etc/passwd', 'C:\\x.md', '\\\\host\\x', '&#106;avascript:x', 'http://[', '#__proto__',
]
const lists = ['{#own}', '{.a}', '{ #x .y z=1 }', '{: #step-one }', '{ onclick="x" }', '{', '{}', '{# }', '{ .a }{ .b }', '{#rp:main}', '{ #location }', '{#}', '{: .x', '{data-copy="rm"}']

/** A stretch of text on one line. */
export function inline(random: Random, depth = 0): string {
  return random.times(1, depth > 2 ? 2 : 5, () => piece(random, depth)).join(random.chance(0.85) ? ' ' : '')
}

export function words1(random: Random): string {
  return random.times(1, 4, () => random.pick(words)).join(' ')
}

export function attributes(random: Random): string {
  return random.pick(lists)
}

export function address(random: Random): string {
  return random.pick(addresses)
}

function piece(random: Random, depth: number): string {
  const inner = (): string => (depth > 3 ? random.pick(words) : inline(random, depth + 1))
  switch (random.below(34)) {
    case 0: return `**${inner()}**`
    case 1: return `*${inner()}*`
    case 2: return `_${inner()}_`
    case 3: return `\`${random.chance(0.5) ? commandText(random) : random.pick(words)}\``
    case 4: return `\`\`${random.pick([' ` ', 'a`b', ' ', '`'])}\`\``
    case 5: return `[${inner()}](${address(random)})`
    case 6: return `[${inner()}](${address(random)} "${random.pick(words)}")${random.chance(0.4) ? attributes(random) : ''}`
    case 7: return `![${inner()}](${address(random)})`
    case 8: return `[${inner()}][${random.pick(['a', 'b', 'Step one', '', '^1'])}]`
    case 9: return `[${random.pick(['a', 'b', 'Step one', ' ', 'a\\]b'])}]`
    case 10: return `[^${random.pick(['1', '2', 'n', 'a b', '__proto__', 'é'])}]`
    case 11: return `<${random.pick(['https://example.org/', 'mailto:a@b.c', 'a@b.c', 'javascript:x', 'PID', 'pod name'])}>`
    case 12: return `<${random.pick(['b', 'a href="#x"', 'span id=x', 'kbd', 'br/', 'img src=x onerror=y', 'script', 'a name="old"', 'i title="<', 'font', 'sub', 'details', 'input'])}>`
    case 13: return `</${random.pick(['b', 'a', 'span', 'kbd', 'div', 'details', 'p', 'script'])}>`
    case 14: return `<${random.pick(['b', 'em', 'kbd', 'summary', 'u'])}>${inner()}</${random.pick(['b', 'em', 'kbd', 'summary', 'u'])}>`
    case 15: return `==${inner()}==`
    case 16: return `^^${inner()}^^`
    case 17: return `~~${inner()}~~`
    case 18: return `++${random.pick(['ctrl+c', 'ctrl+alt+del', '"x"', 'enter', 'a b', ''])}++`
    case 19: return random.pick([':smile:', ':material-alert:', ':fontawesome-brands-github:', ':nope:', '::', ':+1:', ':octicons-x-16:{ .x }'])
    case 20: return random.pick(['{++add++}', '{--del--}', '{~~a~>b~~}', '{==m==}', '{>>c<<}', '{++a', '++}', '{--a\n\nb--}'])
    case 21: return `\`#!${random.pick(['bash', 'python', ''])} ${random.pick(words)}\``
    case 22: return random.pick(['\\*', '\\[', '\\\\', '\\`', '\\<', '\\', '\\|', '\\\n'])
    case 23: return random.pick(['&amp;', '&lt;b&gt;', '&nbsp;', '&#0;', '&#x1F600;', '&notin;', '&x;', '&#xD800;', '&'])
    case 24: return `${inner()}${attributes(random)}`
    case 25: return random.pick(characters)
    case 26: return random.pick(marks)
    case 27: return random.pick(['<!-- x -->', '<!--', '-->', '<!-- runpress-disable-next-line broken-link -- why -->', '<?php ?>', '<![CDATA[x]]>', '<!DOCTYPE x>'])
    case 28: return random.pick(['  \n', '\\\n', '\n', '\t', '<br>'])
    case 29: return random.pick(['~a~', '^b^', 'H~2~O', '$x$', '$$y$$', '\\(z\\)', '(1)', '[TOC]', '{{ x }}', '{% raw %}', '--8<-- "b.md"', '[[wiki]]', '[^inline note]'])
    default: return words1(random)
  }
}
