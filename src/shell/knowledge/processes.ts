/** Programs that show, wait for and end processes. */
import { complete, getopt } from './complete.ts'
import type { Programs } from './types.ts'

const signals = `-HUP -INT -QUIT -ILL -TRAP -ABRT -IOT -BUS -FPE -KILL -USR1 -SEGV -USR2 -PIPE -ALRM -TERM -STKFLT
  -CHLD -CLD -CONT -STOP -TSTP -TTIN -TTOU -URG -XCPU -XFSZ -VTALRM -PROF -WINCH -IO -POLL -PWR -SYS -EMT -INFO -LOST
  -SIG* -RTMIN* -RTMAX* -hup -int -quit -kill -usr1 -usr2 -term -cont -stop -#`
const selection = `-c|--count -f|--full -g|--pgroup= -G|--group= -H|--require-handler -i|--ignore-case -I -n|--newest
  -o|--oldest -O|--older= -P|--parent= -s|--session= -t|--terminal= -u|--euid= -U|--uid= -x|--exact -F|--pidfile=file
  -L|--logpidfile -r|--runstates= -A|--ignore-ancestors --cgroup= --env= --ns= --nslist= -h -V -S -M= -N= -j=`

export const processes: Programs = {
  ...getopt({
    ps: {
      options: `-A -a -d -e -N|--deselect -C= -G|--Group= -g|--group= -p|--pid= --ppid= -q|--quick-pid= -s|--sid=
        -t|--tty= -u|--user= -U|--User= -F -f -H -h -j -l -M -O= -o|--format= -P -y -Z --context --headers --header
        --no-headers --no-header --noheaders --noheader --noheading --noheadings --cols= --columns= --width= --rows=
        --lines= -L -m -T -c -n= -k= --sort= -V -w -x -r -S -v -E -X --cumulative --forest --info --delimiter=
        --signames -D= -J= -#`,
      dashless: 'a r T x p= q= t= U= f j l O= o= s u v X Z H m c e k= h L n S V w N= P g d C E y M',
    },
    kill: {
      risk: 'change', positionals: 'value*', read: '-l --list -L --table -0',
      options: `-0 -s|--signal= -n= -p|--pid -q|--queue= -l --list=? -L|--table -a|--all --timeout=value+value
        --verbose -r --require-handler -d|--show-process-state= -h -V ${signals}`,
    },
    pkill: {
      risk: 'change', positionals: 'value', options: `--signal= -q|--queue= -e|--echo -m|--mrelease -a -l -v
        ${selection} ${signals}`,
    },
    pgrep: {
      positionals: 'value',
      options: `-d|--delimiter= -l|--list-name -a|--list-full -v|--inverse -w|--lightweight -Q|--shell-quote
        -q|--queue= --quick -e|--echo --signal= ${selection}`,
    },
    killall: {
      risk: 'change', positionals: 'value*',
      options: `-e|--exact -I|--ignore-case -g|--process-group -y|--younger-than= -o|--older-than= -i|--interactive
        -l|--list -q|--quiet -r|--regexp -s|--signal= -u|--user= -v|--verbose -V -w|--wait -n|--ns= -Z|--context= -c= -d
        -m -t= -z ${signals}`,
    },
    pidof: {
      positionals: 'value*',
      options: '-c -n -q -s|--single-shot -w -x -z -t -o|--omit-pid= -S|--separator= -d= -h -V',
    },
    pstree: {
      positionals: 'value',
      options: `-a|--arguments -A|--ascii -c|--compact-not -C|--color= -g|--show-pgids -G|--vt100 -h|--highlight-all
        -H|--highlight-pid= -l|--long -n|--numeric-sort -N|--ns-sort= -p|--show-pids -s|--show-parents -S|--ns-changes
        -t|--thread-names -T|--hide-threads -u|--uid-changes -U|--unicode -V -Z|--security-context --usage`,
    },
    top: {
      options: `-A -b|--batch-mode|--batch -c|--cmdline-toggle -d|--delay= -E|--scale-summary-mem=
        -e|--scale-task-mem= -H|--threads-show -i|--idle-toggle -n|--iterations= -O|--list-fields -o|--sort-override=
        -p|--pid= -S|--accum-time-toggle -s|--secure-mode -U|--filter-any-user= -u|--filter-only-euser= -w|--width=??
        -1|--single-cpu-toggle -h -V -a -l= -F -R -r -t -stats -pid -#`,
    },
    free: {
      options: `-b|--bytes --kilo --mega --giga --tera --peta -k|--kibi -m|--mebi -g|--gibi --tebi --pebi -h|--human --si
        -l|--lohi -L|--line -o -t|--total -v|--committed -s|--seconds= -c|--count= -w|--wide -V`,
    },
    uptime: { options: '-c|--container -p|--pretty -h -r|--raw -s|--since -V' },
    w: {
      positionals: 'user',
      options: `-c|--container -h|--no-header -n -u|--no-current -s|--short -f|--from -o|--old-style -i|--ip-addr
        -p|--pids -t|--terminal -V`,
    },
    who: {
      positionals: 'value*',
      options: `-a|--all -b|--boot -d|--dead -H|--heading --ips -l|--login --lookup -m -p|--process -q|--count
        -r|--runlevel -s|--short -t|--time -T|-w|--mesg -i|--idle -u|--users --message --writable`,
    },
    last: {
      positionals: 'value*',
      options: `-a|--hostlast -d|--dns -f|--file=file -F|--fulltimes -i|--ip -n|--limit= -R|--nohostname -s|--since=
        -t|--until= -p|--present= -w|--fullnames -x|--system --time-format= -h -V -#`,
    },
    vmstat: {
      positionals: 'value value',
      options: `-a|--active -f|--forks -m|--slabs -n|--one-header -s|--stats -d|--disk -D|--disk-sum -p|--partition=
        -S|--unit= -w|--wide -t|--timestamp -y|--no-first -h -V`,
    },
    dmesg: {
      change: '-C --clear -c --read-clear -D --console-off -E --console-on -n --console-level',
      options: `-C|--clear -c|--read-clear -D|--console-off -E|--console-on -F|--file=file -K|--kmsg-file=file
        -f|--facility= -H|--human -J|--json -k|--kernel -L --color=? -l|--level= -n|--console-level= -P|--nopager
        -p|--force-prefix -r|--raw --noescape -S|--syslog -s|--buffer-size= -u|--userspace -w|--follow -W|--follow-new
        -x|--decode -d|--show-delta -e|--reltime -T|--ctime -t|--notime --time-format= --since= --until= -h -V`,
    },
    lscpu: {
      options: `-a|--all -b|--online -B|--bytes -C --caches=? -c|--offline -J|--json -e --extended=? -p --parse=? -r|--raw
        -s|--sysroot=directory -x|--hex -y|--physical --output-all --hierarchic=? -h -V`,
    },
    nproc: { options: '--all --ignore=' },
    uname: {
      options: `-a|--all -s|--kernel-name -n|--nodename -r|--kernel-release -v|--kernel-version -m|--machine
        -p|--processor -i|--hardware-platform -o|--operating-system`,
    },
    hostname: {
      positionals: 'value',
      options: `-a|--alias -A|--all-fqdns -b|--boot -d|--domain -f|--fqdn --long -F|--file=file -i|--ip-address
        -I|--all-ip-addresses -s|--short -y --yp --nis -h -V`,
    },
    id: {
      positionals: 'user*',
      options: '-a -Z|--context -g|--group -G|--groups -n|--name -r|--real -u|--user -z|--zero',
    },
    date: {
      positionals: 'value*', change: '-s --set',
      options: `-d|--date= --debug -f|--file=file -I=? --iso-8601=? --resolution -R|--rfc-email --rfc-822 --rfc-2822
        --rfc-3339= -r|--reference=file -s|--set= -u|--utc --universal --uct -j -n -v= -z= -D=`,
    },
    sleep: { positionals: 'value*', needs: 1 },
    iostat: {
      positionals: 'value*',
      options: `-c -d -h --human -k -m -N -p=? -s -t -V -x -y -z -j= -o= -f= +f= -g= -H --compact --dec=? --pretty -w=
        -C -I -K -T -U -n=`,
    },
    fuser: {
      positionals: 'port-filter*', change: '-k --kill',
      options: `-a|--all -i|--interactive -I|--inode -k|--kill -l|--list-signals -m|--mount -M|--ismountpoint
        -n|--namespace= -s|--silent -u|--user -v|--verbose -w|--writeonly -V -4|--ipv4 -6|--ipv6 -c -f ${signals}`,
    },
    sysctl: {
      positionals: 'value*', change: '-w --write -p --load -f --system',
      options: `-a|--all -A -X --deprecated --dry-run -b|--binary -e|--ignore -N|--names -n|--values -p --load=? -f
        --system -r|--pattern= -q|--quiet -w|--write -o -x -d -h -V`,
    },
  }),
  ...{
    lsof: complete({
      positionals: 'file*',
      options: `-? -h -a -A= -b -c= +c= -d= +d=directory -D= +D=directory -E +E -e= +e= -f +f -F=?? -g=??
        -i=??port-filter -K=?? -k=file -l -L=?? +L=?? -m= +m=?? -M +M -n -N -o=?? -O -p= -P -Q -r=?? +r=?? -R -s=??
        -S=?? -t -T=?? -u= -U -v -V -w +w -x=?? -X -z=?? -Z=?? +f* -f*`,
    }),
  },
}
