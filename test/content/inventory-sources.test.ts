import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'

let root = ''
const rule = (name: string) => `groups: [{rules: [{alert: ${name}, expr: up}]}]\n`

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress alert files '))
  const files = {
    'book/page.md': '# Page\n', 'book/inventory.yaml': 'alerts:\n  from: [../rules/*.yaml, ../rules, "../nowhere/*.yaml", ../rules/text.md]\n',
    'rules/a.yaml': rule('A'), 'rules/b.yml': rule('B'), 'rules/broken.yaml': 'groups: [\n', 'rules/text.md': 'No rules.\n', 'rules/service.yaml': 'kind: Service\n',
    'project/mkdocs.yml': 'site_name: Project\n', 'project/docs/page.md': '# Page\n',
    'project/inventory.yaml': 'alerts: {from: rules/c.yaml}\n', 'project/rules/c.yaml': rule('C'),
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('alerts come from every file that is named, each file once; what cannot be read takes nothing with it', async () => {
  const { inventory, inventoryProblems, factFiles } = await readContent(join(root, 'book'))
  expect(inventory?.alerts?.rules.map(({ name, path, range }) => `${path}:${range.start.line}:${range.start.column} ${name}`))
    .toEqual(['../rules/a.yaml:1:27 A', '../rules/b.yml:1:27 B'])
  expect(inventoryProblems.map(({ path, range, message }) => `${path}:${range.start.line}:${range.start.column} ${message.split(/[.:]/, 1)[0]}`)).toEqual([
    'inventory.yaml:2:37 “', '../rules/broken.yaml:2:1 This is not valid YAML', '../rules/text.md:1:1 There are no alerting or recording rules in this file',
  ])
  expect(factFiles.map(({ path }) => path)).toEqual(['../rules/a.yaml', '../rules/broken.yaml', '../rules/service.yaml', '../rules/b.yml', '../rules/text.md'])
})

test('paths are relative to the inventory, which may lie beside the content folder', async () => {
  const content = await readContent(join(root, 'project'))
  expect(content.inventory?.alerts?.rules.map(({ name, path }) => `${path} ${name}`)).toEqual(['../rules/c.yaml C'])
  expect(content.inventoryPlaces).toEqual([join(root, 'project/inventory.snapshot.json'), join(root, 'project/rules/c.yaml')])
})

test('of a folder with a compose file nothing else is watched; what is included is', async () => {
  const book = fileURLToPath(new URL('./derived/compose/book/', import.meta.url))
  const { inventoryPlaces } = await readContent(book)
  const shown = inventoryPlaces.map((path) => relative(join(book, '..'), path))
  expect(shown.filter((path) => path.startsWith('shop'))).toEqual([
    'shop/compose.yaml', 'shop/compose.yml', 'shop/docker-compose.yml', 'shop/docker-compose.yaml', 'shop/compose.override.yml', 'shop/compose.override.yaml',
    'shop/docker-compose.override.yml', 'shop/docker-compose.override.yaml', 'shop/.env', 'shop/parts/cache.yaml', 'shop/parts/.env',
    'shop/parts/search.yaml', 'shop/parts/worker.yaml', 'shop/parts/search.env',
  ])
  expect(shown).toEqual(expect.arrayContaining(['stacks', 'none.yaml', 'jobs/.env']))
})
