/** What keeps PostgreSQL clusters available and backed up. */
import { complete } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const change: ProgramSpec = { risk: 'change', positionals: 'value*' }
const member: ProgramSpec = {
  positionals: 'value*', options: '--group= -r|--role= -m|--member= --force --any -k|--insecure',
}
const changed: ProgramSpec = { ...member, risk: 'change' }

const patronictl: ProgramSpec = complete({
  options: '-c|--config-file=file -d|--dcs-url|--dcs= -k|--insecure -h',
  subcommands: {
    list: { positionals: 'value*', options: '--group= -e|--extended -t|--timestamp -f|--format= -W -w|--watch=' },
    topology: { positionals: 'value*', options: '--group= -W -w|--watch=' },
    history: { positionals: 'value', options: '--group= -f|--format=' },
    'show-config': { positionals: 'value', options: '--group=' },
    'edit-config': {
      risk: 'change', positionals: 'value',
      options: '--group= -q|--quiet -s|--set= -p|--pg= --apply=file --replace=file --force',
    },
    switchover: {
      risk: 'change', positionals: 'value',
      options: '--group= --leader|--primary|--master= --candidate= --scheduled= --force',
    },
    failover: {
      risk: 'change', positionals: 'value', options: '--group= --leader|--primary|--master= --candidate= --force',
    },
    restart: { ...changed, options: `${member.options} --scheduled= --pg-version= -p|--pending --timeout=` },
    reload: changed, reinit: { ...changed, risk: 'destroy', options: `${member.options} --wait --from-leader` },
    flush: changed, pause: { ...changed, options: '--group= --wait' },
    resume: { ...changed, options: '--group= --wait' },
    remove: { risk: 'destroy', positionals: 'value', options: '--group= -f|--format=' }, dsn: member,
    version: { positionals: 'value*', options: '--group=' },
    query: {
      positionals: 'value',
      options: `${member.options} --format= -f|--file=file --password -U|--username=database-user -W -w|--watch=
        --delimiter= -c|--command=sql -d|--dbname=database`,
    },
    configure: { ...change, complete: false }, scaffold: { ...change, complete: false },
    'demote-cluster': { ...changed, complete: false }, 'promote-cluster': { ...changed, complete: false },
  },
})

const barmanServer: ProgramSpec = { positionals: 'value*', needs: 1 }
const barmanChange: ProgramSpec = { ...barmanServer, risk: 'change' }

export const postgresClusters: Programs = {
  patronictl,
  patroni: {
    risk: 'change', positionals: 'file',
    options: '--validate-config --generate-config --generate-sample-config --ignore-listen-port',
    read: '--validate-config',
  },
  repmgr: {
    risk: 'change', positionals: 'value*', read: 'check show event matrix crosscheck --dry-run --version',
    options: `-f|--config-file=file -h|--host=host -p|--port=port -U|--username=database-user -d|--dbname=connection
      -D|--pgdata=directory -L|--log-level= -S|--superuser=database-user -R|--remote-user=user`,
    destroy: 'unregister',
  },
  pgbackrest: {
    // Any of its options may stand anywhere: of these nothing is claimed.
    risk: 'change', complete: true,
    options: `-* --stanza= --config=file --type= --target= --set= --repo= --log-level-console= --log-level-file=
      --pg1-path=directory --repo1-path=directory --output=`,
    subcommands: {
      info: { positionals: 'value*' }, check: {}, verify: {}, version: {}, help: { positionals: 'value*' },
      'repo-get': { positionals: 'file' }, 'repo-ls': { positionals: 'directory' },
      'server-ping': { positionals: 'host' }, 'archive-get': { positionals: 'value file' }, backup: { risk: 'change' },
      annotate: { risk: 'change' }, 'archive-push': { risk: 'change', positionals: 'file' },
      server: { risk: 'change' }, start: { risk: 'change' }, stop: { risk: 'change' },
      'stanza-create': { risk: 'change' }, 'stanza-upgrade': { risk: 'change' }, restore: { risk: 'destroy' },
      expire: { risk: 'destroy' }, 'stanza-delete': { risk: 'destroy' },
    },
    inherits: true,
  },
  barman: {
    complete: true,
    options: '-c|--config=file -q|--quiet -d|--debug -f|--format= --color|--colour= --log-level= -v -h',
    subcommands: {
      status: barmanServer, check: barmanServer, 'check-backup': barmanServer, 'check-wal-archive': barmanServer,
      diagnose: { positionals: 'value*' }, 'list-backups': barmanServer, 'list-backup': barmanServer,
      'list-files': barmanServer, 'list-servers': {}, 'list-server': {}, 'replication-status': barmanServer,
      'show-backup': barmanServer, 'show-backups': barmanServer, 'show-servers': barmanServer,
      'show-server': barmanServer, 'sync-info': barmanServer, 'get-wal': barmanServer, verify: barmanServer,
      'verify-backup': barmanServer, 'list-processes': barmanServer, help: { positionals: 'value*' },
      backup: barmanChange, cron: { risk: 'change' }, keep: barmanChange, 'receive-wal': barmanChange,
      'switch-wal': barmanChange, 'switch-xlog': barmanChange, 'put-wal': barmanChange, 'archive-wal': barmanChange,
      'sync-backup': barmanChange, 'sync-wals': barmanChange, 'generate-manifest': barmanChange,
      'rebuild-xlogdb': barmanChange, lock: barmanChange, 'lock-directory-cleanup': { risk: 'change' },
      'config-switch': barmanChange, 'config-update': barmanChange, 'terminate-process': barmanChange,
      recover: { risk: 'destroy', positionals: 'value*', needs: 3 },
      restore: { risk: 'destroy', positionals: 'value*', needs: 3 }, delete: { ...barmanServer, risk: 'destroy' },
    },
  },
  'wal-g': {
    risk: 'change', complete: true,
    options: `--config=file --turbo -h -v --pghost=host --pgport=port --pguser=database-user --pgdatabase=database
      --pgpassword= --walg-* --wal* --aws-* --s3-*`,
    subcommands: {
      'backup-list': { positionals: 'value*' }, 'wal-show': { positionals: 'value*' },
      'wal-verify': { positionals: 'value*' }, st: { positionals: 'value*' }, 'backup-show': { positionals: 'value*' },
      'backup-push': change, 'wal-push': change, 'wal-receive': change, 'wal-fetch': change, 'wal-prefetch': change,
      'wal-restore': change, copy: change, 'backup-mark': change, 'catchup-push': change, 'catchup-fetch': change,
      'catchup-list': { positionals: 'value*' }, 'catchup-send': change, 'catchup-receive': change, daemon: change,
      pgbackrest: change, flags: { positionals: 'value*' }, help: { positionals: 'value*' },
      completion: { positionals: 'value*' }, 'backup-fetch': { risk: 'destroy', positionals: 'directory value' },
      delete: { risk: 'destroy', positionals: 'value*' }, 'binlog-push': change, 'binlog-fetch': change,
      'binlog-replay': change, 'binlog-server': change, 'binlog-find': { positionals: 'value*' }, 'oplog-push': change,
      'oplog-replay': change, 'oplog-fetch': change, 'oplog-purge': { risk: 'destroy', positionals: 'value*' },
      'log-push': change, 'log-restore': change, 'aof-backup-push': change,
    },
  },
}
