import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }
const file: ProgramSpec = {
  risk: 'change', options: '-f|--filename=file -k|--kustomize=value --force --server-side', positionals: 'value*',
  destroy: '--prune',
}
const destroy: ProgramSpec = {
  risk: 'destroy', positionals: 'value*',
  options: '-f|--filename=file -l|--selector=value --grace-period=value --all --force --now',
}

/** kubectl, and what oc adds to it. */
const kubectl: ProgramSpec = {
  inherits: true,
  options: `-n|--namespace=value --context=value --cluster=value --user=value --kubeconfig=file -s|--server=location
    --as=value --as-group=value --token=value --request-timeout=value --certificate-authority=file
    --insecure-skip-tls-verify -l|--selector=value -o|--output=value -c|--container=value --field-selector=value
    --sort-by=value --template=value -f|--filename=file -k|--kustomize=value -p|--patch=value --patch-file=file
    --type=value --tail=value --since=value --since-time=value --replicas=value --timeout=value --for=value
    --image=value --limits=value --requests=value --port=value --from-literal=value --from-file=value --env=value
    -e=value --grace-period=value --cascade=value --dry-run --overwrite -v=value -A|--all-namespaces -w|--watch
    -L|--label-columns=value --raw=value --subresource=value --audience=value --duration=value --to=value --path=value
    --role=value --log-file=value --dest-dir=value --image-stream=value --node-name=value --verb=value
    --resource=value --serviceaccount=value --overrides=value --restart=value --max-log-requests=value
    --field-manager=value`,
  subcommands: {
    get: read, describe: read, explain: read, top: read, version: read, 'cluster-info': read, 'api-resources': read,
    'api-versions': read,
    logs: {
      positionals: 'value*', options: '-f|--follow -p|--previous -c|--container=value --timestamps --all-containers',
    },
    auth: read, diff: read, events: read, wait: read, options: read, help: read, completion: read, plugin: read,
    whoami: read, status: read, projects: read,
    config: {
      risk: 'read', positionals: 'value*',
      change: `use-context set-context set-cluster set-credentials set unset delete-context delete-cluster
        rename-context`,
    },
    exec: {
      positionals: 'value', runs: { after: '--', enters: 'container' },
      options: '-i|--stdin -t|--tty -c|--container=value -q|--quiet',
    },
    rsh: {
      positionals: 'value', runs: { after: 1, enters: 'container', text: true },
      options: '-c|--container=value -t|--tty -T|--no-tty --shell=value',
    },
    debug: {
      risk: 'change', positionals: 'value', runs: { after: '--', enters: 'container' },
      options: `--image=value -c|--container=value --target=value --copy-to=value --profile=value -i|--stdin -t|--tty
        -q --keep-labels --as-root --preserve-pod --to-namespace=value`,
    },
    run: {
      risk: 'change', positionals: 'value', runs: { after: '--', enters: 'container' },
      options: '--image=value --restart=value --rm -i|--stdin -t|--tty --env=value --command',
    },
    'port-forward': { positionals: 'value*', options: '--address=value' }, proxy: {
      options: '-p|--port=port --address=value',
    },
    attach: read, cp: change, apply: file, create: { ...file, subcommands: { token: read } },
    replace: { ...file, destroy: '--force' }, patch: change, edit: change, set: change, scale: change,
    autoscale: change, annotate: { risk: 'change', positionals: 'value*' }, label: change, taint: change,
    cordon: change, uncordon: change, expose: change,
    rollout: { risk: 'change', positionals: 'value*', read: 'status history' },
    drain: change, delete: destroy, kustomize: read, certificate: change, convert: read,
    adm: {
      risk: 'change', positionals: 'value*', read: 'top must-gather node-logs inspect status', destroy: 'prune',
      runs: { after: '--', enters: 'container' },
    },
    login: {
      risk: 'change', options: '-u|--username=value -p|--password=value --token=value', positionals: 'location',
    },
    logout: change, project: change, 'new-project': change, 'new-app': change,
    'start-build': change, extract: read, image: change, import: change, tag: change, policy: change, process: read,
    registry: change, sa: change, secrets: change, serviceaccounts: change, rsync: change, observe: read,
    idle: change, 'get-token': read,
  },
}

/** `hcp` is the self-managed build of the same program. */
const hypershift: ProgramSpec = {
  risk: 'change', read: 'version dump', destroy: 'destroy delete', positionals: 'value*',
}

export const kubernetes: Programs = {
  kubectl,
  kubens: { risk: 'change', positionals: 'value' },
  helm: {
    inherits: true,
    options: `-n|--namespace=value --kube-context=value --kubeconfig=file -f|--values=file --set=value
      --set-string=value --set-file=value --version=value --timeout=value --repo=location -o|--output=value
      --history-max=value --revision=value`,
    subcommands: {
      list: read, ls: read, status: read, get: read, history: read, show: read, search: read, template: read,
      lint: read, version: read, env: read, test: change, verify: read, diff: read,
      install: change, upgrade: change, rollback: change,
      repo: { risk: 'change', read: 'list', positionals: 'value*' }, pull: change, push: change, dependency: change,
      package: change, create: change, plugin: change, registry: change,
      uninstall: { risk: 'destroy', positionals: 'value*' }, delete: { risk: 'destroy', positionals: 'value*' },
    },
  },
  flux: {
    risk: 'change', read: 'get logs check events tree stats version', destroy: 'delete uninstall',
    positionals: 'value*',
  },
  argocd: {
    risk: 'change', riskByPrefix: { read: 'list get diff history logs wait', destroy: 'delete' },
    positionals: 'value*',
  },
  velero: {
    risk: 'change', riskByPrefix: { read: 'get describe logs version', destroy: 'delete' }, positionals: 'value*',
  },
  virtctl: { risk: 'change', read: 'version guestosinfo fslist userlist', positionals: 'value*' },
  virsh: {
    risk: 'change',
    riskByPrefix: {
      read: 'list dom dominfo net-list pool-list vol-list version', destroy: 'destroy undefine vol-delete',
    },
    positionals: 'value*',
  },
  hypershift,
  hcp: hypershift,
  kcli: { risk: 'change', read: 'list info', destroy: 'delete', positionals: 'value*' },
  rosa: { risk: 'change', read: 'list describe whoami logs verify', destroy: 'delete', positionals: 'value*' },
  ocm: { risk: 'change', read: 'list get describe whoami token', destroy: 'delete', positionals: 'value*' },
  eksctl: { risk: 'change', read: 'get info version', destroy: 'delete', positionals: 'value*' },
  minikube: { risk: 'change', read: 'status ip logs', destroy: 'delete', positionals: 'value*' },
  kind: { risk: 'change', read: 'get export', destroy: 'delete', positionals: 'value*' },
  k3s: { risk: 'change', positionals: 'value*' },
  ceph: {
    risk: 'change', read: 'status health df -s versions osd-tree tree detail ls dump stat',
    destroy: 'destroy purge rm', positionals: 'value*',
  },
}
