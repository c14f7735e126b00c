/** Redis and its relatives. */
import type { ProgramSpec, Programs } from './types.ts'

const client: ProgramSpec = {
  complete: true, optionsFirst: true, positionals: 'value*',
  words: `acl append asking auth bgrewriteaof bgsave bitcount bitfield bitop bitpos blmove blmpop blpop brpop brpoplpush
    bzmpop bzpopmax bzpopmin client cluster command config copy dbsize debug decr decrby del discard dump echo eval
    evalsha exec exists expire expireat expiretime failover fcall flushall flushdb function geoadd geodist geohash
    geopos geosearch get getbit getdel getex getrange getset hdel hello help hexists hget hgetall hincrby hincrbyfloat
    hkeys hlen hmget hmset hrandfield hscan hset hsetnx hstrlen hvals incr incrby incrbyfloat info keys lastsave
    latency lcs lindex linsert llen lmove lmpop lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory mget
    migrate module monitor move mset msetnx multi object persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge
    ping psetex psubscribe psync pttl publish pubsub punsubscribe quit randomkey readonly readwrite rename renamenx
    replicaof reset restore role rpop rpoplpush rpush rpushx sadd save scan scard script sdiff sdiffstore select
    sentinel set setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof slowlog
    smembers smismember smove sort spop spublish srandmember srem sscan ssubscribe strlen subscribe substr sunion
    sunionstore sunsubscribe swapdb sync time touch ttl type unlink unsubscribe unwatch wait waitaof watch xack xadd
    xautoclaim xclaim xdel xgroup xinfo xlen xpending xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff
    zincrby zinter zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrank zrem
    zremrangebyrank zremrangebyscore zrevrange zrevrank zscan zscore zunion check fix reshard rebalance create call import backup`,
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
