import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { previewSite } from '../../src/site/preview.ts'

let out = ''
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'runpress-preview-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

test.each([['/early.js', undefined, '/'], ['/docs/early.js', undefined, '/docs/'], ['/docs/early.js', '/other/', '/other/']])(
  'a site that loads %s is served under %s, else %s', async (script, base, path) => {
    await writeFile(join(out, 'index.html'), `<!doctype html><title>Front</title><script src="${script}"></script>`)
    const server = await previewSite({ outDir: out, port: 0, ...(base === undefined ? {} : { base }), log: () => {} })
    const { pathname } = new URL(server.url)
    const response = await fetch(server.url)
    const text = await response.text()
    await server.close()
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
    expect(pathname).toBe(path)
    expect(text).toContain('<title>Front</title>')
  })
