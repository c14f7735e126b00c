import type { Programs } from './types.ts'

export const packages: Programs = {
  apt: {
    risk: 'change',
    options: '-t|--target-release=value -o=value -c=file -y|--yes -q -f|--fix-broken --no-install-recommends',
    read: 'list show search policy depends rdepends changelog check', destroy: 'purge', positionals: 'value*',
  },
  'apt-mark': { risk: 'change', read: 'showhold showmanual showauto', positionals: 'value*' },
  dpkg: {
    risk: 'change', read: '-l -L -s -S --list --status --listfiles --search --print-architecture',
    destroy: '-P --purge', positionals: 'value*',
  },
  dnf: {
    risk: 'change', read: 'list info search provides whatprovides repolist check-update history deplist',
    positionals: 'value*',
  },
  rpm: { risk: 'read', change: '-i -U -F -e --install --upgrade --erase -ivh -Uvh --import', positionals: 'value*' },
  zypper: { risk: 'change', read: 'search se info if list-updates lu repos lr', positionals: 'value*' },
  apk: { risk: 'change', read: 'info list search policy stats', positionals: 'value*' },
  pacman: { risk: 'change', read: '-Q -Qi -Ql -Ss -Si -Qs', positionals: 'value*' },
  brew: { risk: 'change', read: 'list info search doctor outdated --prefix config deps', positionals: 'value*' },
  snap: { risk: 'change', read: 'list info find services logs', positionals: 'value*' },
  'rpm-ostree': { risk: 'change', read: 'status', positionals: 'value*' },
}
