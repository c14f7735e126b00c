/** Redis and its relatives. */
import type { ProgramSpec, Programs } from './types.ts'

const client: ProgramSpec = {
  complete: true, optionsFirst: true, positionals: 'value*',
  options: `-h=host -p=port -s=file -a= --user= --pass= --askpass -u=location -r= -i= -n= -2 -3 -x -X -d= -D= -c -e
    --tls --sni= --cacert=file --cacertdir=directory --insecure --cert=file --key=file --tls-ciphers=
    --tls-ciphersuites= --[no-]raw --quoted-input --csv --json --quoted-json --show-pushes= --stat --latency
    --latency-history --latency-dist --lru-test= --replica --bigkeys --memkeys --memkeys-samples= --hotkeys --scan
    --intrinsic-latency= --eval=file --ldb --ldb-sync-mode --verbose --no-auth-warning --pipe --pattern=
    --pipe-timeout= --quoted-pattern= --functions-rdb=file --rdb=file --cluster --cluster-* -4 -6 --keystats
    --keystats-samples= --cursor= --top= --slave --no-verbose --vset-recall= --count= --word -v -V`,
  change: `set setex setnx psetex mset msetnx append incr incrby incrbyfloat decr decrby getset getex lpush rpush
    lpushx rpushx lpop rpop blpop brpop rpoplpush lmove lset linsert sadd srem spop smove zadd zrem zincrby zpopmin
    zpopmax hset hsetnx hmset hincrby hincrbyfloat expire pexpire expireat pexpireat persist rename renamenx move copy
    restore xadd xack xclaim xautoclaim xtrim xgroup publish spublish bgsave save bgrewriteaof slaveof replicaof
    failover eval evalsha fcall migrate swapdb setrange setbit bitop pfadd pfmerge geoadd rewrite resetstat kill pause
    unpause flush load unload setuser deluser meet forget replicate reset fix reshard rebalance add-node del-node
    --pipe --ldb --ldb-sync-mode`,
  destroy: `flushall flushdb del unlink getdel ltrim hdel shutdown xdel debug lrem zremrangebyscore zremrangebyrank
    zremrangebylex`,
  read: '--scan --bigkeys --memkeys --hotkeys --stat --latency',
}

/** Takes settings of its file as options too: `--port 6380`. */
const server: ProgramSpec = {
  risk: 'change', positionals: 'file value*', options: '--port=port --bind=value --dir=directory',
}

export const redis: Programs = {
  'redis-cli': client,
  'valkey-cli': client,
  'keydb-cli': { ...client, complete: false },
  'redis-server': server,
  'valkey-server': server,
  'redis-sentinel': { risk: 'change', positionals: 'file value*' },
  'redis-benchmark': {
    risk: 'change', complete: true, optionsFirst: true, positionals: 'value*',
    options: `-h -p= -s= -a= --user= -u= -c= -n= -d= --dbnum= -3 --threads= --cluster --enable-tracking -k= -r= -P= -q
      --precision --csv -l -t= -I -x --tls --sni= --cacert=file --cacertdir= --insecure --cert=file --key=file
      --tls-ciphers= --tls-ciphersuites= -dbnum= -D -4 -6 --function-load=`,
  },
  'redis-check-rdb': { positionals: 'file', needs: 1 },
  'redis-check-aof': { positionals: 'file', change: '--fix', options: '--fix --truncate-to-timestamp=' },
}
