/** Docker's builder, as `docker buildx`, `docker builder` and, of one command, `docker build`. */
import type { ProgramSpec } from './types.ts'

/** Options of the older builder among them. */
export const build: ProgramSpec = {
  risk: 'change', positionals: 'file', needs: 1,
  options: `--add-host= --allow= --annotation= --attest= --build-arg= --build-context= --builder= --cache-from=
    --cache-to= --call= --cgroup-parent= --check --compress --cpu-period= --cpu-quota= -c|--cpu-shares= --cpuset-cpus=
    --cpuset-mems= -D|--debug --detach --disable-content-trust -f|--file=file --force-rm --iidfile=file --invoke=
    --isolation= --label= --load -m|--memory= --memory-swap= --metadata-file=file --network= --no-cache
    --no-cache-filter= --on= -o|--output= --platform= --policy= --print= --progress= --provenance= --pull --push
    -q|--quiet --rm --root= --sbom= --secret= --security-opt= --server-config= --shm-size= --squash --ssh= -t|--tag=
    --target= --ulimit=`,
}

const prune: ProgramSpec = {
  risk: 'change',
  options: `-a|--all --builder= --filter= -f|--force --keep-storage= --max-used-space= --min-free-space=
    --reserved-space= --timeout= --verbose`,
}

const later: ProgramSpec = { complete: false, positionals: 'value*' }

export const buildx: ProgramSpec = {
  options: '--builder= -D|--debug',
  subcommands: {
    bake: {
      risk: 'change', positionals: 'value*',
      options: `--allow= --builder= --call= --check -D|--debug -f|--file=file --list= --list-targets --list-variables
        --load --metadata-file=file --no-cache --print --progress= --provenance= --pull --push --sbom= --set= --var=`,
    },
    build, prune,
    create: {
      risk: 'change', positionals: 'value',
      options: `--append --bootstrap --buildkitd-config=file --config=file --buildkitd-flags= --flags= --driver=
        --driver-opt= --leave --name= --node= --platform= --progress= --timeout= --use -D|--debug`,
    },
    du: { options: '--builder= --filter= --format= --timeout= --verbose -D|--debug' },
    inspect: { positionals: 'value', options: '--bootstrap --builder= --timeout= -D|--debug' },
    ls: { options: '--format= --no-trunc --timeout= -D|--debug' },
    rm: {
      risk: 'change', positionals: 'value*',
      options: '--all-inactive --builder= -f|--force --keep-daemon --keep-state --timeout= -D|--debug',
    },
    stop: { risk: 'change', positionals: 'value', options: '--builder= -D|--debug' },
    use: { risk: 'change', positionals: 'value', options: '--builder= --default --global -D|--debug' },
    version: {}, install: { risk: 'change' }, uninstall: { risk: 'change' },
    dap: later, debug: later, 'debug-shell': later, 'dial-stdio': later, history: later, imagetools: later,
    policy: later, replay: later, b: build, f: later,
  },
}
