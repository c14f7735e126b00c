/** kubectl's own settings. */
import { printing } from './kubectl-options.ts'
import type { ProgramSpec } from './types.ts'

const use: ProgramSpec = { risk: 'change', complete: true, positionals: 'value*' }

export const config: ProgramSpec = {
  complete: true,
  subcommands: {
    'current-context': {
      complete: true, positionals: 'value*',
    },
    'delete-cluster': {
      risk: 'change', complete: true, positionals: 'value*',
    },
    'delete-context': {
      risk: 'change', complete: true, positionals: 'value*',
    },
    'delete-user': {
      risk: 'change', complete: true, positionals: 'value*',
    },
    'get-clusters': {
      complete: true, positionals: 'value*',
    },
    'get-contexts': {
      complete: true, positionals: 'value*',
      options: '--no-headers -o|--output=',
    },
    'get-users': {
      complete: true, positionals: 'value*',
    },
    'rename-context': {
      risk: 'change', complete: true, positionals: 'value*',
    },
    set: {
      risk: 'change', complete: true, positionals: 'value*',
      options: '--set-raw-bytes',
    },
    'set-cluster': {
      risk: 'change', complete: true, positionals: 'value*',
      options: `--certificate-authority=file --embed-certs --insecure-skip-tls-verify --proxy-url= --server=location
        --tls-server-name=`,
    },
    'set-context': {
      risk: 'change', complete: true, positionals: 'value*',
      options: '--cluster= --current --namespace= --user=',
    },
    'set-credentials': {
      risk: 'change', complete: true, positionals: 'value*',
      options: `--auth-provider= --auth-provider-arg= --client-certificate=file --client-key=file --embed-certs
        --exec-api-version= --exec-arg= --exec-command= --exec-env= --exec-interactive-mode=
        --exec-provide-cluster-info --password= --token= --username=`,
    },
    unset: {
      risk: 'change', complete: true, positionals: 'value*',
    },
    'use-context': use, use,
    view: {
      complete: true, positionals: 'value*',
      options: `--flatten --merge --minify --raw ${printing} --export`,
    },
  },
}
