/** Programs that run containers or look after images. */
import { similar } from './complete.ts'
import { compose } from './compose.ts'
import { docker } from './docker.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

const like = similar(docker)

export const containers: Programs = {
  docker, compose,
  podman: {
    ...like, options: `${like.options} -r|--remote --root= --runroot= --storage-driver= --storage-opt= --url=
      --identity=`,
    subcommands: {
      ...like.subcommands, pod: change, generate: read, kube: change, play: change, machine: change, healthcheck: read,
      unshare: { runs: { after: 0 } }, 'auto-update': change, mount: read, unmount: change, init: change,
      untag: change, farm: change, artifact: change, quadlet: change,
    },
  },
  nerdctl: like,
  skopeo: {
    subcommands: {
      inspect: read, copy: change, sync: change, delete: { risk: 'destroy' }, 'list-tags': read, login: change,
    },
  },
}
