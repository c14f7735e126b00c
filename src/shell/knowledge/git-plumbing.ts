/** Git's commands for scripts. */
import { diff, revisions } from './git-options.ts'
import type { Programs } from './types.ts'

export const plumbing: Programs = {
  'cat-file': {
    complete: true, positionals: 'value*',
    options: `-e -p -t -s --allow-unknown-type --[no-]use-mailmap --[no-]mailmap --batch=? --batch-check=? -z
      --batch-command=? --batch-all-objects --buffer --follow-symlinks --unordered --textconv --filters --path=
      --use-mailmap --mailmap --filter= -Z -h`,
  },
  'check-ignore': {
    complete: true, positionals: 'value*',
    options: '-q|--[no-]quiet -v|--[no-]verbose --[no-]stdin -z -n|--[no-]non-matching --[no-]index -h',
  },
  cherry: {
    complete: true, positionals: 'value*',
    options: '--[no-]abbrev=? -v|--[no-]verbose -h',
  },
  'count-objects': {
    complete: true, positionals: 'value*',
    options: '-v|--[no-]verbose -H|--[no-]human-readable -h',
  },
  'diff-files': {
    complete: true, positionals: 'value*',
    options: `${diff} --exit-code -1|-2|-3|-0|--base|--ours|--theirs -c|--cc -q -m --dd -h`,
  },
  'diff-index': {
    complete: true, positionals: 'value*',
    options: `${diff} --exit-code --cached --merge-base -m -c --cc --dd -h`,
  },
  'diff-tree': {
    complete: true, positionals: 'value*',
    options: `${diff} --exit-code -r -t --root --merge-base --stdin -m -v --pretty|--format= --[no-]abbrev-commit
      --oneline --encoding= --[no-]expand-tabs= --[no-]notes=? --show-notes|--[no-]standard-notes=? --show-signature
      --no-commit-id -c --cc --combined-all-paths --always --dd -h`,
  },
  'for-each-ref': {
    complete: true, positionals: 'value*',
    options: `-s|--[no-]shell -p|--[no-]perl --[no-]python --[no-]tcl --[no-]count= --[no-]format= --[no-]color=?
      --[no-]sort= --[no-]points-at= --[no-]merged= --[no-]contains= --[no-]ignore-case --shell --perl --python --tcl
      --omit-empty --start-after= --exclude= --stdin --include-root-refs -h`,
  },
  'ls-files': {
    complete: true, positionals: 'value*',
    options: `-z -t -v -f -c|--cached -d|--deleted -m|--modified -o|--others -i|--ignored -s|--stage -k|--killed
      --directory --eol --[no-]empty-directory -u|--unmerged --resolve-undo -x|--exclude= -X|--exclude-from=file
      --exclude-per-directory= --exclude-standard --full-name --recurse-submodules --error-unmatch --with-tree=
      --abbrev=? --debug --deduplicate --sparse --format= -h`,
  },
  'ls-remote': {
    complete: true, positionals: 'remote value*',
    options: `-q|--[no-]quiet --[no-]upload-pack= -t|--[no-]tags -h|--[no-]heads --[no-]refs --[no-]get-url
      --[no-]sort= --[no-]exit-code --[no-]symref -o|--[no-]server-option= --[no-]exec= --branches -b --heads --tags
      --refs --get-url --symref --sort= --server-option= --exit-code --upload-pack= --exec=`,
  },
  'ls-tree': {
    complete: true, positionals: 'value*',
    options: `-d -r -t -z -l|--long --name-only --name-status --object-only --[no-]full-name --[no-]full-tree
      --format= --[no-]abbrev=? -h`,
  },
  'merge-base': {
    complete: true, positionals: 'value*',
    options: '-a|--[no-]all --octopus --independent --is-ancestor --fork-point -h',
  },
  'name-rev': {
    complete: true, positionals: 'value*',
    options: `--[no-]name-only --[no-]tags --[no-]refs= --[no-]exclude= --[no-]all --[no-]stdin --[no-]annotate-stdin
      --[no-]undefined --[no-]always --[no-]peel-tag -h`,
  },
  'pack-refs': {
    risk: 'change', complete: true, positionals: 'value*',
    options: '--[no-]all --[no-]prune -h',
  },
  'rev-list': {
    complete: true, positionals: 'value*',
    options: `${revisions} --max-age= --min-age= --quiet --objects|--objects-edge --disk-usage=? --unpacked --header
      --[no-]object-names --[no-]abbrev= --count --bisect-vars --bisect-all --use-bitmap-index --progress=
      --in-commit-order --objects-edge-aggressive --indexed-objects --[no-]filter= --filter-provided-objects
      --filter-print-omitted --missing= --exclude-promisor-objects --[no-]commit-header --timestamp -# --filter=
      --no-filter --exclude-first-parent-only --maximal-only -h`,
  },
  'rev-parse': {
    complete: true, positionals: 'value*',
    options: `--parseopt --sq-quote --keep-dashdash --stop-at-non-option --stuck-long --revs-only --no-revs
      --[no-]flags --default= --prefix= --verify -q|--quiet --sq --short=? --not --abbrev-ref=? --symbolic
      --symbolic-full-name --all --branches|--tags|--remotes=? --glob= --exclude= --exclude-hidden= --disambiguate=
      --local-env-vars --path-format= --git-dir --git-common-dir --resolve-git-dir= --git-path= --show-toplevel
      --show-superproject-working-tree --shared-index-path --absolute-git-dir --is-inside-git-dir
      --is-inside-work-tree --is-bare-repository --is-shallow-repository --show-cdup --show-prefix
      --show-object-format=? --since|--after= --until|--before= --git-completion-helper-all -# --show-ref-format
      --flags --no-flags --end-of-options --output-object-format= -h`,
  },
  'show-ref': {
    complete: true, positionals: 'value*',
    options: `--[no-]tags --[no-]heads --[no-]verify --[no-]head -d|--[no-]dereference -s|--[no-]hash=?
      --[no-]abbrev=? -q|--[no-]quiet --exclude-existing=? --exists --branches --head -h`,
  },
  'symbolic-ref': {
    complete: true, positionals: 'value*',
    options: '-q|--[no-]quiet -d|--[no-]delete --[no-]short --[no-]recurse -m= -h',
  },
  'update-index': {
    risk: 'change', complete: true, positionals: 'value*',
    options: `-q --[no-]ignore-submodules --[no-]add --[no-]replace --[no-]remove --[no-]unmerged --refresh
      --really-refresh --cacheinfo= --chmod= --[no-]assume-unchanged --[no-]skip-worktree
      --[no-]ignore-skip-worktree-entries --[no-]info-only --[no-]force-remove -z --stdin --index-info --unresolve
      -g|--again --[no-]ignore-missing --[no-]verbose --clear-resolve-undo --[no-]index-version= --[no-]split-index
      --[no-]untracked-cache --[no-]test-untracked-cache --[no-]force-untracked-cache --[no-]force-write-index
      --[no-]fsmonitor --[no-]fsmonitor-valid --index-version= --show-index-version -h`,
  },
  'update-ref': {
    risk: 'change', destroy: '-d', complete: true, positionals: 'value*',
    options: `-m= -d -z --[no-]stdin --[no-]create-reflog --[no-]deref --batch-updates --stdin --no-deref
      --create-reflog -h`,
  },
  'verify-commit': {
    complete: true, positionals: 'value*',
    options: '-v|--[no-]verbose --[no-]raw -h',
  },
  'verify-tag': {
    complete: true, positionals: 'value*',
    options: '-v|--[no-]verbose --[no-]raw --[no-]format= -h',
  },
}
