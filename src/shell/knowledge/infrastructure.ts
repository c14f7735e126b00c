/** Infrastructure as code. */
import { complete } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const variables = '-var= -var-file=file'
const locking = '-lock=? -lock-timeout= -input=? -no-color -ignore-remote-version'
const states = '-state=file -state-out=file -backup=file'
const planning = `-destroy -refresh=? -refresh-only -replace= -target= -target-file=file -exclude= -exclude-file=file
  -allow-deferral -parallelism= -compact-warnings -json -json-into=file -concise -deprecation= -show-sensitive
  -consolidate-warnings=? -consolidate-errors=? -module-depth= -detailed-exitcode -generate-config-out=file -out=file
  -light -suppress-forget-errors`

const state: ProgramSpec = {
  risk: 'change', options: `${locking} ${states} -dry-run -force -backup-out=file`, positionals: 'value*',
}
const taint: ProgramSpec = {
  risk: 'change', options: `${locking} ${states} -allow-missing -module= ${variables}`, positionals: 'value', needs: 1,
}
const workspace: ProgramSpec = {
  risk: 'change', options: `${locking} ${states} ${variables} -or-create=? -force`, positionals: 'value directory',
  needs: 1,
}
const unchecked: ProgramSpec = { complete: false, singleDash: true, positionals: 'value*' }

/** All its levels write long options with one dash. */
function singleDash(spec: ProgramSpec): ProgramSpec {
  const subcommands = Object.entries(spec.subcommands ?? {}).map(([name, inner]) => [name, singleDash(inner)])
  return { ...spec, singleDash: true, ...(spec.subcommands && { subcommands: Object.fromEntries(subcommands) }) }
}

const terraform: ProgramSpec = singleDash(complete({
  risk: 'change', options: '-chdir=directory -v',
  subcommands: {
    plan: { positionals: 'directory', options: `${planning} ${variables} ${locking} ${states}` },
    apply: {
      risk: 'change', destroy: '-destroy', positionals: 'file',
      options: `-auto-approve ${planning} ${variables} ${locking} ${states}`,
    },
    destroy: {
      risk: 'destroy', positionals: 'directory',
      options: `-auto-approve -force ${planning} ${variables} ${locking} ${states}`,
    },
    refresh: { risk: 'change', positionals: 'directory', options: `${planning} ${variables} ${locking} ${states}` },
    init: {
      risk: 'change', positionals: 'directory',
      options: `-backend=? -backend-config= -force-copy -from-module= -get=? -get-plugins=? -json
        -plugin-dir=directory -reconfigure -migrate-state -upgrade=? -lockfile= -test-directory=directory
        -verify-plugins=? -cloud=? -cloud-config= -create-default-workspace=? ${variables} ${locking} ${states}`,
    },
    validate: {
      positionals: 'directory',
      options: `-json -no-color -no-tests -test-directory=directory -check-variables=? ${variables}
        -consolidate-warnings=? -consolidate-errors=?`,
    },
    fmt: {
      risk: 'change', positionals: 'file*', read: '-check',
      options: '-list=? -write=? -diff -check -no-color -recursive',
    },
    show: {
      positionals: 'file',
      options: `-json -no-color -module-depth= -show-sensitive -config -module= -plan= ${variables}`,
    },
    output: {
      positionals: 'value', options: `-state=file -no-color -json -raw -module= -show-sensitive ${variables}`,
    },
    console: { options: `-plan -state=file ${variables} ${locking}`, positionals: 'directory' },
    graph: {
      options: `-plan=file -draw-cycles -type= -module-depth= -no-color -verbose ${variables}`,
      positionals: 'directory',
    },
    get: {
      risk: 'change', options: `-update -no-color -test-directory=directory -json ${variables}`,
      positionals: 'directory',
    },
    import: {
      risk: 'change', positionals: 'value value', needs: 2,
      options: `-config=directory -provider= -allow-missing-config -parallelism= -compact-warnings ${variables}
        ${locking} ${states}`,
    },
    state: {
      subcommands: {
        list: { positionals: 'value*', options: `-state=file -id= ${variables}` },
        show: { positionals: 'value', options: `-state=file -json -show-sensitive ${variables}`, needs: 1 },
        pull: { options: variables },
        push: { risk: 'change', positionals: 'file', needs: 1, options: `-force ${locking} ${variables}` },
        mv: { ...state, needs: 2 }, rm: { ...state, risk: 'destroy', needs: 1, read: '-dry-run' },
        'replace-provider': { ...state, options: `${state.options} -auto-approve`, needs: 2 },
        identities: { options: '-json -id= -state=file' },
      },
    },
    taint, untaint: taint,
    workspace: {
      subcommands: {
        list: { options: variables, positionals: 'directory' }, show: { options: variables }, new: workspace,
        select: workspace, delete: { ...workspace, risk: 'destroy' },
      },
    },
    'force-unlock': { risk: 'change', positionals: 'value', needs: 1, options: '-force' },
    providers: {
      options: `-test-directory=directory ${variables}`,
      subcommands: {
        lock: {
          risk: 'change', positionals: 'value*',
          options: `-fs-mirror=directory -net-mirror=location -platform= -enable-plugin-cache
            -test-directory=directory ${variables}`,
        },
        mirror: { risk: 'change', positionals: 'directory', options: `-platform= -lock-file=? ${variables}` },
        schema: { options: `-json ${variables}` },
      },
    },
    test: {
      risk: 'change',
      options: `-cloud-run= -filter= -json -junit-xml=file -no-color -parallelism= -run-parallelism=
        -test-directory=directory -verbose ${variables}`,
    },
    modules: { options: '-json' }, metadata: { subcommands: { functions: { options: '-json' } } },
    login: { risk: 'change', positionals: 'host' }, logout: { risk: 'change', positionals: 'host' },
    version: { options: '-json' }, stacks: unchecked, env: unchecked, push: unchecked, debug: unchecked,
    rpcapi: unchecked, query: unchecked, '0.12upgrade': unchecked, '0.13upgrade': unchecked,
    'internal-plugin': unchecked, 'provider-scaffold': unchecked, cloud: unchecked, 'install-autocomplete': unchecked,
  },
}, '-h -help'))

/** What ansible's programs share. */
const vault = '--ask-vault-password|--ask-vault-pass --vault-id= --vault-password-file|--vault-pass-file=file'
const playing = `--ask-vault-password|--ask-vault-pass --become-password-file|--become-pass-file=file
  --connection-password-file|--conn-pass-file=file --flush-cache --force-handlers --list-hosts --list-tags
  --list-tasks --skip-tags= --start-at-task= --step --syntax-check --vault-id=
  --vault-password-file|--vault-pass-file=file -C|--check -D|--diff -K|--ask-become-pass -M|--module-path=directory
  -e|--extra-vars= -f|--forks= -h -i|--inventory|--inventory-file= -k|--ask-pass -l|--limit= -t|--tags= -v|--verbose
  --private-key|--key-file=file --scp-extra-args= --sftp-extra-args= --ssh-common-args= --ssh-extra-args=
  -T|--timeout= -c|--connection= -u|--user=user --become-method= --become-user= -b|--become --su -S --su-user= -R=
  --ask-su-pass -s --sudo -U= --sudo-user= --ask-sudo-pass -P= --new-vault-* -J`

export const infrastructure: Programs = {
  terraform, tofu: terraform,
  terragrunt: {
    risk: 'change', singleDash: true, positionals: 'value*',
    read: 'plan plan-all output output-all validate validate-all show graph-dependencies hclfmt',
    destroy: 'destroy destroy-all',
  },
  ansible: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'value', needs: 1,
    read: '--list-hosts --check -C',
    options: `--ask-vault-password|--ask-vault-pass --become-password-file|--become-pass-file=file
      --connection-password-file|--conn-pass-file=file --list-hosts --playbook-dir=directory --task-timeout=
      --vault-id= --vault-password-file|--vault-pass-file=file -B|--background= -C|--check -D|--diff
      -K|--ask-become-pass -M|--module-path=directory -P|--poll= -a|--args= -e|--extra-vars= -f|--forks= -h
      -i|--inventory|--inventory-file= -k|--ask-pass -l|--limit= -m|--module-name= -o|--one-line -t|--tree=
      -v|--verbose --become-method= --become-user= -b|--become --private-key|--key-file=file --scp-extra-args=
      --sftp-extra-args= --ssh-common-args= --ssh-extra-args= -T|--timeout= -c|--connection= -u|--user=user --su -S -s
      --sudo -U= -R= --sudo-user=`,
  },
  'ansible-playbook': {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'file*', needs: 1,
    read: '--check -C --list-hosts --list-tasks --list-tags --syntax-check', options: playing,
  },
  'ansible-vault': {
    complete: true, abbreviates: 'options', inherits: true,
    options: `-v|--verbose -h ${vault} --new-vault-id= --new-vault-password-file=file --encrypt-vault-id=
      --output=file`,
    subcommands: {
      view: { complete: true, positionals: 'file*', needs: 1 },
      edit: { complete: true, risk: 'change', positionals: 'file*', needs: 1 },
      create: { complete: true, risk: 'change', positionals: 'file*', options: '--skip-tty-check' },
      encrypt: { complete: true, risk: 'change', positionals: 'file*' },
      decrypt: { complete: true, risk: 'change', positionals: 'file*' },
      rekey: { complete: true, risk: 'change', positionals: 'file*', needs: 1 },
      encrypt_string: {
        complete: true, positionals: 'value*', options: '-p|--prompt --show-input -n|--name= --stdin-name=',
      },
    },
  },
  'ansible-inventory': {
    complete: true, abbreviates: 'options', positionals: 'value',
    options: `--ask-vault-password|--ask-vault-pass --export --output= --playbook-dir=directory --toml --vars
      --vault-id= --vault-password-file|--vault-pass-file=file -e|--extra-vars= -h -i|--inventory|--inventory-file=
      -v|--verbose -y|--yaml --graph --host=host --list -l|--limit= --flush-cache`,
  },
  'ansible-galaxy': {
    risk: 'change', read: 'list search info', destroy: 'delete remove', positionals: 'value*',
    options: '-r=file --role-file=file -p=directory --roles-path=directory -s=location --server=location -n= -v',
  },
  'ansible-doc': { positionals: 'value*', options: '-t= -M=directory -j -l -s -F' },
  'ansible-config': { positionals: 'value*', options: '-c=file --config=file -t= --only-changed' },
  'ansible-lint': { positionals: 'file*' }, 'ansible-console': { risk: 'change', positionals: 'value' },
  'ansible-pull': {
    risk: 'change', positionals: 'file*',
    options: '-U|--url=location -C|--checkout= -d|--directory=directory -i|--inventory=file',
  },
  pulumi: {
    risk: 'change', read: 'preview stack whoami config about logs version', destroy: 'destroy', positionals: 'value*',
    options: '-s|--stack= -C|--cwd=directory',
  },
  packer: {
    risk: 'change', read: 'validate inspect version', positionals: 'value*', singleDash: true,
    options: '-var= -var-file=file -only= -except=',
  },
  vagrant: {
    risk: 'change', read: 'status global-status version port ssh-config validate', destroy: 'destroy',
    positionals: 'value*',
  },
  salt: { risk: 'change', positionals: 'value*', read: 'test.ping grains.items' },
  puppet: { risk: 'change', positionals: 'value*', read: '--noop' },
  'chef-client': { risk: 'change', read: '--why-run -W' },
}
