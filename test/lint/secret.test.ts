import { expect, test } from 'vitest'
import { configurationWithoutSecrets } from '../../src/lint/hide-secrets.ts'
import { findKnownTokens } from '../../src/lint/known-tokens.ts'
import { secret } from '../../src/lint/rules/secret.ts'
import { standsForSecret } from '../../src/lint/secret-values.ts'
import { lintFiles } from './lint-page.ts'

/** Put together here, so that nobody's scanner takes this file for a leak. */
const token = ['gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('')

test('tokens are found in each of many texts, where they stand', async () => {
  const texts = ['no secret', `one: ${token}`, '', `<!-- secretlint-disable -->\n${token}`, `${token}\n${token}`]
  const found = await findKnownTokens(texts)
  expect(found.map((places) => places.map(({ start }) => start))).toEqual([[], [5], [], [], [0, 41]])
  expect(found.flat().every(({ value }) => value === token)).toBe(true)
})

test.each(['hunter2', 'S3cr3t!', 'correct-horse-battery', 'k9$mPq2L', '123456', 'Passw0rd'])('%s is a secret', (value) => {
  expect(standsForSecret(value, true)).toBe(false)
})

test.each([
  '$PASSWORD', '${X}', '$(cat /run/secret)', '{{ password }}', '<password>', '****', 'xxxxxxxx', 'changeme', 'your-password', 'YOUR_TOKEN', 'my-secret',
  '/run/secrets/db', 'vault:secret/db', '…', 'abc...', '%PASSWORD%', 'YWRtaW4=', 'string', 'db-password',
])('%s stands for one', (value) => {
  expect(standsForSecret(value, true)).toBe(true)
})

test('what is said of a secret does not hold it, and its place is marked', async () => {
  const { problems } = await lintFiles({ 'page.md': 'Password: Tr0ub4dor&3.\n' }, undefined, { rules: [secret] })
  const [problem] = problems.filter(({ rule }) => rule === 'secret')
  expect(problem).toMatchObject({ masked: true, range: { start: { column: 11 }, end: { column: 22 } } })
  expect(JSON.stringify(problem)).not.toContain('Tr0ub4')
})

test('what is said of other things on the page does not hold it either', async () => {
  const page = `# Page\n\n[gone](gone.md?token=${token}) [near](nxt.md?token=${token}) [it](#${token})\n`
  const { problems } = await lintFiles({ 'page.md': page, 'next.md': '# Next\n' })
  expect(problems.filter(({ path }) => path === 'page.md').map(({ rule }) => rule).sort()).toEqual(['broken-anchor', 'broken-link', 'broken-link', 'secret', 'secret', 'secret'])
  expect(JSON.stringify(problems)).not.toContain(token)
  expect(problems.find(({ rule }) => rule === 'broken-anchor')?.message).toContain('#ghp_…')
})

test('a file of configuration is shown without what its passwords are', () => {
  const text = 'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: s3cr3tValue\n      URL: "postgres://app:0therValue@db/shop"\n      POSTGRES_USER: app\n'
  const shown = configurationWithoutSecrets(text)
  expect(shown).toBe(text.replace('s3cr3tValue', '***********').replace('0therValue', '**********'))
})

test('an address that is a secret as a whole is one', async () => {
  const hook = ['https://hooks.slack.com', 'services', 'T0ABCDEFG', 'B0HIJKLMN', 'aBcDeFgHiJkLmNoPqRsTuVwX'].join('/')
  const { problems } = await lintFiles({ 'page.md': `Post to ${hook} then.\n` }, undefined, { rules: [secret] })
  expect(problems.filter(({ rule }) => rule === 'secret')).toMatchObject([{ range: { start: { column: 9 } } }])
})

test.each(['curl -u a:a ', '--password '.repeat(3000), `curl ${'-'.repeat(60_000)}`, `password: ${'x1'.repeat(60_000)}`, 'mysql -p'.repeat(9000), '://a:'.repeat(20_000)])('reads a long page in one pass: %#', async (text) => {
  // Where it takes more than one, the test runs out of time.
  const { files } = await lintFiles({ 'page.md': `\`\`\`bash\n${text.length < 100 ? text.repeat(6000) : text}\n\`\`\`\n` }, undefined, { rules: [secret] })
  expect(files).toBe(1)
})
