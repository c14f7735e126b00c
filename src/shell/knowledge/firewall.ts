/** Programs that set what may pass a firewall. */
import { complete } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const rule: ProgramSpec = { risk: 'change', positionals: 'port-filter*', needs: 1 }
const rules: ProgramSpec = { risk: 'change', positionals: 'value*' }

export const firewall: Programs = {
  ufw: complete({
    risk: 'change', options: '--dry-run --force -h', inherits: true,
    subcommands: {
      status: { positionals: 'value*' }, show: { positionals: 'value*' }, version: {}, help: {},
      app: { positionals: 'value*' }, allow: rule, deny: rule, reject: rule, limit: rule, delete: rule,
      insert: { risk: 'change', positionals: 'value port-filter*', needs: 2 }, prepend: rule, route: rules,
      enable: { risk: 'change' }, disable: { risk: 'change' }, reload: { risk: 'change' }, reset: { risk: 'destroy' },
      default: rules, logging: { risk: 'change', positionals: 'value' },
    },
  }),
  'firewall-cmd': {
    options: `--zone= --add-port=port-filter --remove-port=port-filter --query-port=port-filter --add-service=
      --remove-service= --permanent --reload --list-all --list-ports --state`,
    change: '--add-port --remove-port --add-service --remove-service --reload',
  },
  // Extensions of its matches and targets have options of their own.
  iptables: {
    risk: 'change', read: '-L -S --list --list-rules -C --check -h -V', destroy: '-F --flush -X --delete-chain',
    positionals: 'value*',
    options: `-t|--table= -A|--append= -C|--check= -D|--delete= -I|--insert= -R|--replace= -L|--list=?
      -S|--list-rules=? -F|--flush=? -Z|--zero=? -N|--new-chain= -X|--delete-chain=? -P|--policy= -E|--rename-chain=
      -4|--ipv4 -6|--ipv6 -p|--protocol= -s|--source= -d|--destination= -m|--match= -j|--jump= -g|--goto=
      -i|--in-interface= -o|--out-interface= -f|--fragment -v|--verbose -w|--wait=? -n|--numeric -x|--exact
      --line-numbers --modprobe= --dport=port --sport=port --dports= --sports= --comment= --to-destination= --to-source=
      --to-ports= --state= --ctstate= --limit= --log-prefix=`,
  },
  nft: {
    ...complete({
      risk: 'change', read: 'list', destroy: 'flush', positionals: 'value*',
      options: `-h -v -V -f|--file=file -D|--define= -i|--interactive -I|--includepath=directory -c|--check
        -o|--optimize -a|--handle -s|--stateless -t|--terse -S|--service -N|--reversedns -u|--guid -n|--numeric
        -y|--numeric-priority -p|--numeric-protocol -T|--numeric-time -e|--echo -j|--json -d|--debug=`,
    }),
    abbreviates: 'options',
  },
}
