import type { Programs } from './types.ts'

const sshOptions = `-p=port -i=file -l=user -o=value -F=file -J=login -L=forward -R=forward -D=value -W=address
  -b=value -c=value -m=value -e=value -E=file -S=value -O=value -Q=value -I=value -w=value -B=value -4 -6 -A -a -C -f
  -G -g -K -k -M -N -n -q -s -T -t -V -v -X -x -Y -y`

export const network: Programs = {
  ssh: { options: sshOptions, positionals: 'login', runs: { after: 1, enters: 'host', text: true } },
  mosh: {
    options: '--ssh=value -p|--port=port', positionals: 'login', runs: { after: 1, enters: 'host', text: true },
  },
  scp: {
    risk: 'change',
    options: '-P=port -i=file -l=value -o=value -F=file -J=login -c=value -S=value -r -p -q -v -C -3 -4 -6',
    positionals: 'remote*',
  },
  sftp: {
    risk: 'change', options: '-P=port -i=file -o=value -b=file -F=file -J=login -r -C', positionals: 'remote*',
  },
  rsync: {
    risk: 'change', positionals: 'remote*',
    options: `-e|--rsh=value --exclude=value --include=value --exclude-from=file --files-from=file --filter=value
      -f=value --bwlimit=value --rsync-path=value --chown=value --chmod=value --backup-dir=value --compare-dest=value
      --link-dest=value --partial-dir=value --log-file=value --port=port --timeout=value --max-size=value
      -T|--temp-dir=value --out-format=value -a|--archive -v|--verbose -z|--compress -r|--recursive -n|--dry-run -P -h
      -c|--checksum -u|--update --delete --progress`,
    destroy: '--delete --delete-after --delete-before --delete-during --delete-excluded --remove-source-files',
    read: '-n --dry-run',
  },
  'ssh-copy-id': { risk: 'change', options: '-i=file -p=port -o=value -f -n', positionals: 'login' },
  'ssh-keyscan': { options: '-p=port -t=value -T=value -f=file -H', positionals: 'host*' },
  'ssh-keygen': {
    options: '-t=value -b=value -f=file -C=value -N=value -R=host -F=host -l -y -q', change: '-t -R -N',
  },
  sshpass: { options: '-p=value -f=file -e', runs: { after: 0 } },
  curl: {
    positionals: 'location*',
    options: `-X|--request=method -H|--header=value -d|--data=value --data-raw=value --data-binary=value
      --data-urlencode=value --json=value -F|--form=value -o|--output=file -u|--user=value -A|--user-agent=value
      -b|--cookie=value -c|--cookie-jar=file -e|--referer=value -m|--max-time=value --connect-timeout=value
      --retry=value --retry-delay=value --retry-max-time=value -w|--write-out=value -x|--proxy=location --url=location
      --resolve=value --connect-to=value --cacert=file --capath=file -E|--cert=file --key=file --cert-type=value
      --key-type=value -T|--upload-file=file -K|--config=file -r|--range=value --limit-rate=value --interface=value
      --unix-socket=file --socks5=address --socks5-hostname=address --dns-servers=value --tls-max=value
      --ciphers=value -D|--dump-header=file --max-redirs=value -C|--continue-at=value --noproxy=value --trace=file
      --trace-ascii=file -y|--speed-time=value -Y|--speed-limit=value -z|--time-cond=value -t|--telnet-option=value
      -s|--silent -S|--show-error -f|--fail -L|--location -I|--head -i|--include -k|--insecure -v|--verbose
      -g|--globoff -G|--get -O|--remote-name -J -N|--no-buffer -n|--netrc -q -4 -6 -0 --http1.1 --http2 --http3
      --compressed --fail-with-body --tlsv1.2 --tlsv1.3 -Z|--parallel -#|--progress-bar -a|--append -j -l -p -R
      --aws-sigv4=value --oauth2-bearer=value`,
    change: '-d --data --data-raw --data-binary --data-urlencode --json -F --form -T --upload-file -O --remote-name',
    read: '-G --get',
  },
  wget: {
    risk: 'change', positionals: 'location*', read: '--spider',
    options: `-O|--output-document=file -o|--output-file=file -P|--directory-prefix=value -t|--tries=value
      -T|--timeout=value --header=value --user=value --password=value --post-data=value --method=method
      -U|--user-agent=value -i|--input-file=file -e|--execute=value --limit-rate=value -w|--wait=value
      --ca-certificate=file -q|--quiet -c|--continue -r|--recursive -N -S|--server-response -nv --no-check-certificate
      --no-verbose`,
  },
  http: {
    options: '-a|--auth=value -A|--auth-type=value --verify=value -o|--output=file --timeout=value -v -h -b -j -f',
    positionals: 'value*',
  },
  grpcurl: {
    options: `-d=value -H=value -proto=file -import-path=value -cacert=file -cert=file -key=file -plaintext -insecure`,
    singleDash: true, positionals: 'address value*',
  },
  ping: {
    options: '-c=value -i=value -W=value -w=value -s=value -I=value -t=value -p=value -M=value -q -n -4 -6 -D -a -f',
    positionals: 'host',
  },
  fping: { options: '-c=value -i=value -t=value -a -q -g -f=file', positionals: 'host*' },
  arping: { options: '-c=value -I=value -w=value -s=value -q', positionals: 'host' },
  traceroute: {
    options: '-m=value -w=value -q=value -p=port -f=value -i=value -s=value -n -I -T -U -4 -6',
    positionals: 'host value',
  },
  mtr: {
    options: `-c|--report-cycles=value -i|--interval=value -s=value -P|--port=port -m=value -r|--report
      -w|--report-wide -n|--no-dns -b -z -T|--tcp -u|--udp -4 -6`,
    positionals: 'host',
  },
  dig: {
    options: '-p=port -t=value -c=value -k=file -f=file -b=value -q=host -x=host -y=value -4 -6 -r -u',
    positionals: 'dns*',
  },
  nslookup: { options: '', singleDash: true, positionals: 'host host' },
  host: {
    options: '-t=value -c=value -R=value -W=value -m=value -p=port -a -v -4 -6 -C -d -l -r -s -T',
    positionals: 'host host',
  },
  whois: { options: '-h|--host=host -p|--port=port', positionals: 'host' },
  nc: {
    options: `-p=value -s=value -w=value -x=value -X=value -i=value -I=value -O=value -q=value -T=value -V=value
      -e=value -c=value -z -v -u -l -n -4 -6 -k -N -d -U -t`,
    positionals: 'host port*',
  },
  telnet: { options: '-l=value -a -4 -6', positionals: 'host port' },
  nmap: {
    options: `-p=value -T=value -o=value -oN=file -oX=file -e=value --script=value --top-ports=value -A -O -v -Pn -sS
      -sT -sU -sV -sn`,
    singleDash: true, positionals: 'host*',
  },
  openssl: {
    singleDash: true,
    subcommands: {
      s_client: {
        options: `-connect=address -servername=host -host=host -port=port -cert=file -key=file -CAfile=file
          -CApath=value -starttls=value -cipher=value -proxy=address -tls1_2 -tls1_3 -showcerts -verify=value
          -alpn=value -brief -quiet`,
        singleDash: true, positionals: 'address',
      },
      x509: {
        options: `-in=file -out=file -noout -text -dates -enddate -startdate -subject -issuer -fingerprint
          -checkend=value -ext=value -inform=value -outform=value -nameopt=value -checkhost=host -serial -CA=file
          -CAkey=file -days=value -req -hash`,
        singleDash: true,
      },
    },
  },
  ss: {
    options: `-A|--query=value -f|--family=value -D=file -F|--filter=file -t -u -l -n -p -a -s -o -e -m -i -4 -6 -x
      -H -K|--kill`,
    positionals: 'port-filter*', change: '-K --kill',
  },
  netstat: { options: '-t -u -l -n -p -a -r -s -i -e -c' },
  ip: {
    options: '-n|--netns=value -f|--family=value -4 -6 -s -br -j -o -d -c -brief -color', singleDash: true,
    change: 'add del delete set change replace flush up down append', positionals: 'value*',
  },
  tcpdump: {
    options: `-i=value -c=value -w=file -r=file -s=value -C=value -G=value -W=value -E=value -F=file -T=value
      -y=value -z=value -A -X -n -v -e -q -t -l -U`,
    positionals: 'port-filter*',
  },
  snmpwalk: {
    options: '-v=value -c=value -u=value -l=value -a=value -A=value -x=value -X=value -O=value',
    positionals: 'address value*',
  },
  caddy: {
    risk: 'change',
    subcommands: {
      validate: { options: '-c|--config=file -a|--adapter=value --envfile=file' },
      adapt: { options: '-c|--config=file -a|--adapter=value -p|--pretty --validate' },
      fmt: { options: '-c|--config=file -w|--overwrite -d|--diff', positionals: 'file', change: '-w --overwrite' },
      reload: { risk: 'change', options: '-c|--config=file -a|--adapter=value --address=address -f|--force' },
      run: {
        risk: 'change',
        options: '-c|--config=file -a|--adapter=value --envfile=file --environ --resume -w|--watch --pidfile=file',
      },
      start: {
        risk: 'change', options: '-c|--config=file -a|--adapter=value --envfile=file -w|--watch --pidfile=file',
      },
      stop: { risk: 'change', options: '--address=address -c|--config=file' },
      upgrade: { risk: 'change' }, trust: { risk: 'change' }, untrust: { risk: 'change' }, version: {},
      'list-modules': {}, environ: {}, 'build-info': {},
      'hash-password': {}, 'reverse-proxy': { risk: 'change', options: '-f|--from=value -t|--to=address' },
      'file-server': {
        risk: 'change',
      },
    },
  },
  nginx: {
    risk: 'change', options: '-c=file -g=value -s=value -p=value -e=file -t -T -v -V -q', read: '-t -T -v -V',
  },
  apachectl: {
    risk: 'change', read: 'configtest status fullstatus -t -S -M -V', options: '-f=file', positionals: 'value*',
  },
  haproxy: { risk: 'change', options: '-f=file -p=file -sf=value -c -D', singleDash: true, read: '-c -v -vv' },
  certbot: {
    risk: 'change', read: 'certificates --dry-run', destroy: 'delete revoke',
    options: `-d|--domain|--domains=host --cert-name=value -m|--email=value -w|--webroot-path=value --webroot --nginx
      --standalone --force-renewal --dry-run -n`,
    positionals: 'value*',
  },
  'ssh-add': { risk: 'change', read: '-l -L', options: '-t=value -d -D -K', positionals: 'file*' },
  socat: { positionals: 'value*' },
  iperf3: {
    options: `-c|--client=host -p|--port=port -t|--time=value -P|--parallel=value -i=value -b=value -s|--server -R -u`,
  },
  tailscale: {
    risk: 'change',
    subcommands: {
      status: {}, ip: {}, ping: { positionals: 'host' }, netcheck: {},
      ssh: { positionals: 'login', runs: { after: 1, enters: 'host', text: true } }, up: { risk: 'change' },
      down: { risk: 'change' },
    },
  },
}
