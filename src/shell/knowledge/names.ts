/** Names with a special part: shell builtins, programs that go by two names, programs that are also English words. */

export const builtins = `
. : [ !! alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs disown echo
enable eval exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf
pushd pwd read readarray readonly return set setopt shift shopt source suspend test times trap true type typeset
ulimit umask unalias unset unsetopt wait which where whence autoload rehash`

/** Other names of a specified program. */
export const aliases: Record<string, string> = {
  'docker.io': 'docker', 'docker-compose': 'compose',
  k: 'kubectl', tf: 'terraform', kubecolor: 'kubectl', kubectx: 'kubens',
  python3: 'python', python2: 'python', pypy3: 'python', pip3: 'pip', 'apt-get': 'apt', dnf5: 'dnf', yum: 'dnf',
  ping6: 'ping', traceroute6: 'traceroute',
  egrep: 'grep', fgrep: 'grep', gunzip: 'gzip', ip6tables: 'iptables', aws2: 'aws', clickhouse: 'clickhouse-client',
  mongo: 'mongosh', halt: 'reboot', poweroff: 'reboot', vi: 'vim', nvim: 'vim', neovim: 'vim',
}

/** Programs that are used like a specified one, but have options of their own. */
export const kin: Record<string, string> = {
  'podman-compose': 'compose', microk8s: 'kubectl', pipx: 'pip', aptitude: 'apt', microdnf: 'dnf', tdnf: 'dnf',
  pgcli: 'psql',
  gawk: 'awk', mawk: 'awk', zgrep: 'grep', rg: 'grep', ag: 'grep',
  sh: 'bash', zsh: 'bash', ksh: 'bash', dash: 'bash', ash: 'bash', fish: 'bash',
  nano: 'vim', emacs: 'vim', ed: 'vim', pico: 'vim', more: 'less', zless: 'less',
  zcat: 'cat', bzcat: 'cat', xzcat: 'cat', zstdcat: 'cat', bat: 'cat', tac: 'cat', nl: 'cat',
  bzip2: 'gzip', bunzip2: 'gzip', xz: 'gzip', unxz: 'gzip', zstd: 'gzip', unzstd: 'gzip', batch: 'at', init: 'reboot',
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
stack stress stern stow task trace vegeta volta invoke hatch fab bandit copier travis`
