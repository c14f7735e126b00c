/** Programs that run services or set machines up, apart from systemd's. */
import type { Programs } from './types.ts'

export const system: Programs = {
  script: { options: '-c|--command=shell -a|--append -f|--flush -q|--quiet', positionals: 'file' },
  service: { risk: 'change', positionals: 'unit value*', read: 'status --status-all' },
  supervisorctl: { risk: 'change', options: '-c=file', read: 'status tail avail', positionals: 'value*' },
  ansible: {
    risk: 'change', positionals: 'value',
    options: '-i|--inventory= -m|--module-name= -a|--args= -u|--user= -l|--limit= -b|--become',
  },
  'ansible-playbook': {
    risk: 'change', positionals: 'file*', read: '-C --check --list-hosts --list-tasks --syntax-check',
    options: '-i|--inventory= -e|--extra-vars= -t|--tags= -l|--limit= -u|--user= -C|--check -D|--diff',
  },
}
