import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import type { Link, Page, SlugStyle } from '../../src/model/types.ts'

const files = ['img/plan.png', 'img/Logo.PNG', 'img/a b.png', 'img/ü#1.png', 'img/100%.png', 'scripts/run.sh', 'LICENSE']
const pages = {
  'index.md': '# Home\n\n## Top\n',
  'db/index.md': '# Databases\n',
  'db/failover.md': '# Failover\n\n## Steps\n',
  'db/restore guide.md': '# Restore\n',
  'net/README.md': '# Network\n',
  'net/dns.markdown': '# DNS\n\n## Zones\n',
  'Alerts/KubePodCrashLooping.md': '# KubePodCrashLooping\n',
}

/** The links of a page of a small book. */
function linksOf(markdown: string, path = 'db/page.md', options: { basePath?: string } = {}): Link[] {
  const all = { ...pages, [path]: markdown }
  const { book } = buildBook(Object.entries(all).map(([path, text]) => ({ path, text })), { files, excluded: ['db/drafts.md'], slugStyle: 'mkdocs', ...options })
  return (book.pages.find((page) => page.path === path) as Page).links
}

const outcome = ({ target, problem }: Link): string => {
  if (problem) return [problem.kind, ...(problem.suggestion === null ? [] : [`${problem.reason}: ${problem.suggestion}`])].join(' ')
  return target === null ? 'elsewhere' : target.page + (target.anchor === '' ? '' : `#${target.anchor}`)
}

test.for([
  ['failover.md', 'db/failover.md'],
  ['./failover.md#steps', 'db/failover.md#steps'],
  ['../db/failover.md?x=1#steps', 'db/failover.md#steps'],
  ['failover.md/#steps', 'db/failover.md#steps'],
  ['failover.md/', 'db/failover.md'],
  ['failover', 'db/failover.md'],
  ['failover.html#steps', 'db/failover.md#steps'],
  ['../failover/#steps', 'db/failover.md#steps'],
  ['../failover/index.html', 'db/failover.md'],
  ['restore%20guide.md', 'db/restore guide.md'],
  ['<restore guide.md>', 'db/restore guide.md'],
  ['../restore%20guide/', 'db/restore guide.md'],
  ['.', 'db/index.md'],
  ['..', 'index.md'],
  ['../', 'db/index.md'],
  ['../net/', 'net/README.md'],
  ['../net', 'net/README.md'],
  ['../net/dns.md', 'missing-page near: ../net/dns.markdown'],
  ['../net/dns#zones', 'net/dns.markdown#zones'],
  ['/', 'index.md'],
  ['/index.md#top', 'index.md#top'],
  ['/db/failover.md', 'db/failover.md'],
  ['/db/failover/#steps', 'db/failover.md#steps'],
  ['/docs/db/failover/#steps', 'db/failover.md#steps'],
  ['/docs/img/plan.png', 'img/plan.png'],
  ['/img/plan.png', 'img/plan.png'],
  ['../img/a%20b.png', 'img/a b.png'],
  ['../img/%C3%BC%231.png', 'img/ü#1.png'],
  ['../img/100%.png', 'img/100%.png'],
  ['../img/logo.png', 'missing-file case: ../img/Logo.PNG'],
  ['../img/paln.png', 'missing-file near: ../img/plan.png'],
  ['plan.png', 'missing-file near: ../img/plan.png'],
  ['..\\img\\plan.png', 'missing-file near: ../img/plan.png'],
  ['..\\Alerts\\kubepodcrashlooping.md', 'missing-page case: ../Alerts/KubePodCrashLooping.md'],
  ['../img/a-b.png', 'missing-file near: ../img/a%20b.png'],
  ['../LICENSE', 'LICENSE'],
  ['../scripts/', 'missing-page'],
  ['Failover.md#steps', 'missing-page case: failover.md#steps'],
  ['failovr.md?a#steps', 'missing-page near: failover.md?a#steps'],
  ['/net/failover.md', 'missing-page near: /db/failover.md'],
  ['../alerts/kubepodcrashlooping/', 'missing-page case: ../Alerts/KubePodCrashLooping.md'],
  ['/alerts/kubepodcrashlooping', 'missing-page case: /Alerts/KubePodCrashLooping.md'],
  ['other.md', 'missing-page'],
  ['drafts.md#x', 'left-out'],
  ['/db/drafts.md', 'left-out'],
  ['../../README.md', 'outside-folder'],
  ['/../x.md', 'outside-folder'],
  ['', 'empty'],
  ['#', 'db/page.md'],
  ['#top', 'db/page.md#top'],
  ['#:~:text=Failover', 'db/page.md#:~:text=Failover'],
  ['mailto:ops@example.com', 'elsewhere'],
  ['tel:+49301234', 'elsewhere'],
  ['slack://channel?id=1', 'elsewhere'],
  ['javascript:alert(1)', 'elsewhere'],
  ['//example.com/x', 'elsewhere'],
  ['https://example.com/page.md#gone', 'elsewhere'],
  ['link:https://example.com/', 'unknown-scheme near: https://example.com/'],
  ['htps://example.com/a', 'unknown-scheme near: https://example.com/a'],
  ['hhttp://example.com/', 'unknown-scheme near: http://example.com/'],
] as const)('[x](%s) → %s', ([href, expected]) => {
  expect(linksOf(`# Page\n\n[x](${href})\n`, 'db/page.md', { basePath: '/docs/' }).map(outcome)).toEqual([expected])
})

test('names are one in each Unicode form', () => {
  const [composed, apart] = ['ü', 'u\u0308'] as const
  for (const [there, written] of [[composed, apart], [apart, composed]]) {
    const { book } = buildBook([
      { path: `${there}/${there}.md`, text: '# U\n' },
      { path: 'p.md', text: `[1](${written}/${written}.md) [2](${encodeURI(`../${written}/${written}/`)}) ![3](${written}.png)` },
    ], { files: [`${there}.png`] })
    const links = book.pages.flatMap(({ links }) => links)
    expect(links.map(outcome)).toEqual([`${there}/${there}.md`, `${there}/${there}.md`, `${there}.png`])
  }
})

test('the front page is there, whether a file makes it or not', () => {
  const { book } = buildBook([{ path: 'db/p.md', text: '[1](/) [2](/docs/) [3](../../) <a href="../../?x#y">4</a> [5](/other/) [6](../)' }], { basePath: '/docs/', files: [] })
  expect(book.pages.flatMap(({ links }) => links).map(outcome)).toEqual(['', '', '', '#y', 'missing-page', 'missing-page'])
})

test.for([
  ['<a href="failover.md#steps">', 'db/failover.md#steps'],
  ['<a href=failover.md>', 'db/failover.md'],
  ["<img src='../img/plan.png'>", 'img/plan.png'],
  ['<img src="../../img/plan.png">', 'img/plan.png'],
  ['<img src="../../../../img/plan.png">', 'img/plan.png'],
  ['<img src="../img/none.png">', 'missing-file'],
  ['<video src="../img/plan.png" poster="../img/a b.png">', 'img/plan.png, img/a b.png'],
  ['<a href="failover.md?a=1&amp;b=2#steps">', 'db/failover.md#steps'],
  ['<a name="x">', ''],
  ['<!-- <a href="gone.md"> -->', ''],
] as const)('%s → %s', ([html, expected]) => {
  expect(linksOf(`# Page\n\ntext ${html} text\n`).map(outcome).join(', ')).toBe(expected)
  expect(linksOf(`# Page\n\n=== "Tab"\n\n    <div>\n    ${html}\n    </div>\n`).map(outcome).join(', ')).toBe(expected)
})

test('attribute values have their own ranges, whatever stands around the HTML', () => {
  const source = '> - <div\n>     title="x">\n>   <a\n>   href="one.md">1</a> <img alt=""\n>   src=two.png>\n>   </div>\n\n<A HREF=\'three.md\'>3 <b>and</b> more</A>\r\n'
  const links = linksOf(source)
  expect(links.map(({ hrefRange }) => source.slice(hrefRange.start.offset, hrefRange.end.offset))).toEqual(['one.md', 'two.png', 'three.md'])
  expect(links.map(({ text }) => text)).toEqual(['1', '', '3 and more'])
})

test('links stand in every kind of text', () => {
  const source = [
    '# Title [1](gone1.md)', '', '!!! note "See [2](gone2.md)"', '    [3](gone3.md)', '', '=== "[4](gone4.md)"', '', '    Text[^n].', '',
    '| a | b |', '|---|---|', '| [5](gone5.md) | <a href="gone6.md">6</a> |', '', '[^n]: Note [7](gone7.md)', '', '[a [b] `](x)` c](gone8.md) [![9](gone9.png)](gone10.md)',
  ].join('\n')
  const links = linksOf(source)
  expect(links.map(({ href }) => /\d+/.exec(href)?.[0]).sort((a, b) => Number(a) - Number(b))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
  for (const { href, hrefRange } of links) expect(source.slice(hrefRange.start.offset, hrefRange.end.offset)).toBe(href)
})

const page = '# Page\n\n## A / B\n\n## Überblick\n\n## Foo\n\n## Foo\n\n## What is `<pre>` for?\n\n## Own {#Own-Id}\n\n' +
  'Text.[^Note]\n\n[^Note]: Here.\n\n=== "First"\n\n    a\n\n=== "Second / third"\n\n    b\n\n<span id="raw"></span> **bold**{#bold}\n\nA paragraph.\n{: #para }\n'

/** In each of the styles, what is said of a link to an anchor: nothing, or how it was found and what it is. */
const anchors: Array<[fragment: string, expected: Partial<Record<SlugStyle, string>>]> = [
  ['a-b', { github: 'mkdocs a--b', pymdownx: 'mkdocs a--b' }],
  ['a--b', { mkdocs: 'github a-b', unicode: 'github a-b' }],
  ['A--B', { mkdocs: 'github a-b', github: 'case a--b', unicode: 'github a-b', pymdownx: 'case a--b' }],
  ['A-B', { mkdocs: 'case a-b', github: 'mkdocs a--b', unicode: 'case a-b', pymdownx: 'mkdocs a--b' }],
  ['überblick', { mkdocs: 'github uberblick' }],
  ['%C3%BCberblick', { mkdocs: 'github uberblick' }],
  ['uberblick', { github: 'mkdocs überblick', unicode: 'mkdocs überblick', pymdownx: 'mkdocs überblick' }],
  ['foo_1', { github: 'mkdocs foo-1' }],
  ['foo-1', { mkdocs: 'github foo_1', unicode: 'github foo_1', pymdownx: 'github foo_1' }],
  ['user-content-foo', { mkdocs: 'github foo', github: 'github foo', unicode: 'github foo', pymdownx: 'github foo' }],
  ['user-content-a--b', { mkdocs: 'github a-b', github: 'github a--b', unicode: 'github a-b', pymdownx: 'github a--b' }],
  ['foo.', { mkdocs: 'near foo', github: 'near foo', unicode: 'near foo', pymdownx: 'near foo' }],
  ['a-/-b', { mkdocs: 'near a-b', github: 'near a--b', unicode: 'near a-b', pymdownx: 'near a--b' }],
  ['what-is--for', { mkdocs: 'pymdownx what-is-pre-for', github: 'pymdownx what-is-pre-for', unicode: 'pymdownx what-is-pre-for' }],
  ['own-id', { mkdocs: 'case Own-Id', github: 'case Own-Id', unicode: 'case Own-Id', pymdownx: 'case Own-Id' }],
  ['Own-Id', {}],
  ['raw', {}],
  ['bold', {}],
  ['para', {}],
  ['fn:Note', {}],
  ['fnref:Note', {}],
  ['first', {}],
  ['__tabbed_1_2', {
    mkdocs: 'tab-number second-third', github: 'tab-number second--third', unicode: 'tab-number second-third', pymdownx: 'tab-number second--third',
  }],
  ['nothing-like-it', { mkdocs: 'null null', github: 'null null', unicode: 'null null', pymdownx: 'null null' }],
]

test.for(anchors)('#%s', ([fragment, expected]) => {
  for (const slugStyle of ['mkdocs', 'github', 'unicode', 'pymdownx'] as const) {
    const { book } = buildBook([{ path: 'p.md', text: page }, { path: 'q.md', text: `[x](p.md#${fragment})` }], { slugStyle })
    const problem = (book.pages[1] as Page).links[0]?.problem
    const said = problem && `${problem.reason === 'slug-style' ? problem.style : problem.reason} ${problem.suggestion?.replace('p.md#', '') ?? null}`
    expect(said ?? undefined, slugStyle).toBe(expected[slugStyle])
  }
})
