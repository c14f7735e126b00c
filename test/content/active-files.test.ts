import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { linkedFiles } from '../../src/content/source-problems.ts'

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`

/** What of a file that a page links to would be in the site. */
async function isCopied(name: string, content: string | Uint8Array): Promise<boolean> {
  const dir = await mkdtemp(join(tmpdir(), 'runpress-active-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await writeFile(join(dir, name), content)
  await writeFile(join(dir, 'index.md'), `# Start\n\n[x](${name}) ![y](${name})\n`)
  const { book, folder } = await readContent(dir)
  const copied = linkedFiles(book, folder.files).includes(name)
  for (const { ok, problem } of book.pages[0]?.links ?? []) expect([ok, problem?.kind]).toEqual(copied ? [true, undefined] : [false, 'active-file'])
  return copied
}

test.each([
  ['status.html', 'text'], ['STATUS.HTM', 'text'], ['a.xhtml', ''], ['feed.xml', '<x/>'], ['early.js', ''], ['x.mjs', ''], ['x.css', ''], ['x.svgz', ''],
  ['LICENSE', '<!doctype html><p>x'], ['page.conf', ' \n<script>1</script>'], ['wide', Buffer.from('\ufeff<html>', 'utf16le')],
  ['a.svg', svg('<script>1</script>')],
  ['a.svg', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
  ['a.svg', svg('<rect onload="1"/>')],
  ['a.svg', svg('<rect\nonload =1 />')],
  ['a.svg', svg('<a xlink:href="java&#115;cript:1">x</a>')],
  ['a.svg', svg('<image href="https://example.org/x.png"/>')],
  ['a.svg', svg('<use xlink:href="//example.org/x.svg#a"/>')],
  ['a.svg', svg('<style>@import "https://example.org/x.css"</style>')],
  ['a.svg', svg('<rect style="fill:url(https://example.org/x)"/>')],
  ['a.svg', svg('<set attributeName="href" to="javascript:1"/>')],
  ['a.svg', svg('<foreignObject><iframe src="x"/></foreignObject>')],
  ['a.svg', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`],
  ['a.svg', `<?xml-stylesheet href="x.css"?>${svg('')}`],
  ['a.svg', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`],
  ['a.svg', Buffer.from(svg('<script>1</script>'), 'utf16le')],
] as const)('%s that would run or load on the site is no part of it', async (name, content) => {
  expect(await isCopied(name, content)).toBe(false)
})

test.each([
  ['plan.pdf', '%PDF'], ['notes.txt', '<script>'], ['data.json', '<html>'], ['site.conf', '<VirtualHost *:80>'], ['restart.sh', '#!/bin/sh'], ['LICENSE', 'MIT'],
  ['a.svg', svg('<defs><linearGradient id="a"/></defs><a href="https://example.org/"><rect fill="url(#a)"/></a><image xlink:href="data:image/png;base64,AA=="/>')],
  ['a.svg', `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<style>rect { fill: red }</style><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Text</div></foreignObject>')}`],
] as const)('%s that does nothing is copied', async (name, content) => {
  expect(await isCopied(name, content)).toBe(true)
})
