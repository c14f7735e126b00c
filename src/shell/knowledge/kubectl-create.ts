/** What kubectl creates without a file. */
import { files, printing } from './kubectl-options.ts'
import type { ProgramSpec } from './types.ts'

const created: ProgramSpec = { risk: 'change', positionals: 'value*' }

export const create: ProgramSpec = {
  risk: 'change', read: '--dry-run', complete: true,
  options: `--dry-run=? --edit --field-manager= --raw= --save-config -l|--selector= --validate=?
    --windows-line-endings --record ${printing} ${files}`,
  subcommands: {
    clusterrole: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--aggregation-rule= --dry-run=? --field-manager= --non-resource-url= --resource= --resource-name=
        --save-config --validate=? --verb= ${printing}`,
    },
    clusterrolebinding: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--clusterrole= --dry-run=? --field-manager= --group= --save-config --serviceaccount= --user=
        --validate=? ${printing}`,
    },
    configmap: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--append-hash --dry-run=? --field-manager= --from-env-file=file --from-file= --from-literal=
        --save-config --validate=? --generator= ${printing}`,
    },
    cronjob: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --image= --restart= --save-config --schedule= --validate=? ${printing}`,
    },
    deployment: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --image= --port= -r|--replicas= --save-config --validate=? --generator=
        ${printing}`,
    },
    ingress: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--annotation= --class= --default-backend= --dry-run=? --field-manager= --rule= --save-config
        --validate=? ${printing}`,
    },
    job: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --from= --image= --save-config --validate=? ${printing}`,
    },
    namespace: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --save-config --validate=? --generator= ${printing}`,
    },
    poddisruptionbudget: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --max-unavailable= --min-available= --save-config --selector=
        --validate=? --generator= ${printing}`,
    },
    priorityclass: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--description= --dry-run=? --field-manager= --global-default --preemption-policy= --save-config
        --validate=? --value= ${printing}`,
    },
    quota: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --hard= --save-config --scopes= --validate=? ${printing}`,
    },
    role: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --resource= --resource-name= --save-config --validate=? --verb=
        ${printing}`,
    },
    rolebinding: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--clusterrole= --dry-run=? --field-manager= --group= --role= --save-config --serviceaccount= --user=
        --validate=? ${printing}`,
    },
    secret: {
      risk: 'change', complete: true,
      subcommands: {
        'docker-registry': {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--append-hash --docker-email= --docker-password= --docker-server= --docker-username= --dry-run=?
            --field-manager= --from-file= --save-config --validate=? --generator= ${printing}`,
        },
        generic: {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--append-hash --dry-run=? --field-manager= --from-env-file=file --from-file= --from-literal=
            --save-config --type= --validate=? --generator= ${printing}`,
        },
        tls: {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--append-hash --cert=file --dry-run=? --field-manager= --key=file --save-config --validate=?
            --generator= ${printing}`,
        },
      },
    },
    service: {
      risk: 'change', complete: true,
      subcommands: {
        clusterip: {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--clusterip= --dry-run=? --field-manager= --save-config --tcp= --validate=? ${printing}`,
        },
        externalname: {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--dry-run=? --external-name= --field-manager= --save-config --tcp= --validate=? ${printing}`,
        },
        loadbalancer: {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--dry-run=? --field-manager= --save-config --tcp= --validate=? ${printing}`,
        },
        nodeport: {
          risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
          options: `--dry-run=? --field-manager= --node-port= --save-config --tcp= --validate=? ${printing}`,
        },
      },
    },
    serviceaccount: {
      risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
      options: `--dry-run=? --field-manager= --save-config --validate=? --generator= ${printing}`,
    },
    token: {
      complete: true, positionals: 'value*',
      options: `--audience= --bound-object-kind= --bound-object-name= --bound-object-uid= --duration= ${printing}`,
    },
    resourcequota: created, deploy: created, svc: created, ns: created, cm: created, sa: created, pdb: created, pc: created, cj: created,
    ing: created,
  },
}
