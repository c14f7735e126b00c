import type { ProgramSpec, Programs } from './types.ts'

const unit: ProgramSpec = { risk: 'change', positionals: 'unit*' }
const readUnit: ProgramSpec = { positionals: 'unit*' }

export const system: Programs = {
  systemctl: {
    inherits: true,
    options: `-t|--type=value --state=value -p|--property=value -P=value -H|--host=login -M|--machine=value
      -n|--lines=value -o|--output=value -s|--signal=value --kill-who=value --kill-whom=value --job-mode=value
      --root=value --what=value --when=value -a|--all -l|--full -q|--quiet -f|--force --now --user --system --no-pager
      --no-legend --failed --runtime --global --no-block --no-ask-password --plain --value --recursive -r -i --reverse
      --after --before --with-dependencies --show-types --wait --no-reload --no-wall --preset-mode=value --dry-run`,
    subcommands: {
      status: readUnit, show: readUnit, cat: readUnit, help: readUnit, 'is-active': readUnit, 'is-enabled': readUnit,
      'is-failed': readUnit, 'is-system-running': {}, 'list-units': { positionals: 'unit*' },
      'list-timers': { positionals: 'unit*' }, 'list-sockets': { positionals: 'unit*' },
      'list-unit-files': { positionals: 'unit*' }, 'list-dependencies': readUnit, 'list-jobs': {},
      'list-machines': {},
      'get-default': {}, 'show-environment': {},
      start: unit, stop: unit, restart: unit, reload: unit, 'try-restart': unit, 'reload-or-restart': unit,
      'try-reload-or-restart': unit, enable: unit, disable: unit, reenable: unit, preset: unit, mask: unit,
      unmask: unit,
      kill: unit, freeze: unit, thaw: unit, isolate: unit, 'reset-failed': unit, edit: unit, link: unit, revert: unit,
      clean: { risk: 'destroy', positionals: 'unit*' },
      'set-property': { risk: 'change', positionals: 'unit value*' }, 'add-wants': {
        risk: 'change', positionals: 'unit*',
      },
      'add-requires': { risk: 'change', positionals: 'unit*' },
      'daemon-reload': { risk: 'change' }, 'daemon-reexec': { risk: 'change' }, 'set-default': {
        risk: 'change', positionals: 'unit',
      },
      'set-environment': { risk: 'change', positionals: 'value*' }, 'import-environment': {
        risk: 'change', positionals: 'value*',
      },
      reboot: { risk: 'change' }, poweroff: { risk: 'change' }, halt: { risk: 'change' }, kexec: { risk: 'change' },
      suspend: { risk: 'change' }, hibernate: { risk: 'change' }, rescue: { risk: 'change' }, emergency: {
        risk: 'change',
      },
      default: { risk: 'change' }, 'soft-reboot': { risk: 'change' },
    },
  },
  service: { risk: 'change', positionals: 'unit value*', read: 'status --status-all' },
  journalctl: {
    options: `-u|--unit=unit --user-unit=unit -S|--since=value -U|--until=value -n|--lines=value -o|--output=value
      -p|--priority=value -t|--identifier=value -g|--grep=value -b|--boot -f|--follow -k|--dmesg -e|--pager-end
      -x|--catalog -r|--reverse -a|--all -q|--quiet -m|--merge --no-pager --no-tail --no-hostname --utc --user
      --system --list-boots --disk-usage --verify --header -M|--machine=value -D|--directory=value --file=file
      --root=value -c|--cursor=value --after-cursor=value -F|--field=value --facility=value --vacuum-size=value
      --vacuum-time=value --vacuum-files=value --output-fields=value --case-sensitive --flush --rotate --sync --full
      -l`,
    positionals: 'value*', destroy: '--vacuum-size --vacuum-time --vacuum-files', change: '--rotate --flush --sync',
  },
  loginctl: {
    subcommands: {
      'list-sessions': {}, 'list-users': {}, 'show-user': {}, 'enable-linger': { risk: 'change' },
      'kill-session': { risk: 'change' }, 'terminate-user': { risk: 'change' },
    },
  },
  timedatectl: {
    subcommands: {
      status: {}, show: {}, timesync: {}, 'timesync-status': {}, 'list-timezones': {}, 'set-ntp': { risk: 'change' },
      'set-timezone': { risk: 'change' }, 'set-time': { risk: 'change' },
    },
  },
  hostnamectl: { subcommands: { status: {}, hostname: { risk: 'change' }, 'set-hostname': { risk: 'change' } } },
  resolvectl: {
    subcommands: {
      status: {}, query: { positionals: 'host*' }, statistics: {}, dns: {}, domain: {},
      'flush-caches': { risk: 'change' },
    },
  },
  'systemd-run': {
    risk: 'change',
    options: `--unit=value -p|--property=value --on-calendar=value --on-active=value --uid=value --slice=value
      -t|--pty --user --scope --wait`,
    runs: { after: 0 },
  },
  supervisorctl: { risk: 'change', options: '-c=file', read: 'status tail avail', positionals: 'value*' },
  crontab: { risk: 'change', options: '-u=value -l -e -r -i', read: '-l', destroy: '-r', positionals: 'file' },
  logrotate: { risk: 'change', options: '-d|--debug -f|--force -v|--verbose -s|--state=file', positionals: 'file' },
  reboot: { risk: 'change' },
  shutdown: { risk: 'change', options: '-r -h -c -k -P', positionals: 'value*' },
  dmesg: {
    options: '-T|--ctime -H|--human -w|--follow -l|--level=value -f|--facility=value -C|--clear -c',
    change: '-C --clear -c',
  },
  sysctl: {
    options: '-w|--write -p|--load -a|--all -n|--values -e --system', positionals: 'value*',
    change: '-w --write -p --load --system',
  },
  mount: { risk: 'change', options: '-t|--types=value -o|--options=value -a -l', positionals: 'value*' },
  kill: { risk: 'change', options: '-s=value -n=value -l', read: '-l -0', positionals: 'value*' },
  pkill: {
    risk: 'change', options: '-u|--euid=value -f|--full -x|--exact -9 --signal=value -t=value', positionals: 'value*',
  },
  killall: { risk: 'change', options: '-u|--user=value -s|--signal=value -q -w -9', positionals: 'value*' },
  lsof: { options: '-i=port-filter -p=value -u=value -n -P -t -c=value +D=value -a', positionals: 'value*' },
  fuser: {
    options: '-n|--namespace=value -k|--kill -v|--verbose -m|--mount -i', positionals: 'port-filter*',
    change: '-k --kill',
  },
  ufw: {
    risk: 'change',
    subcommands: {
      status: { positionals: 'value*' }, show: {}, app: {}, version: {}, allow: {
        risk: 'change', positionals: 'port-filter*',
      },
      deny: { risk: 'change', positionals: 'port-filter*' }, reject: { risk: 'change', positionals: 'port-filter*' },
      limit: { risk: 'change', positionals: 'port-filter*' }, delete: { risk: 'change', positionals: 'port-filter*' },
      insert: { risk: 'change', positionals: 'value port-filter*' }, enable: { risk: 'change' }, disable: {
        risk: 'change',
      },
      reload: { risk: 'change' }, reset: { risk: 'destroy' }, default: { risk: 'change', positionals: 'value*' },
      logging: { risk: 'change', positionals: 'value' }, route: { risk: 'change', positionals: 'value*' },
    },
  },
  'firewall-cmd': {
    options: `--zone=value --add-port=port-filter --remove-port=port-filter --query-port=port-filter
      --add-service=value --remove-service=value --permanent --reload --list-all --list-ports --state`,
    change: '--add-port --remove-port --add-service --remove-service --reload',
  },
  iptables: {
    risk: 'change',
    options: `-t|--table=value -A=value -I=value -D=value -p=value -s=value -d=value -j=value -m=value -i=value
      -o=value --dport=port --sport=port -n -v -L -S -F --line-numbers`,
    read: '-L -S --list', destroy: '-F --flush', positionals: 'value*',
  },
  nft: { risk: 'change', options: '-f=file -a -n', read: 'list', destroy: 'flush', positionals: 'value*' },
  su: { options: '-c|--command=shell -s|--shell=value -l|--login -m -', positionals: 'value*' },
  ansible: {
    risk: 'change',
    options: `-i|--inventory=value -m|--module-name=value -a|--args=value -u|--user=value -l|--limit=value
      -b|--become`,
    positionals: 'value',
  },
  'ansible-playbook': {
    risk: 'change',
    options: `-i|--inventory=value -e|--extra-vars=value -t|--tags=value -l|--limit=value -u|--user=value -C|--check
      -D|--diff`,
    read: '-C --check --list-hosts --list-tasks --syntax-check', positionals: 'file*',
  },
}
