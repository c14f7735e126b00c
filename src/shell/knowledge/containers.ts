import type { ProgramSpec, Programs } from './types.ts'

const service: ProgramSpec = { risk: 'change', positionals: 'service*' }
const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

const runOptions = `-e|--env=value --env-file=file -v|--volume=value -p|--publish=published -w|--workdir=value
  -u|--user=value -l|--label=value --name=value --entrypoint=value --network=value --mount=value --restart=value
  -h|--hostname=value --add-host=value --cpus=value -m|--memory=value --platform=value --pull=value --tmpfs=value
  --ulimit=value --cap-add=value --cap-drop=value --device=value --dns=value --gpus=value --log-driver=value
  --log-opt=value --pid=value --security-opt=value --shm-size=value --ip=value --link=value --volumes-from=value
  --expose=value --cgroupns=value --ipc=value --label-file=value --cidfile=value --sysctl=value --runtime=value
  -i|--interactive -t|--tty -d|--detach --rm --privileged --init --read-only -P|--publish-all --authfile=file
  --arch=value --userns=value --net=value --network-alias=value --ip6=value --mac-address=value --dns-search=value
  --group-add=value --memory-swap=value --memory-reservation=value --cpuset-cpus=value -c|--cpu-shares=value
  --oom-score-adj=value --stop-signal=value --stop-timeout=value --storage-opt=value --uts=value --domainname=value
  --annotation=value --health-cmd=value --health-interval=value --health-retries=value --health-timeout=value
  --pod=value --tz=value --secret=value --env-host --replace --quiet -q`

/** Docker Compose v2, as `docker compose` and as `docker-compose`. */
const compose: ProgramSpec = {
  options: `-f|--file=file -p|--project-name=value --profile=profile --project-directory=directory --env-file=file
    --ansi=value --progress=value --parallel=value --compatibility --dry-run --all-resources --verbose`,
  subcommands: {
    ps: {
      positionals: 'service*',
      options: '-a|--all -q|--quiet --services --format=value --filter=value --status=value --no-trunc --orphans',
    },
    logs: {
      positionals: 'service*',
      options: `-f|--follow -t|--timestamps -n|--tail=value --since=value --until=value --no-color --no-log-prefix
        --index=value`,
    },
    top: { positionals: 'service*' },
    port: { positionals: 'service port', options: '--protocol=value --index=value' },
    images: { positionals: 'service*', options: '-q|--quiet --format=value' },
    config: {
      positionals: 'service*',
      options: `--services --profiles --volumes --images -q|--quiet --format=value -o|--output=value --hash=value
        --no-interpolate`,
    },
    events: { positionals: 'service*', options: '--json --since=value --until=value' },
    stats: { positionals: 'service', options: '-a|--all --format=value --no-stream --no-trunc' },
    volumes: { positionals: 'service*', options: '-q|--quiet --format=value' },
    ls: { options: '-a|--all -q|--quiet --format=value --filter=value' },
    version: {}, convert: { positionals: 'service*' }, help: read,
    wait: { positionals: 'service*', options: '--down-project' },
    attach: { positionals: 'service', options: '--detach-keys=value --index=value --no-stdin --sig-proxy' },
    up: {
      risk: 'change', positionals: 'service*',
      options: `-d|--detach --build --no-build --force-recreate --no-recreate --no-deps --pull=value --quiet-pull
        --remove-orphans --scale=value -t|--timeout=value --wait --wait-timeout=value -V|--renew-anon-volumes
        --always-recreate-deps --abort-on-container-exit --attach=service --no-attach=service --exit-code-from=service
        --no-start --no-color --no-log-prefix --timestamps --watch -y|--yes --menu`,
      destroy: '-V --renew-anon-volumes',
    },
    down: {
      risk: 'change', positionals: 'service*',
      options: '-v|--volumes --remove-orphans --rmi=value -t|--timeout=value',
      destroy: '-v --volumes',
    },
    rm: {
      risk: 'change', positionals: 'service*', options: '-f|--force -s|--stop -v|--volumes', destroy: '-v --volumes',
    },
    restart: { risk: 'change', positionals: 'service*', options: '-t|--timeout=value --no-deps' },
    stop: { risk: 'change', positionals: 'service*', options: '-t|--timeout=value' },
    kill: { risk: 'change', positionals: 'service*', options: '-s|--signal=value --remove-orphans' },
    build: {
      risk: 'change', positionals: 'service*',
      options: `--build-arg=value --builder=value -m|--memory=value --no-cache --pull --push -q|--quiet --ssh=value
        --with-dependencies --progress=value`,
    },
    create: {
      risk: 'change', positionals: 'service*',
      options: '--build --force-recreate --no-build --no-recreate --pull=value --remove-orphans --scale=value',
    },
    pull: {
      risk: 'change', positionals: 'service*',
      options: '--ignore-pull-failures --include-deps -q|--quiet --policy=value',
    },
    start: service, pause: service, unpause: service, push: service,
    watch: { risk: 'change', positionals: 'service*', options: '--no-up --prune --quiet' },
    scale: { risk: 'change', positionals: 'value*', options: '--no-deps' },
    cp: { risk: 'change', positionals: 'value value', options: '-a|--archive -L|--follow-link --all --index=value' },
    exec: {
      positionals: 'service', runs: { after: 1, enters: 'container' },
      options: `-d|--detach -e|--env=value --index=value -T|--no-tty --no-TTY --privileged -u|--user=value
        -w|--workdir=value -i|--interactive -t|--tty`,
    },
    run: {
      risk: 'change', positionals: 'service', runs: { after: 1, enters: 'container' },
      options: `${runOptions} --build --no-deps --use-aliases -T|--no-TTY --quiet-pull --service-ports
        --remove-orphans`,
    },
  },
}

const list: ProgramSpec = {
  options: '-a|--all -q|--quiet -f|--filter=value --format=value --no-trunc -n|--last=value -l|--latest -s|--size',
  positionals: 'value*',
}
const inspect: ProgramSpec = { options: '-f|--format=value -s|--size --type=value', positionals: 'value*' }
const prune = (risk: 'change' | 'destroy'): ProgramSpec =>
  ({ risk, options: '-a|--all -f|--force --filter=value --keep-storage=value --volumes', destroy: '--volumes' })

const container: Record<string, ProgramSpec> = {
  ps: list, ls: list, inspect, top: read, port: read, diff: read, wait: read,
  logs: {
    options: '-f|--follow -t|--timestamps -n|--tail=value --since=value --until=value --details',
    positionals: 'value',
  },
  stats: { options: '-a|--all --format=value --no-stream --no-trunc', positionals: 'value*' },
  exec: {
    positionals: 'value', runs: { after: 1, enters: 'container' },
    options: `-d|--detach --detach-keys=value -e|--env=value --env-file=file -i|--interactive --privileged -t|--tty
      -u|--user=value -w|--workdir=value`,
  },
  run: { risk: 'change', positionals: 'value', runs: { after: 1, enters: 'container' }, options: runOptions },
  create: { risk: 'change', positionals: 'value', runs: { after: 1, enters: 'container' }, options: runOptions },
  start: change, pause: change, unpause: change, rename: change, attach: read, commit: change, export: read,
  restart: { risk: 'change', options: '-t|--time=value -s|--signal=value', positionals: 'value*' },
  stop: { risk: 'change', options: '-t|--time=value -s|--signal=value', positionals: 'value*' },
  kill: { risk: 'change', options: '-s|--signal=value', positionals: 'value*' },
  rm: {
    risk: 'change', options: '-f|--force -v|--volumes -l|--link', positionals: 'value*', destroy: '-v --volumes',
  },
  update: { risk: 'change', options: '-m|--memory=value --cpus=value --restart=value', positionals: 'value*' },
  cp: { risk: 'change', positionals: 'value value' },
}

export const containers: Programs = {
  compose,
  docker: {
    options: `-H|--host=value -c|--context=value --config=value -l|--log-level=value -D|--debug --tls
      --tlscacert=file --tlscert=file --tlskey=file --root=value --storage-driver=value --url=value -v|--version`,
    subcommands: {
      ...container,
      compose,
      container: { subcommands: { ...container, prune: prune('destroy') } },
      image: {
        subcommands: {
          ls: list, inspect, history: read, pull: change, push: change, rm: change, build: change, tag: change,
          load: change, save: read, prune: prune('change'),
        },
      },
      volume: {
        subcommands: {
          ls: list, inspect, create: change, rm: { risk: 'destroy', positionals: 'value*' }, prune: prune('destroy'),
        },
      },
      network: {
        subcommands: {
          ls: list, inspect, create: change, connect: change, disconnect: change, rm: change, prune: prune('change'),
        },
      },
      system: {
        subcommands: {
          df: { options: '-v|--verbose --format=value' }, info: read, events: read, prune: prune('destroy'),
          reset: { risk: 'destroy' },
        },
      },
      builder: { risk: 'change', subcommands: { prune: prune('change'), build: change } },
      buildx: { risk: 'change', subcommands: { prune: prune('change'), build: change, ls: list, du: read, inspect } },
      context: { subcommands: { ls: list, use: change, show: read, inspect, create: change, rm: change } },
      node: { risk: 'change', subcommands: { ls: list, ps: list, inspect, update: change, rm: { risk: 'destroy' } } },
      service: {
        risk: 'change',
        subcommands: {
          ls: list, ps: list, inspect, logs: read, update: change, scale: change, rm: { risk: 'destroy' },
          rollback: change, create: change,
        },
      },
      stack: {
        risk: 'change', subcommands: { ls: list, ps: list, services: read, deploy: change, rm: { risk: 'destroy' } },
      },
      swarm: { risk: 'change', subcommands: { init: change, join: change, leave: { risk: 'destroy' } } },
      secret: { risk: 'change', subcommands: { ls: list, inspect, create: change, rm: { risk: 'destroy' } } },
      config: { risk: 'change', subcommands: { ls: list, inspect, create: change, rm: { risk: 'destroy' } } },
      machine: change, manifest: read, scout: read, plugin: change, pod: change, generate: read, play: change,
      images: list, version: read, info: read, events: read, search: read, history: read, help: read,
      pull: change, push: change, login: {
        risk: 'change', options: '-u|--username=value -p|--password=value --password-stdin', positionals: 'value',
      },
      logout: change, tag: change, load: change, import: change, save: read,
      build: {
        risk: 'change',
        options: `-t|--tag=value -f|--file=file --build-arg=value --target=value --platform=value --no-cache --pull
          -q|--quiet --network=value -o|--output=value`,
        positionals: 'value',
      },
      rmi: { risk: 'change', options: '-f|--force', positionals: 'value*' },
      unshare: { runs: { after: 0 } },
    },
  },
  crictl: {
    subcommands: {
      ps: read, pods: read, images: read, logs: read, inspect: read, inspectp: read, stats: read, info: read,
      exec: {
        positionals: 'value', runs: { after: 1, enters: 'container' },
        options: '-i|--interactive -t|--tty -s|--sync --timeout=value',
      },
      stop: change, rm: change, rmp: change, stopp: change, rmi: change, pull: change,
    },
  },
  skopeo: {
    subcommands: {
      inspect: read, copy: change, sync: change, delete: { risk: 'destroy' }, 'list-tags': read, login: change,
    },
  },
}
