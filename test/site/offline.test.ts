import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeOfflineList } from '../../src/site/offline.ts'

let out = ''
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'runpress-list-'))
})
afterEach(() => rm(out, { recursive: true, force: true }))

const page = (text: string, around = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><main><article>${text}</article></main>${around}</body></html>`

/** Writes files, those given as a number that many bytes large, lists them, and reads what was written and logged. */
async function listed(files: Record<string, string | number>) {
  for (const [path, content] of Object.entries({ 'sw.js': 'work()', '_runpress/a.js': '', ...files })) {
    await mkdir(dirname(join(out, path)), { recursive: true })
    await writeFile(join(out, path), typeof content === 'string' ? content : '')
    if (typeof content === 'number') await truncate(join(out, path), content)
  }
  const log: string[] = []
  await writeOfflineList(out, (line) => log.push(line))
  const read = (path: string) => readFile(join(out, path), 'utf8')
  const { build } = JSON.parse(await read('runpress-offline.json')) as { build: string }
  const list = JSON.parse(await read(`_runpress/offline.${build}.json`)) as { build: string; files: Array<[string, string, number]> }
  const stamp = (html: string) => /<meta name="runpress:content" content="(\w+)">/.exec(html)?.[1]
  return { build, list, log, paths: list.files.map(([path]) => path), worker: await read('sw.js'), read, stamp }
}

describe('the list of files', () => {
  test('names pages as they are served, first, and leaves out the worker and source maps', async () => {
    const { paths, list, build } = await listed({
      'index.html': page('home'), 'über uns/a & b/index.html': page('b'), '404.html': page('none'), 'alerts/Down.html': page('c'),
      'images/way (1).svg': '<svg/>', 'early.js': '', 'pagefind/pagefind.js': '', '_runpress/a.js.map': '{}',
    })
    expect(paths).toEqual(['404.html', 'alerts/Down.html', '', '%C3%BCber%20uns/a%20%26%20b/', '_runpress/a.js', 'early.js', 'pagefind/pagefind.js', 'images/way%20(1).svg'])
    expect(list.build).toBe(build)
  })

  test('gives the same site the same build, and another site another, down to the worker’s bytes', async () => {
    const first = await listed({ 'index.html': page('home') })
    await rm(out, { recursive: true })
    const again = await listed({ 'index.html': page('home') })
    await rm(out, { recursive: true })
    const other = await listed({ 'index.html': page('house') })
    expect(again).toMatchObject({ build: first.build, worker: first.worker, list: first.list })
    expect(other.build).not.toBe(first.build)
    expect(first.worker).toBe(`self.runpressBuild="${first.build}";\nwork()`)
  })

  test('does not count when and from what a page was built, and counts everything else', async () => {
    const foot = (built: string, more = '') => `<footer><p class="foot-built">\n Built ${built}\n</p>${more}</footer>`
    const builds: Array<{ build: string; hashes: string[] }> = []
    // The author's own is not ours, wherever it stands.
    const own = '<p class="foot-built">mine</p>'
    for (const [text, around] of [[own, foot('at 8')], [own, foot('at 9')], [own, foot('at 9', '<a>')], [own.replace('mine', 'ours'), foot('at 9')]]) {
      const { build, list } = await listed({ 'index.html': page(text as string, around) })
      builds.push({ build, hashes: list.files.map(([, hash]) => hash) })
      await rm(out, { recursive: true })
    }
    expect(builds[1]).toEqual(builds[0])
    expect(new Set(builds.map(({ build }) => build)).size).toBe(3)
  })

  test('leaves out what is too large, and says so', async () => {
    const { paths, log } = await listed({ 'index.html': page('home'), 'talk.mp4': 5_000_001, 'plan.pdf': 5_000_000 })
    expect(paths).toContain('plan.pdf')
    expect(paths).not.toContain('talk.mp4')
    expect(log).toEqual(['Too large for the offline copy, which keeps 60 MB, and files of up to 5 MB: talk.mp4'])
  })

  test('keeps pages before pictures where all is too much, however long the pages are', async () => {
    const pictures = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index + 10}.png`, 5_000_000]))
    const { paths, log } = await listed({ 'index.html': page('x'.repeat(6_000_000)), ...pictures })
    expect(paths.filter((path) => path.endsWith('.png'))).toEqual(['10.png', '11.png', '12.png', '13.png', '14.png', '15.png', '16.png', '17.png', '18.png', '19.png'])
    expect(paths).toContain('')
    expect(log[0]).toMatch(/: 20\.png, 21\.png$/)
  })
})

test('a page is stamped by its text alone', async () => {
  const { read, stamp } = await listed({ 'a/index.html': page('one'), 'b/index.html': page('one', '<footer>Built now</footer>'), 'c/index.html': page('two') })
  const [a, b, c] = [stamp(await read('a/index.html')), stamp(await read('b/index.html')), stamp(await read('c/index.html'))]
  expect(a).toMatch(/^\w{16}$/)
  expect(b).toBe(a)
  expect(c).not.toBe(a)
})
