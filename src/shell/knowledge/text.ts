/** Programs that read and filter text. GNU's options, with those that macOS and BSD have besides. */
import { complete, getopt } from './complete.ts'
import type { Programs } from './types.ts'

export const text: Programs = {
  ...getopt({
    cat: {
      positionals: 'file*',
      options: `-A|--show-all -b|--number-nonblank -e -E|--show-ends -n|--number -s|--squeeze-blank -t -T|--show-tabs -u
        -v|--show-nonprinting`,
    },
    head: {
      options: '-c|--bytes= -n|--lines= -q|--quiet|--silent -v|--verbose -z|--zero-terminated -#',
      positionals: 'file*',
    },
    tail: {
      positionals: 'file*',
      options: `-b= -c|--bytes= --debug -f --follow=? -F -n|--lines= --max-unchanged-stats= --pid= -q|--quiet|--silent -r
        --retry -s|--sleep-interval= -v|--verbose -z|--zero-terminated -#`,
    },
    wc: {
      positionals: 'file*',
      options: '-c|--bytes -m|--chars --debug -l|--lines --files0-from=file -L|--max-line-length --total= -w|--words',
    },
    sort: {
      positionals: 'file*',
      options: `-b|--ignore-leading-blanks -d|--dictionary-order -f|--ignore-case -g|--general-numeric-sort
        -i|--ignore-nonprinting -M|--month-sort -h|--human-numeric-sort -n|--numeric-sort -R|--random-sort
        --random-source=file -r|--reverse --sort= -V|--version-sort --batch-size= -c --check=? -C --compress-program=
        --debug --files0-from=file -k|--key= -m|--merge -o|--output=file -s|--stable -S|--buffer-size=
        -t|--field-separator= -T|--temporary-directory=directory --parallel= -u|--unique -z|--zero-terminated`,
    },
    uniq: {
      positionals: 'file*',
      options: `-c|--count -d|--repeated -D --all-repeated=? -f|--skip-fields= --group=? -i|--ignore-case -s|--skip-chars=
        -u|--unique -z|--zero-terminated -w|--check-chars=`,
    },
    cut: {
      positionals: 'file*',
      options: `-b|--bytes= -c|--characters= -d|--delimiter= -f|--fields= -n -O|--output-delimiter= --complement
        -s|--only-delimited -w --whitespace-delimited -z|--zero-terminated`,
    },
    tr: {
      positionals: 'value value', needs: 1,
      options: '-c|-C|--complement -d|--delete -s|--squeeze-repeats -t|--truncate-set1 -u',
    },
    tee: { risk: 'change', options: '-a|--append -i|--ignore-interrupts -p --output-error=?', positionals: 'file*' },
    grep: {
      positionals: 'value file*',
      options: `-E|--extended-regexp -F|--fixed-strings -G|--basic-regexp -P|--perl-regexp -e|--regexp= -f|--file=file
        -i|--ignore-case -y --no-ignore-case -w|--word-regexp -x|--line-regexp -z|--null-data -s|--no-messages
        -v|--invert-match -V -m|--max-count= -b|--byte-offset -n|--line-number --line-buffered -H|--with-filename
        -h|--no-filename --label= -o|--only-matching -q|--quiet|--silent --binary-files= -a|--text -I -d|--directories=
        -D|--devices= -r|--recursive -R|--dereference-recursive --include= --exclude= --exclude-from=file --exclude-dir=
        -L|--files-without-match -l|--files-with-matches -c|--count -T|--initial-tab -Z|--null -B|--before-context=
        -A|--after-context= -C|--context= -# --group-separator= --no-group-separator --color=? --colour=? -U|--binary -u`,
    },
    sed: {
      positionals: 'value file*', change: '-i --in-place',
      options: `-n|--quiet|--silent --debug -e|--expression= -f|--file=file --follow-symlinks -i|--in-place=? -I=?
        -l|--line-length= --posix -E|-r|--regexp-extended -s|--separate --sandbox -u|--unbuffered -z|--null-data
        -b|--binary -a -V --zero-terminated`,
    },
    diff: {
      positionals: 'file*',
      options: `--normal -q|--brief -s|--report-identical-files -c --context=? -C= -u --unified=? -U= -e|--ed -n|--rcs
        -y|--side-by-side -W|--width= --left-column --suppress-common-lines -p|--show-c-function -F|--show-function-line=
        --label= -t|--expand-tabs -T|--initial-tab --tabsize= --suppress-blank-empty -l|--paginate -r|--recursive
        --no-dereference -N|--new-file --unidirectional-new-file -P --[no-]ignore-file-name-case -x|--exclude=
        -X|--exclude-from=file -S|--starting-file=file --from-file=file --to-file=file -i|--ignore-case
        -E|--ignore-tab-expansion -Z|--ignore-trailing-space -b|--ignore-space-change -w|--ignore-all-space
        -B|--ignore-blank-lines -I|--ignore-matching-lines= -a|--text --strip-trailing-cr -D|--ifdef= --old-group-format=
        --new-group-format= --unchanged-group-format= --changed-group-format= --line-format= --old-line-format=
        --new-line-format= --unchanged-line-format= -d|--minimal --horizon-lines= -H|--speed-large-files --color=?
        --palette= -v -L= -#`,
    },
  }),
  ...{
    // GNU's and mawk's; what follows the program text is never an option.
    awk: {
      ...complete({
        positionals: 'value file*', optionsFirst: true,
        options: `-F|--field-separator= -v|--assign= -f|--file=file -b|--characters-as-bytes -c|--traditional -C|--copyright
          -d=? --dump-variables=? -D=? --debug=? -e|--source=code -E|--exec=file -g|--gen-pot -h -i|--include=file -I|--trace
          -k|--csv -l|--load= -L=? --lint=? -M|--bignum -n|--non-decimal-data -N|--use-lc-numeric -o=? --pretty-print=?
          -O|--optimize -p=? --profile=? -P|--posix -r|--re-interval -s|--no-optimize -S|--sandbox -t|--lint-old -V -W=
          -safe`,
      }),
      abbreviates: 'options',
    },
    jq: complete({
      positionals: 'value file*',
      options: `-n|--null-input -R|--raw-input -s|--slurp -c|--compact-output -r|--raw-output --raw-output0
        -j|--join-output -a|--ascii-output -S|--sort-keys -C|--color-output -M|--monochrome-output --tab --indent=
        --unbuffered --stream --stream-errors --seq -f|--from-file=file -L= --library-path= --arg=value+value
        --argjson=value+value --slurpfile=value+file --rawfile=value+file --argfile=value+file --args --jsonargs
        -e|--exit-status --binary -b -h -V --build-configuration --debug-dump-disasm --debug-trace=? --yaml-output`,
    }),
    yq: { options: '-o= -p= -I= -r -c -i', positionals: 'value*', change: '-i --inplace' },
    less: { positionals: 'file*' },
    vim: { risk: 'change', positionals: 'file*', options: '-c= -u=file -S=file -R' },
  },
}
