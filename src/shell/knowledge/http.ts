/** Clients of HTTP and of what is spoken over it. */
import type { ProgramSpec, Programs } from './types.ts'

const httpie: ProgramSpec = {
  positionals: 'value*', needs: 1,
  options: `-j|--json -f|--form --multipart --boundary= --raw= -x|--compress --pretty= -s|--style= --unsorted --sorted
    --response-charset= --response-mime= --format-options= -p|--print= -h|--headers -m|--meta -b|--body -v|--verbose
    --all -S|--stream -o|--output= -d|--download -c|--continue -q|--quiet --session= --session-read-only= -a|--auth=
    -A|--auth-type= --ignore-netrc --offline --proxy= -F|--follow --max-redirects= --max-headers= --timeout=
    --check-status --path-as-is --chunked --verify= --ssl= --ciphers= --cert=file --cert-key= --cert-key-pass=
    -I|--ignore-stdin --manual --traceback --default-scheme= --debug`,
}

export const http: Programs = {
  curl: {
    complete: true, positionals: 'location*',
    options: `--abstract-unix-socket=file --alt-svc=file --anyauth -a|--append --aws-sigv4= --basic --cacert=file
      --capath=directory -E|--cert=file --cert-status --cert-type= --ciphers= --compressed --compressed-ssh
      -K|--config=file --connect-timeout= --connect-to= -C|--continue-at= -b|--cookie= -c|--cookie-jar=file
      --create-dirs --create-file-mode= --crlf --crlfile=file --curves= -d|--data= --data-ascii= --data-binary=
      --data-raw= --data-urlencode= --delegation= --digest -q|--disable --disable-eprt --disable-epsv
      --disallow-username-in-url --dns-interface= --dns-ipv4-addr= --dns-ipv6-addr= --dns-servers= --doh-cert-status
      --doh-insecure --doh-url=location -D|--dump-header=file --egd-file= --engine= --etag-compare=file
      --etag-save=file --expect100-timeout= -f|--fail --fail-early --fail-with-body --false-start -F|--form=
      --form-escape --form-string= --ftp-account= --ftp-alternative-to-user= --ftp-create-dirs --ftp-method=
      --ftp-pasv -P|--ftp-port= --ftp-pret --ftp-skip-pasv-ip --ftp-ssl-ccc --ftp-ssl-ccc-mode= --ftp-ssl-control
      -G|--get -g|--globoff --happy-eyeballs-timeout-ms= --haproxy-protocol -I|--head -H|--header= -h --hostpubmd5=
      --hostpubsha256= --hsts=file --http0.9 -0|--http1.0 --http1.1 --http2 --http2-prior-knowledge --http3
      --http3-only --ignore-content-length -i|--include -k|--insecure --interface= -4|--ipv4 -6|--ipv6 --json=
      -j|--junk-session-cookies --keepalive-time= --key=file --key-type= --krb= --libcurl=file --limit-rate=
      -l|--list-only --local-port= -L|--location --location-trusted --login-options= --mail-auth= --mail-from=
      --mail-rcpt= --mail-rcpt-allowfails -M|--manual --max-filesize= --max-redirs= -m|--max-time= --metalink
      --negotiate -n|--netrc --netrc-file=file --netrc-optional -:|--next --no-alpn -N|--no-buffer --no-clobber
      --no-keepalive --no-npn --no-progress-meter --no-sessionid --noproxy= --ntlm --ntlm-wb --oauth2-bearer=
      -o|--output=file --output-dir=directory -Z|--parallel --parallel-immediate --parallel-max= --pass= --path-as-is
      --pinnedpubkey= --post301 --post302 --post303 --preproxy=location -#|--progress-bar --proto= --proto-default=
      --proto-redir= -x|--proxy=location --proxy-anyauth --proxy-basic --proxy-cacert=file --proxy-capath=directory
      --proxy-cert=file --proxy-cert-type= --proxy-ciphers= --proxy-crlfile= --proxy-digest --proxy-header=
      --proxy-insecure --proxy-key=file --proxy-key-type= --proxy-negotiate --proxy-ntlm --proxy-pass=
      --proxy-pinnedpubkey= --proxy-service-name= --proxy-ssl-allow-beast --proxy-ssl-auto-client-cert
      --proxy-tls13-ciphers= --proxy-tlsauthtype= --proxy-tlspassword= --proxy-tlsuser= --proxy-tlsv1 -U|--proxy-user=
      --proxy1.0=location -p|--proxytunnel --pubkey= -Q|--quote= --random-file= -r|--range= --rate= --raw
      -e|--referer= -J|--remote-header-name -O|--remote-name --remote-name-all -R|--remote-time --remove-on-error
      -X|--request=method --request-target= --resolve= --retry= --retry-all-errors --retry-connrefused --retry-delay=
      --retry-max-time= --sasl-authzid= --sasl-ir --service-name= -S|--show-error -s|--silent --socks4=address
      --socks4a=address --socks5=address --socks5-basic --socks5-gssapi --socks5-gssapi-nec --socks5-gssapi-service=
      --socks5-hostname=address -Y|--speed-limit= -y|--speed-time= --ssl --ssl-allow-beast --ssl-auto-client-cert
      --ssl-no-revoke --ssl-reqd --ssl-revoke-best-effort -2|--sslv2 -3|--sslv3 --stderr=file --styled-output
      --suppress-connect-headers --tcp-fastopen --tcp-nodelay -t|--telnet-option= --tftp-blksize= --tftp-no-options
      -z|--time-cond= --tls-max= --tls13-ciphers= --tlsauthtype= --tlspassword= --tlsuser= -1|--tlsv1 --tlsv1.0
      --tlsv1.1 --tlsv1.2 --tlsv1.3 --tr-encoding --trace=file --trace-ascii=file --trace-time --unix-socket=file
      -T|--upload-file=file --url=location --url-query= -B|--use-ascii -u|--user= -A|--user-agent= -v|--verbose -V
      -w|--write-out= --xattr --ca-native --proxy-ca-native --haproxy-clientip= --variable= --expand-* --trace-ids
      --trace-config= --ipfs-gateway=location --ech= --skip-existing --tls-earlydata --sigalgs=
      --signature-algorithms= --upload-flags= --keepalive-cnt= --ip-tos= --vlan-priority= --mptcp --dump-ca-embed
      --proxy-http2 --proxy-http3 --parallel-max-host= --out-null --follow --knownhosts=file --eprt --epsv --keepalive
      --buffer --clobber --alpn --npn --sessionid --progress-meter --no-*`,
    change: `-d --data --data-ascii --data-raw --data-binary --data-urlencode --json -F --form --form-string -T
      --upload-file -O --remote-name --remote-name-all -Q --quote --mail-rcpt`,
    read: '-G --get',
  },
  wget: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'location*', read: '--spider',
    options: `-V -h -b|--background -e|--execute= -o|--output-file=file -a|--append-output=file -d|--debug -q|--quiet
      -v|--[no-]verbose -nv --report-speed= -i|--input-file=file -F|--force-html -B|--base=location --[no-]config=file
      --rejected-log= -t|--tries= --retry-connrefused --retry-on-http-error= -O|--output-document=file
      -nc|--no-clobber --no-netrc -c|--continue --start-pos= --progress= --show-progress -N|--timestamping
      --no-if-modified-since --no-use-server-timestamps -S|--server-response --spider -T|--timeout= --dns-timeout=
      --connect-timeout= --read-timeout= -w|--wait= --waitretry= --random-wait --no-proxy -Q|--quota= --bind-address=
      --limit-rate= --no-dns-cache --restrict-file-names= --ignore-case -4|--inet4-only -6|--inet6-only
      --prefer-family= --user= --password= --ask-password --use-askpass= --no-iri --local-encoding= --remote-encoding=
      --unlink --xattr -nd|--no-directories -x|--force-directories -nH|--no-host-directories --protocol-directories
      -P|--directory-prefix=directory --cut-dirs= --http-user= --http-password= --no-cache --default-page=
      -E|--adjust-extension --ignore-length --header= --compression= --max-redirect --proxy-user= --proxy-password=
      --referer= --save-headers -U|--user-agent= --no-http-keep-alive --no-cookies --load-cookies=file
      --save-cookies=file --keep-session-cookies --post-data= --post-file=file --method=method --body-data=
      --body-file=file --content-disposition --content-on-error --auth-no-challenge --secure-protocol= --https-only
      --no-check-certificate --certificate=file --certificate-type= --private-key=file --private-key-type=
      --ca-certificate=file --ca-directory=directory --crl-file= --pinnedpubkey= --ciphers= --no-hsts --hsts-file
      --ftp-user= --ftp-password= --no-remove-listing --no-glob --no-passive-ftp --preserve-permissions
      --retr-symlinks --ftps-implicit --ftps-resume-ssl --ftps-clear-data-connection --ftps-fallback-to-ftp
      --warc-file= --warc-header= --warc-max-size= --warc-cdx --warc-dedup= --no-warc-compression --no-warc-digests
      --no-warc-keep-log --warc-tempdir= -r|--recursive -l|--level= --delete-after -k|--convert-links
      --convert-file-only --backups= -K|--backup-converted -m|--mirror -p|--page-requisites --strict-comments
      -A|--accept= -R|--reject= --accept-regex= --reject-regex= --regex-type= -D|--domains= --exclude-domains=
      --follow-ftp --follow-tags= --ignore-tags= -H|--span-hosts -L|--relative -I|--include-directories=
      --trust-server-names -X|--exclude-directories= -np|--no-parent -n* --no-* --verbose --clobber --directories
      --host-directories --proxy --cache --cookies --glob --dns-cache --check-certificate --iri --hsts --netrc
      --parent --passive-ftp --warc-compression --warc-digests --http-passwd= --html-extension -C= -Y= -s -G= -z=
      --remove-listing --proxy-passwd= --dont-remove-listing --no-verbose --if-modified-since --use-server-timestamps
      --http-keep-alive --dotdot --bind-dns-address= --dns-servers=`,
  },
  http: httpie, https: httpie,
  grpcurl: {
    singleDash: true, positionals: 'address value*',
    options: `-d= -H= -proto=file -import-path=directory -protoset=file -cacert=file -cert=file -key=file -authority=
      -connect-timeout= -max-time= -max-msg-sz= -format= -servername= -user-agent= -reflect-header= -rpc-header=
      -plaintext -insecure -emit-defaults -v -vv`,
  },
  ab: {
    risk: 'change', positionals: 'location', needs: 1,
    options: `-n= -c= -t= -s= -b= -B= -p=file -u=file -T= -m=method -C= -H= -A= -P= -X=address -x= -y= -z= -g=file
      -e=file -f= -Z= -E=file`,
  },
  wrk: {
    risk: 'change', positionals: 'location', needs: 1,
    options: '-c|--connections= -d|--duration= -t|--threads= -s|--script=file -H|--header= --latency --timeout= -v',
  },
  hey: {
    risk: 'change', positionals: 'location',
    options: '-n= -c= -q= -z= -o= -m=method -H= -t= -A= -d= -D=file -T= -a= -x=address -U= -h2 -host=',
    singleDash: true,
  },
}
