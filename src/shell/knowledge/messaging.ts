/** Message brokers. */
import type { ProgramSpec, Programs } from './types.ts'

const RABBIT = `-n|--node= -p|--vhost= -q|--quiet -s|--silent -t|--timeout= -l|--longnames --formatter= --dry-run
  --offline --online --script-name= -V -h --no-table-headers --local --all --global --erlang-cookie= --print-*
  --rabbitmq-home=directory --mnesia-dir=directory --enabled-plugins-file=file --plugins-dir=directory
  --aliases-file=file --file=file`

const rabbit = (read: string, destroy = ''): ProgramSpec =>
  ({ risk: 'change', options: RABBIT, read, destroy, positionals: 'value*' })

/** Kafka's scripts go by their name, and by it with `.sh`. */
function scripts(programs: Programs): Programs {
  return { ...programs, ...Object.fromEntries(Object.entries(programs).map(([name, spec]) => [`${name}.sh`, spec])) }
}

const SERVERS = `--bootstrap-server=address --command-config=file --version --zookeeper=address --broker-list=address
  --bootstrap-controller=address`

const kafka: Programs = {
  'kafka-topics': {
    complete: true, abbreviates: 'options', change: '--create --alter', destroy: '--delete',
    options: `${SERVERS} --topic= --topic-id= --topic-id-type= --partitions= --replication-factor=
      --replica-assignment= --config= --delete-config= --list --describe --create --delete --alter --if-exists
      --if-not-exists --exclude-internal --under-replicated-partitions --unavailable-partitions
      --under-min-isr-partitions --at-min-isr-partitions --topics-with-overrides --partition-size-limit-per-response=
      --force --disable-rack-aware`,
  },
  'kafka-consumer-groups': {
    complete: true, abbreviates: 'options', change: '--execute', destroy: '--delete --delete-offsets',
    options: `${SERVERS} --group= --topic= --list --describe --delete --delete-offsets --reset-offsets --execute
      --dry-run --export --to-earliest --to-latest --to-current --to-datetime= --to-offset= --shift-by= --by-duration=
      --from-file=file --all-groups --all-topics --members --offsets --state=? --type= --verbose --timeout=
      --validate-regex= --new-consumer`,
  },
  'kafka-configs': {
    complete: true, abbreviates: 'options', change: '--alter', destroy: '',
    options: `${SERVERS} --entity-type= --entity-name= --entity-default --topic= --broker= --client= --user= --ip=
      --group= --client-metrics= --broker-defaults --broker-logger= --client-defaults --user-defaults --ip-defaults
      --add-config= --add-config-file=file --delete-config= --describe --alter --all --force --zk-tls-config-file=file`,
  },
  'kafka-console-consumer': {
    complete: true, abbreviates: 'options',
    options: `${SERVERS} --topic= --group= --partition= --offset= --from-beginning --max-messages= --timeout-ms=
      --property= --formatter= --formatter-config=file --formatter-property= --consumer-property=
      --consumer.config=file --consumer-config=file --key-deserializer= --value-deserializer= --isolation-level=
      --include= --whitelist= --blacklist= --skip-message-on-error --enable-systest-events --new-consumer
      --delete-consumer-offsets --csv-reporter-enabled --metrics-dir=directory`,
  },
  'kafka-console-producer': {
    risk: 'change', complete: true, abbreviates: 'options',
    options: `${SERVERS} --topic= --property= --reader-property= --reader-config=file --producer-property=
      --producer.config=file --producer-config=file --line-reader= --batch-size= --compression-codec=? --max-block-ms=
      --max-memory-bytes= --max-partition-memory-bytes= --message-send-max-retries= --metadata-expiry-ms=
      --request-required-acks= --request-timeout-ms= --retry-backoff-ms= --socket-buffer-size= --sync --timeout=
      --queue-size= --key-serializer= --value-serializer= --command-property=`,
  },
  'kafka-reassign-partitions': {
    risk: 'read', change: '--execute --cancel',
    options: `${SERVERS} --reassignment-json-file=file --topics-to-move-json-file=file --execute --verify --generate
      --cancel --list --throttle= --additional --replica-alter-log-dirs-throttle= --timeout= --preserve-throttles
      --disable-rack-aware`,
  },
  'kafka-leader-election': {
    risk: 'change',
    options: `${SERVERS} --election-type= --topic= --partition= --all-topic-partitions --path-to-json-file=file
      --admin.config=file`,
  },
  'kafka-preferred-replica-election': { risk: 'change', options: SERVERS },
  'kafka-acls': {
    change: '--add', destroy: '--remove',
    options: `${SERVERS} --add --remove --list --topic= --group= --allow-principal= --deny-principal= --operation=
      --cluster --producer --consumer --force`,
  },
  'kafka-get-offsets': { options: `${SERVERS} --topic= --time= --partitions=` },
  'kafka-run-class': { risk: 'change', positionals: 'value*' },
  'kafka-log-dirs': { options: `${SERVERS} --describe --broker-list= --topic-list=` },
  'kafka-broker-api-versions': { options: SERVERS },
  'kafka-delete-records': { risk: 'destroy', options: `${SERVERS} --offset-json-file=file` },
  'kafka-dump-log': { options: '--files=file --print-data-log --deep-iteration --verify-index-only' },
  'kafka-metadata-quorum': { options: SERVERS, positionals: 'value*' },
  'kafka-metadata-shell': { options: '--snapshot=file', positionals: 'value*' },
  'kafka-storage': {
    risk: 'change', read: 'info random-uuid', positionals: 'value*', options: '-c|--config=file -t|--cluster-id=',
  },
  'kafka-cluster': { options: SERVERS, positionals: 'value*' },
  'kafka-features': { options: SERVERS, positionals: 'value*', change: 'upgrade downgrade disable' },
  'kafka-server-start': { risk: 'change', positionals: 'file value*' }, 'kafka-server-stop': { risk: 'change' },
  'kafka-mirror-maker': { risk: 'change', positionals: 'value*' },
  'kafka-producer-perf-test': { risk: 'change', positionals: 'value*' },
  'kafka-consumer-perf-test': { positionals: 'value*' },
  'kafka-verifiable-producer': { risk: 'change', positionals: 'value*' },
  'zookeeper-shell': { positionals: 'address value*', change: 'create set setAcl', destroy: 'delete deleteall rmr' },
  'zookeeper-server-start': { risk: 'change', positionals: 'file' }, 'zookeeper-server-stop': { risk: 'change' },
  'connect-distributed': { risk: 'change', positionals: 'file' },
}

export const messaging: Programs = {
  rabbitmqctl: rabbit(`status list_queues list_connections list_channels list_exchanges list_bindings list_consumers
    list_users list_vhosts list_permissions list_topic_permissions list_user_permissions list_policies
    list_operator_policies list_parameters list_global_parameters list_feature_flags list_ciphers list_hashes
    list_unresponsive_queues list_vhost_limits list_user_limits list_deprecated_features cluster_status environment
    ping node_health_check report authenticate_user await_startup await_online_nodes help version`, `purge_queue
    delete_queue delete_vhost delete_user reset force_reset forget_cluster_node clear_permissions`),
  'rabbitmq-diagnostics': { ...rabbit(''), risk: 'read' },
  'rabbitmq-queues': rabbit(`quorum_status peek check_if_node_is_mirror_sync_critical check_if_node_is_quorum_critical
    list_leader_and_followers help stream_status`, 'delete_member'),
  'rabbitmq-streams': rabbit('list_stream_connections list_stream_consumers stream_status help', 'delete_replica'),
  'rabbitmq-plugins': rabbit('list is_enabled directories help'),
  'rabbitmq-upgrade': rabbit('await_online_quorum_plus_one await_online_synchronized_mirror help'),
  rabbitmqadmin: {
    risk: 'change', read: 'list show get export help', destroy: 'delete purge', positionals: 'value*',
    options: `-H|--host=host -P|--port=port -V|--vhost= -u|--username= -p|--password= -f|--format= -c|--config=file
      -N|--node=`,
  },
  ...scripts(kafka), 'zkServer.sh': { risk: 'change', read: 'status version print-cmd', positionals: 'value*' },
  'zkCli.sh': {
    options: '-server=address -timeout= -r -waitforconnection', singleDash: true, positionals: 'value*',
    change: 'create set setAcl', destroy: 'delete deleteall rmr',
  },
  kcat: {
    positionals: 'value*',
    options: `-b=address -t= -p= -o= -c= -f= -F=file -X= -D= -K= -k= -G= -m= -C -P -L -Q -e -q -u -J -Z -O -v -E -s=
      -r=location -z= -H=`,
    change: '-P',
  },
  nats: {
    risk: 'change', read: 'info ls list report view get', destroy: 'rm purge', positionals: 'value*',
    options: '-s|--server=location --context=',
  },
  mosquitto_sub: { options: '-h=host -p=port -t= -u= -P= -q= -C= -i= --cafile=file' },
  mosquitto_pub: { risk: 'change', options: '-h=host -p=port -t= -m= -u= -P= -q= -f=file -i= --cafile=file' },
}
