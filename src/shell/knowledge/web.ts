/** Web servers and proxies. */
import { complete } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const config = '-c|--config=file -a|--adapter='

const caddy: ProgramSpec = complete({
  risk: 'change',
  subcommands: {
    validate: { options: `${config} --envfile=file` },
    adapt: { options: `${config} -p|--pretty --validate --envfile=file` },
    fmt: { options: '-c|--config= -w|--overwrite -d|--diff', positionals: 'file', change: '-w --overwrite' },
    reload: { risk: 'change', options: `${config} --address=address -f|--force` },
    run: {
      risk: 'change',
      options: `${config} --envfile=file -e|--environ -r|--resume -w|--watch --pidfile=file --pingback= --print-env`,
    },
    start: { risk: 'change', options: `${config} --envfile=file -w|--watch --pidfile=file` },
    stop: { risk: 'change', options: `${config} --address=address` },
    upgrade: { risk: 'change', options: '-k|--keep-backup' }, version: {}, environ: { options: '-e --envfile=file' },
    'build-info': {}, trust: { risk: 'change', options: `${config} --address=address --ca=` },
    untrust: { risk: 'change', options: `${config} --address=address --ca= --cert=file -p=file` },
    'list-modules': { options: '--packages --skip-standard -s --versions --json' },
    'hash-password': { options: '-p|--plaintext= -a|--algorithm= --salt= --bcrypt-cost= --argon2id-*' },
    'reverse-proxy': {
      risk: 'change',
      options: `-f|--from= -t|--to=address -c|--change-host-header --disable-redirects -r -i|--internal-certs
        --insecure -v|--debug --access-log -H|--header-up= -d|--header-down=`,
    },
    'file-server': {
      risk: 'change',
      options: `-d|--domain= -r|--root=directory -l|--listen= -b|--browse --reveal-symlinks -t|--templates
        -a|--access-log -v|--debug -f|--file-limit= --no-compress -p|--precompressed=?`,
      subcommands: { 'export-template': {} },
    },
    respond: {
      risk: 'change', positionals: 'value',
      options: '-s|--status= -H|--header= -b|--body= -l|--listen= -v|--debug --access-log',
    },
    storage: {
      risk: 'change',
      subcommands: {
        export: { options: '-c|--config=file -o|--output=file' },
        import: { options: '-c|--config=file -i|--input=file' },
      },
    },
    'add-package': { risk: 'change', positionals: 'value*', options: '-k|--keep-backup' },
    'remove-package': { risk: 'change', positionals: 'value*', options: '-k|--keep-backup' },
    manpage: { options: '-o|--directory=directory' }, completion: { positionals: 'value' },
    help: { positionals: 'value*' },
  },
}, '-h')

const apache: ProgramSpec = {
  risk: 'change', read: 'configtest status fullstatus -t -S -M -V -v -l -L', positionals: 'value*', complete: true,
  options: '-D= -d=directory -f=file -C= -c= -e= -E=file -k= -t -S -M -V -v -l -L -h -X -T -D -n= -w',
}

export const web: Programs = {
  caddy,
  nginx: {
    risk: 'change', complete: true, options: '-c=file -g= -s= -p=directory -e=file -t -T -v -V -q -h -?',
    read: '-t -T -v -V',
  },
  apachectl: apache, apache2ctl: apache, httpd: apache, apache2: apache,
  haproxy: {
    risk: 'change', read: '-c -v -vv', positionals: 'file*',
    options: `-f=file -p=file -L= -n= -N= -C=directory -m= -S= -x=file -sf=value -st=value -c -cc= -d -D -W -Ws -q -V
      -v -vv -db -dM* -d*`,
    singleDash: true, complete: true,
  },
  traefik: { risk: 'change', positionals: 'value*', read: 'healthcheck version' },
  varnishadm: { risk: 'change', options: '-n= -S=file -T=address -t= -p', positionals: 'value*' },
  squid: { risk: 'change', options: '-k= -f=file -z -N -d=', read: '-v' },
}
