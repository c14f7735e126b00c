import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'
import { writeFolder } from './support/folder.ts'
import { treeOf } from './support/tree.ts'

let root = ''
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'runpress-at-once-')) })
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('builds at once of one content and of two, to one output and to others, each end whole, and lint says the same beside them', async () => {
  const content = (name: string) => writeFolder(join(root, name), { 'a.md': `# ${name}\n\n\`\`\`bash\nuptime\n\`\`\`\n`, [`${name}.md`]: `# Only ${name}\n` })
  const [one, other] = [content('one'), content('other')]
  const sites = join(root, 'sites')
  const build = (from: string, to: string) => runpress(['build', from, '--out', join(sites, to)])
  const lint = () => runpress(['lint', one])
  const alone = await lint()
  const [, , , , beside] = await Promise.all([build(one, 'shared'), build(one, 'one'), build(other, 'shared'), build(other, 'other'), lint()])
    .then((runs) => {
      expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0, alone.status])
      return runs
    })
  expect(beside).toEqual(alone)
  const [expectedOne, expectedOther] = [treeOf(join(sites, 'one')), treeOf(join(sites, 'other'))]
  expect(expectedOne).not.toEqual(expectedOther)
  expect([expectedOne, expectedOther]).toContainEqual(treeOf(join(sites, 'shared')))
  expect(readdirSync(sites).sort()).toEqual(['one', 'other', 'shared'])
}, 240_000)
