/** Package managers of operating systems. */
import { complete, getopt } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }
const destroy: ProgramSpec = { risk: 'destroy', positionals: 'value*' }

/** Those of apt, apt-get and apt-cache. */
const aptOptions = `-h -v -q --quiet=? -qq -s|--simulate|--just-print|--dry-run|--recon|--no-act -y|--yes|--assume-yes
  --assume-no -d|--download-only -f|--fix-broken -m|--ignore-missing|--fix-missing --[no-]download --[no-]show-upgraded
  -u -V|--verbose-versions -a|--all-versions --host-architecture= -P|--build-profiles= -b|--compile|--build
  --ignore-hold --with-new-pkgs --no-upgrade --only-upgrade --allow-downgrades --allow-remove-essential
  --allow-change-held-packages --force-yes --print-uris --purge --reinstall --[no-]list-cleanup
  -t|--target-release|--default-release= --trivial-only --mark-auto --no-remove --auto-remove --autoremove --only-source
  --diff-only --dsc-only --tar-only --arch-only --indep-only --[no-]allow-unauthenticated
  --[no-]allow-insecure-repositories --allow-releaseinfo-change --allow-releaseinfo-change* --[no-]show-progress
  --with-source= -e* --error-on= -c|--config-file=file -o|--option= --[no-]install-recommends --[no-]install-suggests
  --no-auto-remove --no-autoremove --no-purge --installed --upgradable --upgradeable --manual-installed --names-only -n
  -F|--full -i|--important -p|--pkg-cache=file --src-cache=file -g|--generate --all-names --recurse --no-all-versions
  --no-pre-depends --no-depends --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances
  --implicit --color --no-color --no-pager --update -U -S --audit --no-strict-pinning --solver= --planner= --comment=
  --no-sandbox --cli-version= --interactive --format= --snapshot=`

export const packages: Programs = {
  apt: complete({
    risk: 'change', options: aptOptions, inherits: true,
    subcommands: {
      list: read, show: read, search: read, info: read, policy: read, depends: read, rdepends: read, changelog: read,
      check: read,
      showsrc: read, help: read, moo: read, madison: read, why: read, 'why-not': read, indextargets: read,
      'history-list': read,
      'history-info': read, 'list-installed': read, install: change, reinstall: change, upgrade: change,
      'full-upgrade': change, 'dist-upgrade': change, 'dselect-upgrade': change, update: change, remove: change,
      autoremove: change, 'auto-remove': change, autopurge: destroy, purge: destroy, satisfy: change, source: change,
      'build-dep': change, download: change, clean: change, autoclean: change, 'auto-clean': change, distclean: change,
      'edit-sources': change, 'modernize-sources': change, markauto: change, unmarkauto: change, 'history-undo': change,
      'history-redo': change, 'history-rollback': change,
    },
  }),
  'apt-cache': complete({
    options: aptOptions, inherits: true,
    subcommands: {
      gencaches: change, showpkg: read, stats: read, showsrc: read, dump: read, dumpavail: read, unmet: read,
      show: read, search: read,
      depends: read, rdepends: read, pkgnames: read, dotty: read, xvcg: read, policy: read, madison: read, help: read,
    },
  }),
  'apt-mark': complete({
    risk: 'change', inherits: true,
    options: '-h -v -q -qq -s|--simulate --dry-run -f|--file=file -c|--config-file=file -o|--option= -y',
    subcommands: {
      auto: change, manual: change, hold: change, unhold: change, install: change, remove: change, purge: change,
      deinstall: change, 'minimize-manual': change, markauto: change, unmarkauto: change, showauto: read,
      showmanual: read,
      showhold: read, showholds: read, showinstall: read, showinstalls: read, showremove: read, showremoves: read,
      showpurge: read, showpurges: read, help: read,
    },
  }),
  ...getopt({
    dpkg: {
      risk: 'change', positionals: 'value*', destroy: '-P --purge',
      read: `-l -L -s -S -p -c -I --list --status --listfiles --search --print-avail --print-architecture -C --audit
        -V --verify --get-selections --contents --info --compare-versions --print-foreign-architectures --dry-run
        --simulate --no-act`,
      options: `-i|--install --unpack --configure --triggers-only -a|--pending -r|--remove -P|--purge -V|--verify
        -C|--audit --update-avail --merge-avail -A|--record-avail --forget-old-unavail --clear-avail --get-selections
        --set-selections --clear-selections --yet-to-unpack --predep-package --add-architecture --remove-architecture
        --print-architecture --print-foreign-architectures --assert-* --validate-* --compare-versions -? --force-help
        -D= --debug= --abort-after= -B|--auto-deconfigure --force-* --no-force-* --refuse-* --ignore-depends= --no-act
        --dry-run --simulate -R|--recursive -G --admindir=directory --instdir=directory --root=directory
        -O|--selected-only -E|--skip-same-version --pre-invoke= --post-invoke= --path-exclude= --path-include=
        --verify-format= --status-fd= --status-logger= --log=file --robot --no-pager --no-debsig --[no-]triggers
        -b|--build -c|--contents -e|--control -x|--extract -X|--vextract -f|--field -I|--info --ctrl-tarfile
        --fsys-tarfile -l|--list -s|--status -L|--listfiles -S|--search -p|--print-avail --nocheck`,
    },
  }),
  // What else rpm understands depends on the mode that its first letter sets.
  rpm: {
    positionals: 'value*', change: `-i -U -F -e --install --upgrade --freshen --erase --import --rebuilddb --initdb
      --setperms --setugids --restore -ivh -Uvh -Fvh --reinstall`,
  },
  dnf: complete({
    risk: 'change', inherits: true,
    options: `-4 -6 --advisory= --advisories= --allowerasing --assumeno -b|--best --nobest --no-best --bugfix --bz=
      --bzs= -C|--cacheonly --color= --comment= -c|--config=file --cve= --cves= -d|--debuglevel= --debugsolver
      --disableexcludes= --disableexcludepkgs= --disable --set-disabled --disableplugin= --disablerepo= --disable-repo=
      --downloaddir=directory --destdir=directory --downloadonly -e|--errorlevel= --enable --set-enabled --enableplugin=
      --enablerepo= --enable-repo= --enhancement -x|--exclude= --excludepkgs= --forcearch= -h --help-cmd
      --installroot=directory --newpackage --[no]autoremove --no-autoremove --nodocs --nogpgcheck --no-gpgchecks
      --noplugins --obsoletes -q|--quiet -R|--randomwait= --refresh --releasever= --releasever-major=
      --releasever-minor= --repofrompath= --repo= --repoid= --rpmverbosity= --sec-severity= --secseverity= --security
      --setopt= --skip-broken --skip-unavailable --showduplicates -v|--verbose -y|--assumeyes --use-host-config
      --dump-main-config --advisory-severities= --offline --show-new-leaves --setvar= --store= --from-repo= --json
      --installed --available --extras --upgrades --recent --all --list --info --summary --updates --with-cve --with-bz
      --userinstalled -l -s -i --leaf-days= --reverse --hidden --group --contains-pkgs= --queryformat= --qf=
      --whatprovides= --whatrequires= --requires --provides --tree --recursive --resolve --alldeps --file= -f=
      --duplicates --unneeded --unsatisfied --location --source --changelogs --changelog --nevra --latest-limit= --arch=
      --archlist= --srpm --url --urls --reboothint -r --timer --installupdates --add-repo= --save --dump
      --dump-variables --delay= --setopt* --reposync --newest-only --download-metadata -p= --norepopath --delete
      --metadata-path= --download-path= --skip-installed --dependencies --obsoleted --with-optional --enabled --disabled
      --profile --oldinstallonly --querytags -a --installonly --whatdepends= --whatconflicts= --whatenhances=
      --whatobsoletes= --whatrecommends= --whatsuggests= --whatsupplements= --exactdeps --conflicts --depends --enhances
      --recommends --requires-pre --suggests --supplements --deplist --nvr --envra --disable-modular-filtering
      --groupmember= --show-duplicates --ids`,
    subcommands: {
      list: read, info: read, search: read, se: read, provides: read, prov: read, whatprovides: read,
      'what-provides': read,
      repolist: read, repoinfo: read, repo: read, 'check-update': read, 'check-upgrade': read, check: read,
      history: read,
      hist: read, deplist: read, updateinfo: read, advisory: read, repoquery: read, rq: read, help: read, leaves: read,
      'needs-restarting': read, changelog: read, repograph: read, repoclosure: read, repodiff: read,
      'repo-pkgs': change,
      'repository-packages': change, alias: change, autoremove: change, clean: change, 'distro-sync': change,
      dsync: change,
      'distribution-synchronization': change, downgrade: change, dg: change, group: change, groups: change, grp: change,
      groupinstall: change, groupupdate: change, groupremove: change, grouplist: read, groupinfo: read,
      localinstall: change,
      environment: read, install: change, in: change, 'install-n': change, 'install-na': change,
      'install-nevra': change,
      localupdate: change, makecache: change, mc: change, mark: change, module: change, reinstall: change, rei: change,
      remove: change, rm: change, erase: change, 'remove-n': change, shell: change, sh: change, swap: change,
      upgrade: change,
      up: change, update: change, 'update-minimal': change, 'upgrade-minimal': change, 'up-min': change,
      'upgrade-to': change,
      localpkg: change, 'config-manager': change, copr: change, versionlock: change, builddep: change,
      'build-dep': change,
      download: change, 'debuginfo-install': change, 'debug-dump': change, 'debug-restore': change, reposync: change,
      'system-upgrade': change, 'offline-upgrade': change, 'offline-distrosync': change, offline: change,
      automatic: change,
      replay: change, do: change, debuglevel: change, manifest: change, 'config-mgr': change, 'repomanage': read,
      'offline-reboot': change, 'load-transaction': change, snapper: change, 'generate_completion_cache': change,
      versions: read,
    },
  }),
  zypper: { risk: 'change', read: 'search se info if list-updates lu repos lr', positionals: 'value*' },
  apk: { risk: 'change', read: 'info list search policy stats', positionals: 'value*' },
  pacman: { risk: 'change', read: '-Q -Qi -Ql -Ss -Si -Qs', positionals: 'value*' },
  brew: { risk: 'change', read: 'list info search doctor outdated --prefix config deps', positionals: 'value*' },
  snap: {
    risk: 'change', complete: true, options: '-h --version',
    subcommands: {
      abort: change, ack: change, alias: change, aliases: read, changes: read, 'check-snapshot': read, connect: change,
      connections: read, components: read, 'create-cohort': change, debug: read, disable: change, disconnect: change,
      download: change, enable: change, 'export-snapshot': read, find: read, search: read, forget: destroy, get: read,
      help: read, 'import-snapshot': change, info: read, install: change, interface: read, interfaces: read,
      known: read,
      list: read, login: change, logout: change, logs: read, model: read, okay: change, pack: change, prefer: change,
      'prepare-image': change, quotas: read, quota: read, 'set-quota': change, 'remove-quota': change, reboot: change,
      recovery: read, refresh: change, remove: change, restart: change, restore: change, revert: change, run: read,
      save: change, saved: read, services: read, set: change, sign: change, start: change, stop: change, switch: change,
      tasks: read, try: change, unalias: change, unset: change, validate: read, version: read, wait: read,
      warnings: read,
      watch: read, whoami: read, keys: read, 'create-key': change, 'delete-key': destroy, 'export-key': read,
    },
  },
  'rpm-ostree': { risk: 'change', read: 'status', positionals: 'value*' },
}
