import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { snapshotCommand } from '../../src/cli/snapshot.ts'
import { readContent } from '../../src/content/read.ts'

const derived = fileURLToPath(new URL('../content/derived/', import.meta.url))
let root = ''
let logged = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress snapshot '))
  logged = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged += String(text)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(root, { recursive: true, force: true })
})

const book = () => join(root, 'book')
const file = () => join(book(), 'inventory.snapshot.json')
const take = (...args: string[]) => snapshotCommand.run([book(), ...args])
const use = (name: string) => cp(join(derived, name), root, { recursive: true })
/** `path:line severity message` of what is wrong with the inventory. */
async function faults(): Promise<string[]> {
  const { inventoryProblems } = await readContent(book())
  return inventoryProblems.map(({ path, range, severity, message }) => `${path}:${range.start.line} ${severity ?? 'error'} ${message}`)
}
/** All facts without their offsets, which a snapshot does not keep. */
async function facts(): Promise<string[]> {
  const { inventory } = await readContent(book())
  const lines = Object.entries(inventory ?? {}).flatMap(([part, list]) => (Array.isArray(list) ? list.map((fact) => `${part} ${JSON.stringify(fact)}`) : []))
  return lines.map((line) => line.replaceAll(/,"offset":\d+/g, '').replaceAll(/"(services|profiles)":\[\{.*?\}\]/g, '')).sort()
}

describe.each(['compose', 'units', 'caddy', 'hosts'])('the snapshot of %s', (name) => {
  test('stands for its files where these are not there, and is the same whenever it is taken', async () => {
    await use(name)
    const before = await facts()
    expect(await take()).toBe(0)
    const text = await readFile(file(), 'utf8')
    expect(text).not.toContain(root)
    expect(await take()).toBe(0)
    expect(await readFile(file(), 'utf8')).toBe(text)
    expect(await take('--check')).toBe(0)
    await rename(book(), join(root, 'alone'))
    await cp(join(root, 'alone'), join(root, 'elsewhere/book'), { recursive: true })
    root = join(root, 'elsewhere')
    expect(await facts()).toEqual(before)
    const warnings = (await faults()).filter((fault) => / leads? to no file here, so inventory\.snapshot\.json says what is declared there\./.test(fault))
    expect(warnings.length).toBeGreaterThan(0)
    expect(warnings.every((fault) => fault.includes(' warning '))).toBe(true)
    await expect(take('--check')).rejects.toThrow('leads to no file here, so no snapshot can be taken or checked.')
    root = join(root, '..')
  })
})

test('keeps alerts with all that a page shows of them, in their order', async () => {
  await mkdir(join(root, 'rules'))
  await mkdir(book())
  await writeFile(join(book(), 'inventory.yaml'), 'alerts: {from: ../rules, url: "https://runbooks.example.org/"}\n')
  await writeFile(join(root, 'rules/shop.yaml'), `groups:
  - name: shop
    rules:
      - alert: ShopSlow
        expr: |
          rate(x[5m]) > 1
            and up
        for: 10m
        labels: {severity: page}
        annotations: {summary: Slow, description: "Very: slow", runbook_url: "https://runbooks.example.org/ShopSlow"}
      - {alert: ShopDown, expr: up == 0}
`)
  const rules = async () => JSON.stringify((await readContent(book())).inventory?.alerts?.rules).replaceAll(/,"offset":\d+/g, '')
  const before = await rules()
  expect(before).toContain('ShopDown')
  expect(await take()).toBe(0)
  const moved = join(root, 'rules/shop.yaml')
  await writeFile(moved, `# Moved by a line.\n${await readFile(moved, 'utf8')}`)
  expect(await take('--check')).toBe(0)
  await rm(join(root, 'rules'), { recursive: true })
  const after = JSON.parse(await rules()) as unknown
  expect(after).toEqual(JSON.parse(before))
  expect(await faults()).toHaveLength(1)
})

test('keeps a fact a line', async () => {
  await use('contradictions')
  await take()
  expect(await readFile(file(), 'utf8')).toBe(await readFile(new URL('./fixtures/inventory.snapshot.json', import.meta.url), 'utf8'))
})

test('says what has changed, and that it is out of date, but not where lines have moved', async () => {
  await use('contradictions')
  expect(await take('--check')).toBe(1)
  expect(logged).toContain('There is no inventory.snapshot.json.')
  await take()
  const compose = join(root, 'shop/docker-compose.yml')
  const text = await readFile(compose, 'utf8')
  await writeFile(compose, `# Moved by a line.\n${text}`)
  expect(await take('--check')).toBe(0)
  await writeFile(compose, text.replace('mailer', 'postman').replace('8001', '8011').replace('shop_db', 'db').replace('profiles: [full]', 'container_name: api'))
  logged = ''
  expect(await take('--check')).toBe(1)
  expect(logged.split('\n').slice(0, -2)).toEqual([
    'new: service postman', 'new: port 8011', 'new: database db', 'gone: profile full', 'gone: service mailer', 'gone: port 8001', 'gone: database shop_db',
    'different: service api',
  ])
  expect((await faults()).filter((fault) => fault.includes('snapshot'))).toEqual([
    'inventory.yaml:14 warning inventory.snapshot.json is out of date (new: service postman; new: port 8011; new: database db; gone: profile full; 4 more). ' +
    'Run “runpress snapshot” and commit it.',
  ])
  expect(await take()).toBe(0)
  expect(await take('--check')).toBe(0)
})

test('keeps what a file of variables says that is not committed', async () => {
  await use('compose')
  const before = await facts()
  await take()
  await rm(join(root, 'shop/.env'))
  await rm(join(root, 'shop/parts/search.env'))
  expect(await take('--check')).toBe(0)
  expect((await faults()).filter((fault) => fault.includes('snapshot'))).toEqual([])
  expect(await facts()).toHaveLength(before.length)
  await rm(file())
  expect(await facts()).toHaveLength(before.length - 1)
})

test('stands for a source of which one file is missing', async () => {
  await use('hosts')
  const before = await facts()
  await take()
  await rm(join(root, 'ansible/hosts.yml'))
  expect(await facts()).toEqual(before)
  expect(await faults()).toEqual(['inventory.yaml:6 warning “../ansible/hosts.yml” leads to no file here, so inventory.snapshot.json says what is declared there.'])
  await rm(file())
  expect(await facts()).toHaveLength(before.length - 4)
  expect(await faults()).toEqual(['inventory.yaml:6 error “../ansible/hosts.yml” names no file. Paths are relative to the inventory, such as ../ansible/hosts.ini.'])
})

test('of sources that the inventory names no more is out of date', async () => {
  await use('units')
  await take()
  await writeFile(join(book(), 'inventory.yaml'), 'units: [{from: ../systemd/shop-backup.timer}]\n')
  expect(await take('--check')).toBe(1)
  expect(logged).toContain('gone: ../systemd\n')
})

test.each(['{', '{"version": 2, "sources": []}', '{"version": 1}', '{"version": 1, "sources": [{"part": "units", "from": ["../systemd"], "units": [{"name": 1, "at": "x"}]}]}', '['.repeat(100_000)])(
  'that cannot be read is an error: %.60s', async (text) => {
    await use('units')
    await writeFile(file(), text)
    expect(await faults()).toContain('inventory.snapshot.json:1 error inventory.snapshot.json cannot be read. Take it anew with “runpress snapshot”.')
  })

test('is not needed where nothing is derived', async () => {
  await use('units')
  await writeFile(join(book(), 'inventory.yaml'), 'units: [docker]\n')
  expect(await take('--check')).toBe(0)
  expect(await take()).toBe(0)
  expect(logged).toContain('nothing to keep')
})
