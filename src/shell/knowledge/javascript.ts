/** Node.js and what keeps its programs running. */
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

export const javascript: Programs = {
  node: {
    optionsFirst: true, positionals: 'script value*',
    options: `-e|--eval=code -p|--print=code -r|--require=value --import=value --env-file=file --max-old-space-size=
      --inspect=? -c|--check -i|--interactive -v -h -C|--conditions=`,
  },
  deno: { risk: 'change', positionals: 'value*', read: 'check fmt info lint doc help' },
  bun: { risk: 'change', positionals: 'value*' },
  pm2: {
    risk: 'change', complete: true, inherits: true,
    options: `-V -v -s|--silent --ext= -n|--name= -m|--mini-list --interpreter= --interpreter-args= --node-args=
      -o|--output=file -e|--error=file -l|--log=? --filter-env= --log-type= --log-date-format= --time --disable-logs
      --env= -a|--update-env -f|--force -i|--instances= --parallel= --shutdown-with-message -p|--pid=file
      -k|--kill-timeout= --listen-timeout= --max-memory-restart= --restart-delay= --exp-backoff-restart-delay=
      -x|--execute-command --max-restarts= -u|--user=user --uid=user --gid= --namespace= --cwd=directory
      --hp=directory --wait-ip --service-name= -c|--cron|--cron-restart= -w|--write --no-* --only= --watch=?
      --ignore-watch= --watch-delay= --attach --lines= --raw --err --out --timestamp=? --json --format --highlight=
      --container --dist --image-name= --node-version= --dockerdaemon --port=port --spa --basic-auth-* --monitor
      --fresh --sort= --autorestart -h --deep-monitoring --merge-logs --instance-var= --source-map-support --sourcemap
      --stop-exit-codes= --trace --vizion --treekill --pmx --automation --daemon --input= --fit`,
    subcommands: {
      ...named(`list ls l ps status jlist prettylist sysinfos slist describe desc info show id pid logs monit imonit
        dashboard dash env get conf config report ping examples help inspect trace attach sendLineToStdin
        autoinstall`, read),
      ...named(`start restart reload stop scale reset save dump resurrect startup unstartup set multiset unset deploy
        update updatePM2 install uninstall flush reloadLogs trigger send sendSignal kill startOrRestart
        startOrReload startOrGracefulReload gracefulReload link unlink monitor unmonitor serve expose
        static-server static package publish pack ecosystem init login logout register plus profile profile:cpu
        profile:mem heapdump pull forward backward cleardump deepUpdate create docker:gen dockerfile
        module:generate module:install module:update module:publish module:uninstall open interact web`, change),
      ...named('delete del', { risk: 'destroy', positionals: 'value*' }),
    },
  },
  npx: { options: '-p|--package=value -c|--call=shell -y|--yes', runs: { after: 0 } },
  bunx: { options: '-p|--package=value --bun --no-install --verbose --silent', runs: { after: 0 } },
  uvx: { options: '--from=value -w|--with=value -p|--python=value -q|--quiet -v|--verbose', runs: { after: 0 } },
  pnpm: { risk: 'change', positionals: 'value*', read: 'ls list ll la outdated why audit bin root store help' },
  yarn: { risk: 'change', positionals: 'value*', read: 'list info outdated why audit bin versions help' },
  forever: { risk: 'change', read: 'list logs', positionals: 'value*' },
}
