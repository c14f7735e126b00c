/** Docker Compose v2, as `docker compose` and as `docker-compose`; options of version 1 that scripts still have, too. */
import { complete } from './complete.ts'
import type { ProgramSpec } from './types.ts'

const services: ProgramSpec = { positionals: 'service*' }
const stop: ProgramSpec = { risk: 'change', positionals: 'service*', options: '-t|--timeout=' }
const config: ProgramSpec = {
  positionals: 'service*',
  options: `--environment --format= --hash= --images --lock-image-digests --models --networks --no-consistency
    --no-env-resolution --no-interpolate --no-normalize --no-path-resolution -o|--output=file --profiles -q|--quiet
    --resolve-image-digests --services --variables --volumes`,
}

export const compose: ProgramSpec = complete({
  options: `-f|--file=file -p|--project-name= --profile=profile --project-directory=directory --env-file=file --ansi=
    --progress= --parallel= --compatibility --all-resources --verbose -v --insecure-registry= --workdir=directory
    --no-ansi -D|--debug --log-level= -H|--host= -c|--context= --tls --tlscacert=file --tlscert=file --tlskey=file
    --tlsverify --skip-hostname-check`,
  subcommands: {
    alpha: { complete: false, positionals: 'value*' },
    attach: { positionals: 'service', needs: 1, options: '--detach-keys= --index= --no-stdin --sig-proxy' },
    bridge: { complete: false, positionals: 'value*' },
    build: {
      risk: 'change', positionals: 'service*',
      options: `--build-arg= --builder= --check --compress --force-rm -m|--memory= --no-cache --no-rm --parallel --print
        --progress= --provenance=? --pull --push -q|--quiet --sbom=? --ssh= --with-dependencies`,
    },
    commit: {
      risk: 'change', positionals: 'service value', needs: 1,
      options: '-a|--author= -c|--change= --index= -m|--message= -p|--pause',
    },
    completion: { positionals: 'value' },
    config, convert: config,
    cp: {
      risk: 'change', positionals: 'value value', needs: 2,
      options: '-a|--archive -L|--follow-link --all --index=',
    },
    create: {
      risk: 'change', positionals: 'service*',
      options: `--build --force-recreate --no-build --no-recreate --pull= --quiet-pull --remove-orphans --scale=
        -y|--yes`,
    },
    down: {
      risk: 'change', positionals: 'service*', options: '-v|--volumes --remove-orphans --rmi= -t|--timeout=',
      destroy: '-v --volumes',
    },
    events: { positionals: 'service*', options: '--json --since= --until=' },
    exec: {
      positionals: 'service', needs: 1, runs: { after: 1, enters: 'container', required: true },
      options: `-d|--detach -e|--env= --index= -T|--no-tty --no-TTY --privileged -u|--user= -w|--workdir= -i|--interactive
        -t|--tty`,
    },
    export: { positionals: 'service', needs: 1, options: '--index= -o|--output=file' },
    help: { positionals: 'value*' },
    images: { positionals: 'service*', options: '-q|--quiet --format=' },
    kill: { risk: 'change', positionals: 'service*', options: '-s|--signal= --remove-orphans' },
    logs: {
      positionals: 'service*',
      options: '-f|--follow -t|--timestamps -n|--tail= --since= --until= --no-color --no-log-prefix --index=',
    },
    ls: { options: '-a|--all -q|--quiet --format= --filter=' },
    pause: { risk: 'change', positionals: 'service*' },
    port: { positionals: 'service port', needs: 2, options: '--protocol= --index=' },
    ps: {
      positionals: 'service*',
      options: '-a|--all -q|--quiet --services --format= --filter= --status= --no-trunc --orphans',
    },
    publish: {
      risk: 'change', positionals: 'value', needs: 1,
      options: '--app --insecure-registry --oci-version= --resolve-image-digests --with-env -y|--yes',
    },
    pull: {
      risk: 'change', positionals: 'service*',
      options: `--ignore-buildable --ignore-pull-failures --include-deps --no-include-deps --no-parallel --parallel
        --policy= -q|--quiet`,
    },
    push: { risk: 'change', positionals: 'service*', options: '--ignore-push-failures --include-deps -q|--quiet' },
    restart: { ...stop, options: '-t|--timeout= --no-deps' },
    rm: {
      risk: 'change', positionals: 'service*', options: '-a|--all -f|--force -s|--stop -v|--volumes',
      destroy: '-v --volumes',
    },
    run: {
      risk: 'change', positionals: 'service', needs: 1, runs: { after: 1, enters: 'container' },
      options: `--build --cap-add= --cap-drop= -d|--detach --entrypoint= -e|--env= --env-from-file=file -i|--interactive
        -l|--label= --name= -T|--no-TTY --no-tty --no-deps -p|--publish=published --pull= -q|--quiet --quiet-build
        --quiet-pull --remove-orphans --rm -P|--service-ports -t|--tty --use-aliases -u|--user= -v|--volume=
        --volumes= -w|--workdir=`,
    },
    scale: { risk: 'change', positionals: 'value*', needs: 1, options: '--no-deps' },
    start: { risk: 'change', positionals: 'service*', options: '--wait --wait-timeout=' },
    stats: { positionals: 'service', options: '-a|--all --format= --no-stream --no-trunc' },
    stop,
    top: services,
    unpause: { risk: 'change', positionals: 'service*' },
    up: {
      risk: 'change', positionals: 'service*', destroy: '-V --renew-anon-volumes',
      options: `--abort-on-container-exit --abort-on-container-failure --always-recreate-deps --attach=service
        --attach-dependencies --build -d|--detach --exit-code-from=service --force-recreate --menu --no-attach=service
        --no-build --no-color --no-deps --no-log-prefix --no-recreate --no-start --pull= --quiet-build --quiet-pull
        --remove-orphans -V|--renew-anon-volumes --scale= -t|--timeout= --timestamps --wait --wait-timeout= -w|--watch
        -y|--yes`,
    },
    version: { options: '-f|--format= --short' },
    volumes: { positionals: 'service*', options: '-q|--quiet --format=' },
    wait: { positionals: 'service*', needs: 1, options: '--down-project' },
    watch: { risk: 'change', positionals: 'service*', options: '--no-up --prune --quiet' },
  },
}, '-h --dry-run')
