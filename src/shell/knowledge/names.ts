/** Names with a special part: shell builtins, programs that go by two names, programs that are also English words. */

export const builtins = `
. : [ !! alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs disown echo
enable eval exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf
pushd pwd read readarray readonly return set setopt shift shopt source suspend test times trap true type typeset
ulimit umask unalias unset unsetopt wait which where whence autoload rehash`

/** Other names of a specified program. */
export const aliases: Record<string, string> = {
  podman: 'docker', nerdctl: 'docker', 'docker.io': 'docker', 'docker-compose': 'compose',
  'podman-compose': 'compose',
  oc: 'kubectl', k: 'kubectl', microk8s: 'kubectl', kubecolor: 'kubectl', kubectx: 'kubens',
  python3: 'python', python2: 'python', pypy3: 'python', pip3: 'pip', pipx: 'pip',
  'apt-get': 'apt', aptitude: 'apt', yum: 'dnf', microdnf: 'dnf', tdnf: 'dnf',
  mariadb: 'mysql', 'mariadb-dump': 'mysqldump', 'mariadb-admin': 'mysqladmin', 'valkey-cli': 'redis-cli',
  'keydb-cli': 'redis-cli',
  tofu: 'terraform', ping6: 'ping', traceroute6: 'traceroute', tracepath: 'traceroute', ncat: 'nc', netcat: 'nc',
  gawk: 'awk', mawk: 'awk', egrep: 'grep', fgrep: 'grep', zgrep: 'grep', rg: 'grep', ag: 'grep', sh: 'bash',
  zsh: 'bash', ksh: 'bash',
  dash: 'bash', ash: 'bash', fish: 'bash', vi: 'vim', nvim: 'vim', nano: 'vim', emacs: 'vim', ed: 'vim', pico: 'vim',
  zcat: 'cat', bzcat: 'cat', xzcat: 'cat', zstdcat: 'cat', bat: 'cat', tac: 'cat', nl: 'cat', less: 'cat',
  more: 'cat', zless: 'cat',
  gunzip: 'gzip', bzip2: 'gzip', bunzip2: 'gzip', xz: 'gzip', unxz: 'gzip', zstd: 'gzip', unzstd: 'gzip', kdig: 'dig',
  drill: 'dig', neovim: 'vim', ufw6: 'ufw', ip6tables: 'iptables',
  'aws2': 'aws', htpasswd2: 'htpasswd', clickhouse: 'clickhouse-client', mongo: 'mongosh', pgcli: 'psql',
  'sysctl.d': 'sysctl', fuser6: 'fuser', batch: 'at', halt: 'reboot', poweroff: 'reboot', init: 'reboot',
}

export const englishWords = `
alternatives apply as at banner basename batch bind break builtin cat chance check clear code column comm command
complete continue convert cut date delta diff disown dot eject enable env eval exec exit expand export expr factor
false file find fold free go group groups halt hash head help history hey host hostname id identify import info init
install ip jobs join kill last less let link local locate lock logger login logout look mail make man merge message
more most mount move nice node open parallel paste patch perf play print read reboot reset return rev route run say
screen script select sensors seq service services set shift shuf shred shutdown size sleep sort source split start
stat step strings strip sum suspend switch sync table tail task tee test time timeout times top touch trap tree true
truncate trust type uniq unlink unset up update uptime users vault vector view w wait wall watch what when where which
who whatever write yes zip boundary consul envoy expect flower flux forever fly just net next pass pip realm salt chef
stack stress stern stow task trace vegeta velero volta invoke hatch fab bandit copier travis`
