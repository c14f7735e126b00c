import { describe, expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { asSection, isForContributors } from '../../src/site/front-page.ts'

const pages = { 'a.md': '# A', 'b.md': '# B', 'c.md': '# C' }
const bookOf = (texts: Record<string, string>) => buildBook(Object.entries(texts).map(([path, text]) => ({ path, text }))).book
const forContributors = (front: string, path = 'README.md') => isForContributors(bookOf({ [path]: front, ...pages }))

describe('a front page', () => {
  test.for([
    ['says how to contribute', '# Runbooks\n\nA collection.\n\n## Contributing\n\nSend us pages.', true],
    ['says how to build', '# Runbooks\n\n## Building the site\n\nRun `make`.', true],
    ['asks for contributions in a question', '# Welcome\n\n## How to contribute?\n\nx', true],
    ['introduces the book', '# Harbour\n\nWhat to do when the cluster calls.\n\n## Who answers\n\nThe team.', false],
    ['is called after building, not about it', '# Building\n\nDoors and lifts.', false],
    ['holds commands', '# Runbooks\n\n```bash\nkubectl get pods\n```\n\n## Contributing\n\nx', false],
    ['holds the severities', '# Runbooks\n\n| Level | Means |\n|---|---|\n| SEV-1 | down |\n| SEV-2 | slow |\n\n## Contributing\n\nx', false],
    ['leads to most pages', '# Runbooks\n\n[A](a.md) [B](b.md) [C](c.md)\n\n## Contributing\n\nx', false],
  ] as const)('that %s', ([, text, expected]) => {
    expect(forContributors(text)).toBe(expected)
  })

  test('is none where there is no such file, and where it is all there is', () => {
    expect(isForContributors(bookOf(pages))).toBe(false)
    expect(isForContributors(bookOf({ 'README.md': '# R\n\n## Contributing\n\nx' }))).toBe(false)
  })

  test('as a section keeps its anchor and loses its first rank', () => {
    expect(asSection('<h1 id="r">The <code>r</code></h1><p>x</p>', 'About this book')).toBe('<h2 id="r">About this book</h2><p>x</p>')
    expect(asSection('<p>x</p>', 'About')).toBe('<p>x</p>')
  })
})
