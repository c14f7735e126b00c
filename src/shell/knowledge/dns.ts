/** What asks name servers. */
import type { ProgramSpec, Programs } from './types.ts'

const nslookup: ProgramSpec = {
  complete: false, singleDash: true, positionals: 'host host',
  options: `-type=? -query=? -querytype=? -q=? -qt=? -class=? -cl=? -port=? -po=? -timeout=? -t=? -retry=? -r=?
    -domain=? -srchlist=? -debug -nodebug -d2 -nod2 -recurse -norecurse -vc -novc -search -nosearch -defname
    -nodefname -fail -nofail -all`,
}

export const dns: Programs = {
  dig: {
    complete: true, positionals: 'dns*',
    options: `-4 -6 -b= -c= -f=file -h -i -k=file -m -p=port -q=host -r -t= -u -v -x=host -y= +[no]aaflag +[no]aaonly
      +[no]additional +[no]adflag +[no]all +[no]answer +[no]authority +[no]badcookie +[no]besteffort +[no]bufsize
      +[no]cd +[no]cdflag +[no]class +[no]cl +[no]cmd +[no]coflag +[no]comments +[no]cookie +[no]crypto +[no]defname
      +[no]dns64prefix +[no]dnssec +[no]do +[no]domain +[no]dscp +[no]edns +[no]ednsflags +[no]ednsnegotiation
      +[no]ednsopt +[no]expandaaaa +[no]expire +[no]fail +[no]fuzztime +[no]header-only +[no]https +[no]https-get
      +[no]https-post +[no]http-plain +[no]http-plain-get +[no]http-plain-post +[no]identify +[no]idn +[no]idnin
      +[no]idnout +[no]ignore +[no]keepalive +[no]keepopen +[no]mapped +[no]multiline +[no]multi +[no]ndots +[no]nsid
      +[no]nssearch +[no]nss +[no]onesoa +[no]opcode +[no]padding +[no]proxy +[no]proxy-plain +[no]qid +[no]qr
      +[no]question +[no]raflag +[no]rdflag +[no]recurse +[no]rec +[no]retry +[no]rrcomments +[no]search +[no]short
      +[no]showallmessages +[no]showbadcookie +[no]showbadvers +[no]showsearch +[no]sigchase +[no]split +[no]stats
      +[no]subnet +[no]tcflag +[no]tcp +[no]time +[no]timeout +[no]tls +[no]tls-ca +[no]tls-certfile +[no]tls-hostname
      +[no]tls-keyfile +notls-keyfile +[no]topdown +[no]trace +[no]trflag +[no]tries +[no]trusted-key +[no]ttlid
      +[no]ttl +[no]ttlunits +[no]unknownformat +[no]unexpected +[no]vc +[no]yaml +[no]zflag`,
  },
  delv: {
    positionals: 'dns*', options: '-a=file -b= -c= -d= -p=port -q=host -t= -x=host -4 -6 -h -i -m -v',
  },
  kdig: { positionals: 'dns*', options: '-b= -c= -k=file -p=port -q=host -t= -v -x=host -y= -E= -4 -6 -d' },
  drill: {
    positionals: 'dns*',
    options: '-b= -c=file -d= -f=file -i=file -k=file -o= -p=port -r=file -t= -w=file -x -y= -D -S -T -4 -6 -a',
  },
  nslookup,
  host: {
    complete: true, positionals: 'host host', needs: 1, alone: '-V',
    options: '-4 -6 -a -A -c= -C -d -l -m= -N= -p=port -r -R= -s -t= -T -U -v -V -w -W= -D -i -n -x',
  },
  whois: {
    positionals: 'host', needs: 1,
    options: `-h|--host=host -p|--port=port -I -H --verbose --no-recursion -a -B -b -c -d -G -l -L -m -M -K -r -R -x
      -g= -i= -q= -s= -T= -t= -v=`,
  },
  nsupdate: {
    risk: 'change', positionals: 'file',
    options: '-k=file -y= -L= -p=port -r= -R= -t= -u= -v -d -D -g -l -o -4 -6 -P -T -V',
  },
  rndc: {
    risk: 'change', options: '-b= -c=file -k=file -s=host -p=port -y= -q -r -V -4 -6',
    read: 'status recursing stats zonestatus', positionals: 'value*',
  },
}
