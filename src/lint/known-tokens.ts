/** Tokens that have a form of their own (`ghp_…`, `AKIA…`, private keys), by secretlint's rules. */
import type { SecretPlace } from './secret-patterns.ts'

/** Its comments switch its rules off to the end of a text, so a page that has one is read by itself. */
const DIRECTIVE = 'secretlint-'
const BETWEEN = '\n\n'

/**
 * The tokens in each of the texts. What a call of secretlint costs does not depend on the text but for megabytes, so
 * the texts are read as one. The rules are loaded only here: nothing else needs them.
 */
export async function findKnownTokens(texts: readonly string[]): Promise<SecretPlace[][]> {
  const found: SecretPlace[][] = texts.map(() => [])
  const together = texts.flatMap((text, index) => (text === '' || text.includes(DIRECTIVE) ? [] : [index]))
  const alone = texts.flatMap((text, index) => (text.includes(DIRECTIVE) ? [[index]] : []))
  for (const group of [together, ...alone]) {
    if (group.length === 0) continue
    const starts: number[] = []
    let joined = ''
    for (const index of group) {
      starts.push(joined.length)
      joined += texts[index] + BETWEEN
    }
    let at = 0
    for (const place of await scan(joined)) {
      while (at + 1 < starts.length && (starts[at + 1] as number) <= place.start) at++
      found[group[at] as number]?.push({ ...place, start: place.start - (starts[at] as number) })
    }
  }
  return found
}

/** In the order they stand in. */
async function scan(text: string): Promise<SecretPlace[]> {
  const [{ lintSource }, { creator }] = await Promise.all([import('@secretlint/core'), import('@secretlint/secretlint-rule-preset-recommend')])
  const { messages } = await lintSource({
    source: { filePath: 'pages.md', content: text, ext: '.md', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: creator.meta.id, rule: creator, options: {} }] },
    },
  })
  // A byte order mark is not counted by secretlint.
  const shift = text.startsWith('\uFEFF') ? 1 : 0
  return messages.map(({ ruleId, range: [start, end] }) => ({
    what: `secret of ${ruleId.replace(/^.*rule-/, '')}`, value: text.slice(start + shift, end + shift), start: start + shift,
  })).sort((a, b) => a.start - b.start)
}
