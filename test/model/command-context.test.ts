import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { readLocation } from '../../src/model/location.ts'

const PAGE = `# Restart

Run all of this on the server, in \`~/apps/orion\`:

\`\`\`bash
docker compose --profile full -p orion ps
cd ~/gitea && docker compose ps
git log
# If not: git pull
\`\`\`

Then:

\`\`\`bash
git status
\`\`\`

=== "One"

    \`\`\`bash
    cd /tmp
    make
    \`\`\`

=== "Two"

    \`\`\`bash
    make
    ssh samir@orion
    make install
    \`\`\`

**Verify**:

\`\`\`bash
make test
cd "$WORK"
make clean
\`\`\`

**Clean up**:

\`\`\`bash
make list
cd /srv
\`\`\`

**Remove**:

Take the name from the list above.

\`\`\`bash
make remove
\`\`\`
`

test('every command knows where it runs, and why', () => {
  const page = buildBook([{ path: 'page.md', text: PAGE }]).book.pages[0]
  const commands = page?.codeBlocks.flatMap((block) => [...block.commands, ...block.proposed]) ?? []
  expect(commands.map(({ text, context: { directory, hosts, machine } }) =>
    [text, directory?.because ?? '', directory?.path ?? null, machine, ...hosts])).toEqual([
    ['docker compose --profile full -p orion ps', 'prose', '~/apps/orion', 'server'],
    ['cd ~/gitea && docker compose ps', 'prose', '~/apps/orion', 'server'],
    ['git log', 'cd', '~/gitea', 'server'],
    ['git pull', 'cd', '~/gitea', 'server'],
    ['git status', 'earlier-block', '~/gitea', 'server'],
    ['cd /tmp', 'earlier-block', '~/gitea', 'server'],
    ['make', 'cd', '/tmp', 'server'],
    ['make', 'earlier-block', '~/gitea', 'server'],
    ['ssh samir@orion', 'earlier-block', '~/gitea', 'server'],
    ['make install', '', null, 'server', 'orion'],
    ['make test', '', null, null],
    ['cd "$WORK"', '', null, null],
    ['make clean', 'cd', null, null],
    ['make list', '', null, null],
    ['cd /srv', '', null, null],
    ['make remove', 'earlier-block', '/srv', null],
  ])
  expect(commands[0]?.context).toMatchObject({ project: 'orion', profiles: ['full'] })
})

test.each([
  ['Run all of this in `~/apps/orion`:', '~/apps/orion'],
  ['In `~/apps/orion`, list the ten queries:', '~/apps/orion'],
  ['On the server, in `/srv/shop/`:', '/srv/shop'],
  ['1. Change to the ~/gitea directory', '~/gitea'],
  ['Run this from the `deploy` directory.', 'deploy'],
  ['Run the script from the root of your checkout.', null],
  ['From the repository root, run:', null],
  ['Backups lie in `~/backups`.', undefined],
  ['Look for errors in /var/log/caddy.log.', undefined],
  ['Run this to see what is in `config.yml`.', undefined],
])('%s', (text, directory) => {
  expect(readLocation(text).directory).toBe(directory)
})

test('long paragraphs are read in one pass', () => {
  for (const text of ['in the '.repeat(250), '/a'.repeat(900), 'run in '.repeat(280), 'of the x '.repeat(200)]) readLocation(text)
})
