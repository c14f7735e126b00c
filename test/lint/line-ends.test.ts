/** Line ends, marks and characters that tools count differently: every finding behind them stays where it is. */
import { expect, test } from 'vitest'
import { encodingProblems } from '../../src/content/source-problems.ts'
import { lint } from '../../src/lint/run.ts'
import type { Problem } from '../../src/lint/types.ts'
import { buildBook } from '../support/build-book.ts'
import { asText } from '../../src/source/folder.ts'

/** Findings of many kinds, in every container, among lines that `{}` stands in for something odd. */
const page = `---
title: Disk full
next_review: 2020-01-01
next_review: yesterday
---

# Disk full

Before {} it.

| Level | Means |
|---|---|
| SEV-1 | all {} of it |

See [gone](gone.md) and [there](#nowhere).

!!! warning "Careful {} now"

    Call [nobody](nobody.md).

    \`\`\`bash
    # Look {} first
    df -h | grep "full
    \`\`\`

- One {} step:

    1. See [two](two.md).

      \`\`\`bash
      docker compse ps
      rm -rf /var/lib/x \\
          --no-preserve-rot
      \`\`\`

> Quoted {}, with [three](three.md).

=== "Tab {} one"

    See [four](four.md).

Text<br>with ![image](image.png) {} and <a href="five.md">five</a>.

[six]: six.md

Six: [six].

## After {}

\`\`\`bash
cat <<EOF
never closed {}
\`\`\`
`

async function findings(bytes: Uint8Array): Promise<string[]> {
  const file = asText('page.md', { bytes })
  const { book, texts } = buildBook([file], { files: [] })
  const { problems } = await lint({ book, texts, inventory: null, sourceProblems: encodingProblems(file) }, { today: '2026-01-01' })
  return problems.filter(({ path }) => path === 'page.md').map(rowOf)
}

function rowOf({ rule, severity, range: { start, end } }: Problem): string {
  return `${start.line}:${start.column}-${end.line}:${end.column} ${rule} ${severity}`
}

const plain = page.replaceAll('{}', 'x')
const baseline = await findings(Buffer.from(plain))

test('there is something to find', () => {
  expect(baseline.length).toBeGreaterThan(12)
  expect(new Set(baseline.map((row) => row.split(' ')[1])).size).toBeGreaterThan(5)
})

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

test.each<[what: string, bytes: Uint8Array]>([
  ['CR LF', Buffer.from(plain.replaceAll('\n', '\r\n'))],
  ['CR', Buffer.from(plain.replaceAll('\n', '\r'))],
  ['LF and CR LF', Buffer.from(plain.split('\n').map((line, index) => line + ['\n', '\r\n'][index % 2]).join(''))],
  ['a byte order mark', Buffer.from(`\uFEFF${plain}`)],
  ['a byte order mark and CR LF', Buffer.from(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)],
  ['UTF-16, little end first', utf16(plain, true)],
  ['UTF-16, big end first', utf16(plain, false)],
  ['UTF-16 with CR LF', utf16(plain.replaceAll('\n', '\r\n'), true)],
  ['UTF-16 with CR', utf16(plain.replaceAll('\n', '\r'), false)],
])('%s', async (_, bytes) => {
  expect(await findings(bytes)).toEqual(baseline)
})

test('line ends that alternate: in code, CR beside others is hidden', async () => {
  const found = await findings(Buffer.from(plain.split('\n').map((line, index) => line + ['\n', '\r', '\r\n'][index % 3]).join('')))
  expect(found.filter((row) => !row.includes('hidden-character'))).toEqual(baseline)
  expect(found.length).toBeGreaterThan(baseline.length)
})

/** What stands in for `{}`, as wide as `x`. It may be a finding itself. */
const odd: Array<[what: string, text: string]> = [
  ['U+2028', '\u2028'], ['U+2029', '\u2029'], ['NEL', '\u0085'], ['vertical tab', '\v'], ['form feed', '\f'], ['NUL', '\0'], ['escape', '\u001b'],
  ['delete', '\u007f'], ['no-break space', '\u00a0'], ['zero-width space', '\u200b'], ['byte order mark', '\uFEFF'], ['U+FFFD', '\uFFFD'],
  ['tab', '\t'], ['right-to-left override', '\u202e'], ['information separator', '\u001c'],
]

for (const [what, text] of odd) {
  for (const end of ['\n', '\r\n', '\r']) {
    test(`${what} before ${JSON.stringify(end)}`, async () => {
      const found = await findings(Buffer.from(page.replaceAll('{}', text).replaceAll('\n', end)))
      const own = /hidden-character|non-ascii-command|unread-admonition/
      expect(found.filter((row) => !own.test(row))).toEqual(baseline.filter((row) => !own.test(row)))
    })
  }
}

test('a character of two units counts as two, a byte that is none as one', async () => {
  const shifted = await findings(Buffer.from('\u{1F525}\u{1F525} [gone](gone.md)\n'))
  expect(shifted).toEqual(['1:13-1:20 broken-link error'])
  const bytes = Buffer.concat([Buffer.from('caf'), Buffer.of(0xe9), Buffer.from(' [gone](gone.md)\n')])
  expect(await findings(bytes)).toEqual(['1:4-1:5 invalid-encoding error', '1:13-1:20 broken-link error'])
})
