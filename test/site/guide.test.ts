import { describe, expect, test } from 'vitest'
import { guideUrl } from '../../src/site/guide.ts'
import { guideTargets } from '../../src/site/guide-targets.ts'
import { pageData } from '../../src/site/page-data.ts'
import { guideOf, render, textOf } from './support.ts'

const tree = `# Shop

## Decision tree

Begin [at the top](#shop).

### Step 1: Is \`api\` up?

Look first:

\`\`\`bash
curl -s https://<host>/health
\`\`\`

- **Yes** — go on to step 2, as [the list][list] says.
- **No**: see [the fix](#the-fix).
- **Perhaps** -- ask, then:

    \`\`\`bash
    sudo systemctl restart api
    \`\`\`

Then breathe.[^1]

### Step 2: Is it slow?

- Yes: step 1
- No → *really* not

[list]: other.md#top
[^1]: Slowly.

## The fix

Fix it.
`

describe('the parts of a guide', () => {
  test('are what stands before the answers, the answers, and what stands behind them', async () => {
    const { guide: { title, intro, steps } } = await guideOf(tree)
    expect(title).toBe('Decision tree')
    expect(textOf(intro)).toBe('Begin at the top.')
    expect(steps.map(({ id, number, question }) => [id, number, question])).toEqual([
      ['step-1-is-api-up', 1, 'Is api up?'], ['step-2-is-it-slow', 2, 'Is it slow?'],
    ])
    const [first, second] = steps
    expect(textOf(first?.before ?? '')).toContain('Look first:')
    expect(first?.before).toContain('data-placeholder="host"')
    expect(first?.before).toMatch(/<button[^>]*class="copy"/)
    expect(first?.before).not.toContain('systemctl')
    expect(first?.answers.map(({ label, html }) => [label, textOf(html)])).toEqual([
      ['Yes', 'Go on to step 2, as the list says.'], ['No', 'See the fix.'], ['Perhaps', 'Ask, then:'],
    ])
    expect(first?.answers.map(({ more }) => more.includes('data-risk="change"'))).toEqual([false, false, true])
    expect(textOf(first?.after ?? '')).toBe('Then breathe.1')
    expect(second?.answers.map(({ label, html }) => [label, textOf(html)])).toEqual([['Yes', 'Step 1'], ['No', 'really not']])
  })

  test('link to their page where the guide does not hold what they link to', async () => {
    const { guide: { intro, steps } } = await guideOf(tree)
    expect(intro).toContain('href="/page/#shop"')
    expect(steps[0]?.answers[1]?.html).toContain('href="/page/#the-fix"')
    expect(steps[0]?.after).toContain('href="/page/#fn:1"')
    expect(steps[0]?.after).not.toContain('Slowly')
  })

  test('have the fields of their own commands only', async () => {
    const { guide } = await guideOf(`${tree}\n\`\`\`bash\necho <other>\n\`\`\`\n`)
    expect(guide.fields).toContain('data-field="host"')
    expect(guide.fields).not.toContain('data-field="other"')
    expect((await guideOf(tree.replace('<host>', 'host'))).guide.fields).toBe('')
  })

  test('a step that leads nowhere goes on to the next by number, the last one does not', async () => {
    const step = (number: number, answer = '') => `## Step ${number}: Is it ${number}?\n\n${answer}\n\n`
    const { guide } = await guideOf(`# Triage\n\n${step(3)}${step(1, '- **Yes** — wait.\n- **No** — go.')}${step(2, '- **Yes** — go to step 3.')}`)
    expect(guide.steps.map(({ number, next }) => [number, next])).toEqual([[3, null], [1, 'step-2-is-it-2'], [2, null]])
  })

  test('nothing that an author wrote becomes markup that it was not', async () => {
    const { guide } = await guideOf('# Triage\n\n## Step 1: <script>x</script>?\n\n- **Yes <img src=x onerror=y>** — <script>alert(1)</script>go to step 2.\n\n## Step 2: Is it?\n\n- **No** — stop.\n')
    const html = JSON.stringify(guide.steps.map(({ before, answers }) => [before, answers.map(({ html }) => html)]))
    expect(html).not.toMatch(/<script|onerror/)
  })
})

describe('where answers lead', () => {
  test('is told by the titles that pages have for it', async () => {
    const { guide, page } = await guideOf(tree)
    const targets = guideTargets(guide, [pageData(page)])
    expect(guide.steps.flatMap(({ answers }) => answers.map(({ to }) => targets(to)?.title))).toEqual([
      'Step 2: Is it slow?', 'The fix', undefined, 'Step 1: Is api up?', undefined,
    ])
  })

  test('is another tree’s guide where it is one', async () => {
    const { guide, page } = await guideOf(tree)
    const other = { ...pageData(page), url: '/page/', guide }
    const targets = guideTargets({ ...guide, steps: [] }, [other])
    expect(targets({ url: '/page/', anchor: 'decision-tree' })).toMatchObject({ href: '/page/guide/', title: 'Decision tree (Shop)' })
    expect(targets({ url: '/page/', anchor: 'step-2-is-it-slow' })).toMatchObject({ href: '/page/guide/#step-2-is-it-slow' })
    expect(targets({ url: '/page/', anchor: 'the-fix' })).toMatchObject({ href: '/page/#the-fix', title: 'The fix' })
  })
})

test('a page of the book that has the guide’s place keeps it', async () => {
  const { page } = await render({ 'page.md': tree, 'page/guide.md': '# Mine\n' })
  expect(guideUrl(page, new Set(['/page/']))).toBe('/page/guide/')
  expect(guideUrl(page, new Set(['/page/', '/page/guide/']))).toBeUndefined()
})

test('the way to the guide stands under the tree’s heading, and nowhere where there is none', async () => {
  const { html } = await guideOf(tree)
  expect(html).toMatch(/<h2 id="decision-tree">[^]*?<\/div>\s*<p class="to-guide"[^>]*><a href="\/page\/guide\/">Walk through it, one question at a time<\/a><\/p>/)
  expect((await render({ 'page.md': tree })).html).not.toContain('to-guide')
})
