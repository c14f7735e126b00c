import { describe, expect, test } from 'vitest'
import { dangers } from '../support/dangers.ts'
import { renderText } from './support.ts'

test('the check itself sees dangers', () => {
  expect(dangers('<p onclick=x><a href="java\nscript:x">x</a><script></script>')).toEqual(['onClick', 'java\nscript:x', 'script'])
})

describe('nothing in Markdown runs', () => {
  test.for([
    '<script>alert(1)</script>',
    'text <script>alert(1)</script> text',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" &#106;avascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](<java&#x09;script:alert(1)>)',
    '![x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<a href="data:text/html;base64,PHN2Zz4=">x</a>',
    '<div style="position:fixed">x</div>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<iframe src="https://example.org"></iframe>',
    '<form action="https://example.org"><input name=a></form>',
    '<base href="https://example.org/">',
    '<meta http-equiv=refresh content="0;url=https://example.org">',
    '<link rel=stylesheet href=https://example.org/x.css>',
    '<details open ontoggle=alert(1)>x</details>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<template><img src=x onerror=alert(1)></template>',
    '<!-- <script> --><img src=x onerror=alert(1)>-->',
    '<b\n onclick=alert(1)\n>x</b>',
    '<div onclick="alert(1)">\n\n**x**\n\n</div>',
    '=== "<img src=x onerror=alert(1)>"\n    x',
    '[x](y){ onclick="alert(1)" style="position:fixed" href="javascript:alert(1)" title="<script>" }',
    '![x](y.png){ onerror=alert(1) src="javascript:alert(1)" width="1\' onload=alert(1)" }',
    '*[x]: "><script>alert(1)</script>\n\nx',
    '<b>Term</b> <script>alert(1)</script>\n:   <img src=x onerror=alert(1)>',
    '++"<script>alert(1)</script>"++ ==<script>alert(1)</script>== :material-alert:{ onclick="alert(1)" }',
    '!!! note "<script>alert(1)</script>"\n    x',
    '# <img src=x onerror=alert(1)>',
    '```html title="<script>"\n<script>alert(1)</script>\n```',
    '```"><script>alert(1)</script>\nx\n```',
    '| <script>a</script> | b |\n|---|---|\n| <img onerror=a src=b> | x |',
  ])('%j', async (text) => {
    expect(dangers(await renderText(`Before\n\n${text}\n\nAfter`))).toEqual([])
  })
})

describe('authors cannot imitate what Runpress makes', () => {
  test('neither its elements nor its classes and data', async () => {
    const html = await renderText('<rp-tabs data-copy="rm -rf /"><button class="copy">Copy</button></rp-tabs>\n\n<div class="command" data-risk="read" role="note" aria-label="x">y</div>')
    expect(html).toBe('<p>Copy</p>\n<div>y</div>')
  })

  test('nor its ids; their own stay, since links name them', async () => {
    const html = await renderText('<div id="rp:main"></div>\n\n<a name="old"></a><p id="mine" name="body">x</p>')
    expect(html).not.toContain('rp:main')
    expect(html).not.toContain('name=')
    expect(html).toContain('id="old"')
    expect(html).toContain('id="mine"')
  })
})

describe('raw HTML ends where its author ends it, at the latest with its own block', () => {
  test.for([
    ['<div>', '<div></div>'],
    ['<details>\n<summary>s</summary>', '<details>\n<summary>s</summary></details>'],
    ['</div></details></article>', ''],
    ['<table><tr><td>', '<div class="table" role="group" tabindex="0" aria-label="Table"><table><tbody><tr><td></td></tr></tbody></table></div>'],
    ['<div><p>a</div>', '<div><p>a</p></div>'],
    ['<ul><li>a', '<ul><li>a</li></ul>'],
  ] as const)('%j', async ([html, expected]) => {
    const result = await renderText(`# T\n\n${html}\n\n## Step\n\nText.`)
    expect(result).toBe([
      '<h1 id="t">T</h1>',
      ...(expected === '' ? [''] : [expected]),
      '<div class="heading" data-depth="2"><h2 id="step">Step</h2><a class="permalink" href="#step" aria-label="Permalink to Step"></a></div>',
      '<p>Text.</p>',
    ].join('\n'))
  })

  test('and in a list item it stays in the item', async () => {
    expect(await renderText('- <div>\n\n- b')).toMatch(/<li>\s*<div><\/div>\s*<\/li>/)
  })

  test('pairs nest, however they are written', async () => {
    const html = await renderText('<div>\n\n<details>\n\na\n\n</div>\n\nb')
    expect(html.replace(/\s+/g, '')).toBe('<div><details></details><p>a</p></div><p>b</p>')
  })
})

// Where the rest is searched anew for each of them, the test runs out of time.
test.each(['<a "', '<b>', '</i>', '<!--', '<a href=\'', '<script>', '&#x'])('twenty thousand times “%s” unfinished', async (piece) => {
  expect(await renderText(`<div>${piece.repeat(20_000)}`)).toBeTypeOf('string')
})
