/** Programs that only run another one: they are taken off, what they run is what counts. */
export interface WrapperSpec {
  /** Options that take a value. */
  valued: string
  /** Positionals before the command. */
  positionals: number
  /** Assignments may come before the command. */
  assignments: boolean
  /** With one of these options nothing is run. */
  inert: string
  /** A single quoted word is shell text. */
  text: boolean
}

function wrapper(spec: Partial<WrapperSpec> = {}): WrapperSpec {
  return { valued: '', positionals: 0, assignments: false, inert: '', text: false, ...spec }
}

export const wrappers: Record<string, WrapperSpec> = {
  sudo: wrapper({
    valued: '-u --user -g --group -h --host -p --prompt -C --close-from -D --chdir -R --chroot -T --command-timeout ' +
      '-r --role -t --type -U --other-user',
    assignments: true, inert: '-l --list -v --validate -k -K -V --version -e --edit',
  }),
  doas: wrapper({ valued: '-u -C' }),
  env: wrapper({ valued: '-u --unset -C --chdir -S --split-string', assignments: true }),
  nohup: wrapper(),
  nice: wrapper({ valued: '-n --adjustment' }),
  ionice: wrapper({ valued: '-c --class -n --classdata -p --pid' }),
  chrt: wrapper({ positionals: 1 }),
  taskset: wrapper({ positionals: 1 }),
  timeout: wrapper({ valued: '-s --signal -k --kill-after', positionals: 1 }),
  time: wrapper({ valued: '-f --format -o --output' }),
  watch: wrapper({ valued: '-n --interval -q --equexit', text: true }),
  xargs: wrapper({
    valued: '-I -n -P -L -d -a -s -E --max-args --max-procs --replace --delimiter --arg-file --max-lines',
  }),
  exec: wrapper({ valued: '-a' }),
  command: wrapper({ inert: '-v -V' }),
  builtin: wrapper(),
  stdbuf: wrapper({ valued: '-i -o -e --input --output --error' }),
  setsid: wrapper(),
  unbuffer: wrapper(),
  chroot: wrapper({ valued: '--userspec --groups', positionals: 1 }),
  gosu: wrapper({ positionals: 1 }),
  'su-exec': wrapper({ positionals: 1 }),
  runuser: wrapper({ valued: '-u --user -g --group -c -s' }),
  flock: wrapper({ valued: '-w --timeout -E', positionals: 1, text: true }),
  'systemd-inhibit': wrapper({ valued: '--what --who --why --mode' }),
  caffeinate: wrapper({ valued: '-t -w' }),
  torsocks: wrapper(),
  proxychains: wrapper({ valued: '-f' }),
  proxychains4: wrapper({ valued: '-f' }),
  noglob: wrapper(),
  nocorrect: wrapper(),
}

export const wrapperNames: ReadonlySet<string> = new Set(Object.keys(wrappers))
