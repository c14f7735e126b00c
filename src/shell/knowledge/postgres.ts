/** PostgreSQL's clients, its server tools and Debian's wrappers around them. */
import type { ProgramSpec, Programs } from './types.ts'

/** Connection options that the clients share. */
const connect =
  '-h|--host=host -p|--port=port -U|--username=database-user -w|--no-password -W|--password -? -V'

/** Options of `pg_dump`, `pg_dumpall` and `pg_restore`, of releases before and after 15 too. */
const dumping = `--no-policies --no-schema --no-data --no-statistics --statistics --statistics-only --with-data
  --with-schema --with-statistics --no-security-label --filter=file --sync-method= -i|--ignore-version`

const server: ProgramSpec = {
  risk: 'change', complete: true, positionals: 'value*',
  options: `-B= -c= -C= -d -D= -e -F -h -i -k= -l -N= -p= -s -S= -V --NAME= --describe-config -? -f= -n -O -P -t= -T
    -W= --single -E -j -r= --boot --check`,
}

export const postgres: Programs = {
  psql: {
    complete: true, abbreviates: 'options', positionals: 'connection database-user', change: '-f --file',
    runsInput: true,
    options: `-c|--command=sql -d|--dbname=connection -f|--file=file -l|--list -v|--set|--variable= -X|--no-psqlrc
      -1|--single-transaction -a|--echo-all -b|--echo-errors -e|--echo-queries -E|--echo-hidden -L|--log-file=file
      -n|--no-readline -o|--output= -q|--quiet -s|--single-step -S|--single-line -A|--no-align --csv
      -F|--field-separator= -H|--html -P|--pset= -R|--record-separator= -t|--tuples-only -T|--table-attr=
      -x|--expanded -z|--field-separator-zero -0|--record-separator-zero ${connect}`,
  },
  pg_isready: {
    complete: true, abbreviates: 'options', options: `-d|--dbname=connection -q|--quiet -t|--timeout= ${connect}`,
  },
  pg_dump: {
    complete: true, abbreviates: 'options', positionals: 'connection',
    options: `-f|--file=file -F|--format= -j|--jobs= -v|--verbose -Z|--compress= --lock-wait-timeout= --no-sync
      -a|--data-only -b|--[no-]blobs -B -c|--clean -C|--create -e|--extension= -E|--encoding= -n|--schema=
      -N|--exclude-schema= -O|--no-owner -s|--schema-only -S|--superuser= -t|--table= -T|--exclude-table=
      -x|--no-privileges --binary-upgrade --column-inserts --disable-dollar-quoting --disable-triggers
      --enable-row-security --exclude-table-data= --extra-float-digits= --if-exists --include-foreign-data= --inserts
      --load-via-partition-root --no-comments --no-publications --no-security-labels --no-subscriptions
      --no-table-access-method --no-tablespaces --no-toast-compression --no-unlogged-table-data
      --on-conflict-do-nothing --quote-all-identifiers --restrict-key= --rows-per-insert= --section=
      --serializable-deferrable --snapshot= --strict-names --use-set-session-authorization -d|--dbname=connection
      --role= --no-acl --large-objects --no-large-objects --table-and-children= --exclude-table-and-children=
      --exclude-table-data-and-children= --exclude-extension= --no-synchronized-snapshots --sequence-data -o|--oids
      ${dumping} ${connect}`,
  },
  pg_dumpall: {
    complete: true, abbreviates: 'options',
    options: `-f|--file=file -v|--verbose --lock-wait-timeout= -a|--data-only -c|--clean -E|--encoding=
      -g|--globals-only -O|--no-owner -r|--roles-only -s|--schema-only -S|--superuser= -t|--tablespaces-only
      -x|--no-privileges --binary-upgrade --column-inserts --disable-dollar-quoting --disable-triggers
      --exclude-database= --extra-float-digits= --if-exists --inserts --load-via-partition-root --no-comments
      --no-publications --no-role-passwords --no-security-labels --no-subscriptions --no-sync --no-table-access-method
      --no-tablespaces --no-toast-compression --no-unlogged-table-data --on-conflict-do-nothing
      --quote-all-identifiers --restrict-key= --rows-per-insert= --use-set-session-authorization
      -d|--dbname=connection -l|--database=database --role= --no-acl -o|--oids --sequence-data ${dumping} ${connect}`,
  },
  pg_restore: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'file', destroy: '-c --clean',
    read: '-l --list',
    options: `-d|--dbname=connection -f|--file=file -F|--format= -l|--list -v|--verbose -a|--data-only -c|--clean
      -C|--create -e|--exit-on-error -I|--index= -j|--jobs= -L|--use-list=file -n|--schema= -N|--exclude-schema=
      -O|--no-owner -P|--function= -s|--schema-only -S|--superuser= -t|--table= -T|--trigger= -x|--no-privileges
      -1|--single-transaction --disable-triggers --enable-row-security --if-exists --no-comments
      --no-data-for-failed-tables --no-publications --no-security-labels --no-subscriptions --no-table-access-method
      --no-tablespaces --restrict-key= --section= --strict-names --use-set-session-authorization --role= --no-acl
      --transaction-size= --exclude-database= -g|--globals-only ${dumping} ${connect}`,
  },
  pg_basebackup: {
    complete: true, abbreviates: 'options',
    options: `-D|--pgdata=directory -F|--format= -r|--max-rate= -R|--write-recovery-conf -t|--target=
      -T|--tablespace-mapping= --waldir= -X|--wal-method= -z|--gzip -Z|--compress= -c|--checkpoint= -C|--create-slot
      -l|--label= -n|--no-clean -N|--no-sync -P|--progress -S|--[no-]slot= -v|--verbose --manifest-checksums=
      --manifest-force-encode --no-estimate-size --no-manifest --no-verify-checksums -d|--dbname=connection
      -s|--status-interval= -i|--incremental=file --sync-method= -x|--xlog --xlog-method= --xlogdir=directory
      ${connect}`,
  },
  pg_receivewal: {
    complete: true, abbreviates: 'options',
    options: `-D|--directory=directory -E|--endpos= --if-not-exists -n|--no-loop --no-sync -s|--status-interval=
      -S|--slot= --synchronous -v|--verbose -Z|--compress= -d|--dbname=connection --create-slot --drop-slot ${connect}`,
  },
  pg_recvlogical: {
    risk: 'change', complete: true, abbreviates: 'options', destroy: '--drop-slot',
    options: `--create-slot --drop-slot --start -E|--endpos= -f|--file=file -F --if-not-exists -I|--startpos=
      -n|--no-loop -o|--option= -P|--plugin= -s|--status-interval= -S|--slot= -t|--two-phase -v|--verbose
      -d|--dbname=connection --enable-two-phase --enable-failover --failover ${connect}`,
  },
  createdb: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'database value',
    options: `-D|--tablespace= -e|--echo -E|--encoding= -l|--locale= --lc-collate= --lc-ctype= --icu-locale=
      --locale-provider= -O|--owner=database-user -S|--strategy= -T|--template= --maintenance-db= --icu-rules=
      --builtin-locale= ${connect}`,
  },
  dropdb: {
    risk: 'destroy', complete: true, abbreviates: 'options', positionals: 'database', needs: 1,
    options: `-e|--echo -f|--force -i|--interactive --if-exists --maintenance-db=database ${connect}`,
  },
  createuser: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'database-user',
    options: `-c|--connection-limit= -d|--[no-]createdb -D -e|--echo -g|--role= -i|--[no-]inherit -I -l|--[no-]login
      -L -P|--pwprompt -r|--[no-]createrole -R -s|--[no-]superuser -S --interactive --[no-]replication
      -a|--with-admin= -m|--with-member= --member-of= -v|--valid-until= --[no-]bypassrls -A|--no-adduser --adduser
      -N|--unencrypted --encrypted ${connect}`,
  },
  dropuser: {
    risk: 'destroy', complete: true, abbreviates: 'options', positionals: 'database-user',
    options: `-e|--echo -i|--interactive --if-exists ${connect}`,
  },
  vacuumdb: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'connection',
    options: `-a|--all -d|--dbname=connection --disable-page-skipping -e|--echo -f|--full -F|--freeze
      --force-index-cleanup -j|--jobs= --min-mxid-age= --min-xid-age= --no-index-cleanup --no-process-toast
      --no-truncate -P|--parallel= -q|--quiet --skip-locked -t|--table= -v|--verbose -z|--analyze -Z|--analyze-only
      --analyze-in-stages --maintenance-db=database -n|--schema= -N|--exclude-schema= --buffer-usage-limit=
      --no-process-main --missing-stats-only --dry-run ${connect}`,
  },
  reindexdb: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'connection',
    options: `-a|--all --concurrently -d|--dbname=connection -e|--echo -i|--index= -j|--jobs= -q|--quiet -s|--system
      -S|--schema= -t|--table= --tablespace= -v|--verbose --maintenance-db=database ${connect}`,
  },
  clusterdb: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'connection',
    options: `-a|--all -d|--dbname=connection -e|--echo -q|--quiet -t|--table= -v|--verbose --maintenance-db=database
      ${connect}`,
  },
  pg_amcheck: {
    complete: true, abbreviates: 'options', positionals: 'connection',
    options: `-a|--all -d|--database=database -D|--exclude-database= -i|--index= -I|--exclude-index= -r|--relation=
      -R|--exclude-relation= -s|--schema= -S|--exclude-schema= -t|--table= -T|--exclude-table= --no-dependent-indexes
      --no-dependent-toast --no-strict-names --exclude-toast-pointers --on-error-stop --skip= --startblock=
      --endblock= --heapallindexed --parent-check --rootdescend --maintenance-db=database -e|--echo -j|--jobs=
      -P|--progress -v|--verbose --install-missing --checkunique ${connect}`,
  },
  pgbench: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'connection',
    options: `-i|--initialize -I|--init-steps= -F|--fillfactor= -n|--no-vacuum -q|--quiet -s|--scale= --foreign-keys
      --index-tablespace= --partition-method= --partitions= --tablespace= --unlogged-tables -b|--builtin=
      -f|--file=file -N|--skip-some-updates -S|--select-only -c|--client= -C|--connect -D|--define= -j|--jobs=
      -l|--log -L|--latency-limit= -M|--protocol= -P|--progress= -r|--report-per-command= -R|--rate=
      -t|--transactions= -T|--time= -v|--vacuum-all --aggregate-interval= --failures-detailed --log-prefix=
      --max-tries= --progress-timestamp --random-seed= --sampling-rate= --show-script= --verbose-errors
      -d|--debug=connection --exit-on-abort --continue-on-error ${connect}`,
  },
  pg_ctl: {
    risk: 'change', complete: true, abbreviates: 'options',
    options: `-D|--pgdata=directory -s|--silent -t|--timeout= -V -w|--[no-]wait -W -? -c|--core-files -l|--log=
      -o|--options= -p= -m|--mode= -N= -P= -U= -S= -e=`,
    subcommands: {
      init: { risk: 'change', complete: true }, initdb: { risk: 'change', complete: true },
      start: { risk: 'change', complete: true }, stop: { risk: 'change', complete: true },
      restart: { risk: 'change', complete: true }, reload: { risk: 'change', complete: true },
      status: { complete: true }, promote: { risk: 'change', complete: true },
      logrotate: { risk: 'change', complete: true }, kill: { risk: 'change', complete: true, positionals: 'value*' },
      register: { risk: 'change', complete: true }, unregister: { risk: 'change', complete: true },
    },
    inherits: true,
  },
  initdb: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'directory',
    options: `-D|--pgdata=directory -A|--auth= --auth-host= --auth-local= -E|--encoding= -g|--allow-group-access
      --icu-locale= -k|--data-checksums --[no-]locale= --lc-collate|--lc-ctype|--lc-messages=
      --lc-monetary|--lc-numeric|--lc-time= --locale-provider= --pwfile= -T|--text-search-config= -U|--username=
      -W|--pwprompt -X|--waldir= --wal-segsize= -d|--debug --discard-caches -L= -n|--no-clean -N|--no-sync
      --no-instructions -s|--show -S|--sync-only -V -? --icu-rules= --builtin-locale= --no-data-checksums -c|--set=
      --sync-method= --no-sync-data-files`,
  },
  postgres: server, postmaster: server,
  pg_rewind: {
    risk: 'destroy', complete: true, abbreviates: 'options', read: '-n --dry-run',
    options: `-c|--restore-target-wal -D|--target-pgdata= --source-pgdata= --source-server= -n|--dry-run -N|--no-sync
      -P|--progress -R|--write-recovery-conf --config-file=file --debug --no-ensure-shutdown -V -? --sync-method=`,
  },
  pg_upgrade: {
    risk: 'change', complete: true, abbreviates: 'options', read: '-c --check',
    options: `-b|--old-bindir= -B|--new-bindir= -c|--check -d|--old-datadir= -D|--new-datadir= -j|--jobs= -k|--link
      -N|--no-sync -o|--old-options= -O|--new-options= -p|--old-port= -P|--new-port= -r|--retain -s|--socketdir=
      -U|--username= -v|--verbose -V --clone -? --copy --copy-file-range --sync-method= --swap --no-statistics
      --set-char-signedness=`,
  },
  pg_checksums: {
    complete: true, abbreviates: 'options', positionals: 'directory', change: '-e --enable -d --disable',
    options: `-D|--pgdata=directory -c|--check -d|--disable -e|--enable -f|--filenode= -N|--no-sync -P|--progress
      -v|--verbose -V -? --sync-method=`,
  },
  pg_resetwal: {
    risk: 'destroy', complete: true, abbreviates: 'options', positionals: 'directory', read: '-n --dry-run',
    options: `-D|--pgdata=directory -c|--commit-timestamp-ids= -e|--epoch= -f|--force -l|--next-wal-file=
      -m|--multixact-ids= -n|--dry-run -o|--next-oid= -O|--multixact-offset= -u|--oldest-transaction-id= -V
      -x|--next-transaction-id= --wal-segsize= -? --char-signedness=`,
  },
  pg_controldata: {
    complete: true, positionals: 'directory', options: '-D|--pgdata=directory -V -?',
  },
  pg_waldump: {
    complete: true, abbreviates: 'options', positionals: 'value*',
    options: `-b|--bkp-details -B|--block= -e|--end= -f|--follow -F|--fork= -n|--limit= -p|--path= -q|--quiet
      -r|--rmgr= -R|--relation= -s|--start= -t|--timeline= -V -w|--fullpage -x|--xid= -z|--stats=? -?
      --save-fullpage=directory`,
  },
  pg_verifybackup: {
    complete: true, abbreviates: 'options', positionals: 'directory',
    options: `-e|--exit-on-error -i|--ignore= -m|--manifest-path= -n|--no-parse-wal -q|--quiet -s|--skip-checksums
      -w|--wal-directory= -V -? -P|--progress -F|--format=`,
  },
  pg_archivecleanup: {
    risk: 'destroy', complete: true, positionals: 'directory value', read: '-n --dry-run',
    options: '-d -n -V -x= -? --dry-run --debug --strip-extension= --clean-backup-history -b',
  },
  pg_config: { positionals: 'value*' },
  pg_test_fsync: {
    options: '-f|--filename=file -s|--secs-per-test=',
  },
  pg_lsclusters: {
    complete: true, options: '-h|--no-header -j|--json -s|--start-conf -c',
  },
  pg_ctlcluster: {
    risk: 'change', read: 'status', positionals: 'value*', needs: 3,
    options: `-f|--force -m|--mode= -o|--options= -s|--skip-systemctl-redirect --foreground --stdlog
      --bindir=directory`,
  },
  pg_createcluster: { risk: 'change', positionals: 'value*' },
  pg_dropcluster: { risk: 'destroy', positionals: 'value*', needs: 2 },
  pg_upgradecluster: { risk: 'change', positionals: 'value*', needs: 2 },
  pg_renamecluster: { risk: 'change', positionals: 'value*', needs: 3 },
  pg_conftool: { risk: 'change', read: 'show', positionals: 'value*' },
  pgbouncer: {
    risk: 'change', complete: true, positionals: 'file',
    options: '-d|--daemon -R|--reboot -q|--quiet -v|--verbose -u|--user=user -V -h --regservice --unregservice',
  },
}
