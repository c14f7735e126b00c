import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declaredNames, meantName } from '../../src/lint/declared.ts'
import { hasForeignLetters, looksLike, mixesScripts } from '../../src/lint/lookalikes.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { lintFiles } from './lint-page.ts'

const content = new URL('../../content/', import.meta.url)
const page = readFileSync(new URL('incident-response.md', content), 'utf8')
const inventory = readFileSync(new URL('inventory.yaml', content), 'utf8')
const ids = [
  'wrong-host', 'unknown-domain', 'wrong-user', 'unknown-port', 'unknown-service', 'unknown-unit', 'unknown-profile', 'unknown-database', 'unknown-script',
]
const references = rules.filter(({ id }) => ids.includes(id))
const all = rules.filter(({ id }) => ids.includes(id) || id === 'no-working-directory')

/** What one slip makes of a name that stands in the runbook, by the rule that has to find it wherever it stands. */
const slips: Array<[rule: string, name: RegExp, slip: string]> = [
  ['wrong-host', /91\.99\.65\.229/g, '91.99.65.228'],
  ['wrong-host', /localhost(?=:\d)/g, 'locahost'],
  ['unknown-domain', /(?<![\w.-])api\.wizard\.lu/g, 'apu.wizard.lu'],
  ['unknown-domain', /(?<![\w.-])omsflow\.lu/g, 'omsfolw.lu'],
  ['unknown-domain', /r2\.cloudflarestorage\.com/g, 'r2.cloudflarestorag.com'],
  ['wrong-user', /samir(?=@)/g, 'smair'],
  ['wrong-user', /orion_user/g, 'orion_usr'],
  ['unknown-port', /(?<=:)8001\b/g, '8011'],
  ['unknown-port', /(?<=grep |Port )8001\b/g, '801'],
  ['unknown-service', /(?<=docker compose[^\n|]* )celery-beat\b/g, 'celery-bea'],
  ['unknown-service', /(?<=docker compose[^\n|]* |`)db\b/g, 'dv'],
  ['unknown-unit', /gitea-runner/g, 'gitea-runnner'],
  ['unknown-unit', /(?<=systemctl \w+ )caddy/g, 'cady'],
  ['unknown-profile', /(?<=--profile )full/g, 'fulll'],
  ['unknown-database', /orion_db/g, 'orion_bd'],
  ['unknown-script', /~\/apps\/orion\/scripts\/\w+(?=\.sh)/g, '~/apps/orion/scripts/restoe'],
  ['unknown-script', /(?<=cd |`)~\/apps\/orion/g, '~/apps/orin'],
]

test.each(slips)('%s finds %s written %s', { timeout: 60_000 }, async (rule, name, slip) => {
  const places = [...page.matchAll(name)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
  expect(places.length).toBeGreaterThan(0)
  // The first, the last, and one in the middle: commands, text and tables are all there.
  for (const { from, to } of places.filter((_, index) => [0, places.length >> 1, places.length - 1].includes(index))) {
    const { problems } = await lintFiles({ 'page.md': page.slice(0, from) + slip + page.slice(to) }, inventory, { rules: references })
    const line = page.slice(0, from).split('\n').length
    expect(problems.filter(({ severity }) => severity === 'error').map((problem) => [problem.rule, problem.range.start.line])).toEqual([[rule, line]])
  }
})

test('messages cite where the name stands', async () => {
  const { problems } = await lintFiles({ 'page.md': '```bash\nssh samri@orion\n```\n' }, 'hosts:\n  - name: orion\n    users: [samir]\n')
  expect(problems.map(({ message }) => message)).toContain('samri is not a user of orion in the inventory. Did you mean samir (inventory.yaml:3)?')
})

test('a suggestion is certain where no other name is near', () => {
  const names = declaredNames(parseInventory('compose:\n  - name: a\n    services: [web-api, web-app, mailer]\n', 'inventory.yaml').inventory)
  expect(meantName('mailr', names.of('service'))).toMatchObject({ name: 'mailer', certain: true })
  expect(meantName('web-apx', names.of('service'))).toMatchObject({ certain: false })
  expect(meantName('worker', names.of('service'))).toBeNull()
})

test('letters that look like Latin ones', () => {
  expect(['wіzard.lu', 'ｗｉｚａｒｄ．ｌｕ', 'wízard.lu', 'xn--wzard-n2e.lu', 'οmsflow.lu'].map(looksLike))
    .toEqual(['wizard.lu', 'wizard.lu', 'wizard.lu', 'wizard.lu', 'omsflow.lu'])
  expect(['wizard.lu', 'münchen.de', 'wіzard.lu', 'пример.рф', 'сервер.wizard.lu'].map(mixesScripts)).toEqual([false, false, true, false, false])
  expect(['wizard.lu', 'xn--80ak6aa92e.com', 'müller.de'].map(hasForeignLetters)).toEqual([false, true, true])
})

test.each(['a-', 'a_b.', '1.', 'localhos', '/a', '/srv/apps/', 'port 1, ', 'a.b/', ':1', 'x@', 'wizard', 'and db and '])('long text of “%s” is read in one pass', { timeout: 60_000 }, async (text) => {
  // Where it takes more than one, the test runs out of time.
  const long = text.repeat(20_000)
  const { files } = await lintFiles({ 'page.md': `${long}\n\n\`\`\`bash\n# ${long}\ncurl ${long}\n\`\`\`\n` }, inventory, { rules: all })
  expect(files).toBe(1)
})
