/** What programs are made and run with. */
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

export const development: Programs = {
  gh: {
    // Of its options, which grow with every release, nothing is claimed.
    risk: 'change', complete: true, options: '-R|--repo= --hostname= -*',
    riskByPrefix: { read: 'list view status diff checks search browse', destroy: 'delete' },
    subcommands: named(`auth browse codespace cs gist issue org pr project release repo run workflow cache alias api
      at attestation completion config copilot extension extensions ext gpg-key label licenses preview ruleset rs
      search secret skill ssh-key status variable agent-task help version`, change),
  },
  pip: {
    risk: 'change',
    subcommands: {
      install: {
        risk: 'change',
        options: '-r|--requirement=file -c=file -e=value -i|--index-url=location -t=value -U|--upgrade',
        positionals: 'value*',
      },
      uninstall: change, list: read, show: read, freeze: read, check: read, download: change, config: change,
      cache: { risk: 'change', read: 'list dir info' }, wheel: change, index: read, inspect: read,
    },
  },
  make: {
    risk: 'change', options: '-C|--directory=directory -f|--file=file -j=value -n|--dry-run -B -k -s',
    read: '-n --dry-run', positionals: 'value*',
  },
  npm: {
    risk: 'change', read: 'ls list outdated audit view info config whoami root version search doctor ping',
    positionals: 'value*',
  },
  perl: {
    risk: 'read', optionsFirst: true, options: '-e=code -E=code -I=value -M=value -n -p -l -w', change: '-i -pi',
    positionals: 'script value*',
  },
  php: { optionsFirst: true, options: '-r=code -f=script -d=value -c=file -S=address', positionals: 'script value*' },
  ruby: { optionsFirst: true, options: '-e=code -r=value -I=value', positionals: 'script value*' },
  java: { options: '-jar=file -cp=value -classpath=value', singleDash: true, positionals: 'value*' },
  bash: {
    complete: true, optionsFirst: true, positionals: 'script value*', runsInput: true,
    options: `-c=shell -o=value -O=value +o=value +O=value --rcfile=file --init-file=file -a -b -e -f -h -i -k
      -l|--login -m -n -p -r|--restricted -s -t -u -v|--verbose -x -B -C -D -E -H -P -T --debugger --dump-po-strings
      --dump-strings --noediting --noprofile --norc --posix --pretty-print --protected --wordexp +e +x +u`,
  },
  source: { positionals: 'file value*' }, '.': { positionals: 'file value*' },
  uv: {
    risk: 'change',
    subcommands: {
      run: {
        options: `--with=value -p|--python=value --project=directory --directory=directory --env-file=file
          --extra=value --group=value -m|--module=module --frozen --locked --no-sync`,
        runs: { after: 0 },
      },
      pip: change, sync: change, add: change, remove: change, lock: change, tree: read, venv: change, tool: change,
      python: change,
    },
  },
  poetry: {
    risk: 'change',
    subcommands: {
      run: { runs: { after: 0 } }, install: change, show: read, check: read, add: change, update: change, env: read,
    },
  },
  pipenv: { risk: 'change', subcommands: { run: { runs: { after: 0 } }, install: change, sync: change } },
  bundle: { risk: 'change', subcommands: { exec: { runs: { after: 0 } }, install: change, list: read, show: read } },
  strace: { options: '-p=value -e=value -o=file -s=value -u=value -E=value -f -c -t -T -v -y', runs: { after: 0 } },
  'aws-vault': { subcommands: { exec: { runs: { after: '--' } }, list: read, login: change } },
}
