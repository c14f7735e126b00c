/** Clients of clouds, told apart by their verbs. */
import type { Programs } from './types.ts'
import { verbs } from './verbs.ts'

export const cloud: Programs = {
  gcloud: {
    risk: 'change', riskByPrefix: verbs, positionals: 'value*',
    options: `--project= --account= --configuration= --billing-project= --impersonate-service-account= --format=
      --filter= --limit= --sort-by= --zone= --region= --verbosity= --flatten= --flags-file=file
      --access-token-file=file`,
  },
  gsutil: { risk: 'change', read: 'ls stat du cat version', destroy: 'rm rb', positionals: 'value*' },
  az: {
    risk: 'change', riskByPrefix: verbs, positionals: 'value*',
    options: '-o|--output= --query= --subscription= -g|--resource-group= -n|--name= -l|--location= --ids= --tags=',
  },
  doctl: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  hcloud: { risk: 'change', riskByPrefix: { ...verbs, destroy: 'delete rebuild reset' }, positionals: 'value*' },
  openstack: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  ibmcloud: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  oci: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
  heroku: { risk: 'change', riskByPrefix: { ...verbs, destroy: 'apps:destroy pg:reset' }, positionals: 'value*' },
  flyctl: { risk: 'change', riskByPrefix: verbs, positionals: 'value*' },
}
