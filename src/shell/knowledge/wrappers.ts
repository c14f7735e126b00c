/** Programs that only run another one: they are taken off, what they run is what counts. */
export interface WrapperSpec {
  /** Its options, as specifications list them. One of the kind `shell` holds what is run. */
  options: string
  /** Positionals before the command. */
  after: number
  /** With one of these options a positional fewer. */
  instead: string
  /** Assignments may come before the command. */
  assignments: boolean
  /** With one of these options nothing is run. */
  inert: string
  /** A single quoted word is shell text. */
  text: boolean
  /** What ends the command's words. */
  end: RegExp | null
}

function wrapper(options = '', spec: Partial<WrapperSpec> = {}): WrapperSpec {
  return { options, after: 0, instead: '', assignments: false, inert: '', text: false, end: null, ...spec }
}

const su = `-m|-p|--preserve-environment -w|--whitelist-environment= -g|--group= -G|--supp-group= -l|--login
  -c|--command=shell --session-command=shell -f|--fast -s|--shell= -P|--pty -T|--no-pty -u|--user=`

export const wrappers: Record<string, WrapperSpec> = {
  sudo: wrapper(`-A|--askpass -b|--background -B|--bell -C|--close-from= -D|--chdir=directory -E --preserve-env=?
    -e|--edit -g|--group= -H|--set-home -h|--host= -i|--login -K|--remove-timestamp -k|--reset-timestamp -l|--list
    -N|--no-update -n|--non-interactive -P|--preserve-groups -p|--prompt= -R|--chroot=directory -r|--role= -S|--stdin
    -s|--shell -t|--type= -T|--command-timeout= -U|--other-user= -u|--user=user -V -v|--validate`,
  { assignments: true, inert: '-l --list -v --validate -K --remove-timestamp -V --version -e --edit' }),
  doas: wrapper('-a= -C= -L -n -s -u='),
  pkexec: wrapper('--user= --disable-internal-agent --keep-cwd'),
  env: wrapper(`-a|--argv0= -i|--ignore-environment -0|--null -u|--unset= -C|--chdir=directory -S|--split-string=shell
    --block-signal=? --default-signal=? --ignore-signal=? --list-signal-handling -v|--debug`, { assignments: true }),
  nohup: wrapper(),
  nice: wrapper('-n|--adjustment= -#'),
  ionice: wrapper('-c|--class= -n|--classdata= -p|--pid= -P|--pgid= -t|--ignore -u|--uid=', { inert: '-p --pid -P --pgid -u --uid' }),
  chrt: wrapper('-a|--all-tasks -m|--max -p|--pid= -v -b|--batch -d|--deadline -f|--fifo -i|--idle -o|--other -r|--rr', {
    after: 1, inert: '-p --pid -m --max',
  }),
  choom: wrapper('-n|--adjust= -p|--pid=', { inert: '-p --pid' }),
  taskset: wrapper('-a|--all-tasks -p|--pid -c|--cpu-list', { after: 1, inert: '-p --pid' }),
  numactl: wrapper(`-i|--interleave= -p|--preferred= -m|--membind= -N|--cpunodebind= -C|--physcpubind= -l|--localalloc
    -a|--all -H|--hardware -s|--show`),
  timeout: wrapper('-k|--kill-after= -s|--signal= -f|--foreground -p|--preserve-status -v|--verbose', { after: 1 }),
  time: wrapper('-a|--append -f|--format= -o|--output=file -p|--portability -q|--quiet -v|--verbose'),
  watch: wrapper(`-b|--beep -c|--color -C|--no-color -d|--differences=? -e|--errexit -f|--follow -g|--chgexit
    -n|--interval= -p|--precise -q|--equexit= -r|--no-rerun -s|--shotsdir= -t|--no-title -w|--no-wrap -x|--exec`, {
    text: true }),
  xargs: wrapper(`-0|--null -a|--arg-file=file -d|--delimiter= -E= -e|--eof=? -I= -i|--replace=? -J= -L= --max-lines=?
    -l=? -n|--max-args= -o|--open-tty -P|--max-procs= -p|--interactive --process-slot-var= -r|--no-run-if-empty -R=
    -s|--max-chars= --show-limits -S= -t|--verbose -x|--exit`),
  parallel: wrapper(`-j|--jobs= -P= --max-procs= -a|--arg-file=file -k|--keep-order --bar --eta --progress -N=
    -n|--max-args= --dry-run --dryrun --halt= --joblog=file --retries= --timeout= -I= -C|--colsep= -u|--ungroup
    -q|--quote -X -m -L= --delay= -S|--sshlogin= --line-buffer --lb --tag --results= -0|--null -d|--delimiter=
    -r|--no-run-if-empty -t|--verbose -v --will-cite --load= --memfree= --nice= --pipe --block= --env= --shuf
    --linebuffer`, { text: true, end: /^::::?\+?$/ }),
  exec: wrapper('-a= -c -l'),
  command: wrapper('-p -v -V', { inert: '-v -V' }),
  builtin: wrapper(),
  stdbuf: wrapper('-i|--input= -o|--output= -e|--error='),
  setsid: wrapper('-c|--ctty -f|--fork -w|--wait'),
  unbuffer: wrapper('-p'),
  chroot: wrapper('--userspec= --groups= --skip-chdir', { after: 1 }),
  nsenter: wrapper(`-a|--all -t|--target= -m|--mount=? -u|--uts=? -i|--ipc=? -n|--net=? -N|--net-socket= -p|--pid=?
    -C|--cgroup=? -U|--user=? -T|--time=? -S|--setuid= -G|--setgid= --preserve-credentials --keep-caps -r|--root=?
    -w|--wd=? -W|--wdns= -e|--env -F|--no-fork -Z|--follow-context -c|--join-cgroup --user-parent`),
  unshare: wrapper(`-m|--mount=? -u|--uts=? -i|--ipc=? -n|--net=? -p|--pid=? -U|--user=? -C|--cgroup=? -T|--time=?
    -f|--fork --kill-child=? --mount-proc=? -r|--map-root-user -c|--map-current-user --propagation= -R|--root= -w|--wd=
    -S|--setuid= -G|--setgid=`),
  gosu: wrapper('', { after: 1 }),
  'su-exec': wrapper('', { after: 1 }),
  runuser: wrapper(su, { after: 1, instead: '-u --user' }),
  flock: wrapper(`-s|--shared -x|-e|--exclusive -u|--unlock -n|--nb|--nonblock -w|--timeout|--wait=
    -E|--conflict-exit-code= -o|--close -c|--command=shell -F|--no-fork --verbose --fcntl`, { after: 1, text: true }),
  'systemd-inhibit': wrapper('--what= --who= --why= --mode= --list --no-pager --no-legend', { inert: '--list' }),
  'systemd-cat': wrapper('-t|--identifier= -p|--priority= --stderr-priority= --level-prefix= --namespace='),
  caffeinate: wrapper('-d -i -m -s -u -t= -w='),
  chronic: wrapper('-v -e'),
  busybox: wrapper('', { inert: '--list --install --list-full' }),
  torsocks: wrapper(),
  proxychains: wrapper('-q -f='),
  proxychains4: wrapper('-q -f='),
  noglob: wrapper(),
  nocorrect: wrapper(),
}

export const wrapperNames: ReadonlySet<string> = new Set(Object.keys(wrappers))
