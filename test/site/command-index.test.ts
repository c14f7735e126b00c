import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { commandLooks, shownCommands } from '../../src/site/command-html.ts'
import { commandGroups, indexPages } from '../../src/site/command-index.ts'
import { pageData } from '../../src/site/page-data.ts'
import { render, textOf } from './support.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures-commands/${name}`, import.meta.url), 'utf8')
const pagesOf = (texts: Record<string, string>) =>
  buildBook(Object.entries(texts).map(([path, text]) => ({ path, text }))).book.pages.map(pageData)
const groupsOf = (texts: Record<string, string>) => commandGroups(pagesOf(texts))
const book = { 'database.md': fixture('database.md'), 'cache.md': fixture('cache.md') }

describe('the index of commands', () => {
  test('has each command once, by program and subcommand, those without a program last', () => {
    expect(groupsOf(book).map(({ name, commands }) => [name, commands.map(({ text }) => text)])).toEqual([
      ['docker', [
        'docker compose down --volumes',
        'docker compose exec redis redis-cli ping',
        'cd /srv/orders && docker compose logs <service> | grep -i "a > b"',
        'docker compose ps db',
        'docker compose restart db',
      ]],
      ['drain.sh', ['./drain.sh']],
      ['systemctl', ['sudo systemctl status docker']],
      ['', ['NAMESPACE=orders']],
    ])
  })

  test('says where a command stands: page, runbook, section and tab, with the runbook’s severity', () => {
    const commands = groupsOf(book).flatMap(({ commands }) => commands)
    const places = (text: string) => commands.find((command) => command.text === text)?.places
      .map(({ url, trail, severity, rank }) => [url, trail.join(' › '), severity, rank])
    expect(places('docker compose ps db')).toEqual([
      ['/cache/#cache', 'Cache', null, 0],
      ['/database/#1-database-down', 'Database › Database down › Diagnose', 'SEV-1', 1],
    ])
    expect(places('docker compose restart db')).toEqual([['/database/#stopped', 'Database › Database down › Causes › Stopped', 'SEV-1', 1]])
  })

  test('knows what a command is for, its programs, services and risk', () => {
    const [down, exec, logs, ps] = groupsOf(book)[0]?.commands ?? []
    expect(down).toMatchObject({ comment: 'the last resort', risk: 'destroy', services: [] })
    expect(exec).toMatchObject({ programs: ['docker', 'redis-cli'], services: ['redis'] })
    expect(logs).toMatchObject({ programs: ['cd', 'docker', 'grep'], services: [], risk: 'read' })
    expect(ps).toMatchObject({ comment: 'Is it running?', services: ['db'] })
  })

  test('takes a command’s looks from its page, without prompt and comment', async () => {
    const { html, page } = await render({ 'database.md': book['database.md'] })
    const shown = shownCommands(html)
    expect(shown.map(({ text }) => text)).toEqual(page.codeBlocks.flatMap(({ commands }) => commands.map(({ text }) => text)))
    for (const { html, text } of shown) {
      expect(textOf(/<pre>([\s\S]*)<\/pre>/.exec(html)?.[1] ?? '')).toBe(text)
      expect(html).toMatch(/^<div class="command"[\s\S]*<button [\s\S]*<\/button><\/div>$/)
    }
    expect(commandLooks([html]).get('docker compose restart db')).not.toContain('prompt')
  })

  test('has every command of Orion’s runbook as its page shows it', async () => {
    const text = readFileSync(new URL('../../content/incident-response.md', import.meta.url), 'utf8')
    const { html } = await render({ 'incident-response.md': text })
    const looks = commandLooks([html])
    const commands = groupsOf({ 'incident-response.md': text }).flatMap(({ commands }) => commands)
    expect(commands.length).toBeGreaterThan(100)
    expect(commands.filter(({ text }) => !looks.has(text))).toEqual([])
  })
})

describe('its pages', () => {
  const many = (count: number, program = 'kubectl') =>
    `# Many\n\n\`\`\`bash\n${Array.from({ length: count }, (_, index) => `${program} get pod p${index}`).join('\n')}\n\`\`\`\n`
  const urls = (texts: Record<string, string>) => indexPages(groupsOf(texts), pagesOf(texts)).map(({ url }) => url)

  test('are one in a small book', () => {
    expect(urls(book)).toEqual(['/commands/'])
    expect(urls({ 'a.md': '# No commands' })).toEqual([])
  })

  test('are one a program in a large book, and several for a program of very many commands', () => {
    const pages = indexPages(groupsOf({ 'a.md': many(600), 'b.md': many(3, '../Tidy/it') }), [])
    expect(pages.map(({ url }) => url)).toEqual(['/commands/', '/commands/it/', '/commands/kubectl/', '/commands/kubectl/2/', '/commands/kubectl/3/'])
    const [front, ...programs] = pages
    expect(front?.groups).toEqual([])
    expect(programs.flatMap(({ groups }) => groups.flatMap(({ commands }) => commands))).toHaveLength(603)
  })

  test('give way to the book’s own', () => {
    expect(urls({ ...book, 'commands.md': '# Ours' })).toEqual([])
    expect(urls({ 'a.md': many(600), 'commands/kubectl.md': '# Ours' })).toEqual(['/commands/', '/commands/kubectl-2/', '/commands/kubectl-2/2/', '/commands/kubectl-2/3/'])
    expect(urls({ ...book, 'commands/docker.md': '# Ours' })).toEqual(['/commands/'])
  })

  test('have addresses of names that are none', () => {
    const names = [
      '<program>', '..', '../../etc/passwd', '7', 'A B', 'a-b', 'A-B', '', 'index.html', 'index.json', 'CON', 'nul.exe', 'häfen', 'ñ', 'x'.repeat(300),
      `${'x'.repeat(300)}y`, './x.sh', 'x.sh.', 'kubectl-foo', 'C:\\run.bat',
    ]
    const groups = commandGroups([{ url: '/a/', title: 'A', commands: names.map((name, index) => ({
      text: `c${index}`, comment: '', risk: 'read', call: name.replace(' ', '_'), programs: [], services: [], anchor: '', trail: [], severity: null, rank: 0,
    })) }])
    const slugs = groups.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_-])?$/)
    for (const reserved of ['7', 'index.html', 'index.json', 'con', 'nul.exe']) expect(slugs).not.toContain(reserved)
  })
})
