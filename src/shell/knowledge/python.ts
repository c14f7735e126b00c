/** Python, what is installed with it, and the frameworks and servers whose command lines operators meet. */
import { complete } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const inspected: ProgramSpec = {
  options: '-t|--timeout= -d|--destination= -j|--json', positionals: 'value*', needs: 1,
}

/** Options of celery's programs that may run in the background. */
const daemon = '-f|--logfile=file --pidfile=file --uid=user --gid= --umask= --executable=file'

const celery: ProgramSpec = complete({
  options: `-A|--app= -b|--broker=location --result-backend=location --loader= --config= --workdir=directory
    -C|--no-color -q|--quiet --skip-checks`,
  inherits: true, abbreviates: 'options',
  subcommands: {
    inspect: inspected, control: { risk: 'change', ...inspected },
    status: { options: '-t|--timeout= -d|--destination= -j|--json' },
    worker: {
      risk: 'change',
      options: `-n|--hostname= -D|--detach -S|--statedb=file -l|--loglevel= -O= --prefetch-multiplier=
        -c|--concurrency= -P|--pool= -E|--task-events|--events --time-limit= --soft-time-limit= --max-tasks-per-child=
        --max-memory-per-child= --purge|--discard --disable-prefetch -Q|--queues= -X|--exclude-queues= -I|--include=
        --without-gossip --without-mingle --without-heartbeat --heartbeat-interval= --autoscale= -B|--beat
        -s|--schedule-filename|--schedule=file --scheduler= --autoreload --no-execv --maxtasksperchild= ${daemon}`,
    },
    beat: {
      risk: 'change', options: `-l|--loglevel= -s|--schedule=file -S|--scheduler= --max-interval= --detach ${daemon}`,
    },
    events: {
      options: `-d|--dump -c|--camera= -F|--frequency|--freq= -r|--maxrate= -l|--loglevel= --detach ${daemon}`,
    },
    flower: {
      complete: false,
      options: `--port=port --address= --basic-auth= --url-prefix= --persistent= --db=file --broker-api=location
        --conf=file`,
    },
    call: {
      risk: 'change', positionals: 'value', needs: 1,
      options: `-a|--args= -k|--kwargs= --eta= --countdown= --expires= --serializer= --queue= --exchange=
        --routing-key=`,
    },
    purge: { risk: 'destroy', options: '-f|--force -Q|--queues= -X|--exclude-queues=' },
    multi: { complete: false, risk: 'change', positionals: 'value*', needs: 1 },
    result: { options: '-t|--task= --traceback', positionals: 'value', needs: 1 },
    shell: { options: '-I|--ipython -B|--bpython --python -P -T|--without-tasks --eventlet --gevent' },
    migrate: {
      risk: 'change', positionals: 'location location',
      options: '-n|--limit= -t|--timeout= -a|--ack-messages -T|--tasks= -Q|--queues= -F|--forever',
    },
    amqp: { complete: false, risk: 'change', positionals: 'value*' }, graph: { positionals: 'value*' },
    list: { positionals: 'value*' }, logtool: { positionals: 'value*' },
    upgrade: { complete: false, risk: 'change', positionals: 'value*' }, report: {}, help: { positionals: 'value*' },
  },
})

/** A revision may be relative: `-1`, `+2`. */
const revision: ProgramSpec = { options: '--sql --tag= -h -#', positionals: 'value', read: '--sql' }

const alembic: ProgramSpec = complete({
  options: '-c|--config=file -n|--name= -x= --raiseerr -q|--quiet', abbreviates: 'options',
  subcommands: {
    current: { options: '-v|--verbose -c|--check-heads --head-only' },
    history: { options: '-r|--rev-range= -v|--verbose -i|--indicate-current' },
    heads: { options: '-v|--verbose --resolve-dependencies' }, branches: { options: '-v|--verbose' },
    show: { positionals: 'value*', needs: 1 }, check: {}, list_templates: {},
    upgrade: { risk: 'change', ...revision, needs: 1 }, downgrade: { risk: 'destroy', ...revision },
    stamp: { risk: 'change', options: '--sql --tag= --purge', positionals: 'value*', needs: 1, destroy: '--purge' },
    revision: {
      risk: 'change',
      options: `-m|--message= --autogenerate --sql --head= --splice --branch-label= --version-path= --rev-id=
        --depends-on=`,
    },
    merge: { risk: 'change', options: '-m|--message= --branch-label= --rev-id=', positionals: 'value*', needs: 1 },
    init: { risk: 'change', options: '-t|--template= --package', positionals: 'directory', needs: 1 },
    ensure_version: { risk: 'change', options: '--sql' }, edit: { risk: 'change', positionals: 'value*' },
  },
}, '-h')

/** Django's commands; a project adds its own. */
const django: ProgramSpec = {
  risk: 'change', inherits: true, positionals: 'value*',
  options: '--settings= --pythonpath=directory -v|--verbosity= --traceback --no-color --force-color --skip-checks',
  read: 'diffsettings showmigrations sqlmigrate sqlflush sqlsequencereset inspectdb dumpdata check test --check --plan',
  destroy: 'flush',
  subcommands: {
    migrate: {
      risk: 'change', positionals: 'value*', read: '--plan --check',
      options: '--database= --fake --fake-initial --plan --run-syncdb --check --prune --[no-]input --noinput',
    },
    dumpdata: { positionals: 'value*', options: '-o|--output=file --database= --indent= -e|--exclude= --format=' },
    loaddata: { risk: 'change', positionals: 'file*', options: '--database= -e|--exclude= -i|--ignorenonexistent' },
    shell: { positionals: 'value*', options: '-c|--command=code -i|--interface=' },
    runserver: { risk: 'change', positionals: 'value', options: '--ipv6 --nothreading --noreload --insecure' },
    flush: { risk: 'destroy', options: '--[no-]input --noinput --database=' },
    dbshell: { positionals: 'value*', options: '--database=' },
  },
}

export const python: Programs = {
  python: {
    complete: true, optionsFirst: true, positionals: 'script value*',
    options: `-m=module -c=code -W= -X= --check-hash-based-pycs= -b -B -d -E -h -i -I -O -OO -P -q -R -s -S -t -u -v
      -V -x -3 -Q= -? -0 -0p -2 --help-env --help-xoptions --help-all`,
  },
  celery, alembic,
  flask: {
    risk: 'change', options: '-e|--env-file=file -A|--app= --[no-]debug', positionals: 'value*',
    subcommands: {
      run: {
        risk: 'change', complete: true,
        options: `--[no-]debug -h|--host= -p|--port=port --cert=file --key=file --[no-]reload --[no-]debugger
          --with-threads --without-threads --extra-files= --exclude-patterns=`,
      },
      routes: { complete: true, options: '-s|--sort= --all-methods' }, shell: { complete: true },
      db: {
        risk: 'change', read: 'current history heads branches show check', destroy: 'downgrade',
        options: '-d|--directory=directory -m|--message= -x|--x-arg= --sql --tag=', positionals: 'value*',
      },
    },
  },
  'django-admin': django, 'manage.py': django,
  gunicorn: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'value',
    read: '--check-config --print-config',
    options: `-h -v -c|--config= -b|--bind=address --backlog= -w|--workers= -k|--worker-class= --threads=
      --worker-connections= --max-requests= --max-requests-jitter= -t|--timeout= --graceful-timeout= --keep-alive=
      --limit-request-line= --limit-request-fields= --limit-request-field_size= --reload --reload-engine=
      --reload-extra-file= --spew --check-config --print-config --preload --no-sendfile --reuse-port --chdir=directory
      -D|--daemon -e|--env= -p|--pid=file --worker-tmp-dir= -u|--user=user -g|--group= -m|--umask= --initgroups
      --forwarded-allow-ips= --access-logfile=file --disable-redirect-access-to-syslog --access-logformat=
      --error-logfile|--log-file=file --log-level= --capture-output --logger-class= --log-config=file --log-syslog-to=
      --log-syslog --log-syslog-prefix= --log-syslog-facility= -R|--enable-stdio-inheritance --statsd-host=
      --dogstatsd-tags= --statsd-prefix= -n|--name= --pythonpath= --paste|--paster= --proxy-protocol
      --proxy-allow-from= --keyfile=file --certfile=file --ssl-version= --cert-reqs= --ca-certs=file
      --suppress-ragged-eofs --do-handshake-on-connect --ciphers= --paste-global= --strip-header-spaces
      --tolerate-dangerous-framing --no-control-socket --control-socket= --control-socket-mode= --forwarder-headers=
      --header-map= --permit-obsolete-folding --permit-unconventional-http-method --permit-unconventional-http-version
      --casefold-http-method --django --settings= --debug --log-config-json= --log-config-dict=
      --secure-scheme-headers=`,
  },
  uvicorn: {
    risk: 'change', complete: true, positionals: 'value',
    options: `--host= --port=port --uds=file --fd= --reload --reload-dir=directory --reload-include= --reload-exclude=
      --reload-delay= --workers= --loop= --http= --ws= --ws-max-size= --ws-ping-interval= --ws-ping-timeout=
      --ws-per-message-deflate= --lifespan= --interface= --env-file=file --log-config=file --log-level=
      --[no-]access-log --[no-]use-colors --[no-]proxy-headers --[no-]server-header --[no-]date-header
      --forwarded-allow-ips= --root-path= --limit-concurrency= --backlog= --limit-max-requests= --timeout-keep-alive=
      --ssl-keyfile=file --ssl-certfile=file --ssl-keyfile-password= --ssl-version= --ssl-cert-reqs= --ssl-ca-certs=
      --ssl-ciphers= --header= --app-dir=directory --factory --ws-max-queue= --debug --h11-max-incomplete-event-size=
      --timeout-graceful-shutdown= --timeout-worker-healthcheck= --reset-contextvars --limit-max-requests-jitter=`,
  },
  pytest: {
    options: '-k= -m= -n= -p= -c=file -o= --maxfail= -x -v -q -s', positionals: 'file*',
  },
  supervisorctl: {
    risk: 'change', complete: true, optionsFirst: true, read: 'status tail fg avail maintail pid version help',
    options: `-c|--configuration=file -h -i|--interactive -s|--serverurl=location -u|--username= -p|--password=
      -r|--history-file=`,
    positionals: 'value*',
  },
  supervisord: {
    risk: 'change', complete: true,
    options: `-c|--configuration=file -n|--nodaemon -s|--silent -h -v -u|--user=user -m|--umask=
      -d|--directory=directory -l|--logfile=file -y|--logfile_maxbytes= -z|--logfile_backups= -e|--loglevel=
      -j|--pidfile=file -i|--identifier= -q|--childlogdir=directory -k|--nocleanup -a|--minfds= -t|--strip_ansi
      --minprocs= --profile_options=`,
  },
}
