/** Shell as runbooks show it: prompts, commands, what they print, and what goes wrong with them. */
import type { Random } from './random.ts'

const programs = ['kubectl get pods', 'docker compose ps', 'systemctl restart caddy', 'psql -c', 'curl -fsS', 'rm -rf', 'git checkout', 'tail -f', 'kill -9', 'ssh web-1', 'redis-cli', 'cd', 'foo']
const words = [
  '-v', '--force', '--tail=100', '-n', 'default', '<PID>', '<pod-name>', '$HOST', '${HOST:-x}', '"$X"', '\'a b\'', '"a b"', '/var/log/app.log', '~/app', 'http://localhost:8080/health',
  '{{.Names}}', '\'{{ .Status }}\'', '91.99.65.299', 'web-1:/tmp', '*', '[a-z]', '{a,b}', '`date`', '$(date +%s)', '<none>', '<(sort a)', '&>/dev/null', '2>&1', '> /dev/sda', '>> log', '< in',
  '"SELECT 1;"', '\'DROP TABLE "a";\'', '"unfinished', '\'unfinished', '\\', 'a\\ b', '#x', '# comment', '–-force', '-–tail', '—all', '“x”', 'x\u200by', '\u202Erm', '$((1+2))', '((', ')', '!',
]
const joints = [' | ', ' && ', ' || ', '; ', ' & ', ' |& ', '\n  | ', ' && \\\n  ', ' \\\n  ', ' \\ \n  ']
const prompts = ['$ ', '# ', '> ', 'user@host:~$ ', 'root@web-1:/etc# ', '[root@db ~]# ', 'postgres=# ', '% ', 'PS C:\\> ', '>>> ', '$', '  $ ']
const output = ['NAME   READY   STATUS', 'web-1   1/1   Running', 'Active: active (running)', 'error: no', '', '...', '{"a": 1}', '# Warning', '    indented', '200 OK']

/** The text of a block, without a final newline. */
export function shellText(random: Random): string {
  return random.times(1, 5, () => statement(random)).join('\n')
}

/** One command of one line. */
export function commandText(random: Random): string {
  return [random.chance(0.2) ? random.pick(['sudo ', 'sudo -u postgres ', 'env A=b ', 'nohup ', 'xargs -n1 ', 'time ', 'watch -n 5 ', 'timeout 5 ']) : '', random.pick(programs), ...random.times(0, 4, () => ` ${random.pick(words)}`)].join('')
}

function statement(random: Random): string {
  const command = (): string => [commandText(random), ...random.times(0, 2, () => random.pick(joints) + commandText(random))].join('')
  switch (random.below(14)) {
    case 0: return `${random.pick(prompts)}${command()}\n${random.times(0, 3, () => random.pick(output)).join('\n')}`
    case 1: return `${random.pick(prompts)}${command()}`
    case 2: return `# ${random.pick(['If not:', 'Then', 'Try', ''])} ${commandText(random)}`
    case 3: return heredoc(random, command())
    case 4: return `if ${commandText(random)}; then\n  ${commandText(random)}\n${random.pick(['fi', 'done', ''])}`
    case 5: return `for i in ${random.pick(words)}; do\n  ${commandText(random)}\n${random.pick(['done', 'fi', '', '  done'])}`
    case 6: return `${random.pick(['X=1', 'export A="b c"', 'A=$(date)', 'read -r X', 'f() {', '}'])}`
    case 7: return `ssh web-1 ${random.pick(['\'', '"', ''])}${commandText(random)}${random.pick(['\'', '"', ''])}`
    case 8: return `docker compose exec db ${random.pick(['psql -c "', 'sh -c \'', 'bash -lc "'])}${commandText(random)}${random.pick(['"', '\'', '\'"', ''])}`
    case 9: return random.times(1, 3, () => random.pick(output)).join('\n')
    case 10: return `${command()}  # ${random.pick(['(1)!', 'comment', 'or: reboot'])}`
    case 11: return `> ${command()}\n> continued`
    default: return command()
  }
}

function heredoc(random: Random, command: string): string {
  const mark = random.pick(['EOF', '\'EOF\'', '"SQL"', '-EOF', '\\EOF', 'E O F', ''])
  const end = random.pick([mark.replace(/^-|["'\\]/g, ''), 'EOF', '', '  EOF', 'EOF '])
  return `${command} <<${mark}\n${random.times(0, 3, () => random.pick([...output, 'SELECT 1;', '$X <PID>', '```', '$ ls'])).join('\n')}\n${end}`
}
