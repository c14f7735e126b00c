/** What shells do themselves, as far as its arguments matter here. */
import type { Programs } from './types.ts'

export const shell: Programs = {
  cd: { positionals: 'directory' },
  pushd: { positionals: 'directory' },
  trap: { options: '-l -p', positionals: 'shell value*' },
  echo: {}, printf: {}, true: {}, false: {}, ':': {}, export: {}, set: {}, unset: {}, read: {}, wait: {},
}
