import type { ProgramSpec, Programs } from './types.ts'

/** Connection options that PostgreSQL's clients share. */
const postgres = '-h|--host=host -p|--port=port -U|--username=database-user -w|--no-password -W|--password'

const dump: ProgramSpec = {
  options: `${postgres} -d|--dbname=connection -f|--file=file -F|--format=value -t|--table=value
    -T|--exclude-table=value -n|--schema=value -N|--exclude-schema=value -j|--jobs=value -Z|--compress=value
    -E|--encoding=value --role=value --section=value --exclude-table-data=value -a|--data-only -s|--schema-only
    -c|--clean -C|--create -O|--no-owner -x|--no-acl -v|--verbose --if-exists --inserts -b -l|--database=connection
    -g|--globals-only -r|--roles-only`,
  positionals: 'connection',
}

export const databases: Programs = {
  psql: {
    options: `${postgres} -d|--dbname=connection -c|--command=sql -f|--file=file -o|--output=value
      -v|--set|--variable=value -P|--pset=value -F|--field-separator=value -R|--record-separator=value
      -L|--log-file=value -T|--table-attr=value -A|--no-align -t|--tuples-only -q|--quiet -X|--no-psqlrc -l|--list
      -1|--single-transaction -a|--echo-all -b -e|--echo-queries -E -n -s|--single-step -S -x|--expanded -z -0
      -V|--version -H|--html --csv`,
    positionals: 'connection database-user', change: '-f --file', runsInput: true,
  },
  pg_isready: {
    options: `-h|--host=host -p|--port=port -U|--username=database-user -d|--dbname=connection -t|--timeout=value
      -q|--quiet`,
  },
  pg_dump: dump,
  pg_dumpall: dump,
  pg_restore: {
    risk: 'change',
    options: `${postgres} -d|--dbname=connection -f|--file=file -F|--format=value -j|--jobs=value -t|--table=value
      -n|--schema=value -N|--exclude-schema=value -L|--use-list=file -S|--superuser=value -I|--index=value
      -P|--function=value -T|--trigger=value --role=value --section=value -a|--data-only -s|--schema-only -c|--clean
      -C|--create -O|--no-owner -x|--no-acl -l|--list -v|--verbose -e|--exit-on-error -1|--single-transaction
      --if-exists`,
    positionals: 'file', destroy: '-c --clean', read: '-l --list',
  },
  pg_basebackup: {
    options: `${postgres} -D|--pgdata=directory -F|--format=value -X|--wal-method=value -R -P -v -z
      -c|--checkpoint=value -S|--slot=value -d|--dbname=connection`,
  },
  createdb: {
    risk: 'change',
    options: `${postgres} -O|--owner=database-user -T|--template=value -E|--encoding=value -l|--locale=value
      -D|--tablespace=value -e`,
    positionals: 'database value',
  },
  dropdb: {
    risk: 'destroy', options: `${postgres} --maintenance-db=value -e|--echo -f|--force -i|--interactive --if-exists`,
    positionals: 'database',
  },
  createuser: {
    risk: 'change', options: `${postgres} -c|--connection-limit=value -g|--role=value -d -e -s -P`,
    positionals: 'database-user',
  },
  dropuser: { risk: 'destroy', options: `${postgres} -e -i --if-exists`, positionals: 'database-user' },
  vacuumdb: {
    risk: 'change',
    options: `${postgres} -d|--dbname=connection -t|--table=value -j|--jobs=value -a|--all -z|--analyze
      -Z|--analyze-only -f|--full -F|--freeze -v -e -q`,
    positionals: 'connection',
  },
  reindexdb: {
    risk: 'change',
    options: `${postgres} -d|--dbname=connection -t|--table=value -i|--index=value -S|--schema=value -a|--all
      -s|--system --concurrently`,
    positionals: 'connection',
  },
  pg_ctl: {
    risk: 'change', options: '-D|--pgdata=directory -l|--log=file -m|--mode=value -o=value -t=value -w -W -s',
    read: 'status', positionals: 'value*',
  },
  pg_lsclusters: {},
  pgbench: {
    risk: 'change',
    options: `${postgres} -c|--client=value -j|--jobs=value -T|--time=value -t=value -s=value -i|--initialize -S
      -f=file -n`,
    positionals: 'connection',
  },
  patronictl: {
    risk: 'change', options: '-c|--config-file=file -d|--dcs-url=value',
    subcommands: {
      list: {}, topology: {}, history: {}, 'show-config': {}, switchover: { risk: 'change' },
      failover: { risk: 'change' }, restart: { risk: 'change' }, reload: { risk: 'change' },
      reinit: { risk: 'destroy' }, pause: { risk: 'change' }, resume: { risk: 'change' },
      'edit-config': { risk: 'change' }, remove: { risk: 'destroy' },
    },
  },
  mysql: {
    options: `-h|--host=host -P|--port=port -u|--user=database-user -e|--execute=sql -D|--database=database
      -S|--socket=value -p|--password -N -B|--batch -s|--silent -v|--verbose -A -t --default-character-set=value
      --defaults-file=file --defaults-extra-file=file --ssl-ca=file --protocol=value`,
    positionals: 'database', runsInput: true,
  },
  mysqldump: {
    options: `-h|--host=host -P|--port=port -u|--user=database-user -p|--password -S|--socket=value -w|--where=value
      -r|--result-file=file --single-transaction --all-databases -A --databases -B --routines --triggers --events
      --quick --ignore-table=value --defaults-file=file`,
    positionals: 'database value*',
  },
  mysqladmin: {
    risk: 'change',
    options: '-h|--host=host -P|--port=port -u|--user=database-user -p|--password -i|--sleep=value -S=value',
    read: 'ping status processlist extended-status variables version', destroy: 'drop', positionals: 'value*',
  },
  'redis-cli': {
    options: `-h=host -p=port -a=value -u=location -n=value --user=value --pass=value -s=value -r=value -i=value -x -c
      -t=value --pattern=value --count=value --rdb=file --eval=file --cacert=file --cert=file --key=file --sni=value
      -d=value -D=value --tls --raw --no-raw --csv --json --stat --latency --bigkeys --memkeys --hotkeys --scan --pipe
      --insecure --no-auth-warning --latency-history --latency-dist --intrinsic-latency=value -3 -2 -e -X=value
      --functions-rdb=file`,
    positionals: 'value*',
    change: `set setex setnx mset append incr incrby decr decrby lpush rpush lpop rpop lset linsert sadd srem spop
      zadd zrem zincrby hset hmset hincrby expire pexpire expireat persist rename renamenx move copy restore xadd xack
      xtrim publish bgsave save bgrewriteaof slaveof replicaof failover eval evalsha config client migrate swapdb`,
    destroy: 'flushall flushdb del unlink ltrim hdel shutdown xdel debug',
  },
  mongosh: {
    risk: 'change',
    options: `--host=host --port=port -u|--username=database-user -p|--password=value --eval=value -f|--file=file
      --authenticationDatabase=value --quiet --tls`,
    positionals: 'connection file*',
  },
  mongodump: {
    options: `-h|--host=address --port=port -u|--username=database-user -p|--password=value -d|--db=database
      -c|--collection=value -o|--out=value --uri=location --archive --gzip`,
  },
  mongorestore: {
    risk: 'change',
    options: `-h|--host=address --port=port -u|--username=database-user -p|--password=value -d|--db=database
      -c|--collection=value --uri=location --archive --gzip --drop`,
    destroy: '--drop', positionals: 'file',
  },
  sqlite3: {
    options: '-cmd=value -separator=value -header -csv -json -readonly', singleDash: true, positionals: 'file sql',
    runsInput: true,
  },
  'clickhouse-client': {
    options: `-h|--host=host --port=port -u|--user=database-user --password=value -d|--database=database
      -q|--query=sql -n -m --format=value`,
    runsInput: true,
  },
  cqlsh: {
    options: '-u|--username=database-user -p|--password=value -e|--execute=sql -f|--file=file -k|--keyspace=value',
    positionals: 'host port',
  },
  rabbitmqctl: {
    risk: 'change', options: '-n|--node=value -p|--vhost=value -q|--quiet -t|--timeout=value',
    read: `status list_queues list_connections list_channels list_exchanges list_bindings list_consumers list_users
      list_vhosts list_permissions cluster_status environment ping node_health_check report`,
    destroy: 'purge_queue delete_queue delete_vhost delete_user reset force_reset forget_cluster_node',
    positionals: 'value*',
  },
  'kafka-topics': {
    options: `--bootstrap-server=address --topic=value --partitions=value --replication-factor=value --config=value
      --list --describe --create --delete --alter`,
    change: '--create --alter', destroy: '--delete',
  },
  'kafka-consumer-groups': {
    options: `--bootstrap-server=address --group=value --topic=value --list --describe --delete --reset-offsets
      --execute --to-earliest --to-latest --all-groups`,
    change: '--execute', destroy: '--delete',
  },
  etcdctl: {
    options: `--endpoints=value --cacert=file --cert=file --key=file -w|--write-out=value --user=value
      --command-timeout=value`,
    inherits: true,
    subcommands: {
      get: {}, watch: {}, member: {
        subcommands: {
          list: {}, add: { risk: 'change' }, remove: { risk: 'destroy' }, update: { risk: 'change' },
          promote: { risk: 'change' },
        },
      },
      endpoint: { subcommands: { health: {}, status: {}, hashkv: {} } }, alarm: {
        subcommands: { list: {}, disarm: { risk: 'change' } },
      },
      snapshot: { subcommands: { save: { positionals: 'file' }, status: {}, restore: { risk: 'destroy' } } },
      put: { risk: 'change' }, del: { risk: 'destroy' }, defrag: { risk: 'change' }, compact: { risk: 'change' },
      compaction: { risk: 'change' }, 'move-leader': { risk: 'change' }, check: {}, version: {},
    },
  },
}
