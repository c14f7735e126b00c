import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { packagesReached, sourceFiles, violations } from './support/architecture.ts'

const src = fileURLToPath(new URL('../src', import.meta.url))
const fixture = fileURLToPath(new URL('./fixtures/architecture/src', import.meta.url))

describe('the import table', () => {
  test('holds over all of src', () => {
    expect(sourceFiles(src).length).toBeGreaterThan(20)
    expect(violations(src)).toEqual([])
  })

  test('is broken by a forbidden import of any kind, with file, import and what is allowed', () => {
    expect(violations(fixture)).toEqual([
      'src/browser/tabs.ts:1 imports ../shell/analyze.ts (shell/analyze.ts); browser may import styles.',
      'src/components/Tabs.astro:3 imports ../model/book.ts (model/book.ts); components may import site, model types, styles.',
      'src/components/Tabs.astro:11 imports ../model/slug.ts (model/slug.ts); components may import site, model types, styles.',
      'src/helpers/one.ts stands in no folder of the table; the folders are syntax, names, characters, shell, model, yaml, inventory, mkdocs, '
      + 'source, content, lint, export, site, pages, layouts, components, styles, browser, cli, content.config.ts, env.d.ts.',
      'src/lint/rules/reads-files.ts:2 imports ../../source/folder.ts (source/folder.ts); lint may import model, inventory, mkdocs, shell, names, characters.',
      'src/lint/shows-html.ts:1 imports ../site/render.ts (site/render.ts); lint may import model, inventory, mkdocs, shell, names, characters.',
      'src/lint/shows-html.ts:2 imports ../site/render.ts (site/render.ts); lint may import model, inventory, mkdocs, shell, names, characters.',
      'src/lint/shows-html.ts:4 imports something computed, which cannot be checked: import(`../site/${name}.ts`)',
      'src/site/render.ts:5 imports ../lint/run.ts (lint/run.ts); site may import content, source, model, syntax, inventory, characters.',
    ])
  })
})

// Last, what their threads read pages by.
describe.each([['cli/lint.ts', 'yaml'], ['cli/export.ts', 'yaml'], ['content/reading-work.ts', 'unified']])('%s', (file, far) => {
  test('loads neither Astro, nor Vite, nor Shiki', () => {
    const entry = fileURLToPath(new URL(`../src/${file}`, import.meta.url))
    expect(existsSync(entry), entry).toBe(true)
    const reached = packagesReached(entry)
    // The walk did get to a parser, so it did not end early.
    expect([...reached.keys()]).toContain(far)
    const heavy = ['astro', 'vite', 'shiki', 'pagefind'].flatMap(name => reached.get(name) ?? [])
    expect(heavy).toEqual([])
  })
})
