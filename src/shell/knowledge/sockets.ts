/** Sockets, interfaces and routes of the machine itself. */
import type { ProgramSpec, Programs } from './types.ts'

const CHANGES = 'add del delete set change replace flush up down append prepend'
const object: ProgramSpec = { positionals: 'value*', change: CHANGES }

/** `netns exec NAME COMMAND` and `vrf exec NAME COMMAND` run a program. */
const running: ProgramSpec = {
  positionals: 'value*', change: CHANGES, subcommands: { exec: { positionals: 'value', runs: { after: 1 } } },
}

export const sockets: Programs = {
  ss: {
    complete: true, abbreviates: 'options', positionals: 'port-filter*', change: '-K --kill', destroy: '',
    options: `-A|--query|--socket= -f|--family= -D|--diag=file -F|--filter=file -N|--net= -h -V -n|--numeric
      -r|--resolve -a|--all -l|--listening -o|--options -e|--extended -m|--memory -p|--processes -T|--threads
      -i|--info -s|--summary -b|--bpf -E|--events -Z|--context -z|--contexts -H|--no-header -O|--oneline
      -Q|--no-queues -B|--bound-inactive -4|--ipv4 -6|--ipv6 -0|--packet -t|--tcp -S|--sctp -u|--udp -d|--dccp
      -w|--raw -x|--unix -K|--kill -M|--mptcp --tipc --vsock --xdp --tos --cgroup --tipcinfo --inet-sockopt --bpf-maps
      --bpf-map-id=`,
  },
  netstat: {
    complete: true, abbreviates: 'options', positionals: 'value*',
    options: `-r|--route -i|--interfaces=? -I* -g|--groups -s|--statistics -M|--masquerade -v|--verbose -W|--wide
      -n|--numeric --numeric-hosts --numeric-ports --numeric-users -N|--symbolic -e|--extend -p|--program|--programs
      -o|--timers -c|--continuous -l|--listening -a|--all -F|--fib -C|--cache -Z|--context -4 -6 -A|--protocol=
      -t|--tcp -u|--udp -U|--udplite -S|--sctp -w|--raw -x|--unix --ax25 --ipx --netrom --x25 --l2cap --rfcomm --ddp
      --bluetooth --inet --inet6 --ip -V -h -b -f= -L -m -R -d -q -Q -2 -y -T -k`,
  },
  ip: {
    complete: true, singleDash: true, abbreviates: 'subcommands', change: CHANGES,
    options: `-n|-net|-netns= -f|-family= -b|-batch=file -l|-loops= -rc|-rcvbuf= -4 -6 -0 -B -D -I -M
      -s|-stats|-statistics -ss -d|-details -r|-resolve -o|-oneline -t|-timestamp -ts|-tshort -iec -a|-all -c|-color=?
      -br|-brief -j|-json -p|-pretty -h|-human|-human-readable -N|-Numeric -force -V|-Version -help -echo`,
    subcommands: {
      address: object, addrlabel: object, route: object, rule: object, link: object, neighbour: object,
      neighbor: object, neigh: object, ntable: object, ntbl: object, tunnel: object, tunl: object, tuntap: object,
      tap: object, maddress: object, mroute: object, mrule: object, monitor: object, xfrm: object, netns: running,
      netconf: object, vrf: running, l2tp: object, tcp_metrics: object, tcpmetrics: object, token: object,
      macsec: object, fou: object, ila: object, sr: object, nexthop: object, mptcp: object, ioam: object,
      stats: object, help: object,
    },
  },
  ifconfig: { risk: 'read', change: 'up down add del netmask mtu', options: '-a -s -v', positionals: 'value*' },
  route: { options: '-n -e -ee -v -F -C -A= -4 -6', change: 'add del delete flush', positionals: 'value*' },
  arp: { options: '-a -n -v -i= -H= -D -e -s= -d= -f=file', change: '-s -d -f', positionals: 'value*' },
}
