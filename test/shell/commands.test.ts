import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyzeShell } from '../../src/shell/analyze.ts'

/** Real command lines: what each may do, the command, what it names; parted by tabs. */
const rows = readFileSync(join(import.meta.dirname, 'commands.tsv'), 'utf8').trim().split('\n').map(line => line.split('\t'))

describe('commands as people write them', () => {
  it.each(rows)('%s: %s', (risk, command = '', references = '') => {
    const { commands, errors } = analyzeShell(command, 'bash')
    expect(errors).toEqual([])
    expect(commands.map(({ text }) => text)).toEqual([command])
    expect(commands.flatMap(({ invocations }) => invocations.flatMap(({ unknown }) => unknown.filter(({ open }) => !open)))).toEqual([])
    expect(commands.flatMap(({ invocations }) => invocations.flatMap(({ missing }) => missing ?? []))).toEqual([])
    expect(commands.flatMap(({ invocations }) => invocations.filter(({ known }) => !known))).toEqual([])
    expect(commands[0]?.risk).toBe(risk)
    expect(commands[0]?.references.map(({ kind, value }) => `${kind} ${value}`).join(', ')).toBe(references)
  })

  it.each([
    ['git log --onelin', '--onelin'], ['git push --force-with-leese', '--force-with-leese'], ['git chekout main', 'chekout'],
    ['kubectl get pods --namespce shop', '--namespce'], ['kubectl roll restart deploy/web', 'roll'], ['kubectl logs web --tial=5', '--tial'],
    ['psql -U app --databse shop', '--databse'], ['pg_isready -h db -Z', '-Z'], ['redis-cli --latncy', '--latncy'],
    ['curl --slient http://localhost/', '--slient'], ['dig +shrt example.com', '+shrt'], ['celery -A app insepct active', 'insepct'],
    ['alembic upgarde head', 'upgarde'], ['helm upgrade web ./chart --isntall', '--isntall'], ['terraform plan -var-fiel=x', '-var-fiel'],
    ['openssl x509 -in c.pem -nout -dates', '-nout'], ['caddy relaod', 'relaod'], ['ssh -Z web1', '-Z'], ['pg_ctl statsu -D /data', 'statsu'],
    ['rsync -avz --delte a/ b/', '--delte'], ['etcdctl endpoint healt', 'healt'], ['vault operater unseal', 'operater'],
  ])('finds what is wrong in %s', (command, name) => {
    const { commands } = analyzeShell(command, 'bash')
    expect(commands.flatMap(({ invocations }) => invocations.flatMap(({ unknown }) => unknown.map(entry => entry.name)))).toEqual([name])
  })
})
