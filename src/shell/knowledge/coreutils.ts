import type { Programs } from './types.ts'

export const coreutils: Programs = {
  cd: { positionals: 'directory' },
  pushd: { positionals: 'directory' },
  echo: {}, printf: {}, true: {}, false: {}, ':': {}, sleep: {}, export: {}, set: {}, unset: {}, read: {}, wait: {},
  ls: {
    positionals: 'file*',
    options: '-I|--ignore=value -w=value -T=value --color --sort=value --time=value --block-size=value',
  },
  cat: { positionals: 'file*' },
  head: { options: '-n|--lines=value -c|--bytes=value -q -v', positionals: 'file*' },
  tail: {
    options: '-n|--lines=value -c|--bytes=value -s=value --pid=value -f|--follow -F -q -v', positionals: 'file*',
  },
  grep: {
    options: `-e|--regexp=value -f|--file=file -m|--max-count=value -A|--after-context=value -B|--before-context=value
      -C|--context=value -d=value -D=value --include=value --exclude=value --exclude-dir=value --color --label=value
      -i -v -r -R -n -l -L -c -o -q -s -w -x -E -F -P -H -h -z -a`,
    positionals: 'value file*',
  },
  awk: { options: '-F|--field-separator=value -v|--assign=value -f|--file=file', positionals: 'value file*' },
  sed: {
    options: '-e|--expression=value -f|--file=file -l=value -n -E -r -s -u -z', positionals: 'value file*',
    change: '-i --in-place -i.bak -Ei -ri',
  },
  jq: {
    options: `--arg=value --argjson=value --slurpfile=value --rawfile=value -f|--from-file=file --indent=value
      -L=value -r -c -n -s -e -S -M -C -a -j -R`,
    positionals: 'value file*',
  },
  yq: { options: '-o=value -p=value -I=value -r -c -i', positionals: 'value*', change: '-i --inplace' },
  tee: { risk: 'change', options: '-a|--append -i -p', positionals: 'file*' },
  rm: {
    risk: 'change', positionals: 'file*',
    options: '-r|-R|--recursive -f|--force -i -I -d -v --preserve-root --no-preserve-root',
    destroy: '-r -R --recursive',
  },
  rmdir: { risk: 'change', positionals: 'file*', options: '-p -v' },
  unlink: { risk: 'change', positionals: 'file' },
  cp: {
    risk: 'change', options: '-t|--target-directory=directory -S|--suffix=value -r -R -a -p -f -i -n -u -v -l -s -T',
    positionals: 'file*',
  },
  mv: {
    risk: 'change', options: '-t|--target-directory=directory -S|--suffix=value -f -i -n -u -v -T',
    positionals: 'file*',
  },
  ln: { risk: 'change', options: '-t|--target-directory=directory -S=value -s -f -n -v -T', positionals: 'file*' },
  mkdir: { risk: 'change', options: '-m|--mode=value -p|--parents -v', positionals: 'file*' },
  touch: { risk: 'change', options: '-d|--date=value -r|--reference=file -t=value -a -c -m', positionals: 'file*' },
  chmod: { risk: 'change', options: '-R|--recursive -v -c -f --reference=file', positionals: 'value file*' },
  chown: {
    risk: 'change', options: '-R|--recursive -v -c -f -h --reference=file --from=value', positionals: 'value file*',
  },
  truncate: { risk: 'destroy', options: '-s|--size=value -r|--reference=file -c -o', positionals: 'file*' },
  dd: { risk: 'destroy', positionals: 'value*' },
  tar: {
    risk: 'change', positionals: 'file*', read: '-t --list',
    options: `-f|--file=file -C|--directory=directory -T|--files-from=file -X|--exclude-from=file --exclude=value
      --transform=value --strip-components=value -x -c -t -z -j -J -v -p -h`,
  },
  unzip: { risk: 'change', options: '-d=directory -P=value -o -q -l -n -p', read: '-l -p -t', positionals: 'file*' },
  find: {
    singleDash: true, positionals: 'file*', destroy: '-delete', change: '-fprint -fls',
    options: `-name=value -iname=value -path=value -ipath=value -regex=value -type=value -mtime=value -atime=value
      -ctime=value -mmin=value -amin=value -cmin=value -newer=file -size=value -user=value -group=value -perm=value
      -maxdepth=value -mindepth=value -printf=value -fprint=file -fls=file -inum=value -links=value -samefile=file
      -not -o -a -delete -print -print0 -ls -empty -xdev -quit`,
  },
  du: {
    options: '-d|--max-depth=value -t|--threshold=value --exclude=value -B|--block-size=value -s -h -a -c -x -k -m',
    positionals: 'file*',
  },
  df: {
    options: '-t|--type=value -x|--exclude-type=value -B=value --output -h -T -i -H -a -l', positionals: 'file*',
  },
  sort: {
    options: `-k|--key=value -t|--field-separator=value -o|--output=file -S=value -T=value --parallel=value -n -r -u
      -h -V -f`,
    positionals: 'file*',
  },
  stat: { options: '-c|--format=value -f --printf=value -L -t', positionals: 'file*' },
  wc: { options: '-l -c -w -m -L', positionals: 'file*' },
  diff: { options: '-u -r -q -y -U=value -x=value -W=value', positionals: 'file*' },
  less: { positionals: 'file*' },
  vim: { risk: 'change', positionals: 'file*', options: '-c=value -u=file -S=file -R' },
  gzip: {
    risk: 'change', options: '-c|--stdout -d|--decompress -k|--keep -f -l -t -v -r', read: '-c --stdout -l -t',
    positionals: 'file*',
  },
  date: {
    options: '-d|--date=value -s|--set=value -r|--reference=file -f=file -u -R -I', positionals: 'value*',
    change: '-s --set',
  },
  base64: { options: '-w|--wrap=value -d|--decode -D -i', positionals: 'file*' },
  realpath: { positionals: 'file*' }, readlink: { positionals: 'file*' }, file: { positionals: 'file*' },
  md5sum: { options: '-c|--check', positionals: 'file*' }, sha256sum: { options: '-c|--check', positionals: 'file*' },
}
