/** Helm 3 and 4, with what release 2 had besides. */
import { complete } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const everywhere = `--burst-limit= --debug --kube-apiserver=location --kube-as-group= --kube-as-user=
  --kube-ca-file=file --kube-context= --kube-insecure-skip-tls-verify --kube-tls-server-name= --kube-token=
  --kubeconfig=file -n|--namespace= --qps= --color= --colour= --content-cache=directory --registry-config=file
  --repository-cache=directory --repository-config=file --host=address --home=directory --tiller-connection-timeout=
  --tiller-namespace= --tls --tls-ca-cert=file --tls-cert=file --tls-hostname= --tls-key=file --tls-verify
  --add-dir-header --alsologtostderr --log-backtrace-at= --log-dir=directory --log-file=file --log-file-max-size=
  --logtostderr --skip-headers --skip-log-headers --stderrthreshold= -v|--v= --vmodule= -h`

/** Where a chart comes from. */
const chart = `--ca-file=file --cert-file=file --key-file=file --insecure-skip-tls-verify --keyring=file
  --pass-credentials --password= --plain-http --repo=location --username= --verify --version= --devel`

const values = '-f|--values=file --set= --set-file= --set-json= --set-literal= --set-string='

/** What `install`, `upgrade` and `template` share. */
const deploying = `${chart} ${values} --atomic --rollback-on-failure --create-namespace --dependency-update --dep-up
  --description= --disable-openapi-validation --dry-run=? --enable-dns --force --force-replace --force-conflicts
  --server-side=? -l|--labels= --no-hooks --post-renderer= --post-renderer-args= --render-subchart-notes --hide-notes
  --hide-secret --skip-crds --skip-schema-validation --take-ownership --timeout= --wait=? --wait-for-jobs --name=
  --recreate-pods`

const change: ProgramSpec = { risk: 'change', positionals: 'value*', needs: 1 }
const release: ProgramSpec = { positionals: 'value*', needs: 1, options: '--revision=' }
const shown: ProgramSpec = { positionals: 'value*', needs: 1, options: `${chart} --jsonpath=` }
const dependency: ProgramSpec = {
  risk: 'change', positionals: 'directory', options: `${chart} --skip-refresh --max-col-width=`,
}
const dependencies: ProgramSpec = {
  subcommands: { build: dependency, list: dependency, ls: dependency, update: dependency, up: dependency },
}
const history: ProgramSpec = { positionals: 'value', needs: 1, options: '--max= -o|--output= --col-width=' }
const listed: ProgramSpec = {
  positionals: 'value*',
  options: `-a|--all -A|--all-namespaces -d|--date --deployed --failed -f|--filter= -m|--max= --no-headers --offset=
    -o|--output= --pending -r|--reverse -l|--selector= -q|--short --superseded --time-format= --uninstalled
    --uninstalling --deleted --deleting -c|--chart-name --col-width= --namespace=`,
}
const uninstall: ProgramSpec = {
  risk: 'destroy', positionals: 'value*', needs: 1, read: '--dry-run',
  options: `--cascade= --description= --dry-run --ignore-not-found --keep-history --no-hooks --timeout= --wait=?
    --purge`,
}
const repoList: ProgramSpec = { options: '-o|--output= --no-headers' }
const later: ProgramSpec = { complete: false, positionals: 'value*' }

const helm: ProgramSpec = complete({
  inherits: true, options: everywhere,
  subcommands: {
    list: listed, ls: listed,
    status: { positionals: 'value', needs: 1, options: '-o|--output= --revision= --show-desc --show-resources' },
    history, hist: history,
    get: {
      subcommands: {
        all: { ...release, options: '--revision= --template=' }, hooks: release, manifest: release, notes: release,
        values: { ...release, options: '-a|--all -o|--output= --revision=' },
        metadata: { ...release, options: '-o|--output= --revision=' },
      },
    },
    show: { subcommands: { all: shown, chart: shown, crds: shown, readme: shown, values: shown } }, inspect: later,
    search: {
      subcommands: {
        repo: {
          positionals: 'value*',
          options: '--devel --fail-on-no-result --max-col-width= -o|--output= -r|--regexp --version= -l|--versions',
        },
        hub: {
          positionals: 'value*',
          options: '--endpoint=location --fail-on-no-result --list-repo-url --max-col-width= -o|--output=',
        },
      },
    },
    template: {
      positionals: 'value*', needs: 1,
      options: `${deploying} -a|--api-versions= -g|--generate-name --include-crds --is-upgrade --kube-version=
        --name-template= --output-dir=directory --release-name --replace -s|--show-only= --skip-tests --validate
        -x|--execute= --notes`,
    },
    lint: {
      positionals: 'directory*',
      options: `${values} --quiet --strict --with-subcharts --kube-version= --skip-schema-validation`,
    },
    install: {
      ...change, read: '--dry-run',
      options: `${deploying} -g|--generate-name --name-template= -o|--output= --replace --no-crd-hook`,
    },
    upgrade: {
      ...change, needs: 2, read: '--dry-run',
      options: `${deploying} --cleanup-on-fail --history-max= -i|--install -o|--output= --reset-values
        --reset-then-reuse-values --reuse-values`,
    },
    rollback: {
      ...change, read: '--dry-run',
      options: `--cleanup-on-fail --dry-run=? --force --force-replace --force-conflicts --server-side=? --history-max=
        --no-hooks --recreate-pods --timeout= --wait=? --wait-for-jobs --description=`,
    },
    uninstall, delete: uninstall, del: uninstall, un: uninstall,
    test: { ...change, options: '--filter= --hide-notes --logs --timeout= --cleanup --parallel' },
    repo: {
      subcommands: {
        add: {
          risk: 'change', positionals: 'value location', needs: 2,
          options: `${chart} --allow-deprecated-repos --force-update --no-update --password-stdin --timeout=`,
        },
        list: repoList, ls: repoList,
        update: { risk: 'change', positionals: 'value*', options: '--fail-on-repo-update-fail --timeout= --strict' },
        up: { risk: 'change', positionals: 'value*', options: '--fail-on-repo-update-fail' }, remove: change,
        rm: change, index: { risk: 'change', positionals: 'directory', options: '--merge=file --url=location --json' },
      },
    },
    pull: { ...change, options: `${chart} -d|--destination=directory --prov --untar --untardir=directory` },
    fetch: { ...change, options: `${chart} -d|--destination=directory --prov --untar --untardir=directory` },
    push: { ...change, options: chart },
    package: {
      ...change,
      options: `${chart} --app-version= -u|--dependency-update -d|--destination=directory --key=
        --passphrase-file=file --sign --save`,
    },
    dependency: dependencies, dep: dependencies, dependencies,
    registry: {
      subcommands: {
        login: { ...change, options: `${chart} -u|--username= -p|--password= --password-stdin --insecure` },
        logout: change,
      },
    },
    create: { ...change, options: '-p|--starter=' },
    verify: { positionals: 'file', needs: 1, options: '--keyring=file' },
    version: { options: '-c|--client --short --template= -s|--server' }, env: { positionals: 'value' }, plugin: later,
    completion: later, help: later,
    // Plugins installed often, and release 2.
    diff: later, secrets: later, dashboard: later, mapkubeapis: later, '2to3': later, unittest: later, s3: later,
    'cm-push': later, git: later, x: later, docs: later, schema: later, images: later, init: later, reset: later,
    home: later, serve: later, tiller: later,
  },
})

export const charts: Programs = {
  helm,
  helmfile: {
    risk: 'change', read: 'list diff template lint build status version', destroy: 'destroy delete',
    options: `-f|--file=file -e|--environment= -l|--selector= -n|--namespace= --kube-context= --state-values-set=
      --log-level=`,
    positionals: 'value*',
  },
}
