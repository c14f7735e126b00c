/** What finds out whether a machine or port can be reached, and by which way. */
import type { ProgramSpec, Programs } from './types.ts'

const tracing: ProgramSpec = {
  complete: true, positionals: 'host value', needs: 1, alone: '-V', abbreviates: 'options',
  options: `-4 -6 -d|--debug -F|--dont-fragment -f|--first= -g|--gateway= -I|--icmp -i|--interface= -m|--max-hops=
    -N|--sim-queries= -n -p|--port=port -T|--tcp -t|--tos= -l|--flowlabel= -w|--wait= -q|--queries= -r -s|--source=
    -z|--sendwait= -e|--extensions -A|--as-path-lookups -M|--module= -O|--options= --sport= --fwmark= -U|--udp -UL
    -D|--dccp -P|--protocol= --mtu --back -V -a -v -S -x`,
}

const netcat: ProgramSpec = {
  complete: true, positionals: 'host port*',
  options: `-p= -s= -w= -x=address -X= -i= -I= -O= -q= -T= -V= -m= -M= -P= -W= -e= -c= -G= -g= -o=file -K= -R= -Z= -z
    -v -u -l -n -4 -6 -k -N -d -D -U -t -b -F -S -C -r -h -L -H= -A -E -Y= -j= --send-only --recv-only --ssl* --proxy*
    --source-port= --exec= --sh-exec= --lua-exec= --listen --keep-open --udp --tcp --sctp --wait= --idle-timeout=
    --max-conns= --allow= --deny= --allowfile=file --denyfile=file --broker --chat --output=file --hex-dump=
    --append-output --verbose --telnet --crlf --delay= --nodns --zero --no-shutdown --unixsock --vsock -a --close
    --apple-* --interface`,
}

export const reach: Programs = {
  ping: {
    complete: true, positionals: 'host*', needs: 1, alone: '-V',
    options: `-c= -i= -W= -w= -s= -I= -t= -p= -M= -l= -m= -N= -Q= -S= -T= -F= -e= -G= -g= -h= -k= -z= -P= -K= -A -a -B
      -b -C -D -d -f -H -L -n -O -o -q -R -r -U -v -V -x -4 -6`,
  },
  fping: {
    complete: true, positionals: 'host*', abbreviates: 'options',
    options: `-4|--ipv4 -6|--ipv6 -a|--alive -A|--addr -b|--size= -B|--backoff= -c|--count= -C|--vcount= -d|--rdns
      -n|--name -D|--timestamp -e|--elapsed -f|--file=file -g|--generate -h -H|--ttl= -i|--interval= -I|--iface=
      -l|--loop -m|--all -M|--dontfrag -N|--netdata -o|--outage -O|--tos= -p|--period= -q|--quiet -Q|--squiet=
      -r|--retry= -R|--random -s|--stats -S|--src= -t|--timeout= -T= -u|--unreach -v -x|--reachable= --print-tos
      --print-ttl --check-source --seqmap-timeout= --icmp-timestamp --oiface= -J|--json -k|--fwmark=
      -X|--fast-reachable= --timestamp-format=`,
  },
  arping: {
    complete: false, options: '-c= -I= -i= -w= -W= -s= -S= -t= -T= -q -A -b -D -f -U -v', positionals: 'host',
  },
  traceroute: tracing, tcptraceroute: tracing,
  tracepath: { complete: true, options: '-4 -6 -b -l= -m= -n -p=port -V', positionals: 'host', needs: 1, alone: '-V' },
  mtr: {
    complete: true, abbreviates: 'options', positionals: 'host*',
    options: `-h -v -4 -6 -F|--filename=file -r|--report -w|--report-wide -x|--xml -t|--curses --displaymode= -g|--gtk
      -l|--raw -C|--csv -j|--json -p|--split -n|--no-dns -b|--show-ips -o|--order= -y|--ipinfo= -z|--aslookup
      -i|--interval= -c|--report-cycles= -s|--psize= -B|--bitpattern= -G|--gracetime= -Q|--tos= -e|--mpls
      -I|--interface= -a|--address= -f|--first-ttl= -m|--max-ttl= -U|--max-unknown= -u|--udp -T|--tcp -S|--sctp
      -P|--port=port -L|--localport= -Z|--timeout= -M|--mark= -N= -E= -d=`,
  },
  nc: netcat, ncat: netcat, netcat,
  telnet: {
    complete: true, options: '-l=user -e= -n=file -S= -X= -b= -4 -6 -7 -8 -E -K -L -a -c -d -f -F -k= -r -u -x -p',
    positionals: 'host port',
  },
  nmap: {
    singleDash: true, positionals: 'host*',
    options: `-p= -T= -o= -oN=file -oX=file -oG=file -oA= -iL=file -e= --script= --top-ports= -A -O -v -Pn -sS -sT -sU
      -sV -sn`,
  },
  tcpdump: {
    complete: true, positionals: 'port-filter*', abbreviates: 'options',
    options: `-i|--interface= -c= --count -w=file -r=file -s|--snapshot-length|--snaplen= -B|--buffer-size= -C= -G=
      -W= -E= -F=file -j|--time-stamp-type= -M= -m=file -Q|-P|--direction= -T= -V=file -y|--linktype= -z=
      -Z|--relinquish-privileges= --time-stamp-precision= -A -b -D|--list-interfaces -d -e -f -H -h -I|--monitor-mode
      --immediate-mode --lengths --print-sampling= --skip= -J|--list-time-stamp-types -K|--dont-verify-checksums
      -L|--list-data-link-types -l --micro --nano -N -n -#|--number -O|--no-optimize -p|--no-promiscuous-mode --print
      -q -R -S|--absolute-tcp-sequence-numbers -t -U|--packet-buffered -u -v -X -x`,
  },
  tshark: {
    positionals: 'value*', options: '-i= -c= -w=file -r=file -f= -Y= -T= -e= -E= -a= -b= -d= -o= -s= -z= -R=',
  },
  iperf3: {
    complete: true, abbreviates: 'options',
    options: `-f|--format= -c|--client=host --rcv-timeout= --snd-timeout= --sctp --authorized-users-path=file
      -p|--port=port -i|--interval= -I|--pidfile=file -F|--file= -A|--affinity= -B|--bind= --bind-dev= -V|--verbose
      -J|--json --logfile=file --forceflush --timestamps=? -d|--debug -v -h -s|--server -D|--daemon -1|--one-off
      --idle-timeout= --server-bitrate-limit= --rsa-private-key-path= -u|--udp --connect-timeout= -b|--bitrate=
      --pacing-timer= --fq-rate= --no-fq-socket-pacing -t|--time= -n|--bytes= -k|--blockcount= -l|--length= --cport=
      -P|--parallel= -R|--reverse --bidir -w|--window= -M|--set-mss= -N|--no-delay -4|--version4 -6|--version6
      -S|--tos= --dscp= -L|--flowlabel= -X|--xbind= --nstreams= -Z|--zerocopy -O|--omit= -T|--title= --extra-data=
      -C|--congestion= --get-server-output --udp-counters-64bit --repeating-payload --dont-fragment --username=
      --rsa-public-key-path= -m|--mptcp --cntl-ka=? --skip-rx-copy --gsro --json-stream --json-stream-full-output
      --use-pkcs1-padding --time-skew-threshold=`,
  },
  socat: { positionals: 'value*' },
  snmpwalk: { options: '-v= -c= -u= -l= -a= -A= -x= -X= -O=', positionals: 'address value*' },
}
