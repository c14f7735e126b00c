# Programs that only tell how they were called: a record a call on descriptor 9, its words and its input each ended by a
# NUL, the record by an SOH. Those that hand words to another program or shell do so, as the real ones do.

record() {
  input=
  while IFS= read -r line || [ -n "$line" ]; do
    input="$input$line
"
  done
  printf '%s\000' "$@" "input: $input" >&9
  printf '\001' >&9
}

# What a shell on another host, in a container or behind `-c` makes of its text.
again() { ( eval "$1" ); }

run_shell() {
  while [ $# -gt 0 ]; do
    case $1 in
      -*c) shift; text=$1; shift; [ $# -gt 0 ] && shift; ( set -- "$@"; eval "$text" ); return ;;
      -*) shift ;;
      *) record script "$@"; return ;;
    esac
  done
  text=
  while IFS= read -r line || [ -n "$line" ]; do text="$text$line
"
  done
  again "$text"
}
bash() { run_shell "$@"; }
sh() { run_shell "$@"; }

ssh() {
  while :; do
    case $1 in
      -i | -p | -o) record ssh-option "$2" </dev/null; shift 2 ;;
      -*) shift ;;
      *) break ;;
    esac
  done
  record ssh "$1" </dev/null
  shift
  [ "$1" = -- ] && shift
  if [ $# -gt 0 ]; then again "$*"; else run_shell; fi
}

su() {
  while [ $# -gt 0 ]; do
    if [ "$1" = -c ]; then again "$2"; shift 2; else record su "$1" </dev/null; shift; fi
  done
}

sudo() {
  if [ "$1" = -u ]; then record sudo "$2" </dev/null; shift 2; fi
  "$@"
}

watch() {
  case $1 in
    -x) shift; "$@"; return ;;
    -n) record watch "$2" </dev/null; shift 2 ;;
  esac
  again "$*"
}

env() {
  while case $1 in *=*) true ;; *) false ;; esac do record env "$1" </dev/null; shift; done
  "$@"
}

timeout() { record timeout "$1" </dev/null; shift; "$@"; }
nohup() { "$@"; }
nice() { "$@"; }
xargs() { while case $1 in -*) true ;; *) false ;; esac do shift; done; "$@"; }

flock() {
  shift
  if [ "$1" = -c ]; then again "$2"; else "$@"; fi
}

find() {
  while [ $# -gt 0 ] && [ "$1" != -exec ]; do record find "$1" </dev/null; shift; done
  [ $# -gt 0 ] || return 0
  shift
  for word; do
    [ "$word" = ';' ] && break
    count=$((${count:-0} + 1))
  done
  case $count in
    1) "$1" ;; 2) "$1" "$2" ;; 3) "$1" "$2" "$3" ;; 4) "$1" "$2" "$3" "$4" ;; 5) "$1" "$2" "$3" "$4" "$5" ;;
  esac
}

# Words up to the program that runs inside are the container's.
enter() {
  while [ $# -gt 0 ]; do
    case $1 in
      sh | bash | psql | ls | grep | cat) "$@"; return ;;
    esac
    record entered "$1" </dev/null
    shift
  done
}
docker() { case " $* " in *' exec '* | *' run '*) enter "$@" ;; *) record docker "$@" ;; esac; }
kubectl() { case " $* " in *' exec '*) enter "$@" ;; *) record kubectl "$@" ;; esac; }

# These pass on what they read.
cat() { record cat "$@"; printf %s "$input"; }
tee() { record tee "$@"; printf %s "$input"; }
sort() { record sort "$@"; printf %s "$input"; }
base64() { record base64 "$@"; }

for program in cd cp curl date git grep gunzip head journalctl kill ls mail make mysql mongosh node perl pgrep psql rm scp sed \
  seq sleep sqlite3 systemctl tail tar touch uptime awk jq python3 logcli promtool aws gcloud expr diff ps id tmux ansible crontab; do
  eval "$program() { record $program \"\$@\"; }"
done
