import type { ProgramSpec, Programs } from './types.ts'

const s3: ProgramSpec = {
  risk: 'change',
  subcommands: {
    ls: { positionals: 'value', options: '--recursive --human-readable --summarize --page-size=value' },
    cp: {
      risk: 'change', positionals: 'value value',
      options: `--recursive --exclude=value --include=value --acl=value --sse=value --storage-class=value --dryrun
        --quiet`,
    },
    mv: {
      risk: 'change', positionals: 'value value', options: '--recursive --exclude=value --include=value --dryrun',
    },
    sync: {
      risk: 'change', positionals: 'value value',
      options: '--delete --exclude=value --include=value --dryrun --quiet --size-only', destroy: '--delete',
    },
    rm: { risk: 'destroy', positionals: 'value', options: '--recursive --exclude=value --include=value --dryrun' },
    rb: { risk: 'destroy', positionals: 'value', options: '--force' }, mb: { risk: 'change', positionals: 'value' },
    presign: { positionals: 'value', options: '--expires-in=value' },
  },
}

/** Verbs that cloud command lines share. */
const verbs = {
  read: `list describe get show ls view status info whoami head wait lookup search check history output state
    validate plan version`,
  destroy: 'delete terminate destroy purge remove rm deregister',
} as const

export const cloud: Programs = {
  aws: {
    risk: 'change', inherits: true, riskByPrefix: verbs,
    options: `--profile=value --region=value --endpoint-url=location --output=value --query=value --ca-bundle=file
      --cli-read-timeout=value --cli-connect-timeout=value --color=value --no-sign-request --no-verify-ssl
      --no-paginate --debug --no-cli-pager --page-size=value --max-items=value --cli-input-json=value --filters=value
      --bucket=value --key=value`,
    subcommands: {
      s3, sts: { positionals: 'value*', risk: 'read' },
      configure: { risk: 'change', read: 'list get', positionals: 'value*' },
      logs: {
        riskByPrefix: verbs, risk: 'change', read: 'tail filter-log-events start-query', positionals: 'value*',
      },
    },
    positionals: 'value*',
  },
  gcloud: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  gsutil: { risk: 'change', read: 'ls stat du cat version', destroy: 'rm rb', positionals: 'value*' },
  az: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  doctl: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  hcloud: { risk: 'change', riskByPrefix: { ...verbs, destroy: 'delete rebuild reset' }, positionals: 'value*' },
  openstack: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  ibmcloud: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  oci: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  heroku: { risk: 'change', riskByPrefix: { ...verbs, destroy: 'apps:destroy pg:reset' }, positionals: 'value*' },
  flyctl: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
}
