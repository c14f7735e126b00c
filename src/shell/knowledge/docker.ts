/** Docker's own commands. Compose and the builder have files of their own. */
import { build, buildx } from './buildx.ts'
import { complete } from './complete.ts'
import { compose } from './compose.ts'
import type { ProgramSpec, Programs } from './types.ts'

const runOptions = `--add-host= --annotation= -a|--attach= --blkio-weight= --blkio-weight-device= --cap-add= --cap-drop=
  --cgroup-parent= --cgroupns= --cidfile=file --cpu-count= --cpu-percent= --cpu-period= --cpu-quota= --cpu-rt-period=
  --cpu-rt-runtime= -c|--cpu-shares= --cpus= --cpuset-cpus= --cpuset-mems= -d|--detach --detach-keys= --device=
  --device-cgroup-rule= --device-read-bps= --device-read-iops= --device-write-bps= --device-write-iops=
  --disable-content-trust --dns= --dns-option= --dns-search= --domainname= --entrypoint= -e|--env= --env-file=file
  --expose= --gpus= --group-add= --health-cmd= --health-interval= --health-retries= --health-start-interval=
  --health-start-period= --health-timeout= -h|--hostname= --init -i|--interactive --io-maxbandwidth= --io-maxiops=
  --ip= --ip6= --ipc= --isolation= --kernel-memory= -l|--label= --label-file=file --link= --link-local-ip=
  --log-driver= --log-opt= --mac-address= -m|--memory= --memory-reservation= --memory-swap= --memory-swappiness=
  --mount= --name= --network= --network-alias= --no-healthcheck --oom-kill-disable --oom-score-adj= --pid=
  --pids-limit= --platform= --privileged -p|--publish=published -P|--publish-all --pull= -q|--quiet --read-only
  --restart= --rm --runtime= --security-opt= --shm-size= --sig-proxy --stop-signal= --stop-timeout= --storage-opt=
  --sysctl= --tmpfs= -t|--tty --ulimit= --use-api-socket -u|--user= --userns= --uts= -v|--volume= --volume-driver=
  --volumes-from= -w|--workdir= --net= --net-alias= --dns-opt=`

/** Commands on containers, which stand under `docker` and under `docker container`. */
const ofContainers: Programs = {
  attach: { positionals: 'value', needs: 1, options: '--detach-keys= --no-stdin --sig-proxy' },
  commit: {
    risk: 'change', positionals: 'value value', needs: 1,
    options: '-a|--author= -c|--change= -m|--message= -p|--pause --no-pause',
  },
  cp: { risk: 'change', positionals: 'value value', needs: 2, options: '-a|--archive -L|--follow-link -q|--quiet' },
  create: {
    risk: 'change', positionals: 'value', needs: 1, runs: { after: 1, enters: 'container' }, options: runOptions,
  },
  diff: { positionals: 'value', needs: 1 },
  exec: {
    positionals: 'value', needs: 1, runs: { after: 1, enters: 'container', required: true },
    options: `-d|--detach --detach-keys= -e|--env= --env-file=file -i|--interactive --privileged -t|--tty -u|--user=
      -w|--workdir=`,
  },
  export: { positionals: 'value', needs: 1, options: '-o|--output=' },
  kill: { risk: 'change', positionals: 'value*', needs: 1, options: '-s|--signal=' },
  logs: {
    positionals: 'value', needs: 1,
    options: '--details -f|--follow --since= -n|--tail= -t|--timestamps --until=',
  },
  pause: { risk: 'change', positionals: 'value*', needs: 1 },
  port: { positionals: 'value value', needs: 1 },
  rename: { risk: 'change', positionals: 'value value', needs: 2 },
  restart: { risk: 'change', positionals: 'value*', needs: 1, options: '-s|--signal= -t|--timeout= --time=' },
  rm: {
    risk: 'change', positionals: 'value*', needs: 1,
    options: '-f|--force -l|--link -v|--volumes',
    destroy: '-v --volumes',
  },
  run: {
    risk: 'change', positionals: 'value', needs: 1, runs: { after: 1, enters: 'container' }, options: runOptions,
  },
  start: {
    risk: 'change', positionals: 'value*', needs: 1,
    options: '-a|--attach --checkpoint= --checkpoint-dir= --detach-keys= -i|--interactive',
  },
  stats: { positionals: 'value*', options: '-a|--all --format= --no-stream --no-trunc' },
  stop: { risk: 'change', positionals: 'value*', needs: 1, options: '-s|--signal= -t|--timeout= --time=' },
  top: { positionals: 'value*', needs: 1, optionsFirst: true },
  unpause: { risk: 'change', positionals: 'value*', needs: 1 },
  update: {
    risk: 'change', positionals: 'value*', needs: 1,
    options: `--blkio-weight= --cpu-period= --cpu-quota= --cpu-rt-period= --cpu-rt-runtime= -c|--cpu-shares= --cpus=
      --cpuset-cpus= --cpuset-mems= -m|--memory= --memory-reservation= --memory-swap= --pids-limit= --restart=
      --kernel-memory=`,
  },
  wait: { positionals: 'value*', needs: 1 },
}

/** Commands on images, likewise. */
const ofImages: Programs = {
  build,
  history: { positionals: 'value', needs: 1, options: '--format= -H|--human --no-trunc --platform= -q|--quiet' },
  import: { risk: 'change', positionals: 'value value', needs: 1, options: '-c|--change= -m|--message= --platform=' },
  load: { risk: 'change', options: '-i|--input=file --platform= -q|--quiet' },
  pull: {
    risk: 'change', positionals: 'value', needs: 1,
    options: '-a|--all-tags --disable-content-trust --platform= -q|--quiet',
  },
  push: {
    risk: 'change', positionals: 'value', needs: 1,
    options: '-a|--all-tags --disable-content-trust --platform= -q|--quiet',
  },
  save: { positionals: 'value*', needs: 1, options: '-o|--output= --platform=' },
  tag: { risk: 'change', positionals: 'value value', needs: 2 },
}

const ps: ProgramSpec = {
  options: '-a|--all -f|--filter= --format= -n|--last= -l|--latest --no-trunc -q|--quiet -s|--size',
}
const images: ProgramSpec = {
  positionals: 'value', options: '-a|--all --digests -f|--filter= --format= --no-trunc -q|--quiet --tree',
}
const rmi: ProgramSpec = {
  risk: 'change', positionals: 'value*', needs: 1, options: '-f|--force --no-prune --platform=',
}
const events: ProgramSpec = { options: '-f|--filter= --format= --since= --until=' }
const info: ProgramSpec = { options: '-f|--format=' }

/** Commands on one kind of thing; some go by two names. */
function group(subcommands: Programs): ProgramSpec {
  const { ls, rm, deploy } = subcommands
  return {
    subcommands: {
      ...subcommands, ...(ls && { list: ls }), ...(rm && { remove: rm }), ...(deploy && rm && { up: deploy, down: rm }),
    },
  }
}

/** Plugins, whose options are not listed here. */
const plugin: ProgramSpec = { complete: false, positionals: 'value*' }

export const docker: ProgramSpec = complete({
  options: `--config=directory -c|--context= -D|--debug -H|--host= -l|--log-level= --tls --tlscacert=file
    --tlscert=file --tlskey=file --tlsverify -v|--version`,
  subcommands: {
    ...ofContainers, ...ofImages, ps, images, rmi, events, info, compose, buildx, builder: buildx,
    help: { positionals: 'value*' },
    inspect: { positionals: 'value*', needs: 1, options: '-f|--format= -s|--size --type=' },
    login: { risk: 'change', positionals: 'value', options: '-p|--password= --password-stdin -u|--username=' },
    logout: { risk: 'change', positionals: 'value' },
    search: {
      positionals: 'value', needs: 1,
      options: '-f|--filter= --format= --limit= --no-trunc --stars= --automated',
    },
    version: { options: '-f|--format= --kubeconfig=file' },
    container: group({
      ...ofContainers, ls: ps, ps, inspect: { positionals: 'value*', needs: 1, options: '-f|--format= -s|--size' },
      prune: { risk: 'destroy', options: '--filter= -f|--force' },
    }),
    image: group({
      ...ofImages, ls: images, rm: rmi,
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format= --platform=' },
      prune: { risk: 'change', options: '-a|--all --filter= -f|--force' },
    }),
    volume: group({
      create: {
        risk: 'change', positionals: 'value',
        options: `--availability= -d|--driver= --group= --label= --limit-bytes= -o|--opt= --required-bytes= --scope=
          --secret= --sharing= --topology-preferred= --topology-required= --type=`,
      },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format=' },
      ls: { options: '--cluster -f|--filter= --format= -q|--quiet' },
      prune: { risk: 'destroy', options: '-a|--all --filter= -f|--force' },
      rm: { risk: 'destroy', positionals: 'value*', needs: 1, options: '-f|--force' },
      update: { risk: 'change', positionals: 'value', options: '--availability=' },
    }),
    network: group({
      connect: {
        risk: 'change', positionals: 'value value', needs: 2,
        options: '--alias= --driver-opt= --gw-priority= --ip= --ip6= --link= --link-local-ip=',
      },
      create: {
        risk: 'change', positionals: 'value', needs: 1,
        options: `--attachable --aux-address= --config-from= --config-only -d|--driver= --gateway= --ingress
          --internal --ip-range= --ipam-driver= --ipam-opt= --ipv4 --ipv6 --label= -o|--opt= --scope= --subnet=`,
      },
      disconnect: { risk: 'change', positionals: 'value value', needs: 2, options: '-f|--force' },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format= -v|--verbose' },
      ls: { options: '-f|--filter= --format= --no-trunc -q|--quiet' },
      prune: { risk: 'change', options: '--filter= -f|--force' },
      rm: { risk: 'change', positionals: 'value*', needs: 1, options: '-f|--force' },
    }),
    system: group({
      df: { options: '--format= -v|--verbose' }, events, info,
      prune: { risk: 'destroy', options: '-a|--all --filter= -f|--force --volumes' },
      'dial-stdio': {},
    }),
    context: group({
      create: {
        risk: 'change', positionals: 'value', needs: 1,
        options: '--default-stack-orchestrator= --description= --docker= --from= --kubernetes=',
      },
      export: { positionals: 'value value', needs: 1 },
      import: { risk: 'change', positionals: 'value value', needs: 2 },
      inspect: { positionals: 'value*', options: '-f|--format=' },
      ls: { options: '--format= -q|--quiet' },
      rm: { risk: 'change', positionals: 'value*', needs: 1, options: '-f|--force' },
      show: {},
      update: { risk: 'change', positionals: 'value', needs: 1, options: '--description= --docker=' },
      use: { risk: 'change', positionals: 'value', needs: 1 },
    }),
    manifest: group({
      annotate: {
        risk: 'change', positionals: 'value value', needs: 2,
        options: '--arch= --os= --os-features= --os-version= --variant=',
      },
      create: { risk: 'change', positionals: 'value value*', needs: 2, options: '-a|--amend --insecure' },
      inspect: { positionals: 'value value', needs: 1, options: '--insecure -v|--verbose' },
      push: { risk: 'change', positionals: 'value', needs: 1, options: '--insecure -p|--purge' },
      rm: { risk: 'change', positionals: 'value*', needs: 1 },
    }),
    plugin: group({
      create: { risk: 'change', positionals: 'value value', needs: 2, options: '--compress' },
      disable: { risk: 'change', positionals: 'value', needs: 1, options: '-f|--force' },
      enable: { risk: 'change', positionals: 'value', needs: 1, options: '--timeout=' },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format=' },
      install: {
        risk: 'change', positionals: 'value*', needs: 1,
        options: '--alias= --disable --disable-content-trust --grant-all-permissions',
      },
      ls: { options: '-f|--filter= --format= --no-trunc -q|--quiet' },
      push: { risk: 'change', positionals: 'value', needs: 1, options: '--disable-content-trust' },
      rm: { risk: 'change', positionals: 'value*', needs: 1, options: '-f|--force' },
      set: { risk: 'change', positionals: 'value value*', needs: 2 },
      upgrade: {
        risk: 'change', positionals: 'value value', needs: 1,
        options: '--disable-content-trust --grant-all-permissions --skip-remote-check',
      },
    }),
    trust: {
      subcommands: {
        key: {
          subcommands: {
            generate: { risk: 'change', positionals: 'value', needs: 1, options: '--dir=' },
            load: { risk: 'change', positionals: 'value', needs: 1, options: '--name=' },
          },
        },
        signer: {
          subcommands: {
            add: { risk: 'change', positionals: 'value value*', needs: 2, options: '--key=file' },
            remove: { risk: 'change', positionals: 'value value*', needs: 2, options: '-f|--force' },
          },
        },
        inspect: { positionals: 'value*', needs: 1, options: '--pretty' },
        revoke: { risk: 'change', positionals: 'value', needs: 1, options: '-y|--yes' },
        sign: { risk: 'change', positionals: 'value', needs: 1, options: '--local' },
      },
    },
    checkpoint: group({
      create: { risk: 'change', positionals: 'value value', needs: 2, options: '--checkpoint-dir= --leave-running' },
      ls: { positionals: 'value', needs: 1, options: '--checkpoint-dir=' },
      rm: { risk: 'change', positionals: 'value value', needs: 2, options: '--checkpoint-dir=' },
    }),
    config: group({
      create: { risk: 'change', positionals: 'value value', needs: 2, options: '-l|--label= --template-driver=' },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format= --pretty' },
      ls: { options: '-f|--filter= --format= -q|--quiet' },
      rm: { risk: 'destroy', positionals: 'value*', needs: 1 },
    }),
    node: group({
      demote: { risk: 'change', positionals: 'value*', needs: 1 },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format= --pretty' },
      ls: { options: '-f|--filter= --format= -q|--quiet' },
      promote: { risk: 'change', positionals: 'value*', needs: 1 },
      ps: { positionals: 'value*', options: '-f|--filter= --format= --no-resolve --no-trunc -q|--quiet' },
      rm: { risk: 'destroy', positionals: 'value*', needs: 1, options: '-f|--force' },
      update: {
        risk: 'change', positionals: 'value', needs: 1,
        options: '--availability= --label-add= --label-rm= --role=',
      },
    }),
    secret: group({
      create: {
        risk: 'change', positionals: 'value value', needs: 1,
        options: '-d|--driver= -l|--label= --template-driver=',
      },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format= --pretty' },
      ls: { options: '-f|--filter= --format= -q|--quiet' },
      rm: { risk: 'destroy', positionals: 'value*', needs: 1 },
    }),
    service: group({
      create: {
        risk: 'change', positionals: 'value', needs: 1, runs: { after: 1 },
        options: `--cap-add= --cap-drop= --config= --constraint= --container-label= --credential-spec= -d|--detach
          --dns= --dns-option= --dns-search= --endpoint-mode= --entrypoint= -e|--env= --env-file=file
          --generic-resource= --group= --health-cmd= --health-interval= --health-retries= --health-start-interval=
          --health-start-period= --health-timeout= --host= --hostname= --init --isolation= -l|--label= --limit-cpu=
          --limit-memory= --limit-pids= --log-driver= --log-opt= --max-concurrent= --mode= --mount= --name= --network=
          --no-healthcheck --no-resolve-image --oom-score-adj= --placement-pref= -p|--publish=published -q|--quiet
          --read-only --replicas= --replicas-max-per-node= --reserve-cpu= --reserve-memory= --restart-condition=
          --restart-delay= --restart-max-attempts= --restart-window= --rollback-delay= --rollback-failure-action=
          --rollback-max-failure-ratio= --rollback-monitor= --rollback-order= --rollback-parallelism= --secret=
          --stop-grace-period= --stop-signal= --sysctl= -t|--tty --ulimit= --update-delay= --update-failure-action=
          --update-max-failure-ratio= --update-monitor= --update-order= --update-parallelism= -u|--user=
          --with-registry-auth -w|--workdir= --memory-swap= --memory-swappiness=`,
      },
      inspect: { positionals: 'value*', needs: 1, options: '-f|--format= --pretty' },
      logs: {
        positionals: 'value', needs: 1,
        options: `--details -f|--follow --no-resolve --no-task-ids --no-trunc --raw --since= -n|--tail=
          -t|--timestamps`,
      },
      ls: { options: '-f|--filter= --format= -q|--quiet' },
      ps: { positionals: 'value*', needs: 1, options: '-f|--filter= --format= --no-resolve --no-trunc -q|--quiet' },
      rm: { risk: 'destroy', positionals: 'value*', needs: 1 },
      rollback: { risk: 'change', positionals: 'value', needs: 1, options: '-d|--detach -q|--quiet' },
      scale: { risk: 'change', positionals: 'value*', needs: 1, options: '-d|--detach' },
      update: {
        risk: 'change', positionals: 'value', needs: 1,
        options: `--args= --cap-add= --cap-drop= --config-add= --config-rm= --constraint-add= --constraint-rm=
          --container-label-add= --container-label-rm= --credential-spec= -d|--detach --dns-add= --dns-option-add=
          --dns-option-rm= --dns-rm= --dns-search-add= --dns-search-rm= --endpoint-mode= --entrypoint= --env-add=
          --env-rm= --force --generic-resource-add= --generic-resource-rm= --group-add= --group-rm= --health-cmd=
          --health-interval= --health-retries= --health-start-interval= --health-start-period= --health-timeout=
          --host-add= --host-rm= --hostname= --image= --init --isolation= --label-add= --label-rm= --limit-cpu=
          --limit-memory= --limit-pids= --log-driver= --log-opt= --max-concurrent= --mount-add= --mount-rm=
          --network-add= --network-rm= --no-healthcheck --no-resolve-image --oom-score-adj= --placement-pref-add=
          --placement-pref-rm= --publish-add=published --publish-rm= -q|--quiet --read-only --replicas=
          --replicas-max-per-node= --reserve-cpu= --reserve-memory= --restart-condition= --restart-delay=
          --restart-max-attempts= --restart-window= --rollback --rollback-delay= --rollback-failure-action=
          --rollback-max-failure-ratio= --rollback-monitor= --rollback-order= --rollback-parallelism= --secret-add=
          --secret-rm= --stop-grace-period= --stop-signal= --sysctl-add= --sysctl-rm= -t|--tty --ulimit-add=
          --ulimit-rm= --update-delay= --update-failure-action= --update-max-failure-ratio= --update-monitor=
          --update-order= --update-parallelism= -u|--user= --with-registry-auth -w|--workdir= --memory-swap=
          --memory-swappiness=`,
      },
    }),
    stack: group({
      config: { options: '-c|--compose-file=file --skip-interpolation' },
      deploy: {
        risk: 'change', positionals: 'value', needs: 1,
        options: `-c|--compose-file=file -d|--detach --prune -q|--quiet --resolve-image= --with-registry-auth
          --bundle-file=file`,
      },
      ls: { options: '--format=' },
      ps: { positionals: 'value', needs: 1, options: '-f|--filter= --format= --no-resolve --no-trunc -q|--quiet' },
      rm: { risk: 'destroy', positionals: 'value*', needs: 1, options: '-d|--detach' },
      services: { positionals: 'value', needs: 1, options: '-f|--filter= --format= -q|--quiet' },
    }),
    swarm: group({
      ca: {
        risk: 'change',
        options: '--ca-cert=file --ca-key=file --cert-expiry= -d|--detach --external-ca= -q|--quiet --rotate',
      },
      init: {
        risk: 'change',
        options: `--advertise-addr= --autolock --availability= --cert-expiry= --data-path-addr= --data-path-port=
          --default-addr-pool= --default-addr-pool-mask-length= --dispatcher-heartbeat= --external-ca=
          --force-new-cluster --listen-addr= --max-snapshots= --snapshot-interval= --task-history-limit=`,
      },
      join: {
        risk: 'change', positionals: 'address', needs: 1,
        options: '--advertise-addr= --availability= --data-path-addr= --listen-addr= --token=',
      },
      'join-token': { positionals: 'value', needs: 1, options: '-q|--quiet --rotate' },
      leave: { risk: 'destroy', options: '-f|--force' },
      unlock: { risk: 'change' },
      'unlock-key': { options: '-q|--quiet --rotate' },
      update: {
        risk: 'change',
        options: `--autolock --cert-expiry= --dispatcher-heartbeat= --external-ca= --max-snapshots=
          --snapshot-interval= --task-history-limit=`,
      },
    }),
    agent: plugin, ai: plugin, app: plugin, cloud: plugin, debug: plugin, desktop: plugin, dev: plugin,
    extension: plugin, harmonia: plugin, init: plugin, mcp: plugin, model: plugin, offload: plugin, pass: plugin,
    sandbox: plugin,
    sbom: plugin, scan: plugin, scout: plugin, slim: plugin,
  },
}, '-h')
