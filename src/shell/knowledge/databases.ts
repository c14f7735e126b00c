/** Databases and stores that have no file of their own. */
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

/** What MongoDB's tools share. */
const mongo = `-h|--host=address --port=port -u|--username=database-user -p|--password= --authenticationDatabase=
  --authenticationMechanism= --gssapiServiceName= --gssapiHostName= --ssl --sslCAFile=file --sslPEMKeyFile=file
  --sslPEMKeyPassword= --sslCRLFile=file --sslAllowInvalidCertificates --sslAllowInvalidHostnames --sslFIPSMode --tls
  --tlsCAFile=file --tlsCertificateKeyFile=file --tlsCertificateKeyFilePassword= --tlsInsecure --tlsAllow*
  --uri=location -v|--verbose=? -vv -vvv -vvvv -vvvvv --quiet --config=file --awsSessionToken= -d|--db=database
  -c|--collection= --archive=? --gzip --numParallelCollections= -j= --readPreference= --oplogReplay`

export const databases: Programs = {
  mongosh: {
    risk: 'change', complete: true, positionals: 'connection file*',
    options: `--host=host --port=port -u|--username=database-user -p|--password=? --eval=code -f|--file=file
      --authenticationDatabase= --authenticationMechanism= --quiet --shell --nodb --norc --json=? --verbose
      --build-info --no-build-info --browser=? --apiVersion= --apiStrict --apiDeprecationErrors --retryWrites
      --smokeTests --skipStartupWarnings --cryptSharedLibPath= --keyVaultNamespace= --kmsURL= --aws* --gssapi* --sspi*
      --oidc* --tls --tls* --ssl --ssl* --ipv6 --disableImplicitSessions --exposeAsyncRewriter --jsContext=
      --deepInspect --no-* -h --network --redirectInfo --enableJavaScriptProtection --disableJavaScript* --perfTests
      --mongocryptdSpawnPath= --password=?`,
  },
  mongodump: {
    complete: true, positionals: 'location',
    options: `-o|--out=directory -q|--query= --queryFile=file --forceTableScan --oplog --dumpDbUsersAndRoles
      --excludeCollection= --excludeCollectionsWithPrefix= --viewsAsCollections --repair ${mongo}`,
  },
  mongorestore: {
    risk: 'change', complete: true, destroy: '--drop', positionals: 'file', read: '--dryRun',
    options: `--objcheck --oplogLimit= --oplogFile=file --restoreDbUsersAndRoles --dir=directory --drop --dryRun
      --writeConcern= --noIndexRestore --convertLegacyIndexes --noOptionsRestore --keepIndexVersion
      --maintainInsertionOrder --numInsertionWorkersPerCollection= --stopOnError --bypassDocumentValidation
      --preserveUUID --fixDottedHashIndex --nsExclude= --nsInclude= --nsFrom= --nsTo= ${mongo}`,
  },
  mongoexport: {
    positionals: 'location',
    options: `-o|--out=file --type= -f|--fields= --fieldFile=file -q|--query= --queryFile=file --jsonArray --pretty
      ${mongo}`,
  },
  mongoimport: {
    risk: 'change', destroy: '--drop', positionals: 'file',
    options: `--file=file --type= -f|--fields= --headerline --jsonArray --drop --mode= --upsertFields= ${mongo}`,
  },
  mongostat: { positionals: 'value', options: `-n|--rowcount= --discover --all --json -o= -O= ${mongo}` },
  mongotop: { positionals: 'value', options: mongo },
  mongod: {
    risk: 'change',
    options: `-f|--config=file --port=port --dbpath=directory --logpath=file --bind_ip=value --replSet= --fork
      --repair --shutdown`,
  },
  mongos: { risk: 'change', options: '-f|--config=file --port=port --configdb= --logpath=file --bind_ip=value' },
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
  nodetool: {
    risk: 'change', options: '-h|--host=host -p|--port=port -u|--username= -pw|--password= -pwf=file',
    read: `status info ring describecluster netstats tpstats tablestats cfstats compactionstats gossipinfo version
      proxyhistograms tablehistograms describering getendpoints listsnapshots statusgossip statusbinary statusthrift
      gcstats getlogginglevels getcompactionthroughput getstreamthroughput`,
    destroy: 'decommission removenode assassinate clearsnapshot', positionals: 'value*',
  },
  etcdctl: {
    complete: true, inherits: true,
    options: `--endpoints= --cacert=file --cert=file --key=file -w|--write-out= --user= --password= --auth-jwt-token=
      --command-timeout= --dial-timeout= -d|--discovery-srv= --discovery-srv-name= --insecure-discovery
      --insecure-skip-tls-verify --insecure-transport --keepalive-time= --keepalive-timeout= --max-request-bytes=
      --max-recv-bytes= --hex --debug --ca-file=file --cert-file=file --key-file=file --endpoint= --peers= -C=
      --no-sync -o|--output= -u= --timeout= --total-timeout= -h`,
    subcommands: {
      get: {
        complete: true, positionals: 'value*', needs: 1,
        options: `--prefix --keys-only --count-only --limit= --sort-by= --order= --rev= --consistency= --from-key
          --print-value-only -q --quorum --min-create-rev= --max-create-rev= --min-mod-rev= --max-mod-rev= -s --sort`,
      },
      put: {
        complete: true, risk: 'change', positionals: 'value*',
        options: '--lease= --prev-kv --ignore-value --ignore-lease',
      },
      del: {
        complete: true, risk: 'destroy', positionals: 'value*', options: '--prefix --from-key --prev-kv --range',
      },
      watch: read, txn: change,
      lease: {
        subcommands: {
          grant: change, revoke: { risk: 'destroy', positionals: 'value' }, timetolive: read, list: read,
          'keep-alive': change,
        },
      },
      member: {
        complete: true,
        subcommands: {
          list: { complete: true, options: '--consistency= --hex' },
          add: { complete: true, risk: 'change', positionals: 'value*', options: '--peer-urls=location --learner' },
          remove: { complete: true, risk: 'destroy', positionals: 'value*' },
          update: { complete: true, risk: 'change', positionals: 'value*', options: '--peer-urls=location' },
          promote: { complete: true, risk: 'change', positionals: 'value' },
        },
      },
      endpoint: {
        complete: true, options: '--cluster',
        subcommands: {
          health: { complete: true }, status: { complete: true }, hashkv: { complete: true, options: '--rev=' },
        },
      },
      alarm: { complete: true, subcommands: { list: { complete: true }, disarm: { complete: true, risk: 'change' } } },
      snapshot: {
        complete: true,
        subcommands: {
          save: { complete: true, positionals: 'file', needs: 1 },
          status: { complete: true, positionals: 'file', needs: 1 },
          restore: {
            complete: true, risk: 'destroy', positionals: 'file', needs: 1,
            options: `--data-dir=directory --initial-advertise-peer-urls= --initial-cluster= --initial-cluster-token=
              --name= --skip-hash-check --wal-dir=directory --bump-revision= --mark-compacted
              --initial-memory-map-size=`,
          },
        },
      },
      defrag: { complete: true, risk: 'change', options: '--cluster --data-dir=directory' },
      compact: { complete: true, risk: 'change', positionals: 'value', options: '--physical', needs: 1 },
      compaction: { complete: true, risk: 'change', positionals: 'value', options: '--physical', needs: 1 },
      'move-leader': { complete: true, risk: 'change', positionals: 'value', needs: 1 },
      check: { positionals: 'value*' }, version: { complete: true }, completion: read, help: read, auth: change,
      user: change, role: change, elect: change, lock: change, downgrade: change, 'make-mirror': change,
      migrate: change, ls: read, set: change, mk: change, mkdir: change,
      rm: { risk: 'destroy', positionals: 'value*' }, rmdir: { risk: 'destroy', positionals: 'value*' },
      setdir: change, update: change, updatedir: change, 'cluster-health': read, 'exec-watch': read,
      backup: { options: '--data-dir=directory --backup-dir=directory' }, import: change, options: read,
    },
  },
  etcdutl: {
    complete: true, inherits: true, options: '-w|--write-out= -h',
    subcommands: {
      snapshot: {
        complete: true,
        subcommands: {
          status: { complete: true, positionals: 'file', needs: 1 },
          restore: {
            complete: true, risk: 'destroy', positionals: 'file', needs: 1,
            options: `--data-dir=directory --initial-advertise-peer-urls= --initial-cluster= --initial-cluster-token=
              --name= --skip-hash-check --wal-dir=directory --bump-revision= --mark-compacted
              --initial-memory-map-size=`,
          },
        },
      },
      defrag: { complete: true, risk: 'change', options: '--data-dir=directory' }, backup: read, hashkv: read,
      check: read, migrate: change, version: { complete: true }, completion: read, help: read,
    },
  },
  'influx': {
    risk: 'change', options: '-host=host -port=port -database=database -execute=sql -username= -password=',
    singleDash: true, positionals: 'value*',
  },
  cockroach: {
    risk: 'change', read: 'version',
    options: '--host=address --url=location --certs-dir=directory -e|--execute=sql -d|--database=database',
    positionals: 'value*',
  },
  sqlcmd: {
    risk: 'change', options: '-S=address -U=database-user -P= -d=database -Q=sql -q=sql -i=file -o=file',
    runsInput: true,
  },
}
