/** Programs around Kubernetes that are told apart by their verbs. */
import { kubectl } from './kubectl.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }
const destroy: ProgramSpec = { risk: 'destroy', positionals: 'value*' }

export const kubernetes: Programs = {
  kubectl, kubens: { risk: 'change', positionals: 'value', options: '-c|--current -u|--unset' },
  kustomize: {
    complete: true, options: '-h --stack-trace',
    subcommands: {
      edit: change, create: change, cfg: read, fn: read, config: read, alpha: read, localize: change, openapi: read,
      version: read, completion: read, help: read, docs: read,
      build: { positionals: 'value', options: '-o|--output=file --enable-helm --load-restrictor= --helm-command=' },
    },
  },
  stern: {
    positionals: 'value*',
    options: `-n|--namespace= --context= --kubeconfig=file -c|--container= -E|--exclude-container= -l|--selector=
      -s|--since= --tail= -e|--exclude= -i|--include= -o|--output= --template= --color= --container-state=
      --max-log-requests= --field-selector= --node= -A|--all-namespaces -t|--timestamps=? --no-follow --only-log-lines
      -p|--prompt`,
  },
  k9s: {
    complete: true, positionals: 'value*',
    options: `-n|--namespace= --context= --cluster= --user= --kubeconfig=file -c|--command= -A|--all-namespaces
      -r|--refresh= -l|--logLevel= --logFile=file --readonly --write --headless --logoless --crumbsless
      --screen-dump-dir=directory --splashless --as= --as-group= --token= --request-timeout=
      --certificate-authority=file --client-certificate=file --client-key=file --insecure-skip-tls-verify
      --tls-server-name= -h --invert`,
    subcommands: { version: { positionals: 'value*' }, info: { positionals: 'value*' }, help: read, completion: read },
  },
  kubeadm: {
    risk: 'change',
    subcommands: {
      init: change,
      join: {
        risk: 'change', positionals: 'address', options: '--token= --discovery-token-ca-cert-hash= --control-plane',
      },
      reset: destroy, token: { risk: 'change', positionals: 'value*', read: 'list' }, version: read,
      config: { risk: 'read', positionals: 'value*' },
      upgrade: { risk: 'change', positionals: 'value*', read: 'plan diff' }, alpha: change, kubeconfig: change,
      certs: { risk: 'change', positionals: 'value*', read: 'check-expiration' }, completion: read, help: read,
    },
    complete: true,
    options: `--rootfs=directory -v|--v= --add-dir-header --log-file=file --log-file-max-size= --one-output
      --skip-headers --skip-log-headers -h`,
  },
  crictl: {
    risk: 'change', complete: true,
    options: `-c|--config=file -D|--debug -i|--image-endpoint=file -r|--runtime-endpoint=file -t|--timeout=
      --profile-* --tracing-* --enable-tracing -h -v`,
    subcommands: {
      ps: {
        positionals: 'value*',
        options: `-a|--all -q|--quiet -s|--state= --name= -p|--pod= -o|--output= --label= --image= -n|--last=
          -l|--latest -v|--verbose --no-trunc -r|--resolve-image-path --namespace= --id=`,
      },
      pods: read, images: read, image: read, img: read, info: read, version: read, stats: read, statsp: read,
      inspect: read, inspecti: read, inspectp: read, imagefsinfo: read, 'runtime-config': read, config: read,
      completion: read, events: read, help: read, h: read,
      logs: {
        positionals: 'value',
        options: '-f|--follow --tail= --since= -t|--timestamps -p|--previous --limit-bytes= -r|--reopen', needs: 1,
      },
      exec: {
        positionals: 'value', runs: { after: 1, enters: 'container' },
        options: '-i|--interactive -t|--tty -s|--sync --timeout= -e|--exec-*',
      },
      attach: read, 'port-forward': read, pull: change, run: change, runp: change, create: change, start: change,
      stop: change, stopp: change, update: change, checkpoint: change, 'update-runtime-config': change, metricsp: read,
      metricdescs: read, rm: destroy, rmp: destroy, rmi: destroy,
    },
  },
  ctr: {
    risk: 'change', positionals: 'value*', read: 'version list ls info check usage tree ps metrics',
    destroy: 'delete del rm remove prune kill',
    options: '-n|--namespace= -a|--address=file --timeout= --connect-timeout= --debug',
  },
  flux: {
    risk: 'change', complete: true, inherits: true,
    subcommands: {
      get: read, logs: read, check: read, events: read, tree: read, stats: read, version: read, diff: read,
      export: read, build: read, trace: read, envsubst: read, list: read, pull: change, push: change, tag: change,
      completion: read, help: read, debug: read, bootstrap: change, create: change, install: change, reconcile: change,
      resume: change, suspend: change, migrate: change, delete: destroy, uninstall: destroy, 'operator': change,
    },
    options: `-n|--namespace= --context= --kubeconfig=file --timeout= --verbose --kube-* --as= --as-group= --as-uid=
      --as-user-extra= --cache-dir=directory --certificate-authority=file --client-certificate=file --client-key=file
      --cluster= --disable-compression --insecure-skip-tls-verify --server=location --tls-server-name= --token=
      --user= --request-timeout= --ns-follows-kube-context -A|--all-namespaces -h --with-source --with-* --prune
      --export --source= --path= --interval= --url=location --branch=`,
  },
  argocd: {
    risk: 'change',
    riskByPrefix: { read: 'list get diff history logs wait manifests resources', destroy: 'delete rm' },
    options: `--server=address --auth-token= --grpc-web --insecure --plaintext --core --config=file
      --grpc-web-root-path= --header= --kube-context= --port-forward --port-forward-namespace= --redis-name= -H=`,
    positionals: 'value*',
  },
  istioctl: {
    risk: 'read', destroy: 'uninstall', change: 'install apply upgrade create-remote-secret kube-inject',
    positionals: 'value*',
    options: `-n|--namespace= -i|--istioNamespace= -c|--kubeconfig=file --context= -f|--filename=file --set=
      -r|--revision= -o|--output= --vklog=`,
  },
  linkerd: { risk: 'read', change: 'inject install upgrade', destroy: 'uninstall', positionals: 'value*' },
  cilium: {
    risk: 'read', change: 'install upgrade enable disable config', destroy: 'uninstall', positionals: 'value*',
  },
  velero: {
    risk: 'change', riskByPrefix: { read: 'get describe logs version', destroy: 'delete uninstall' },
    positionals: 'value*',
    options: `-n|--namespace= --kubeconfig=file --kubecontext= --from-backup= --from-schedule= --include-namespaces=
      -o|--output= -l|--selector= --schedule=`,
  },
  virtctl: { risk: 'change', read: 'version guestosinfo fslist userlist', positionals: 'value*' },
  virsh: {
    risk: 'change', positionals: 'value*',
    riskByPrefix: {
      read: 'list dom dominfo net-list pool-list vol-list version', destroy: 'destroy undefine vol-delete',
    },
  },
  eksctl: { risk: 'change', read: 'get info version', destroy: 'delete', positionals: 'value*' },
  minikube: { risk: 'change', read: 'status ip logs', destroy: 'delete', positionals: 'value*' },
  kind: { risk: 'change', read: 'get export', destroy: 'delete', positionals: 'value*' },
  k3s: {
    risk: 'change', positionals: 'value*',
    subcommands: { kubectl, crictl: { risk: 'change', positionals: 'value*', read: 'ps images logs pods inspect' } },
  },
  k3d: { risk: 'change', read: 'list version', destroy: 'delete', positionals: 'value*' },
  talosctl: {
    risk: 'change', positionals: 'value*', destroy: 'reset',
    read: `dashboard health logs get containers services service dmesg version members etcd memory mounts processes
      stats disks list read time config validate`,
    options: '-n|--nodes= -e|--endpoints= --talosconfig=file --context= --cluster=',
  },
  ceph: {
    risk: 'change', positionals: 'value*', destroy: 'destroy purge rm',
    read: 'status health df -s versions osd-tree tree detail ls dump stat',
  },
}
