/** Programs that list, copy, remove and pack files. GNU's options, with those that macOS and BSD have besides. */
import { complete, getopt } from './complete.ts'
import type { Programs } from './types.ts'

const list = `-a|--all -A|--almost-all --author -b|--escape --block-size= -B|--ignore-backups -c -C --color=?
  -d|--directory -D|--dired -f -F|--classify=? --file-type --format= --full-time -g --group-directories-first
  -G|--no-group -h|--human-readable --si -H|--dereference-command-line --dereference-command-line-symlink-to-dir --hide=
  --hyperlink=? -i|--inode -I|--ignore= -k|--kibibytes -l -L|--dereference -m -n|--numeric-uid-gid -N|--literal -o -p
  --indicator-style= -q|--hide-control-chars --show-control-chars -Q|--quote-name --quoting-style= -r|--reverse
  -R|--recursive -s|--size -S --sort= --time=? --time-style= -t -T|--tabsize= -u -U -v -w|--width= -x -X -Z|--context
  --kilobytes --lcontext --scontext --zero -1 -@`
const sums = `-b|--binary -c|--check --tag -t|--text -z|--zero --ignore-missing --quiet --status --strict -w|--warn -a= -p
  -s= -q -r`
const ownership = `-c|--changes -f|--silent|--quiet -v|--verbose --dereference -h|--no-dereference --no-preserve-root
  --preserve-root --reference=file -R|--recursive -H -L -P`

export const files: Programs = {
  ...getopt({
    ls: { positionals: 'file*', options: list },
    dir: { positionals: 'file*', options: list },
    vdir: { positionals: 'file*', options: list },
    cp: {
      risk: 'change', positionals: 'file*',
      options: `-a|--archive --attributes-only --backup=? -b -c --copy-contents -d --debug -f|--force -i|--interactive -H
        --keep-directory-symlink -l|--link -L|--dereference -n|--no-clobber -P|--no-dereference -p --preserve=?
        --no-preserve= --parents -R|-r|--recursive --reflink=? --remove-destination --sparse= --strip-trailing-slashes
        -s|--symbolic-link -S|--suffix= -t|--target-directory=directory -T|--no-target-directory -u --update=?
        -v|--verbose -x|--one-file-system -Z --context=?`,
    },
    mv: {
      risk: 'change', positionals: 'file*',
      options: `--backup=? -b --debug --exchange -f|--force -i|--interactive -n|--no-clobber --no-copy
        --strip-trailing-slashes -S|--suffix= -t|--target-directory=directory -T|--no-target-directory -u --update=?
        -v|--verbose -Z|--context`,
    },
    rm: {
      risk: 'change', positionals: 'file*', destroy: '-r -R --recursive',
      options: `-f|--force -i -I --interactive=? --one-file-system --no-preserve-root --preserve-root=? -r|-R|--recursive
        -d|--dir|--directory -v|--verbose -P`,
    },
    rmdir: { risk: 'change', positionals: 'file*', options: '--ignore-fail-on-non-empty -p|--parents -v|--verbose' },
    unlink: { risk: 'change', positionals: 'file' },
    mkdir: { risk: 'change', positionals: 'file*', options: '-m|--mode= -p|--parents -v|--verbose -Z --context=?' },
    chmod: {
      risk: 'change', positionals: 'value file*',
      // What takes rights away looks like options: `chmod -x file`.
      options: `${ownership} -r -w -x -X -s -t -rw* -rx* -wx* -u* -g* -o*`,
    },
    chown: { risk: 'change', positionals: 'value file*', options: `${ownership} --from=` },
    chgrp: { risk: 'change', positionals: 'value file*', options: `${ownership} --from=` },
    ln: {
      risk: 'change', positionals: 'file*',
      options: `--backup=? -b -d|-F|--directory -f|--force -h -i|--interactive -L|--logical -n|--no-dereference
        -P|--physical -r|--relative -s|--symbolic -S|--suffix= -t|--target-directory=directory -T|--no-target-directory
        -v|--verbose -w`,
    },
    install: {
      risk: 'change', positionals: 'file*',
      options: `--backup=? -b -c -C|--compare -d|--directory -D --debug -g|--group= -m|--mode= -o|--owner=
        -p|--preserve-timestamps -s|--strip --strip-program= -S|--suffix= -t|--target-directory=directory
        -T|--no-target-directory -v|--verbose --preserve-context -Z --context=?`,
    },
    touch: {
      risk: 'change', positionals: 'file*',
      options: `-a -A= -B= --backward= --forward= -c|--no-create -d|--date= -f -h|--no-dereference -m
        -r|--reference=file -t= --time=`,
    },
    truncate: {
      risk: 'destroy', positionals: 'file*', needs: 1,
      options: '-c|--no-create -o|--io-blocks -r|--reference=file -s|--size=',
    },
    stat: {
      positionals: 'file*',
      options: '-L|--dereference -f|--file-system --cached= -c|--format= --printf= -t|--terse -x -F -l -n -q -r -s',
    },
    file: {
      positionals: 'file*',
      options: `-v|--version -m|--magic-file=file -z|--uncompress -Z|--uncompress-noreport -b|--brief
        -c|--checking-printout -e|--exclude= --exclude-quiet= -f|--files-from=file -F|--separator= -i|--mime --apple
        --extension -E --mime-type --mime-encoding -k|--keep-going -l|--list -L|--dereference -h|--no-dereference
        -n|--no-buffer -N|--no-pad -0|--print0 -p|--preserve-date -P|--parameter= -r|--raw -s|--special-files
        -S|--no-sandbox -C|--compile -d|--debug -I`,
    },
    du: {
      positionals: 'file*',
      options: `-0|--null -a|--all -A|--apparent-size -B|--block-size= -b|--bytes -c|--total -D|--dereference-args
        -d|--max-depth= --files0-from=file -H -h|--human-readable --inodes -k -L|--dereference -l|--count-links -m
        -P|--no-dereference -S|--separate-dirs --si -s|--summarize -t|--threshold= --time=? --time-style=
        -X|--exclude-from=file --exclude= -x|--one-file-system`,
    },
    df: {
      positionals: 'file*',
      options: `-a|--all -B|--block-size= -g -h|--human-readable -H|--si -i|--inodes -k -l|--local -m --no-sync
        --output=? -P|--portability --sync --total -t|--type= -T|--print-type -x|--exclude-type= -v`,
    },
    realpath: {
      positionals: 'file*',
      options: `-e|--canonicalize-existing -E|--canonicalize -m|--canonicalize-missing -L|--logical -P|--physical
        -q|--quiet --relative-to=directory --relative-base=directory -s|--strip|--no-symlinks -z|--zero`,
    },
    readlink: {
      positionals: 'file*',
      options: `-f|--canonicalize -e|--canonicalize-existing -m|--canonicalize-missing -n|--no-newline -q|--quiet
        -s|--silent -v|--verbose -z|--zero`,
    },
    mktemp: {
      risk: 'change', positionals: 'value',
      options: '-d|--directory -u|--dry-run -q|--quiet --suffix= -p= --tmpdir=? -t',
    },
    basename: { positionals: 'value*', options: '-a|--multiple -s|--suffix= -z|--zero' },
    dirname: { positionals: 'value*', options: '-z|--zero' },
    md5sum: { positionals: 'file*', options: sums },
    sha1sum: { positionals: 'file*', options: sums },
    sha256sum: { positionals: 'file*', options: sums },
    sha512sum: { positionals: 'file*', options: sums },
    base64: {
      positionals: 'file*',
      options: '-d|--decode -D -i|--ignore-garbage|--input= -w|--wrap= -b|--break= -o|--output=file',
    },
    shred: {
      risk: 'destroy', positionals: 'file*',
      options: `-f|--force -n|--iterations= --random-source=file -s|--size= -u --remove=? -v|--verbose -x|--exact
        -z|--zero`,
    },
    tar: {
      risk: 'change', positionals: 'file*', read: '-t --list',
      dashless: 'A c d r t u x g= G n S C= T= X= k U W O m p s f= F= L= M b= B i H= V= a I= j J z Z h K= N= P l R v w o',
      options: `-A|--catenate|--concatenate -c|--create --delete -d|--diff|--compare -r|--append --test-label
        -t|--list -u|--update -x|--extract|--get -g|--listed-incremental=file -G|--incremental --hole-detection=
        --level= --[no-]check-device --[no-]seek -n --occurrence=? --sparse-version= -S|--sparse --add-file=file
        -C|--directory=directory --cd=directory --exclude= --exclude-backups --exclude-caches --exclude-caches-all
        --exclude-caches-under --exclude-ignore= --exclude-ignore-recursive= --exclude-tag= --exclude-tag-all=
        --exclude-tag-under= --exclude-vcs --exclude-vcs-ignores --[no-]null --[no-]recursion -T|--files-from=file
        --[no-]unquote --[no-]verbatim-files-from -X|--exclude-from=file --[no-]anchored --[no-]ignore-case
        --[no-]wildcards --[no-]wildcards-match-slash --keep-directory-symlink --keep-newer-files -k|--keep-old-files
        --no-overwrite-dir --one-top-level=? --overwrite --overwrite-dir --recursive-unlink --remove-files
        --skip-old-files -U|--unlink-first -W|--verify --[no-]ignore-command-error --ignore-failed-read -O|--to-stdout
        --to-command= --atime-preserve=? --clamp-mtime --[no-]delay-directory-restore --group= --group-map=file --mode=
        --mtime= --set-mtime-command= --set-mtime-format= -m|--touch --modification-time --[no-]same-owner
        --[no-]same-permissions --numeric-owner --owner= --owner-map=file -p|--preserve-permissions --preserve --sort=
        -s|--preserve-order|--same-order --[no-]acls --[no-]selinux --[no-]xattrs --xattrs-exclude= --xattrs-include=
        --force-local -f|--file=file -F|--info-script=file --new-volume-script=file -L|--tape-length= -M|--multi-volume
        --rmt-command= --rsh-command= --volno-file=file -b|--blocking-factor= -B|--read-full-records -i|--ignore-zeros
        --record-size= -H|--format= --old-archive --portability --pax-option= --posix -V|--label=
        -a|--[no-]auto-compress -I|--use-compress-program= -j|--bzip2 -J|--xz --lzip --lzma --lzop --zstd -z|--gzip
        --gunzip --ungzip -Z|--compress --uncompress --backup=? --hard-dereference -h|--dereference -K|--starting-file=
        --newer-mtime= -N|--newer= --after-date= --one-file-system -P|--absolute-names --absolute-paths --suffix=
        --strip-components= --strip= --transform= --xform= --checkpoint=? --checkpoint-action= --full-time
        --index-file=file -l|--check-links --no-quote-chars= --quote-chars= --quoting-style= -R|--block-number
        --show-defaults --show-omitted-dirs --show-snapshot-field-ranges --show-transformed-names --show-stored-names
        --totals=? --utc -v|--verbose --warning= -w|--interactive --confirmation -o -q -? --restrict --usage`,
    },
    gzip: {
      risk: 'change', positionals: 'file*', read: '-c --stdout --to-stdout -l --list -t --test',
      options: `-a|--ascii -c|--stdout --to-stdout -d|--decompress --uncompress -f|--force -h -k|--keep -l|--list
        -L|--license -n|--no-name -N|--name -q|--quiet -r|--recursive --rsyncable -S|--suffix= --synchronous -t|--test
        -v|--verbose -V --fast --best -#`,
    },
  }),
  ...{
    find: complete({
      singleDash: 'only', positionals: 'file*', destroy: '-delete', change: '-fprint -fls',
      options: `-H -L -P -D= -O* -E -X -f -s -x -amin= -anewer=file -atime= -cmin= -cnewer=file -context= -ctime=
        -daystart -depth -d -empty -executable -false -files0-from=file -flags= -follow -fstype= -gid= -group= -help
        -ignore_readdir_race -ilname= -iname= -inum= -ipath= -iregex= -iwholename= -links= -lname= -maxdepth= -mindepth=
        -mmin= -mount -mtime= -name= -newer=file -neweraa= -newerac= -neweram= -newerat= -newerBt= -newerca= -newercc=
        -newercm= -newerct= -newerma= -newermc= -newermm= -newermt= -nogroup -noignore_readdir_race -noleaf -nouser
        -nowarn -path= -perm= -prune -quit -readable -regex= -regextype= -samefile=file -size= -true -type= -uid= -used=
        -user= -version -warn -wholename= -writable -xattr -xattrname= -xdev -xtype= -and -or -not -a -o -delete
        -fls=file -fprint=file -fprint0=file -fprintf=file+value -ls -print -print0 -printf= -exec -execdir -ok -okdir`,
    }),
    dd: complete({
      risk: 'destroy',
      options: 'if=file of=file bs= ibs= obs= cbs= count= skip= iseek= seek= oseek= conv= iflag= oflag= status=',
    }),
    zip: {
      risk: 'change', positionals: 'file*', options: '-b=directory -i= -x= -n= -P= -s= -t= -tt= -O=file',
    },
    unzip: { risk: 'change', options: '-d=directory -P= -o -q -l -n -p', read: '-l -p -t -v -Z', positionals: 'file*' },
  },
}
