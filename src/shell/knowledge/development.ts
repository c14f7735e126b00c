import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

export const development: Programs = {
  git: {
    risk: 'change',
    options: `-C=directory -c=value --git-dir=value --work-tree=value --namespace=value -P|--no-pager -p|--paginate
      --bare`,
    subcommands: {
      status: read, log: {
        options: `-n|--max-count=value --since=value --until=value --author=value --grep=value -S=value -G=value
          --format=value --pretty --oneline --graph --all --stat -p`,
        positionals: 'value*',
      },
      show: read, diff: read, blame: read, describe: read,
      reflog: { risk: 'read', destroy: 'expire delete', positionals: 'value*' }, 'rev-parse': read, 'rev-list': read,
      'ls-files': read, 'ls-remote': { positionals: 'value*' }, 'ls-tree': read, 'cat-file': read, shortlog: read,
      grep: read, bisect: change, 'merge-base': read,
      'name-rev': read, 'for-each-ref': read, 'verify-commit': read, whatchanged: read, help: read, version: read,
      'show-ref': read, 'count-objects': read, fsck: read,
      branch: {
        options: '-d|--delete -D -m|--move -M -u|--set-upstream-to=value --contains=value -a -r -v --list',
        positionals: 'value*', change: '-d --delete -m -M -u', destroy: '-D',
      },
      tag: {
        options: '-a -d|--delete -l|--list -m|--message=value -s -f -n', positionals: 'value*', change: '-a -m -s -f',
        destroy: '-d --delete',
      },
      remote: { positionals: 'value*', change: 'add remove rm rename set-url prune' },
      config: {
        positionals: 'value*', options: '-f|--file=file --global --system --local -l|--list --get',
        read: '--get --list -l', risk: 'change',
      },
      stash: { risk: 'change', positionals: 'value*', read: 'list show', destroy: 'drop clear' },
      fetch: change, pull: change, clone: {
        risk: 'change',
        options: '-b|--branch=value --depth=value -o=value --origin=value --reference=value --recurse-submodules',
        positionals: 'remote value',
      },
      push: {
        risk: 'change',
        options: '-u|--set-upstream -f|--force --force-with-lease --tags --all -d|--delete --mirror -o=value',
        positionals: 'value*', destroy: '-f --force --delete -d --mirror --force-with-lease',
      },
      checkout: {
        risk: 'change', options: '-b=value -B=value -f|--force --ours --theirs -t -q --detach', positionals: 'value*',
        destroy: '-f --force',
      },
      switch: {
        risk: 'change', options: '-c|--create=value -C=value --detach -f --discard-changes', positionals: 'value*',
        destroy: '-f --discard-changes',
      },
      restore: { risk: 'destroy', options: '-s|--source=value -S|--staged -W|--worktree', positionals: 'value*' },
      reset: { risk: 'change', positionals: 'value*', destroy: '--hard' },
      clean: { risk: 'destroy', positionals: 'value*', read: '-n --dry-run' },
      rm: { risk: 'change', positionals: 'value*' }, 'filter-branch': { risk: 'destroy' }, 'filter-repo': {
        risk: 'destroy',
      },
      gc: change, prune: { risk: 'destroy' }, add: change, commit: {
        risk: 'change', options: '-m|--message=value -F=file --author=value --date=value -a --amend -s --no-verify',
        positionals: 'value*',
      },
      merge: change, rebase: change, 'cherry-pick': change, revert: change, am: change, apply: change, mv: change,
      init: change,
      submodule: change, worktree: change, lfs: change, archive: read, bundle: change, notes: change,
      'update-index': change, 'sparse-checkout': change, maintenance: change, 'format-patch': read,
    },
  },
  gh: {
    risk: 'change', riskByPrefix: { read: 'list view status diff checks search browse', destroy: 'delete' },
    positionals: 'value*',
  },
  python: {
    options: '-m=module -c=code -W=value -X=value -u -v -V -B -E -I -O -s -S -i -q -b -d',
    positionals: 'script value*',
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
  celery: {
    options: `-A|--app=value -b|--broker=location --result-backend=location --loader=value --config=value
      --workdir=directory -C|--no-color -q|--quiet`,
    inherits: true,
    subcommands: {
      inspect: { options: '-d|--destination=value -t|--timeout=value -j|--json', positionals: 'value*' },
      status: { options: '-d=value -t|--timeout=value -j|--json' }, report: read, list: read, events: read,
      result: read, graph: read, help: read,
      worker: {
        risk: 'change',
        options: `-l|--loglevel=value -c|--concurrency=value -Q|--queues=value -n|--hostname=value -P|--pool=value
          -f|--logfile=file -X=value -B -E --autoscale=value --max-tasks-per-child=value --pidfile=file -D`,
      },
      beat: {
        risk: 'change',
        options: `-l|--loglevel=value -s|--schedule=file -S|--scheduler=value -f|--logfile=file --pidfile=file
          --max-interval=value --detach`,
      },
      flower: { options: '--port=port --address=value --basic-auth=value' },
      control: { risk: 'change', options: '-d|--destination=value -t|--timeout=value -j', positionals: 'value*' },
      call: {
        risk: 'change', options: '-a|--args=value -k|--kwargs=value --countdown=value --queue=value',
        positionals: 'value',
      },
      purge: { risk: 'destroy', options: '-f|--force -Q|--queues=value -X|--exclude-queues=value' },
      amqp: change, migrate: change, multi: change, shell: read, upgrade: change, logtool: read,
    },
  },
  alembic: {
    options: '-c|--config=file -n|--name=value -x=value --raiseerr',
    subcommands: {
      current: read, history: read, heads: read, branches: read, show: read, check: read, list_templates: read,
      upgrade: { risk: 'change', positionals: 'value', options: '--sql --tag=value' }, stamp: {
        risk: 'change', positionals: 'value*',
      },
      downgrade: { risk: 'destroy', positionals: 'value', options: '--sql --tag=value' },
      revision: change, merge: change, init: change, ensure_version: change, edit: change,
    },
  },
  'django-admin': {
    risk: 'change', destroy: 'flush', read: 'check showmigrations diffsettings', positionals: 'value*',
  },
  gunicorn: {
    risk: 'change',
    options: '-b|--bind=address -w|--workers=value -k|--worker-class=value -c|--config=file -t|--timeout=value -D',
    positionals: 'value',
  },
  uvicorn: {
    risk: 'change', options: '--host=value --port=port --workers=value --reload --log-level=value --env-file=file',
    positionals: 'value',
  },
  pytest: {
    options: '-k=value -m=value -n=value -p=value -c=file -o=value --maxfail=value -x -v -q -s', positionals: 'file*',
  },
  make: {
    risk: 'change', options: '-C|--directory=directory -f|--file=file -j=value -n|--dry-run -B -k -s',
    read: '-n --dry-run', positionals: 'value*',
  },
  node: { options: '-e|--eval=code -p|--print=code -r|--require=value --import=value', positionals: 'script value*' },
  npm: {
    risk: 'change', read: 'ls list outdated audit view info config whoami root version search doctor ping',
    positionals: 'value*',
  },
  perl: {
    risk: 'read', options: '-e=code -E=code -I=value -M=value -n -p -l -w', change: '-i -pi',
    positionals: 'script value*',
  },
  php: { options: '-r=code -f=script -d=value -c=file -S=address', positionals: 'script value*' },
  ruby: { options: '-e=code -r=value -I=value', positionals: 'script value*' },
  java: { options: '-jar=file -cp=value -classpath=value', singleDash: true, positionals: 'value*' },
  bash: {
    options: '-c=shell -o=value -O=value --rcfile=file --init-file=file -e -x -u -v -n -l|--login -i -s',
    positionals: 'script value*', runsInput: true,
  },
  source: { positionals: 'file value*' },
  '.': { positionals: 'file value*' },
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
  npx: { options: '-p|--package=value -c|--call=shell -y|--yes', runs: { after: 0 } },
  strace: { options: '-p=value -e=value -o=file -s=value -u=value -E=value -f -c -t -T -v -y', runs: { after: 0 } },
  'aws-vault': { subcommands: { exec: { runs: { after: '--' } }, list: read, login: change } },
  'pt-table-checksum': { risk: 'change', options: '-h|--host=host -u|--user=database-user', positionals: 'host' },
}
