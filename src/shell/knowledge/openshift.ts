/** `oc`: what it adds to kubectl's commands. */
import { similar } from './complete.ts'
import { commands } from './kubectl.ts'
import { everywhere } from './kubectl-options.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

/** Of these it has the same options; the others have some of its own. */
const SAME = `get describe delete exec edit wait explain events scale cp attach port-forward api-resources
  api-versions cluster-info`
const same = new Set(SAME.split(/\s+/))

const inherited: Programs = Object.fromEntries(Object.entries(commands)
  .map(([name, spec]) => [name, same.has(name) ? spec : similar(spec)]))

const oc: ProgramSpec = {
  inherits: true, complete: true, options: `${everywhere} --loglevel=`,
  subcommands: {
    ...inherited, create: { ...similar(commands['create'] ?? change), positionals: 'value*' }, set: change,
    rollout: { risk: 'change', positionals: 'value*', read: 'status history' },
    config: { ...similar(commands['config'] ?? read), positionals: 'value*' },
    debug: {
      risk: 'change', positionals: 'value', runs: { after: '--', enters: 'container' },
      options: `--image= --image-stream= -c|--container= --one-container --node-name= --to-namespace= --as-root
        --as-user= --keep-annotations --keep-labels --keep-init-containers --keep-liveness --keep-readiness
        --keep-startup --preserve-pod -I|--no-stdin -T|--no-tty -t|--tty -q|--quiet -f|--filename=file -o|--output=`,
    },
    rsh: {
      positionals: 'value', runs: { after: 1, enters: 'container', text: true }, needs: 1, complete: true,
      options: `-c|--container= -t|--tty -T|--no-tty --shell= --timeout= -f|--filename=file -k|--kustomize=directory
        -R|--recursive`,
    },
    rsync: { risk: 'change', positionals: 'remote remote', destroy: '--delete' },
    adm: {
      risk: 'change', positionals: 'value*', destroy: 'prune', runs: { after: '--', enters: 'container' },
      options: `-l|--selector= --since= --tail= --role= --path= --unit= -u= --dest-dir=directory --image=
        --image-stream= --to= --to-image= --node-name= --timeout= --grace-period= --sort-by= --source-dir=directory`,
      read: `top must-gather node-logs inspect status verify-image-signature wait-for-stable-cluster
        wait-for-node-reboot`,
    },
    login: {
      risk: 'change', positionals: 'location',
      options: `-u|--username= -p|--password= --token= -w|--web --callback-port= --exec-plugin= --exec-plugin-args=
        --client-id= --issuer-url=location --certificate-authority=file --insecure-skip-tls-verify`,
    },
    logout: change, project: change, projects: read, 'new-project': change, 'new-app': change, 'new-build': change,
    'start-build': change, 'cancel-build': change, 'import-image': change, status: read, whoami: read, extract: change,
    image: { risk: 'change', positionals: 'value*', read: 'info' }, import: change, tag: change, policy: change,
    process: read, registry: change, sa: change, secrets: change, serviceaccounts: change, observe: read, idle: change,
    'get-token': read, rollback: change, deploy: change, ex: change, export: read, migrate: change, volume: change,
    env: change, types: read, 'build-logs': read, cluster: change, mirror: change, options: read, help: read,
    convert: read, stop: change, ca: change, plugin: read, 'oadp': change, virt: change, kmm: read, ocs: read,
    acm: read, neat: read, tree: read, mtv: change, compliance: read, 'node-logs': read, 'must-gather': read,
    gitops: change, sdn: read, 'node-image': change,
  },
}

/** `hcp` is the self-managed build of the same program. */
const hypershift: ProgramSpec = {
  risk: 'change', read: 'version dump', destroy: 'destroy delete', positionals: 'value*',
}

export const openshift: Programs = {
  oc,
  hypershift,
  hcp: hypershift,
  kcli: { risk: 'change', read: 'list info', destroy: 'delete', positionals: 'value*' },
  rosa: { risk: 'change', read: 'list describe whoami logs verify', destroy: 'delete', positionals: 'value*' },
  ocm: { risk: 'change', read: 'list get describe whoami token', destroy: 'delete', positionals: 'value*' },
}
