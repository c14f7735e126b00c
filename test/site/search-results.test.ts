import { describe, expect, test } from 'vitest'
import { readQuery, markWords } from '../../src/browser/query.ts'
import { answerQuery } from '../../src/browser/search-results.ts'

describe('words are found', () => {
  test.for([
    ['oom', '| grep -i "oom\\|killed" # no room', ['oom']],
    ['91.99.65.229', 'ssh samir@91.99.65.229 not 91199165.229', ['91.99.65.229']],
    ['base', 'database base', ['base']],
    ['isready', 'pg_isready', ['isready']],
    ['podcrash', 'KubePodCrashLooping', ['PodCrash']],
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
function page(title: string, sections: Record<string, string>) {
  const words: string[] = []
  const anchors = Object.entries({ [title]: '', ...sections }).map(([name, text], index) => {
    const location = words.length
    words.push(...name.split(' '), ...text.split(' ').filter(Boolean))
    return { element: index === 0 ? 'h1' : 'h2', id: name.toLowerCase(), text: name, location }
  })
  return { url: `/${title}/`, meta: { title }, content: words.join(' '), anchors }
}

const book = [
  page('A', { One: 'The disk is full of disk images.', Two: 'disk' }),
  page('B', { Disk: 'Buy a new one.', Redis: 'redis-cli ping on the disk' }),
]
const urls = (typed: string) => answerQuery(book, typed).results.map(({ title, sections }) => [title, ...sections.map(({ url }) => url)])

test('pages and their sections stand by how well they answer', () => {
  expect(urls('disk')).toEqual([['B', '/B/#disk', '/B/#redis'], ['A', '/A/#two', '/A/#one']])
  expect(urls('disk images')[0]).toEqual(['A', '/A/#one', '/A/#two'])
  expect(urls('redis-cli ping')).toEqual([['B', '/B/#redis']])
  expect(urls('nothing')).toEqual([])
})

test('a long page that is found in parts is one page, its links without the part', () => {
  const parts = [page('Long', { One: 'a needle' }), page('Long', { Two: 'a needle, a needle' })]
    .map((part, index) => ({ ...part, url: `/Long/?part=${index + 1}`, anchors: part.anchors.slice(1) }))
  const { results } = answerQuery(parts, 'needle')
  expect(results.map(({ title, sections }) => [title, ...sections.map(({ url }) => url)])).toEqual([['Long', '/Long/#two', '/Long/#one']])
})

test('an excerpt shows where the words stand', () => {
  const [result] = answerQuery([page('P', { S: `${'word '.repeat(40)}the needle here${' word'.repeat(60)}` })], 'needle').results
  expect(result?.sections[0]?.excerpt.map(({ text, found }) => (found ? `[${text}]` : text)).join(''))
    .toMatch(/^… word [a-z ]*the \[needle\] here [a-z ]* …$/)
})

test.for([['redsi', 'redis'], ['imagse new', 'images new'], ['disc', 'disk']] as const)('%s is taken for %s', ([typed, meant]) => {
  expect(answerQuery(book, typed).asked).toBe(meant)
})
