/** Clients of MySQL and MariaDB. */
import type { ProgramSpec, Programs } from './types.ts'

/** Options that all the clients have, of both products. */
const connect = `-h|--host=host -P|--port=port -u|--user=database-user -p|--password=? --password1=? --password2=?
  --password3=? --skip-password -S|--socket=file --protocol= -C|--compress --compression-algorithms=
  --zstd-compression-level= --default-character-set= --character-sets-dir=directory --defaults-file=file
  --defaults-extra-file=file --defaults-group-suffix= --no-defaults --print-defaults --login-path= --no-login-paths
  --ssl=? --ssl-* --ssl-ca=file --ssl-capath=directory --ssl-cert=file --ssl-key=file --ssl-mode= --ssl-cipher=
  --ssl-crl=file --ssl-crlpath=directory --ssl-fips-mode= --ssl-verify-server-cert --tls-* --tls-version=
  --tls-ciphersuites= --tls-sni-servername= --get-server-public-key --server-public-key-path=file
  --plugin-dir=directory --default-auth= --enable-cleartext-plugin --secure-auth --bind-address= --connect-timeout=
  --max-allowed-packet= --net-buffer-length= --dns-srv-name=host --debug=? -#|--debug-check --debug-info -T
  -v|--verbose -V -? --skip-* --enable-* --disable-* --loose-* --authentication-* --connection-server-id= --oci-*
  --load-data-local-dir=directory --plugin-authentication-* --zstd-* --wait=? --print-* --force-if-open`

const client: ProgramSpec = {
  complete: true, abbreviates: 'options', positionals: 'database', runsInput: true,
  options: `-e|--execute=sql -D|--database=database --abort-source-on-error --auto-rehash -A|--no-auto-rehash
    --auto-vertical-output -B|--batch --binary-as-hex --binary-mode -G|--named-commands -g|--no-named-commands
    -i|--ignore-spaces --init-command=sql --init-command-add=sql --local-infile=? -b|--no-beep --line-numbers -I
    -L|--skip-line-numbers -n|--unbuffered --column-names -N|--skip-column-names --column-type-info -m -c|--comments
    --sigint-ignore -o|--one-database --pager=? -P=port --prompt= -q|--quick -r|--raw --reconnect -s|--silent
    --tee=file --no-tee -U|--safe-updates|--i-am-a-dummy --select-limit= --max-join-size= --show-warnings -t|--table
    -H|--html -X|--xml -E|--vertical -w --histignore= --delimiter= --syslog -j --connect-expired-password
    --server-arg= --progress-reports -f|--force --sandbox --script-dir=directory --quick-max-column-width=
    --telemetry-client --commands --system-command=? ${connect}`,
}

const dump: ProgramSpec = {
  complete: true, abbreviates: 'options', positionals: 'database value*',
  options: `-A|--all-databases -B|--databases --add-drop-database --opt --skip-extended-insert --skip-quick
    -Y|--all-tablespaces -y|--no-tablespaces --add-drop-table --add-drop-trigger --add-locks --allow-keywords
    --apply-slave-statements --as-of= --character-sets-dir= -i|--comments --compatible= --compact -c|--complete-insert
    -C|--compress --copy-s3-tables -a|--create-options -#|--debug=? --debug-check --debug-info
    --default-character-set= --delayed-insert --delete-master-logs -K|--disable-keys --dump-date -H|--dump-history
    --dump-slave=? -E|--events -e|--extended-insert --fields-terminated-by= --fields-enclosed-by=
    --fields-optionally-enclosed-by= --fields-escaped-by= -F|--flush-logs --flush-privileges -f|--force --gtid
    --header -? --hex-blob -h|--host=host --ignore-database= --ignore-table-data= --ignore-table=
    --include-master-host-port --insert-ignore --lines-terminated-by= -x|--lock-all-tables -l|--lock-tables
    --log-error= --log-queries --master-data=? --max-allowed-packet= --max-statement-time= --net-buffer-length=
    --no-autocommit -n|--no-create-db -t|--no-create-info -d|--no-data --no-data-med -N|--no-set-names
    --order-by-primary --order-by-size -p|--password=? -P|--port=port --protocol= -q|--quick -Q|--quote-names
    --replace -r|--result-file=file -R|--routines --set-charset --single-transaction --skip-opt -S|--socket=file --ssl
    --ssl-ca= --ssl-capath= --ssl-cert= --ssl-cipher= --ssl-key= --ssl-crl= --ssl-crlpath= --tls-version=
    --ssl-verify-server-cert --system= -T|--tab= --tables --triggers --tz-utc -u|--user=database-user -v|--verbose -V
    -w|--where= -X|--xml --plugin-dir= --default-auth= --galera-info --column-statistics=? --set-gtid-purged=
    --source-data=? --dump-replica=? --apply-replica-statements --delete-source-logs --include-source-host-port
    --network-timeout --mysqld-long-query-time= --skip-generated-invisible-primary-key
    --show-create-skip-secondary-engine=? --ignore-error= --ignore-views --output-as-version= --users
    --init-command=sql --init-command-add=sql ${connect}`,
}

const admin: ProgramSpec = {
  risk: 'change', complete: true, abbreviates: 'options', positionals: 'value*', destroy: 'drop',
  words: `create debug drop extended-status flush-hosts flush-logs flush-privileges flush-status flush-tables
    flush-threads kill old-password password ping processlist refresh reload shutdown start-replica start-slave status
    stop-replica stop-slave variables version`,
  read: 'ping status processlist extended-status variables version',
  options: `-r|--relative -c|--count= -i|--sleep= -w|--wait=? --shutdown-timeout= --show-warnings --local -l -E -b
    --debug-check --debug-info -f|--force -C|--compress --character-sets-dir= --default-character-set= -?
    -h|--host=host --no-beep -p|--password=? -P|--port=port --protocol= -s|--silent -S|--socket=file --ssl --ssl-ca=
    --ssl-capath= --ssl-cert= --ssl-cipher= --ssl-key= --ssl-crl= --ssl-crlpath= --tls-version=
    --ssl-verify-server-cert -u|--user=database-user -v|--verbose -V --vertical --connect-timeout=
    --wait-for-all-slaves --plugin-dir= --default-auth= ${connect}`,
}

export const mysql: Programs = {
  mysql: client, mariadb: client, mysqldump: dump, 'mariadb-dump': dump, mysqladmin: admin, 'mariadb-admin': admin,
  mysqlcheck: {
    risk: 'read', change: '-r --repair -o --optimize --auto-repair -a --analyze -g --check-upgrade --fix-db-names',
    positionals: 'database value*',
    options: `${connect} -A|--all-databases -B|--databases -a|--analyze -c|--check -o|--optimize -r|--repair
      -m|--medium-check -q|--quick -e|--extended`,
  },
  mysqlbinlog: {
    complete: false, positionals: 'file*',
    options: `-h|--host=host -P|--port=port -u|--user=database-user -p|--password=? -R|--read-from-remote-server --raw
      --stop-never --start-datetime= --stop-datetime= -j|--start-position= --stop-position= -d|--database=database
      -v|--verbose --base64-output= -r|--result-file=file -s|--short-form --to-last-log`,
  },
  mysqlimport: { risk: 'change', positionals: 'database file*', options: connect },
  mysqlshow: { positionals: 'database value*', options: connect }, mysqlslap: { risk: 'change', options: connect },
  mysql_upgrade: { risk: 'change', options: connect },
  mysqlsh: {
    risk: 'change', positionals: 'value*', runsInput: true,
    options: `-h|--host=host -P|--port=port -u|--user=database-user -p|--password=? -e|--execute=code -f|--file=file
      -D|--schema|--database=database --uri= --sql --js --py --json=?`,
  },
  xtrabackup: {
    risk: 'change', read: '--stats',
    options: `--target-dir=directory --datadir=directory --user=database-user --password= --host=host --port=port
      --backup --prepare --copy-back --incremental-basedir=directory`,
  },
  mariabackup: {
    risk: 'change',
    options: `--target-dir=directory --datadir=directory --user=database-user --password= --host=host --port=port
      --backup --prepare --copy-back`,
  },
  proxysql: { risk: 'change', options: '-c|--config=file' },
  'pt-table-checksum': { risk: 'change', options: '-h|--host=host -u|--user=database-user', positionals: 'host' },
  'pt-query-digest': { positionals: 'file*' },
  'pt-online-schema-change': {
    risk: 'change', read: '--dry-run', options: '--alter= -h|--host=host -u|--user=database-user',
    positionals: 'value*',
  },
}
