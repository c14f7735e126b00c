import { describe, expect, it } from 'vitest'
import { analyzeShell } from '../../src/shell/analyze.ts'

/** What a line's programs are given that they do not have, and what they lack. */
function faults(line: string): string[] {
  return analyzeShell(`uptime\n${line}`, 'bash').commands.slice(1).flatMap(({ invocations }) => invocations).flatMap(({ unknown, missing }) => [
    ...unknown.map(({ kind, name, start, end }) => `${kind} ${name} at ${`uptime\n${line}`.slice(start, end)}`),
    ...(missing ? [`no ${missing.what}`] : []),
  ])
}

describe('arguments that a program has', () => {
  it.each([
    'docker compose --profile full logs -f --tail=100 api', 'docker -H tcp://h:1 ps -aq --filter status=exited',
    'systemctl --no-pager -l status caddy', 'systemctl --fail list-units', 'journalctl -u caddy -b -1 -n 100 --since today -o cat',
    'journalctl -fu caddy', 'journalctl -n', 'ps aux', 'ps axo pid,cmd', 'ps -eo pid,cmd --sort=-%mem', 'ps -ef f', 'tar xzf a.tgz -C /tmp',
    'tar --exclude=x -czvf a.tgz etc', 'tar xf a.tar etc', 'head -20 a', 'tail -5f a', 'rm --rec --force x', 'grep -C3 x y', 'grep -rn --inc="*.ts" x',
    'find . -newermt 2024-01-01 ! -name x -o \\( -size +1M -print0 \\)', 'dd if=/dev/zero of=x bs=1M status=progress', 'kill -HUP 1',
    'kill -9 1', 'kill -SIGTERM 1', 'chmod -x a', 'lsof -nP -iTCP -sTCP:LISTEN', 'lsof -i :80', 'lsof +D /var', 'date -d @1 +%F', 'date -u +%s',
    'sed -i.bak -e s/a/b/ f', 'top -bn1 -o %MEM', 'sort -t, -k2nr', 'cut -d" " -f1', 'du -xhd1 /', 'df -hT', 'apt-get -y -qq install curl',
    'jq -r --arg a b .x f', 'docker run --rm -it -v /a:/b alpine sh -c "x --y"', 'docker top api -o pid', 'xargs -n1 docker stop --time 5',
    'journalctl -n50 -oshort-iso', 'ls -all', 'docker $CMD --x', 'docker <command> --x', 'docker compose ... --x=1', 'docker --help', 'docker compose up --help', 'ls --version',
  ])('%s', (line) => expect(faults(line).filter((fault) => !fault.startsWith('no '))).toEqual([]))
})

describe('arguments that a program does not have', () => {
  it.each([
    ['docker compose pss', ['subcommand pss at pss']],
    ['docker comopse ps --nonsense', ['subcommand comopse at comopse']],
    ['docker --profile full ps', ['flag --profile at --profile']],
    ['docker ps -aZ', ['flag -Z at Z']],
    ['docker ps -Z', ['flag -Z at -Z']],
    ['docker logs --tial=5 api', ['flag --tial at --tial']],
    ['docker logs -tail 5 api', ['flag -tail at -tail']],
    ['docker logs ---tail 5 api', ['flag ---tail at ---tail']],
    ['journalctl -u caddy -no-pager', ['flag -no-pager at -no-pager']],
    ['certbot renew -dry-run', ['flag -dry-run at -dry-run']],
    ['sudo systemctl restrat caddy', ['subcommand restrat at restrat']],
    ['systemctl status caddy --no-pagre', ['flag --no-pagre at --no-pagre']],
    ['tar xQf a.tgz', ['flag Q at Q']],
    ['find . --name x', ['flag --name at --name']],
    ['redis-cli -h db -p 6379 llne queue', ['subcommand llne at llne']],
    ['find . -nmae x', ['flag -nmae at -nmae']],
    ['dd fi=/dev/zero of=x', ['flag fi at fi']],
    ['ssh web \'docker pss\'', ['subcommand pss at pss']],
    ['docker compose exec -T db sh -c \'ps --sotr=x\'', ['flag --sotr at --sotr']],
  ])('%s', (line, expected) => expect(faults(line)).toEqual(expected))

  it('are not looked for in what the specification leaves open', () => {
    expect(faults('docker scout --anything')).toEqual([])
    expect(faults('podman pod --anything')).toEqual([])
  })
})

describe('arguments that are missing', () => {
  it.each([
    ['docker compose logs --tail', ['no a value of --tail']],
    ['systemctl stop', ['no an argument']],
    ['docker compose exec api', ['no the command to run']],
    ['kubectl exec deploy/api --', ['no the command to run']],
    ['docker cp a', ['no 2 arguments']],
    ['docker ps -q | xargs docker stop', []],
    ['systemctl stop $UNITS', []],
    ['systemctl stop <unit>', []],
    ['docker stop --help', []],
  ])('%s', (line, expected) => expect(faults(line)).toEqual(expected))
})
