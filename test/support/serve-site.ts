/**
 * Before the browser suite: builds two sites once, into a temporary folder, with the command line that a user runs, and
 * serves each on a free port: that of `content/`, and that of a MkDocs project with sections and a very long page. After
 * the suite they are gone.
 */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

type Served = { url: string } | { error: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site of `content/` is served, without a final slash; or why it is not. */
    site: Served
    /** And that of the MkDocs project. */
    book: Served
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'runpress-site-'))
  const book = join(folder, 'book')
  await cp(join(root, 'test/browser/book'), book, { recursive: true })
  await writeFile(join(book, 'docs/guides/long.md'), longPage())
  const sites = { site: join(root, 'content'), book }
  const closings: Array<() => Promise<void>> = []
  await Promise.all((Object.entries(sites) as Array<['site' | 'book', string]>).map(async ([name, contentDir]) => {
    try {
      const outDir = join(folder, `${name}-built`)
      await build(contentDir, outDir)
      // Loaded here, so that a mistake in it fails the tests of this suite and not the whole run.
      const { previewSite } = await import('../../src/site/preview.ts')
      const server = await previewSite({ outDir, port: 0, log: () => {} })
      closings.push(() => server.close())
      project.provide(name, { url: server.url.replace(/\/$/, '') })
    } catch (error) {
      // The tests of the suite say it, each for itself; the other suites run.
      project.provide(name, { error: (error as Error).message })
    }
  }))
  return async () => {
    for (const close of closings) await close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A page of 500 code blocks, 400 commands, 100 tab sets and 300 sections. */
function longPage(): string {
  const sections = Array.from({ length: 300 }, (_, index) => [
    `## Section ${index}`,
    `Step ${index} of the way.`,
    index % 3 === 0 ? `=== "Linux"\n\n    On Linux, ${index}.\n\n=== "macOS"\n\n    On macOS, ${index}.` : '',
    index % 3 < 2 ? `\`\`\`bash\n$ kubectl get pods --namespace team-${index}   # look at STATUS\n$ kubectl logs deploy/app-${index}\n\`\`\`` : '',
    `\`\`\`yaml\nname: app-${index}\n${'key: value\n'.repeat(index % 7)}\`\`\``,
  ].filter((part) => part !== '').join('\n\n'))
  return `# A long page\n\n${sections.join('\n\n')}\n`
}

/** A build in a process of its own: inside Vitest, Astro would see a test environment. */
function build(contentDir: string, outDir: string): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  return new Promise((done, fail) => {
    const args = [join(root, 'src/cli/main.ts'), 'build', contentDir, '--out', outDir]
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
    child.on('error', fail)
    child.on('close', status => {
      if (status === 0) done()
      else fail(new Error(`The site of ${contentDir} does not build (status ${status}):\n${output}`))
    })
  })
}
