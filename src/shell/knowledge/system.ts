/** Programs of a machine that are of no larger family. */
import type { Programs } from './types.ts'

export const system: Programs = {
  script: { options: '-c|--command=shell -a|--append -f|--flush -q|--quiet', positionals: 'file' },
  service: { risk: 'change', positionals: 'unit value*', read: 'status --status-all' },
}
