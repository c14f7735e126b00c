/** Programs of systemd. */
import { getopt } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'unit*' }
const change: ProgramSpec = { risk: 'change', positionals: 'unit*' }
const act: ProgramSpec = { ...change, needs: 1 }
const machine: ProgramSpec = { risk: 'change' }
const value: ProgramSpec = { risk: 'change', positionals: 'value' }
const values: ProgramSpec = { risk: 'change', positionals: 'value*' }
const look: ProgramSpec = { positionals: 'value*' }

export const systemd: Programs = getopt({
  systemctl: {
    inherits: true,
    options: `--system --user -C|--capsule= -H|--host=login -M|--machine= -t|--type= --state= --failed -p|--property=
      -P= -a|--all -l|--full -r|--recursive --reverse --after --before --with-dependencies --job-mode= --fail
      --irreversible --ignore-dependencies -T|--show-transaction --show-types --value --check-inhibitors=
      --ignore-inhibitors -i --kill-whom= --kill-who= --kill-value= --kill-subgroup= -s|--signal= --what= --now
      --dry-run -q|--quiet -v|--verbose --no-warn --wait --no-block --no-wall --message= --no-reload --legend=
      --no-legend --no-pager --no-ask-password --global --runtime -f|--force --preset-mode= --root=directory
      --image=file --image-policy= -n|--lines= -o|--output= --firmware-setup --boot-loader-menu= --boot-loader-entry=
      --reboot-argument= --plain --timestamp= --read-only --mkdir --marked --drop-in= --when= --stdin -h`,
    subcommands: {
      status: read, show: read, cat: { ...read, needs: 1 }, help: { ...read, needs: 1 },
      'is-active': { ...read, needs: 1 },
      'is-enabled': { ...read, needs: 1 }, 'is-failed': read, 'is-system-running': {}, 'list-units': read,
      'list-automounts': read, 'list-paths': read, 'list-sockets': read, 'list-timers': read, 'list-unit-files': read,
      'list-dependencies': read, 'list-jobs': look, 'list-machines': look, 'get-default': {}, 'show-environment': {},
      whoami: look, start: act, stop: act, restart: change, reload: change, 'try-restart': change, condrestart: change,
      condstop: change, condreload: change, 'force-reload': change, 'reload-or-restart': change,
      'reload-or-try-restart': change, 'try-reload-or-restart': change, enable: act, disable: act, reenable: act,
      preset: act,
      'preset-all': machine, mask: act, unmask: act, kill: act, freeze: act, thaw: act, isolate: act,
      'reset-failed': change,
      edit: act, link: { risk: 'change', positionals: 'file*' }, revert: act,
      clean: { risk: 'destroy', positionals: 'unit*', needs: 1 },
      'set-property': { risk: 'change', positionals: 'unit value*', needs: 2 },
      bind: { risk: 'change', positionals: 'unit file*' },
      'mount-image': { risk: 'change', positionals: 'unit file*' },
      'service-log-level': { risk: 'change', positionals: 'unit value' },
      'service-log-target': { risk: 'change', positionals: 'unit value' }, 'add-wants': act, 'add-requires': act,
      'daemon-reload': machine, 'daemon-reexec': machine,
      'set-default': { risk: 'change', positionals: 'unit', needs: 1 },
      'set-environment': values, 'unset-environment': values, 'import-environment': values, cancel: values,
      'log-level': value, 'log-target': value, 'service-watchdogs': value, reboot: value, poweroff: machine,
      halt: machine,
      kexec: machine, 'soft-reboot': machine, exit: value, 'switch-root': values, sleep: machine, suspend: machine,
      hibernate: machine, 'hybrid-sleep': machine, 'suspend-then-hibernate': machine, rescue: machine,
      emergency: machine,
      default: machine,
    },
  },
  journalctl: {
    destroy: '--vacuum-size --vacuum-time --vacuum-files', change: '--rotate --flush --sync --setup-keys',
    positionals: 'value*',
    options: `--system --user -M|--machine= -m|--merge -D|--directory=directory -i|--file=file --root=directory
      --image=file --image-policy= --namespace= -S|--since= -U|--until= -c|--cursor= --after-cursor= --cursor-file=file
      -b|--boot=?? -I --invocation= -u|--unit=unit --user-unit=unit -t|--identifier= -T|--exclude-identifier=
      -p|--priority= --facility= -g|--grep= --case-sensitive=? -k|--dmesg -o|--output= --output-fields= -n|--lines=??
      -r|--reverse --show-cursor --utc -x|--catalog -W|--no-hostname --no-full -l|--full -a|--all -f|--follow --no-tail
      --truncate-newline -q|--quiet --no-pager -e|--pager-end --interval= --verify-key= --force -h -N|--fields
      -F|--field= --list-boots --list-invocations --list-namespaces --disk-usage --vacuum-size= --vacuum-files=
      --vacuum-time= --verify --sync --synchronize-on-exit= --relinquish-var --smart-relinquish-var --flush --rotate
      --header --list-catalog --dump-catalog --update-catalog --setup-keys --new-id128 --this-boot --no-legend -#`,
  },
  'systemd-analyze': {
    inherits: true,
    options: `--recursive-errors= --offline= --threshold= --security-policy=file --json= --no-pager --no-legend
      --table --system --user --global -H|--host=login -M|--machine= --order --require --from-pattern= --to-pattern=
      --fuzz= --man=? --generators=? --instance= --iterations= --base-time= --profile= --unit= -h -q|--quiet
      --root=directory --image=file --image-policy= --tldr --mask -m --scale-svg= --detailed --debugger= -A
      --debugger-arguments= -S`,
    subcommands: {
      time: {}, blame: {}, 'critical-chain': read, plot: {}, dot: look, dump: look, 'cat-config': look,
      'unit-files': read,
      'unit-gdb': read, 'unit-paths': {}, 'unit-shell': read, 'exit-status': look, capability: look,
      'syscall-filter': look,
      filesystems: look, condition: look, 'compare-versions': look, verify: { positionals: 'file*' }, calendar: look,
      timestamp: look, timespan: look, security: read, 'inspect-elf': look, malloc: look, fdstore: read,
      'image-policy': look,
      'has-tpm2': {}, pcrs: look, srk: {}, architectures: look, smbios11: look, chid: look, 'transient-settings': look,
      'get-log-level': {}, 'get-log-target': {}, 'set-log-level': value, 'set-log-target': value, 'log-level': value,
      'log-target': value, 'service-watchdogs': value, nvpcrs: look, dlopen: look,
    },
  },
  loginctl: {
    inherits: true,
    options: `-h --no-pager --no-legend --no-ask-password -H|--host=login -M|--machine= -p|--property= -P= -a|--all
      --value -l|--full --kill-whom= --kill-who= -s|--signal= -n|--lines= -o|--output= --json= -j`,
    subcommands: {
      'list-sessions': {}, 'session-status': look, 'show-session': look, activate: value, 'lock-session': values,
      'unlock-session': values, 'lock-sessions': machine, 'unlock-sessions': machine, 'terminate-session': values,
      'kill-session': values, 'list-users': {}, 'user-status': look, 'show-user': look, 'enable-linger': values,
      'disable-linger': values, 'terminate-user': values, 'kill-user': values, 'list-seats': {}, 'seat-status': look,
      'show-seat': look, attach: values, 'flush-devices': machine, 'terminate-seat': values,
    },
  },
  timedatectl: {
    inherits: true,
    options: `-h --no-pager --no-ask-password -H|--host=login -M|--machine= --adjust-system-clock --monitor
      -p|--property= -P= -a|--all --value`,
    subcommands: {
      status: {}, show: {}, 'set-time': value, 'set-timezone': value, 'list-timezones': {}, 'set-local-rtc': value,
      'set-ntp': value, 'timesync-status': {}, 'show-timesync': {}, 'ntp-servers': values, revert: value,
    },
  },
  hostnamectl: {
    inherits: true,
    options: '-h --no-ask-password -H|--host=login -M|--machine= --transient --static --pretty --json= -j --no-pager',
    subcommands: {
      status: {}, hostname: value, 'set-hostname': value, 'icon-name': value, 'set-icon-name': value, chassis: value,
      'set-chassis': value, deployment: value, 'set-deployment': value, location: value, 'set-location': value,
    },
  },
  resolvectl: {
    inherits: true,
    options: `-h --no-pager --no-ask-password -4 -6 -i|--interface= -p|--protocol= -t|--type= -c|--class=
      --service-address= --service-txt= --cname= --validate= --synthesize= --cache= --zone= --trust-anchor= --network=
      --search= --raw=? --legend= --stale-data= --relax-single-label= --json= -j`,
    subcommands: {
      query: { positionals: 'host*', needs: 1 }, service: look, openpgp: look, tlsa: look, status: look, statistics: {},
      'show-server-state': {}, 'show-cache': {}, monitor: {}, 'reset-statistics': machine, 'flush-caches': machine,
      'reset-server-features': machine, dns: values, domain: values, 'default-route': values, llmnr: values,
      mdns: values,
      dnsovertls: values, dnssec: values, nta: values, revert: values, 'log-level': value,
    },
  },
  'systemd-run': {
    risk: 'change', runs: { after: 0 },
    options: `-h --no-ask-password --user --system -H|--host=login -M|--machine= -C|--capsule= --scope -u|--unit=
      -p|--property= --description= --slice= --slice-inherit --expand-environment= --no-block -r|--remain-after-exit
      --wait --send-sighup --service-type= --uid= --gid= --nice= --working-directory=directory -d|--same-dir
      -E|--setenv= -t|--pty -T|--pty-late -P|--pipe -q|--quiet -v|--verbose --json= -G|--collect -S|--shell --job-mode=
      --ignore-failure --background= --path-property= --socket-property= --on-active= --on-boot= --on-startup=
      --on-unit-active= --on-unit-inactive= --on-calendar= --on-timezone-change --on-clock-change --timer-property=
      --root-directory=directory -R --area=`,
  },
})
