import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../../src/site/publish.ts'
import { main } from '../support/command-line.ts'
import { writeFolder } from './support/folder.ts'
import { run } from './support/run.ts'
import { treeOf } from './support/tree.ts'

const support = join(import.meta.dirname, 'support')
/** More whole builds are killed by hand: `KILLS=100 npm test -- test/faults/kill.test.ts`. */
const kills = Number(process.env.KILLS ?? 2)

let root = ''
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'runpress-kill-')) })
afterAll(() => rmSync(root, { recursive: true, force: true }))

const folder = (name: string, files: Record<string, string>): string => writeFolder(join(root, name), files)

/** Publishes in the place of what is there, killed before its `at`th call of the file system. */
const publishUntil = (built: string, out: string, at: number, node: string[], signal = 'SIGKILL') =>
  run(process.execPath, [...node, '--import', join(support, 'kill-at.mjs'), join(support, 'publish.ts'), built, out], {
    env: { KILL_AT: String(at), KILL_WITH: signal },
  })

const site = (word: string, files: string[]): Record<string, string> => Object.fromEntries([
  ['index.html', `<meta charset="utf-8"><main>${word}</main>`], ['sw.js', word], ['_runpress/page.js', 'same'], ...files.map((path) => [path, `${word} ${path}`]),
])

describe.each([
  { way: 'exchanged in one step', node: [] as string[], isOneStep: true },
  { way: 'renamed twice, where the system exchanges nothing', node: ['--no-experimental-ffi'], isOneStep: false },
])('a site that is $way', ({ node, isOneStep }) => {
  test('is whole at every moment that the build may be killed at', async () => {
    const name = isOneStep ? 'one' : 'two'
    const from = folder(`${name}-old`, site('old', ['_runpress/a.js', 'gone/index.html']))
    const to = folder(`${name}-new`, site('new', ['_runpress/b.js', 'added/index.html']))
    const made = async (built: string) => {
      const out = join(root, `${name}-made`)
      rmSync(out, { recursive: true, force: true })
      const { status, stdout } = await publishUntil(built, out, 0, node)
      expect(status).toBe(0)
      return { tree: treeOf(out), calls: Number(stdout) }
    }
    const old = await made(from)
    const fresh = await made(to)
    expect(old.tree).not.toEqual(fresh.tree)
    expect(fresh.calls).toBeGreaterThan(20)
    // With what was there: nothing, or an earlier site.
    const seen = new Set<string>()
    const tryAt = async (at: number, earlier: string | null): Promise<void> => {
      const parent = join(root, `${name}-${at}-${earlier === null}`)
      const out = join(parent, 'site')
      mkdirSync(parent)
      if (earlier !== null) await publish(earlier, out, () => {})
      const { status, signal } = await publishUntil(to, out, at, node)
      expect(signal === 'SIGKILL' || status === 0).toBe(true)
      const before = earlier === null ? null : old.tree
      const found = treeOf(out)
      const isAside = !isOneStep && found === null && earlier !== null
      if (isAside) seen.add('aside')
      else {
        expect([before, fresh.tree]).toContainEqual(found)
        seen.add(JSON.stringify(found) === JSON.stringify(fresh.tree) ? 'new' : 'old')
      }
      // The next build takes away what was left, and brings back what was set aside.
      await publish(to, out, () => {})
      expect(treeOf(out)).toEqual(fresh.tree)
      expect(readdirSync(parent)).toEqual(['site'])
    }
    // Until the site is put in its place, one moment is as the next.
    const moments = Array.from({ length: fresh.calls + 8 }, (_, index) => index + 1).filter((at) => at % 4 === 0 || at > fresh.calls - 10)
      .flatMap((at) => [() => tryAt(at, from), ...(isOneStep ? [() => tryAt(at, null)] : [])])
    const next = async (): Promise<void> => {
      for (let moment = moments.shift(); moment; moment = moments.shift()) await moment()
    }
    await Promise.all([next(), next(), next()])
    expect([...seen].sort()).toEqual(isOneStep ? ['new', 'old'] : ['aside', 'new', 'old'])
  }, 240_000)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s ends a build at once, which leaves nothing behind', async (name) => {
  const [from, to] = ['old', 'new'].map((word) => folder(`${name}-${word}`, site(word, []))) as [string, string]
  const out = join(root, `${name}-parent/site`)
  for (const at of [6, 14, 22]) {
    await publish(from, out, () => {})
    const before = treeOf(out)
    expect(await publishUntil(to, out, at, [], name)).toMatchObject({ status: null, signal: name, stderr: '' })
    expect(treeOf(out)).toEqual(before)
    expect(readdirSync(join(root, `${name}-parent`))).toEqual(['site'])
  }
})

test('what another machine may still be making beside a site is left alone', async () => {
  const out = join(root, 'shared/site')
  const built = folder('shared-built', site('new', []))
  folder('shared/.site-new-00000000-1-abcdef', site('half', []))
  await publish(built, out, () => {})
  expect(readdirSync(join(root, 'shared')).sort()).toEqual(['.site-new-00000000-1-abcdef', 'site'])
})

test('whole builds that are killed leave the old site or the new one', async () => {
  const content = folder('content', { 'a.md': '# Old\n\n```bash\nuptime\n```\n' })
  const out = join(root, 'whole/site')
  const build = [main, 'build', content, '--out', out]
  const write = (word: string): void => { folder('content', { 'a.md': `# ${word}\n\n\`\`\`bash\nuptime\n\`\`\`\n` }) }
  const wordOf = (turn: number): string => (turn % 4 < 2 ? 'Two' : 'One')
  write('One')
  expect((await run(process.execPath, build)).status).toBe(0)
  const one = treeOf(out)
  const found: Array<string[] | null> = []
  for (let turn = 0; turn < kills; turn++) {
    // What is made changes with every second turn, so that a late kill may leave either.
    write(wordOf(turn))
    const isLate = turn % 2 === 1
    let isAimed = false
    await run(process.execPath, build, {
      watch(said, kill) {
        if (isAimed || (isLate && !said.includes('Made the search index'))) return
        isAimed = true
        // Spread over the first seconds of a build, or over the moments after its last line but one.
        setTimeout(kill, isLate ? (turn * 37) % 400 : ((turn * 977) % 4000) + 50)
      },
    })
    found.push(treeOf(out))
  }
  // What a killed build has kept half done is not used.
  write('Two')
  expect((await run(process.execPath, build)).status).toBe(0)
  const two = treeOf(out)
  expect(two).not.toEqual(one)
  for (const tree of found) expect([one, two]).toContainEqual(tree)
  expect(readdirSync(join(root, 'whole'))).toEqual(['site'])
}, 180_000 + kills * 30_000)
