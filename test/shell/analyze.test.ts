import { describe, expect, it } from 'vitest'
import { analyzeShell } from '../../src/shell/analyze.ts'
import type { ShellCommand } from '../../src/shell/types.ts'
import { brokenPromises } from './support.ts'

function only(text: string, lang = 'bash'): ShellCommand {
  const { commands } = analyzeShell(text, lang)
  expect(commands).toHaveLength(1)
  return commands[0] as ShellCommand
}

describe('whether a block is shell', () => {
  it.each(['bash', 'sh', 'shell', 'console', 'terminal', 'zsh', 'shell-session', 'shellsession', 'shel', 'ksh', 'ash', '/bin/sh', 'BASH'])(
    'takes %s for a shell', lang => {
      expect(analyzeShell('uptime -p', lang).shell).toBe(true)
    })

  it.each(['yaml', 'text', 'output', 'sql', 'promql', 'python', 'powershell'])('leaves %s alone', lang => {
    expect(analyzeShell('docker ps', lang)).toEqual({ shell: false, commands: [], proposed: [], assigned: [], output: [], prompts: [], errors: [] })
  })

  it('tells an address that a program is given from the version that one prints', () => {
    expect(analyzeShell('uptime\nping 91.99.65.228', 'bash').commands.map(({ text }) => text)).toEqual(['uptime', 'ping 91.99.65.228'])
    expect(analyzeShell('git --version\ngit version 2.39.2', 'bash').commands.map(({ text }) => text)).toEqual(['git --version'])
  })

  it.each([
    ['a JSON object', '{\n  "a": 1\n}'],
    ['YAML', 'name: web\nport: 80'],
    ['a log', '2024-01-05T10:00:00Z ERROR connection refused'],
    ['a table', 'NAME   READY   STATUS\nweb    1/1     Running'],
    ['prose', 'Find the pod that restarts.'],
    ['a sentence that starts like a command', 'make sure the database is up'],
    ['PromQL', 'rate(http_requests_total{job="api"}[5m]) > 0.1'],
    ['an environment file', 'FOO=bar\nBAZ=qux'],
    ['a chat command', '/deploy staging'],
  ])('does not take %s for shell where no language is named', (_, text) => {
    expect(analyzeShell(text, '').shell).toBe(false)
  })

  it.each([['$ ls -l'], ['kubectl get pods'], ['user@host:~$ uptime'], ['export A=b\ndocker ps'], ['./deploy.sh --all']])(
    'recognises %s without a language', text => {
      expect(analyzeShell(text, '').shell).toBe(true)
    })
})

describe('a command', () => {
  it('has true offsets for its words, quotes and all', () => {
    const text = '# Ask\nsudo docker compose exec db psql -U "orion_user" -c "SELECT <PID>"'
    const command = only(text)
    const psql = command.invocations[1]
    expect(psql?.program).toEqual({ start: 34, end: 38, text: 'psql', value: 'psql' })
    expect(psql?.args.map(word => word.value)).toEqual(['-U', 'orion_user', '-c', 'SELECT <PID>'])
    expect(psql?.args[1]).toEqual({ start: 42, end: 54, text: '"orion_user"', value: 'orion_user' })
    expect(psql?.context).toEqual({ hosts: [], container: 'db' })
    expect(command.placeholders).toEqual([{ start: 66, end: 71, name: 'PID', text: '<PID>', form: 'angle', quoting: ['double', 'closed', 'no:@:+/'] }])
    expect(command.references.find(reference => reference.kind === 'database-user')).toMatchObject({ start: 43, end: 53 })
  })

  it('has true offsets inside the text that ssh and sh run', () => {
    const text = "ssh web-1 \"sh -c 'systemctl restart nginx'\""
    const command = only(text)
    expect(command.invocations.map(invocation => [invocation.name, invocation.context.hosts])).toEqual(
      [['ssh', []], ['sh', ['web-1']], ['systemctl', ['web-1']]])
    const unit = command.references.find(reference => reference.kind === 'unit')
    expect(unit && text.slice(unit.start, unit.end)).toBe('nginx')
  })

  it('is pasted without the indent that the whole block shares', () => {
    const { commands } = analyzeShell('    cat <<EOF\n    a\n    EOF\n    ls', 'bash')
    expect(commands.map(command => command.text)).toEqual(['cat <<EOF\na\nEOF', 'ls'])
  })

  it('has no carriage returns', () => {
    const { commands } = analyzeShell('cd /srv && \\\r\n  ls\r\nuptime\r\n', 'bash')
    expect(commands.map(command => command.text)).toEqual(['cd /srv && \\\n  ls', 'uptime'])
  })

  it('takes its risk from the worst of what it runs', () => {
    expect(only('docker ps && unheard-of').risk).toBe('unknown')
    expect(only('unheard-of && docker restart web').risk).toBe('change')
    expect(only('docker restart web; rm -rf /srv/cache').risk).toBe('destroy')
  })

  it.each([
    ['zpool status', 'read'], ['zpool destroy tank', 'destroy'], ['rbd rm pool/image', 'destroy'], ['nodetool status', 'read'],
    ['nodetool decommission', 'destroy'], ['mdadm --detail /dev/md0', 'read'], ['mdadm --zero-superblock /dev/sda1', 'destroy'],
    ['crm resource stop vip', 'change'], ['echo > /dev/sda', 'destroy'], ['ls > /dev/null', 'read'], ['ls > /srv/list', 'change'],
  ])('%s may %s', (text, risk) => {
    expect(only(text).risk).toBe(risk)
  })

  it('is no prompt, output or page tag inside a here-document', () => {
    const text = '$ cat <<EOF\n$ ls\n<br>\nEOF\n$ ls'
    const { commands, output } = analyzeShell(text, 'bash')
    expect(commands.map(command => command.text)).toEqual(['cat <<EOF\n$ ls\n<br>\nEOF', 'ls'])
    expect(commands[0]?.placeholders).toEqual([])
    expect(output).toEqual([])
    const nested = "sudo sh -c 'cat > x <<EOF\n$ a\nEOF'"
    expect(analyzeShell(nested, 'bash').commands.map(command => command.text)).toEqual([nested])
  })

  it.each([
    ['web-1:~ # zypper up'], ['[user@host dir (main)]$ zypper up'], ['$ ls\n$zypper up'],
  ])('stands behind the prompt of %j', text => {
    expect(analyzeShell(text, 'bash').commands.at(-1)?.text).toBe('zypper up')
  })

  it('reads the SQL and the commands of a here-document', () => {
    expect(only('psql orders <<SQL\nDROP TABLE old;\nSQL').risk).toBe('destroy')
    const remote = only('ssh web-1 <<EOF\nsystemctl restart nginx\nEOF')
    expect(remote.invocations.map(invocation => invocation.name)).toEqual(['ssh', 'systemctl'])
    expect(remote.invocations[1]?.program.start).toBe(16)
    expect(remote.invocations[1]?.context.hosts).toEqual(['web-1'])
  })

  it('tells which module python runs', () => {
    expect(only('python -m alembic upgrade heads').invocations.map(invocation => invocation.name)).toEqual(['python', 'alembic'])
    expect(only('python3 -m json.tool').invocations.map(invocation => invocation.name)).toEqual(['python3'])
  })

  it('does not leave the directory that an earlier one entered', () => {
    const { commands } = analyzeShell('cd ~/apps\nls\ncd orion && ls\n(cd /tmp; ls)\nls\ncd $X\nls', 'bash')
    expect(commands.map(command => command.directory)).toEqual(
      [undefined, '~/apps', '~/apps', '~/apps/orion', '~/apps/orion', '~/apps/orion', null])
  })
})

describe('placeholders', () => {
  it('are variables only where the block neither sets nor sources them', () => {
    const names = (text: string) => analyzeShell(text, 'bash').commands.flatMap(command => command.placeholders.map(hole => hole.text))
    expect(names('oc get pod -n $NS ${POD}')).toEqual(['$NS', '${POD}'])
    expect(names('NS=shop\noc get pod -n $NS')).toEqual([])
    expect(names('read NS\noc get pod -n $NS')).toEqual([])
    expect(names('for x in a b; do echo $x; done')).toEqual([])
    expect(names('source .env\necho $TOKEN')).toEqual([])
    expect(names("awk '{ print $1 }' $HOME/x")).toEqual([])
  })

  it.each([
    ['<a>', 'echo <a>'], ['<host:port>', 'nc <host:port>'], ['<user@host>', 'ssh <user@host>'], ['<yes|no>', 'x <yes|no>'],
    ['<key=value>', 'kubectl label pod web <key=value>'], ["<Operator's Name>", "oc get co <Operator's Name> -o yaml"],
    ['<NAME>', 'kubectl exec web -- sh -c "echo \'<NAME>\'"'],
  ])('take %s', (hole, text) => {
    expect(only(text).placeholders.map(placeholder => placeholder.text)).toEqual([hole])
    expect(analyzeShell(text, 'bash').errors).toEqual([])
  })

  it.each([
    ['cat <<EOF\na\nEOF'], ['sort < in > out'], ['diff <(ls a) <(ls b)'], ["docker images --format '{{.ID}} <none>'"],
    ["echo '{{< hugo >}}'"], ['git commit --author "Ann <ann@example.org>"'], ["echo '<b>bold</b>'"], ["echo '<a href=x>'"],
  ])('are not in %s', text => {
    expect(only(text).placeholders).toEqual([])
  })

  it('lets a page collect what its blocks assign', () => {
    expect(analyzeShell('NS=a\nexport POD=$(oc get pod)\nread -r X', 'bash').assigned).toEqual(['NS', 'POD', 'X'])
  })

  it('never become references', () => {
    expect(only('docker compose --profile <profile> logs <service> api').references.map(reference => reference.value)).toEqual(['api'])
    expect(only('ssh <user>@<host>').references).toEqual([])
    expect(only('ssh <user>@10.0.0.5').references.map(reference => [reference.kind, reference.start])).toEqual([['host', 11]])
    expect(only('curl https://<host>/x').references).toEqual([])
  })
})

describe('hostile text', () => {
  // Quadratic work on these would outlast the limit by far.
  it.each([
    ['commands', 'docker compose --profile full logs --tail=50 api | grep -i "error" # x\n'.repeat(2000)],
    ['quotes that never match', "echo it's \"a\n".repeat(11000)],
    ['here-documents that never end', Array.from({ length: 9000 }, (_, index) => `cat <<E${index}`).join('\n')],
    ['nested substitutions', 'echo ' + '$('.repeat(60000)],
    ['placeholders', 'echo ' + '<a> '.repeat(36000)],
    ['half placeholders', 'echo ' + '<a'.repeat(70000)],
    ['open blocks', 'if x; then\n'.repeat(12000)],
    ['prompts', '$ echo "x\nout\n'.repeat(10000)],
    ['options without backslashes', `ls\n${'--all\n'.repeat(12000)}`],
    ['commands without their ends', 'docker compose exec db\npsql -c\n"x"\n'.repeat(3000)],
    ['backslashes before blanks', 'docker run \\ \n'.repeat(10000)],
    ['texts that end too early', 'grep "a | b\n# it is\n'.repeat(6000)],
    ['look-alikes', `echo ${'“а–’ '.repeat(20000)}`],
  ])('is read in one pass: %s', { timeout: 20_000 }, (_, text) => {
    const block = analyzeShell(text, 'console')
    expect(block.commands.length).toBeGreaterThan(0)
    expect(brokenPromises(text, block)).toEqual([])
  })
})
