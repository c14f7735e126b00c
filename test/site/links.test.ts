import { expect, test } from 'vitest'
import { render } from './support.ts'

const texts = {
  'guides/start.md': '',
  'index.md': '# Home\n\n## Top\n',
  'guides/other page.md': '# Other\n\n## Part\n',
  'db/failover.md': '# Failover\n\n## Steps\n',
}

test.for([
  ['[x](failover.md)', '<a href="failover.md">x</a>'],
  ['[x](../db/failover.md)', '<a href="/base/db/failover/">x</a>'],
  ['[x](../db/failover.md#steps)', '<a href="/base/db/failover/#steps">x</a>'],
  ['[x](../db/failover.md?a=1#steps)', '<a href="/base/db/failover/?a=1#steps">x</a>'],
  ['[x](other%20page.md#part)', '<a href="/base/guides/other%20page/#part">x</a>'],
  ['[x](../index.md#top)', '<a href="/base/#top">x</a>'],
  ['[x](#here)', '<a href="#here">x</a>'],
  ['[x](start.md#here)', '<a href="#here">x</a>'],
  ['[x](https://example.org/a.md)', '<a href="https://example.org/a.md">x</a>'],
  ['[x](../files/plan.pdf)', '<a href="/base/files/plan.pdf">x</a>'],
  ['<a href="../db/failover.md#steps">x</a>', '<a href="/base/db/failover/#steps">x</a>'],
  ['![x](../files/a%20b.png)', '<img src="/base/files/a%20b.png" alt="x" loading="lazy" decoding="async">'],
  ['<img src="../files/a b.png" alt="x">', '<img src="/base/files/a%20b.png" alt="x" loading="lazy" decoding="async">'],
  ['<img src="../../files/a b.png" alt="as from the page’s URL">', '<img src="/base/files/a%20b.png" alt="as from the page’s URL" loading="lazy" decoding="async">'],
  ['![x](../files/%C3%BC%23.png)', '<img src="/base/files/%C3%BC%23.png" alt="x" loading="lazy" decoding="async">'],
  ['[x][there]\n\n[there]: </db/failover.md?q=1#steps> "t"', '<a href="/base/db/failover/?q=1#steps" title="t">x</a>'],
  ['[x](/db/failover/)', '<a href="/base/db/failover/">x</a>'],
  ['[x](/base/db/failover/#steps)', '<a href="/base/db/failover/#steps">x</a>'],
  ['[x](../../db/failover/)', '<a href="/base/db/failover/">x</a>'],
  ['[x](../db/failover.html)', '<a href="/base/db/failover/">x</a>'],
  ['[x](../db/failover)', '<a href="/base/db/failover/">x</a>'],
  ['[x](../db/failover.md/#steps)', '<a href="/base/db/failover/#steps">x</a>'],
  ['[x](..)', '<a href="/base/">x</a>'],
  ['[x](./?a=b)', '<a href="/base/guides/start/?a=b">x</a>'],
  ['<a href="/base/db/failover/">x</a>', '<a href="/base/db/failover/">x</a>'],
  ['<video src="../files/plan.mp4" autoplay onplay="x()"></video>', '<video src="/base/files/plan.mp4" controls preload="metadata"></video>'],
  ['<picture><source srcset="x.webp"><img src="../files/a b.png" alt="p"></picture>', '<img src="/base/files/a%20b.png" alt="p" loading="lazy" decoding="async">'],
  ['<video><source src="https://example.org/x.mp4"></video>', '<span><a href="https://example.org/x.mp4" class="image-link">https://example.org/x.mp4</a></span>'],
  ['![the graph](https://example.org/x.png)', '<a href="https://example.org/x.png" class="image-link">the graph<span class="leads-to"> (on example.org)</span></a>'],
] as const)('%s', async ([link, expected]) => {
  const { html } = await render(
    { ...texts, 'guides/start.md': `# Start\n\n## Here\n\nSee ${link}\n` },
    { files: ['files/plan.pdf', 'files/a b.png', 'files/ü#.png', 'files/plan.mp4'], base: '/base/' },
  )
  expect(html).toContain(`<p>See ${expected}`)
})
