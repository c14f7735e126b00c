/** Prometheus, its relatives, and what asks them. */
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const files: ProgramSpec = { positionals: 'file*', needs: 1 }
const query: ProgramSpec = {
  positionals: 'location value',
  options: '-o|--format= --time= --start= --end= --step= --header= --match= --http.config.file=file', needs: 1,
}
const selectors: ProgramSpec = {
  positionals: 'value*', options: '-i|--inactive -r|--receiver= -u|--unprocessed -a|--active -s|--silenced',
}

export const monitoring: Programs = {
  promtool: {
    complete: true, options: '-h --enable-feature= --experimental',
    subcommands: {
      check: {
        complete: true, options: '--query.lookback-delta= --extended',
        subcommands: {
          config: files, 'web-config': files, rules: { ...files, needs: 0 }, metrics: read, healthy: read, ready: read,
          'service-discovery': read,
        },
      },
      query: {
        complete: true, options: '-o|--format= --http.config.file=file',
        subcommands: { instant: query, range: query, series: query, labels: query, analyze: query },
      },
      debug: read, test: { complete: true, options: '--junit=file', subcommands: { rules: files } },
      tsdb: { risk: 'change', positionals: 'value*', read: 'list analyze dump dump-openmetrics' },
      push: { risk: 'change', positionals: 'value*' }, promql: { risk: 'read', positionals: 'value*' }, help: read,
    },
  },
  amtool: {
    complete: true, inherits: true,
    options: `-h --date.format= -v|--verbose --alertmanager.url=location -o|--output= --timeout=
      --http.config.file=file --version-check --no-version-check --config.file=file --enable-feature=`,
    subcommands: {
      alert: {
        complete: false, ...selectors,
        subcommands: {
          query: selectors,
          add: {
            risk: 'change', positionals: 'value*', options: '--generator-url=location --start= --end= --annotation=',
          },
        },
      },
      silence: {
        complete: false, positionals: 'value*',
        subcommands: {
          query: { positionals: 'value*', options: '--expired -q|--quiet --created-by= --within= --id=' },
          add: {
            risk: 'change', positionals: 'value*',
            options: '-a|--author= -d|--duration= --start= --end= -c|--comment= --annotation= --require-comment',
          },
          expire: { risk: 'change', positionals: 'value*', needs: 1 }, import: { risk: 'change', positionals: 'file' },
          update: { risk: 'change', positionals: 'value*' },
        },
      },
      'check-config': { positionals: 'file*' }, cluster: { complete: false, positionals: 'value*' },
      config: { complete: false, positionals: 'value*' }, template: { complete: false, positionals: 'value*' },
      help: read,
    },
  },
  prometheus: {
    risk: 'change', options: '--config.file=file --web.listen-address=value --storage.tsdb.path=directory',
  },
  alertmanager: { risk: 'change', options: '--config.file=file --web.listen-address=value --storage.path=directory' },
  logcli: {
    complete: true, inherits: true,
    options: `-h --addr=location --username= --password= --ca-cert=file --tls-skip-verify --cert=file --key=file
      --org-id= --query-tags= --nocache --bearer-token= --bearer-token-file=file --retries= --min-backoff=
      --max-backoff= --auth-header= --proxy-url=location --compress --envproxy -q|--quiet --stats -o|--output=
      -z|--timezone= --cpuprofile= --memprofile= --stdin --output-timestamp-format=`,
    subcommands: {
      query: {
        positionals: 'value',
        options: `--limit= --since= --from= --to= --step= --interval= --batch= --forward -t|--tail -f|--follow
          --delay-for= --no-labels --exclude-label= --include-label= --labels-length= --store-config=file
          --remote-schema --colored-output --quiet --parallel-* --part-* --merge-parts --overwrite-completed-parts
          --keep-parts --include-common-labels --show-label-key= --local-config=file`,
      },
      'instant-query': read, labels: read, series: read, fmt: read, stats: read, volume: read, volume_range: read,
      'detected-fields': read, delete: { risk: 'destroy', positionals: 'value*' }, help: read, 'patterns': read,
    },
  },
  mimirtool: {
    risk: 'change', read: 'list get print lint diff check analyze verify load', destroy: 'delete',
    positionals: 'value*', options: '--address=location --id= --user= --key=',
  },
  'grafana-cli': {
    risk: 'change', read: 'ls list-remote list-versions', positionals: 'value*',
    options: '--homepath=directory --config=file',
  },
  influxd: { risk: 'change', positionals: 'value*' },
  thanos: { risk: 'change', positionals: 'value*', read: 'inspect ls verify' },
}
