import { describe, expect, it } from 'vitest'
import { analyzeShell } from '../../src/shell/analyze.ts'

/** What a line runs: wrappers, name and commands, then where. */
function runs(line: string): string[] {
  return analyzeShell(line, 'bash').commands.flatMap(({ invocations }) => invocations).map(({ name, subcommands, wrappers, context, program }) => {
    expect(line.slice(program.start, program.end)).toBe(program.text)
    const where = [...context.hosts.map((host) => ` on ${host}`), context.container === undefined ? '' : ` in ${context.container}`].join('')
    return [...wrappers.map((wrapper) => `${wrapper}:`), [name, ...subcommands.map(({ value }) => value)].join(' '), where].join('')
  })
}

describe('the programs that really run', () => {
  it.each([
    ['sudo -iu postgres psql -l', ['sudo:psql']],
    ['sudo -nE --user=postgres -- psql -l', ['sudo:psql']],
    ['sudo VAR=1 systemctl restart x', ['sudo:systemctl restart']],
    ['sudo -l', ['sudo']],
    ['sudo su - postgres -c "psql -l"', ['sudo:su', 'psql']],
    ['sudo sh -c "cd /x && docker compose up -d"', ['sudo:sh', 'cd', 'docker compose up']],
    ['env -i A=1 B=2 docker ps', ['env:docker ps']],
    ['env -S "docker ps"', ['env:docker ps']],
    ['env A=1', ['env']],
    ['time docker ps', ['docker ps']],
    ['docker ps -q | xargs -r -n1 -I{} docker stop {}', ['docker ps', 'xargs:docker stop']],
    ['docker ps -q | xargs -I {} sh -c \'docker stop {}\'', ['docker ps', 'xargs:sh', 'docker stop']],
    ['nohup nice -n 10 tar czf a.tgz b &', ['nohup:nice:tar']],
    ['ionice -c2 -n7 nice -10 rsync -a a b', ['ionice:nice:rsync']],
    ['watch -n 5 \'docker ps | grep api\'', ['watch:docker ps', 'watch:grep']],
    ['watch -n5 -d kubectl get pods', ['watch:kubectl get']],
    ['timeout -s KILL 5s curl -s localhost', ['timeout:curl']],
    ['timeout --signal=KILL 5 curl -s localhost', ['timeout:curl']],
    ['stdbuf -oL tail -f x', ['stdbuf:tail']],
    ['flock -n /tmp/l docker ps', ['flock:docker ps']],
    ['flock /tmp/l -c "docker ps"', ['flock:docker ps']],
    ['chroot --userspec=a /mnt bash -c "docker ps"', ['chroot:bash', 'docker ps']],
    ['runuser -u postgres -- psql -l', ['runuser:psql']],
    ['runuser -l postgres -c \'psql -l\'', ['runuser:psql']],
    ['parallel -j4 docker stop ::: a b', ['parallel:docker stop']],
    ['nsenter -t 1 -m -u -i -n systemctl status x', ['nsenter:systemctl status']],
    ['bash -lc "docker ps && systemctl stop x"', ['bash', 'docker ps', 'systemctl stop']],
    ['ssh -p 22 -i key user@web sudo systemctl restart caddy', ['ssh', 'sudo:systemctl restart on web']],
    ['ssh web "docker compose exec -T db psql -c \'select 1\'"', ['ssh', 'docker compose exec on web', 'psql on web in db']],
    ['docker exec -it api bash -c "ls -l /tmp"', ['docker exec', 'bash in api', 'ls in api']],
    ['kubectl exec deploy/api -c app -- sh -c \'ls -l\'', ['kubectl exec', 'sh in deploy/api', 'ls in deploy/api']],
    ['oc debug node/x -- chroot /host systemctl status kubelet', ['oc debug', 'chroot:systemctl status in node/x']],
    ['python -m alembic upgrade head', ['python', 'alembic upgrade']],
    ['find . -name x -exec sh -c \'mv "$1" /tmp\' _ {} \\;', ['find', 'sh', 'mv']],
    ['if ! systemctl is-active caddy; then systemctl start caddy; fi', ['systemctl is-active', 'systemctl start']],
    ['for i in $(docker ps -q); do docker stop $i; done', ['docker ps', 'docker stop']],
    ['eval "$(ssh-agent -s)"', ['eval', 'ssh-agent']],
    ['trap \'rm -f x\' EXIT', ['trap', 'rm']],
  ])('%s', (line, expected) => expect(runs(line)).toEqual(expected))
})
