import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { lint } from '../../src/lint/run.ts'

let root = ''
const inventory = `
programs:
  - backup-now
  - docker
  - name: orionctl
    complete: true
    risk: change
    options: -v|--verbose --host=host
    inherits: true
    subcommands:
      status: {risk: read, positionals: service*, complete: true}
      drop: {risk: destroy, positionals: database, options: --force, needs: 1, complete: true}
scripts: [/srv/orion/bin/deploy]
hosts: [{name: orion, addresses: [91.99.65.229]}]
databases: [{name: orion_db}]
`
const commands = [
  'orionctl status api', 'sudo orionctl drop orion_db --force', 'orionctl -v --host 91.99.65.229 status', 'backup-now --all', 'docker ps', '/srv/orion/bin/deploy', 'orionctl stauts',
  'orionctl drop --forse orion_db', 'orionctl drop', 'orionctl status --host 91.99.65.299', 'orionctl drop orion_bd',
]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress own programs '))
  await writeFile(join(root, 'inventory.yaml'), inventory)
  await writeFile(join(root, 'page.md'), `# Page\n\n\`\`\`bash\n${commands.join('\n')}\n\`\`\`\n`)
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('commands of the team\'s own programs are read by what the inventory says of them', async () => {
  const { book, inventoryProblems } = await readContent(root)
  expect(inventoryProblems).toEqual([])
  const read = book.pages.flatMap(({ codeBlocks }) => codeBlocks).flatMap((block) => block.commands)
  expect(read.map(({ text, risk, references }) => `${risk} ${text.split(' ')[0]} ${references.map(({ kind, value }) => `${kind}:${value}`).join(' ')}`.trim())).toEqual([
    'read orionctl service:api', 'destroy sudo database:orion_db', 'read orionctl host:91.99.65.229', 'unknown backup-now', 'read docker', 'unknown /srv/orion/bin/deploy', 'change orionctl',
    'destroy orionctl database:orion_db', 'destroy orionctl', 'read orionctl host:91.99.65.299', 'destroy orionctl database:orion_bd',
  ])
})

test('what is wrong in them is found', async () => {
  const { problems } = await lint(await readContent(root))
  const rules = ['unknown-program', 'unknown-subcommand', 'unknown-flag', 'wrong-host', 'unknown-database']
  const found = problems.filter(({ rule }) => rules.includes(rule))
  expect(found.map(({ rule, severity, range, suggestion }) => `${range.start.line}:${range.start.column} ${rule} ${severity} ${suggestion ?? ''}`.trim())).toEqual([
    '10:10 unknown-subcommand error status', '11:15 unknown-flag error --force', '13:24 wrong-host error 91.99.65.229', '14:15 unknown-database error orion_db',
  ])
})
