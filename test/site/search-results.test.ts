import { describe, expect, test } from 'vitest'
import { readQuery, markWords } from '../../src/browser/query.ts'
import type { SearchCommand, SearchPage, SearchSection } from '../../src/browser/pagefind.ts'
import { answerQuery, browseSections, excerptOf, isCommandLike } from '../../src/browser/search-results.ts'
import { nearestWords } from '../../src/browser/spelling.ts'

describe('words are found', () => {
  test.for([
    ['oom', '| grep -i "oom\\|killed" # no room', ['oom']],
    ['91.99.65.229', 'ssh samir@91.99.65.229 not 91199165.229', ['91.99.65.229']],
    ['base', 'database base', ['base']],
    ['isready', 'pg_isready', ['isready']],
    ['podcrash', 'KubePodCrashLooping', ['PodCrash']],
    ['down', 'KubeAPIDown', ['Down']],
    ['kube api', 'KubeAPIDown', ['KubeAPI']],
    ['sev1', 'a SEV-1, not a SEV', ['SEV-1']],
    ['sev-1', 'SEV1', ['SEV1']],
    ['reachable', 'Can you reach it?', ['reach']],
    ['--tail', 'logs --tail=100 tail', ['--tail']],
    ['queries', 'A slow query, slow queries', ['query', 'queries']],
    ['no space left', 'no space\nleft, no space', ['no space\nleft', 'space']],
    ['(.*', 'a (.* b', ['(.*']],
  ] as const)('%s', ([typed, text, expected]) => {
    const pieces = markWords(text, readQuery(typed))
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(expected)
    expect(pieces.map(({ text }) => text).join('')).toBe(text)
  })
})

/** A page as the index gives it, from its sections. */
function page(title: string, sections: Record<string, string>, more: Partial<SearchSection> = {}): SearchPage {
  const all = Object.entries({ [title]: '', ...sections }).map(([name, text], index): SearchSection => ({
    id: index === 0 ? '' : name.toLowerCase(), title: name, depth: index === 0 ? 1 : 2, above: [], text, leads: [], symptoms: '', kind: 'Reference',
    begins: false, severity: null, services: [], alerts: [], commands: [], ...more,
  }))
  return { url: `/${title}/`, title, trail: [], sections: all }
}

const book = [
  page('A', { One: 'The disk is full of disk images.', Two: 'disk' }),
  page('B', { Disk: 'Buy a new one.', Redis: 'redis-cli ping on the disk' }),
]
const found = (typed: string, pages = book) => answerQuery(pages, typed).sections.map(({ page, section }) => `${page.title}#${section.id}`)

test('sections stand by how well they answer', () => {
  expect(found('disk')).toEqual(['B#disk', 'A#two', 'A#one', 'B#redis'])
  expect(found('disk images')[0]).toBe('A#one')
  expect(found('redis-cli ping')).toEqual(['B#redis'])
  expect(found('nothing')).toEqual([])
})

test('what stands between quotes is meant exactly so, unless nobody wrote it', () => {
  expect(found('"full of disk"')).toEqual(['A#one'])
  expect(found('"disk full"')).toContain('A#one')
})

test('other names of a thing are found, after the name that was typed', () => {
  const pages = [page('P', { Killer: 'The OOM killer ran.', Memory: 'It is out of memory.', Other: 'Nothing.' })]
  expect(found('out of memory', pages)).toEqual(['P#memory', 'P#killer'])
  expect(found('k8s', [page('P', { One: 'kubernetes' })])).toEqual(['P#one'])
})

test('a page named by a query comes before those that mention it', () => {
  const pages = [
    page('Checks', { Related: 'If NodeNotReady fires: node not ready, node not ready.' }, { leads: ['NodeNotReady'] }),
    page('KubeNodeNotReady', { Meaning: 'A node is away.' }),
  ]
  expect(found('node not ready', pages)[0]).toBe('KubeNodeNotReady#')
  expect(found('nodenotready', pages)[0]).toBe('KubeNodeNotReady#')
})

test('other names that stand together belong together', () => {
  const pages = [page('P', { Long: `backup ${'and so on '.repeat(60)} backup`, Short: 'Something else. # Back up by hand' })]
  expect(found('manual backup', pages)[0]).toBe('P#short')
})

test('a program and what follows it is meant as a command', () => {
  const command: SearchCommand = { text: 'sudo docker compose -f a.yml logs api', comment: '', risk: 'read', placeholders: [] }
  const pages = [page('P', { Prose: 'docker has logs, docker has logs' }), page('Q', { Run: command.text }, { commands: [command] })]
  expect(found('docker logs', pages)[0]).toBe('Q#run')
})

test('what a part is called weighs more than what it says', () => {
  const pages = [page('P', { One: 'a tunnel, a tunnel' }), page('Q', { Two: 'a tunnel' }, { leads: ['Tunnel'] })]
  expect(found('tunnel', pages)[0]).toBe('Q#two')
})

test('facets narrow to sections and count what each choice would leave', () => {
  const pages = [
    page('P', { One: 'disk' }, { severity: { name: 'SEV-1', rank: 1 }, services: ['db'] }),
    page('Q', { Two: 'disk' }, { severity: { name: 'SEV-2', rank: 2 }, services: ['api'] }),
  ]
  const chosen = new Map([['severity', new Set(['SEV-1'])]])
  const answer = answerQuery(pages, 'disk', chosen)
  expect(answer.sections.map(({ section }) => section.id)).toEqual(['one'])
  expect(Object.fromEntries(answer.counts.get('severity') ?? [])).toEqual({ 'SEV-1': 1, 'SEV-2': 1 })
  expect(Object.fromEntries(answer.counts.get('service') ?? [])).toEqual({ db: 1 })
  expect(browseSections(pages, chosen).sections.map(({ page }) => page.title)).toEqual(['P', 'P'])
})

describe('commands', () => {
  const command = (text: string, comment = ''): SearchCommand => ({ text, comment, risk: 'read', placeholders: [] })
  const pages = [page('P', { One: 'docker compose logs api' }, { commands: [command('docker compose logs api'), command('docker ps', 'Which containers run?')] })]

  test.for([
    ['compose logs', ['docker compose logs api']],
    ['containers run', ['docker ps']],
    ['docker volume', []],
  ] as const)('%s', ([typed, expected]) => {
    const pagesOfOne = [{ ...pages[0] as SearchPage, sections: (pages[0] as SearchPage).sections.slice(1) }]
    const text = `${pagesOfOne[0]?.sections[0]?.text ?? ''} Which containers run? docker ps`
    pagesOfOne[0]!.sections[0] = { ...pagesOfOne[0]!.sections[0] as SearchSection, text }
    expect(answerQuery(pagesOfOne, typed).commands.map(({ command: { text } }) => text)).toEqual(expected)
  })

  test.for([['docker compose logs', true], ['logs --tail', true], ['a && b', true], ['compose', false], ['containers run', false]] as const)(
    'whether “%s” asks for one: %s', ([typed, expected]) => {
      const { commands } = answerQuery([{ ...pages[0] as SearchPage }], 'docker')
      expect(isCommandLike(typed, commands)).toBe(expected)
    })
})

test('an excerpt shows where the words stand', () => {
  const excerpt = excerptOf(`${'word '.repeat(40)}the needle here${' word'.repeat(60)}`, readQuery('needle'))
  expect(excerpt).toMatch(/^… word [a-z ]*the needle here [a-z ]* …$/)
})

test.for([['redsi', 'redis'], ['imagse new', 'images new'], ['disc', 'disk']] as const)('%s is taken for %s', ([typed, meant]) => {
  expect(answerQuery(book, typed).asked).toBe(meant)
})

test('the nearest words are offered where nothing is near enough', () => {
  expect(nearestWords(readQuery('imgaesx'), ['disk images', 'redis'])).toEqual(['images'])
})
