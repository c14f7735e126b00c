/** kubectl's commands. */
import { config } from './kubectl-config.ts'
import { create } from './kubectl-create.ts'
import { everywhere, files, printing } from './kubectl-options.ts'
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

/** What the server has without extensions, and short names. */
const KINDS = `all bindings bs certificatesigningrequests certificatesigningrequest csr clusterrolebindings clusterrolebinding
  clusterroles clusterrole componentstatuses componentstatus cs configmaps configmap cm controllerrevisions controllerrevision
  cronjobs cronjob cj crd crds csidrivers csidriver csinodes csinode customresourcedefinitions customresourcedefinition
  daemonsets daemonset ds deployments deployment deploy endpoints endpoint ep endpointslices endpointslice events event ev
  flowschemas flowschema horizontalpodautoscalers horizontalpodautoscaler hpa ingressclasses ingressclass ingresses ingress ing
  jobs job leases lease limitranges limitrange limits mutatingwebhookconfigurations mutatingwebhookconfiguration namespaces
  namespace ns networkpolicies networkpolicy netpol nodes node no persistentvolumeclaims persistentvolumeclaim pvc
  persistentvolumes persistentvolume pv poddisruptionbudgets poddisruptionbudget pdb pods pod po podtemplates podtemplate
  priorityclasses priorityclass pc replicasets replicaset rs replicationcontrollers replicationcontroller rc resourcequotas
  resourcequota quota rolebindings rolebinding roles role runtimeclasses runtimeclass secrets secret serviceaccounts
  serviceaccount sa services service svc statefulsets statefulset sts storageclasses storageclass sc
  validatingwebhookconfigurations validatingwebhookconfiguration volumeattachments volumeattachment`

const topPods: ProgramSpec = { positionals: 'value*' }
const topNodes = topPods
const settable: ProgramSpec = { risk: 'change', positionals: 'value*' }

/** Commands that other clients of the same servers have too. */
export const commands: Programs = {
  create, config,
  expose: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--cluster-ip= --dry-run=? --external-ip= --field-manager= -l|--labels= --load-balancer-ip= --name=
      --override-type= --overrides= --port= --protocol= --save-config --selector= --session-affinity= --target-port=
      --type= --container-port= --generator= --record ${printing} ${files}`,
  },
  run: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    runs: { after: '--', enters: 'container' }, needs: 1, alone: '-f --filename',
    options: `--annotations= --attach --cascade=? --command --dry-run=? --env= --expose --field-manager= --force
      --grace-period= --image= --image-pull-policy= -l|--labels= --leave-stdin-open --override-type= --overrides=
      --pod-running-timeout= --port= --privileged -q|--quiet --restart= --rm --save-config -i|--stdin --timeout=
      -t|--tty --wait --generator= --hostport= --limits= --record -r|--replicas= --requests= --schedule=
      --service-generator= --service-overrides= --serviceaccount= ${printing} ${files} --detach-keys=`,
  },
  set: {
    risk: 'change', complete: true,
    subcommands: {
      env: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--all -c|--containers= --dry-run=? -e|--env= --field-manager= --from= --keys= --list --local
          --overwrite --prefix= --resolve -l|--selector= ${printing} ${files} --record`,
      },
      image: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--all --dry-run=? --field-manager= --local -l|--selector= --record ${printing} ${files}`,
      },
      resources: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--all -c|--containers= --dry-run=? --field-manager= --limits= --local --requests= -l|--selector=
          --record ${printing} ${files} -r=`,
      },
      selector: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--all --dry-run=? --field-manager= -f|--filename=file --local -R|--recursive --resource-version=
          --record ${printing}`,
      },
      serviceaccount: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--all --dry-run=? --field-manager= --local --record ${printing} ${files}`,
      },
      subject: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--all --dry-run=? --field-manager= --group= --local -l|--selector= --serviceaccount= --user=
          ${printing} ${files}`,
      },
      sa: settable, subj: settable, probe: settable, volume: settable, volumes: settable,
    },
  },
  explain: {
    complete: true, positionals: 'value*', needs: 1, options: '--api-version= -o|--output= --recursive',
  },
  get: {
    complete: true, positionals: 'value*', words: KINDS,
    options: `-A|--all-namespaces --chunk-size= --field-selector= --ignore-not-found -L|--label-columns= --no-headers
      --output-watch-events --raw= -l|--selector= --server-print --show-kind --show-labels --sort-by= --subresource=
      -w|--watch --watch-only --use-openapi-print-columns ${printing} ${files} --export --show-all
      --include-uninitialized`,
  },
  edit: {
    risk: 'change', complete: true, positionals: 'value*', words: KINDS,
    options: `--field-manager= --output-patch --save-config --subresource= --validate=? --windows-line-endings
      --record ${printing} ${files}`,
  },
  delete: {
    risk: 'destroy', read: '--dry-run', complete: true, positionals: 'value*', words: KINDS,
    options: `--all -A|--all-namespaces --cascade=? --dry-run=? --field-selector= --force --grace-period=
      --ignore-not-found -i|--interactive --now -o|--output= --raw= -l|--selector= --timeout= --wait ${files}
      --include-uninitialized`,
  },
  rollout: {
    risk: 'change', complete: true,
    subcommands: {
      history: {
        complete: true, positionals: 'value*', options: `--revision= -l|--selector= ${printing} ${files}`,
      },
      pause: {
        risk: 'change', complete: true, positionals: 'value*',
        options: `--field-manager= -l|--selector= ${printing} ${files}`,
      },
      restart: {
        risk: 'change', complete: true, positionals: 'value*',
        options: `--field-manager= -l|--selector= ${printing} ${files}`,
      },
      resume: {
        risk: 'change', complete: true, positionals: 'value*',
        options: `--field-manager= -l|--selector= ${printing} ${files}`,
      },
      status: {
        complete: true, positionals: 'value*', options: `--revision= -l|--selector= --timeout= -w|--watch ${files}`,
      },
      undo: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--dry-run=? -l|--selector= --to-revision= ${printing} ${files}`,
      },
    },
  },
  scale: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--all --current-replicas= --dry-run=? --replicas= --resource-version= -l|--selector= --timeout= --record
      ${printing} ${files}`,
  },
  autoscale: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--cpu-percent= --dry-run=? --field-manager= --max= --min= --name= --save-config --generator= --record
      ${printing} ${files} --cpu= --memory=`,
  },
  certificate: {
    risk: 'change', complete: true,
    subcommands: {
      approve: {
        risk: 'change', complete: true, positionals: 'value*', options: `--force ${printing} ${files}`,
      },
      deny: {
        risk: 'change', complete: true, positionals: 'value*', options: `--force ${printing} ${files}`,
      },
    },
  },
  'cluster-info': {
    complete: true,
    subcommands: {
      dump: {
        complete: true, positionals: 'value*',
        options: `-A|--all-namespaces --namespaces= --output-directory=directory --pod-running-timeout= ${printing}`,
      },
    },
  },
  top: {
    complete: true,
    subcommands: {
      node: {
        complete: true, positionals: 'value*',
        options: `--no-headers -l|--selector= --show-capacity --sort-by= --use-protocol-buffers --heapster-namespace=
          --heapster-port= --heapster-scheme= --heapster-service= --heapster-* --show-swap`,
      },
      pod: {
        complete: true, positionals: 'value*',
        options: `-A|--all-namespaces --containers --field-selector= --no-headers -l|--selector= --sort-by= --sum
          --use-protocol-buffers --heapster-* --swap --show-swap`,
      },
      pods: topPods, po: topPods, nodes: topNodes, no: topNodes,
    },
  },
  cordon: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*', options: '--dry-run=? -l|--selector=',
  },
  uncordon: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*', options: '--dry-run=? -l|--selector=',
  },
  drain: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--chunk-size= --delete-emptydir-data --disable-eviction --dry-run=? --force --grace-period=
      --ignore-daemonsets --pod-selector= -l|--selector= --skip-wait-for-delete-timeout= --timeout=
      --delete-local-data`,
  },
  taint: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*', needs: 2,
    options: `--all --dry-run=? --field-manager= --overwrite -l|--selector= --validate=? ${printing} --record`,
  },
  describe: {
    complete: true, positionals: 'value*', words: KINDS,
    options: `-A|--all-namespaces --chunk-size= -l|--selector= --show-events ${files} --include-uninitialized`,
  },
  logs: {
    complete: true, positionals: 'value*',
    options: `--all-containers --all-pods -c|--container= -f|--follow --ignore-errors
      --insecure-skip-tls-verify-backend --limit-bytes= --max-log-requests= --pod-running-timeout= --prefix
      -p|--previous -l|--selector= --since= --since-time= --tail= --timestamps --interactive`,
  },
  attach: {
    risk: 'change', complete: true, positionals: 'value*', needs: 1,
    options: '-c|--container= --pod-running-timeout= -q|--quiet -i|--stdin -t|--tty',
  },
  exec: {
    complete: true, positionals: 'value*', runs: { after: '--', enters: 'container' }, needs: 1,
    alone: '-f --filename',
    options: `-c|--container= -f|--filename=file --pod-running-timeout= -q|--quiet -i|--stdin -t|--tty -p|--pod=
      --detach-keys=`,
  },
  'port-forward': {
    complete: true, positionals: 'value*', needs: 2, options: '--address= --pod-running-timeout= -p|--pod=',
  },
  proxy: {
    complete: true, positionals: 'value*',
    options: `--accept-hosts= --accept-paths= --address= --api-prefix= --append-server-path --disable-filter
      --keepalive= -p|--port= --reject-methods= --reject-paths= -u|--unix-socket= -w|--www=directory -P|--www-prefix=`,
  },
  cp: {
    risk: 'change', complete: true, positionals: 'value*', needs: 2,
    options: '-c|--container= --no-preserve --retries=',
  },
  auth: {
    complete: true,
    subcommands: {
      'can-i': {
        complete: true, positionals: 'value*',
        options: '-A|--all-namespaces --list --no-headers -q|--quiet --subresource=',
      },
      reconcile: {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--dry-run=? --remove-extra-permissions --remove-extra-subjects ${printing} ${files}`,
      },
      whoami: {
        complete: true, positionals: 'value*', options: `${printing}`,
      },
    },
  },
  debug: {
    risk: 'change', complete: true, positionals: 'value*', runs: { after: '--', enters: 'container' },
    options: `--arguments-only --attach -c|--container= --copy-to= --custom=file --env= -f|--filename=file --image=
      --image-pull-policy= --keep-annotations --keep-init-containers --keep-labels --keep-liveness --keep-readiness
      --keep-startup --profile= -q|--quiet --replace --same-node --set-image= --share-processes -i|--stdin --target=
      -t|--tty --keep-volumes`,
  },
  events: {
    complete: true, positionals: 'value*',
    options: `-A|--all-namespaces --chunk-size= --for= --no-headers --types= -w|--watch ${printing}`,
  },
  diff: {
    complete: true, positionals: 'value*',
    options: `--concurrency= --field-manager= --force-conflicts --prune --prune-allowlist= -l|--selector=
      --server-side --show-managed-fields ${files}`,
  },
  apply: {
    risk: 'change', destroy: '--prune --prune-whitelist --prune-allowlist', read: '--dry-run', complete: true,
    options: `--all --cascade=? --dry-run=? --field-manager= --force --force-conflicts --grace-period= --openapi-patch
      --overwrite --prune --prune-allowlist= -l|--selector= --server-side --subresource= --timeout= --validate=?
      --wait --prune-whitelist= --record ${printing} ${files} --concurrency= --experimental-*`,
    subcommands: {
      'edit-last-applied': {
        risk: 'change', complete: true, positionals: 'value*',
        options: `--field-manager= --validate=? --windows-line-endings --record ${printing} ${files}`,
      },
      'set-last-applied': {
        risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
        options: `--create-annotation --dry-run=? -f|--filename=file ${printing}`,
      },
      'view-last-applied': {
        complete: true, positionals: 'value*', options: `--all -o|--output= -l|--selector= ${files}`,
      },
    },
  },
  patch: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--dry-run=? --field-manager= --local -p|--patch= --patch-file=file --subresource= --type= --record
      ${printing} ${files}`,
  },
  replace: {
    risk: 'change', destroy: '--force', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--cascade=? --dry-run=? --field-manager= --force --grace-period= --raw= --save-config --subresource=
      --timeout= --validate=? --wait ${printing} ${files} --record`,
  },
  wait: {
    complete: true, positionals: 'value*',
    options: `--all -A|--all-namespaces --field-selector= -f|--filename=file --for= --local -R|--recursive
      -l|--selector= --timeout= ${printing} --allow-missing-template-keys`,
  },
  kustomize: {
    complete: true, positionals: 'value*',
    options: `--as-current-user --enable-alpha-plugins --enable-helm -e|--env= --helm-api-versions= --helm-command=
      --helm-debug --helm-kube-version= --load-restrictor= --mount= --network --network-name= -o|--output=`,
  },
  label: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--all -A|--all-namespaces --dry-run=? --field-manager= --field-selector= --list --local --overwrite
      --resource-version= -l|--selector= --record ${printing} ${files}`,
  },
  annotate: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `--all -A|--all-namespaces --dry-run=? --field-manager= --field-selector= --list --local --overwrite
      --resource-version= -l|--selector= --record ${printing} ${files} --include-uninitialized`,
  },
  completion: {
    complete: true, positionals: 'value*',
  },
  'api-resources': {
    complete: true, positionals: 'value*',
    options: `--api-group= --cached --categories= --namespaced --no-headers -o|--output= --sort-by= --verbs=
      --show-kind`,
  },
  'api-versions': {
    complete: true, positionals: 'value*',
  },
  plugin: {
    complete: true,
    subcommands: {
      list: {
        complete: true, positionals: 'value*', options: '--name-only',
      },
    },
  },
  version: {
    complete: true, positionals: 'value*', options: '--client -o|--output= --short -c',
  },
}

/** Plugins that are installed often: their commands look like kubectl's own. */
const PLUGINS = `alpha argo ca cert-manager cnpg convert cost ctx deprecations df-pv directpv doctor edit-secret
  evict-pod exec-as fields flame get-all gadget graph grep hlf hns iexec images ingress-nginx karpenter kc krew
  kubectl ktop kyverno lineage linkerd minio modify-secret mtail neat node-shell node-admin np-viewer ns oidc-login
  open-svc outdated pexec pod-lens popeye pv-migrate rabbitmq rbac-lookup rbac-tool relay resource-capacity rolesum
  rollout-restart rook-ceph score sniff spy split-yaml ssh-jump starboard stern strimzi tail trace tree unused-volumes
  useless-resources usage view-allocations view-cert view-secret view-utilization who-can whoami rsh crossplane
  rolling-update stop options help`

const plugin: ProgramSpec = { positionals: 'value*' }

export const kubectl: ProgramSpec = {
  inherits: true, complete: true, options: everywhere,
  subcommands: {
    ...named(PLUGINS, plugin), ...commands,
  },
}
