/** Git's commands. */
import { diff, revisions } from './git-options.ts'
import { plumbing } from './git-plumbing.ts'
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }

const commands: Programs = {
  status: {
    complete: true, positionals: 'file*',
    options: `-v|--[no-]verbose -s|--[no-]short -b|--[no-]branch --[no-]show-stash --[no-]ahead-behind
      --[no-]porcelain=? --[no-]long -z|--[no-]null -u|--[no-]untracked-files=? --[no-]ignored=?
      --[no-]ignore-submodules=? --[no-]column=? --[no-]renames -M|--find-renames=? -u* --no-lock-index --column
      --show-stash --ignored --no-renames --no-column -h`,
  },
  log: {
    complete: true, positionals: 'value*',
    options: `${diff} ${revisions} -q|--no-quiet --[no-]source --[no-]use-mailmap --[no-]mailmap --clear-decorations
      --[no-]decorate-refs= --[no-]decorate-refs-exclude= --[no-]decorate=? -L= --follow --full-diff --log-size
      --[no-]notes=? --show-notes|--[no-]standard-notes=? --[no-]diff-merges= --combined-all-paths -t -# --decorate
      --no-walk --no-notes -c --cc -m -r -r* --dd --remerge-diff -L* --max-count-oldest= --graph-lane-limit= -h`,
  },
  show: {
    complete: true, positionals: 'value*',
    options: `${diff} ${revisions} -q|--no-quiet --[no-]source --[no-]use-mailmap --[no-]mailmap --clear-decorations
      --[no-]decorate-refs= --[no-]decorate-refs-exclude= --[no-]decorate=? -L= --[no-]notes=?
      --show-notes|--[no-]standard-notes=? --[no-]diff-merges= --combined-all-paths -t -# -c --cc -m -r --dd
      --remerge-diff --notes -h`,
  },
  diff: {
    complete: true, positionals: 'value*',
    options: `${diff} --exit-code -1|-2|-3|--base|--ours|--theirs -0 --cached --staged --merge-base --no-index -q -c
      --cc -t -r --dd -h`,
  },
  blame: {
    complete: true, positionals: 'value*',
    options: `${revisions} --[no-]incremental -b --[no-]root --[no-]show-stats --[no-]progress --[no-]score-debug
      -f|--[no-]show-name --[no-]show-number -p|--[no-]porcelain --[no-]line-porcelain -c -t -l -s
      -e|--[no-]show-email -w --[no-]ignore-rev= --[no-]ignore-revs-file= --[no-]color-lines --[no-]color-by-age
      --[no-]minimal -S= --[no-]contents= -C=? -M=? -L= --[no-]abbrev=? -h -n|--show-number --reverse --first-parent
      --diff-algorithm= --ignore-rev= --ignore-revs-file=`,
  },
  branch: {
    change: '-d --delete -m --move -M -c -C --copy -u --set-upstream-to --unset-upstream -f --force', destroy: '-D',
    complete: true, positionals: 'value*',
    options: `-v|-vv|--[no-]verbose -q|--[no-]quiet -t|--[no-]track=? -u|--[no-]set-upstream-to= --[no-]unset-upstream
      --[no-]color=? -r|--[no-]remotes --[no-]contains= --[no-]abbrev=? -a|--[no-]all -d|--[no-]delete -D
      -m|--[no-]move -M -c|--[no-]copy -C -l|--[no-]list --[no-]show-current --[no-]create-reflog
      --[no-]edit-description -f|--[no-]force --[no-]merged= --[no-]column=? --[no-]sort= --[no-]points-at=
      -i|--[no-]ignore-case --[no-]recurse-submodules --[no-]format= --[no-]set-upstream --with --without
      --forced-copy --no-color --omit-empty -h`,
  },
  tag: {
    change: '-a --annotate -m --message -s --sign -f --force -F --file', destroy: '-d --delete', complete: true,
    positionals: 'value*',
    options: `-l|--list -n=? -d|--delete -v|--verify -a|--[no-]annotate -m|--message= -F|--[no-]file=file
      -e|--[no-]edit -s|--[no-]sign --[no-]cleanup= -u|--[no-]local-user= -f|--[no-]force --[no-]create-reflog
      --[no-]column=? --[no-]contains= --[no-]merged= --[no-]sort= --[no-]points-at= --[no-]format= --[no-]color=?
      -i|--[no-]ignore-case --with --without -n* --no-column --omit-empty --format-sort= --create-reflog -h`,
  },
  remote: {
    change: 'add remove rm rename set-url set-head set-branches prune update', complete: true, positionals: 'value*',
    options: `-v|--[no-]verbose --verbose -t= --track= -m= --master= -f --fetch --tags --no-tags --mirror=? --push
      --all --add --delete -n --dry-run -p --prune -a --auto -d -h`,
  },
  config: {
    risk: 'change', read: '--get --get-all --get-regexp --get-urlmatch --list -l get list', complete: true,
    positionals: 'value*',
    options: `--[no-]global|--worktree --[no-]system --[no-]local --[no-]worktree -f|--[no-]file= --[no-]blob=
      --[no-]get --[no-]get-all --[no-]get-regexp --[no-]get-urlmatch --[no-]replace-all --[no-]add --[no-]unset
      --[no-]unset-all --[no-]rename-section --[no-]remove-section -l|--[no-]list --[no-]fixed-value -e|--[no-]edit
      --[no-]get-color --[no-]get-colorbool -t|--[no-]type= --bool --int --bool-or-int --bool-or-str --path
      --expiry-date -z|--[no-]null --[no-]name-only --[no-]includes --[no-]show-origin --[no-]show-scope
      --[no-]default= --get-color --get-colorbool --comment= --all --regexp --value= --url= --show-names --no-type
      --append -h`,
  },
  stash: {
    risk: 'change', read: 'list show', destroy: 'drop clear', complete: true, positionals: 'value*',
    options: `${diff} --all --[no-]include-untracked --only-untracked --index -k|--[no-]keep-index --staged
      --pathspec-from-file= --pathspec-file-nul -q -S -m|--message= --quiet --branch= --print --to-ref= --no-rerere
      --label-ours= --label-theirs= --label-base= -h`,
  },
  fetch: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `-v|--[no-]verbose -q|--[no-]quiet --[no-]all --[no-]set-upstream -a|--[no-]append --[no-]atomic
      --[no-]upload-pack= -f|--[no-]force -m|--[no-]multiple -t|--[no-]tags -n -j|--[no-]jobs= --[no-]prefetch
      -p|--[no-]prune -P|--[no-]prune-tags --[no-]recurse-submodules=? --[no-]dry-run --[no-]write-fetch-head
      -k|--[no-]keep -u|--[no-]update-head-ok --[no-]progress --[no-]depth= --[no-]shallow-since=
      --[no-]shallow-exclude= --[no-]deepen= --unshallow --refetch --[no-]update-shallow --refmap=
      -o|--[no-]server-option= -4|--[no-]ipv4 -6|--[no-]ipv6 --[no-]negotiation-tip= --[no-]negotiate-only
      --[no-]filter= --[no-]auto-maintenance --[no-]auto-gc --[no-]show-forced-updates --[no-]write-commit-graph
      --[no-]stdin --[no-]submodule-prefix= --[no-]recurse-submodules-default= --porcelain --all --no-prune-tags -h`,
  },
  pull: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `-v|--[no-]verbose -q|--[no-]quiet --[no-]progress --[no-]recurse-submodules=? -r|--[no-]rebase=? -n
      --[no-]stat --[no-]log=? --[no-]signoff=? --[no-]squash --[no-]commit -e|--[no-]edit --[no-]cleanup= --[no-]ff
      --ff-only --[no-]verify --[no-]verify-signatures --[no-]autostash -s|--[no-]strategy= -X|--[no-]strategy-option=
      -S|--[no-]gpg-sign=? --[no-]allow-unrelated-histories --[no-]all -a|--[no-]append --[no-]upload-pack=
      -f|--[no-]force -t|--[no-]tags -p|--[no-]prune -j|--[no-]jobs=? --[no-]dry-run -k|--[no-]keep --[no-]depth=
      --[no-]shallow-since= --[no-]shallow-exclude= --[no-]deepen= --unshallow --[no-]update-shallow --refmap=
      -o|--[no-]server-option= -4|--[no-]ipv4 -6|--[no-]ipv6 --[no-]negotiation-tip= --[no-]show-forced-updates
      --[no-]set-upstream --[no-]summary --atomic --negotiate-only --prefetch --porcelain --rebase --compact-summary
      --no-rebase --ff --update-shallow --refetch --recurse-submodules-default= --tags --no-tags --ipv4 --ipv6 -h`,
  },
  push: {
    risk: 'change', destroy: '-f --force --delete -d --mirror --force-with-lease --prune', complete: true,
    positionals: 'value*',
    options: `-v|--[no-]verbose -q|--[no-]quiet --[no-]repo= --[no-]all --[no-]mirror -d|--[no-]delete --[no-]tags
      -n|--[no-]dry-run --[no-]porcelain -f|--[no-]force --[no-]force-with-lease=? --[no-]force-if-includes
      --[no-]recurse-submodules= --[no-]thin --[no-]receive-pack= --[no-]exec= -u|--[no-]set-upstream --[no-]progress
      --[no-]prune --[no-]verify --[no-]follow-tags --[no-]signed=? --[no-]atomic -o|--[no-]push-option=
      -4|--[no-]ipv4 -6|--[no-]ipv6 --branches --no-branches --tags -h`,
  },
  clone: {
    risk: 'change', complete: true, positionals: 'remote directory', needs: 1,
    options: `-v|--[no-]verbose -q|--[no-]quiet --[no-]progress --[no-]reject-shallow -n --[no-]bare --[no-]mirror
      -l|--[no-]local -s|--[no-]shared --[no-]recurse-submodules=? --[no-]recursive=? -j|--[no-]jobs= --[no-]template=
      --[no-]reference= --[no-]reference-if-able= --[no-]dissociate -o|--[no-]origin= -b|--[no-]branch=
      -u|--[no-]upload-pack= --[no-]depth= --[no-]shallow-since= --[no-]shallow-exclude= --[no-]single-branch
      --[no-]shallow-submodules --[no-]separate-git-dir= -c|--[no-]config= --[no-]server-option= -4|--[no-]ipv4
      -6|--[no-]ipv6 --[no-]filter= --[no-]also-filter-submodules --[no-]remote-submodules --[no-]sparse
      --[no-]bundle-uri= --[no-]naked --[no-]checkout --[no-]hardlinks --[no-]tags --ref-format= --revision=
      --bundle-uri= --also-filter-submodules --jobs= --recursive --naked --no-bare -h`,
  },
  init: {
    risk: 'change', complete: true, positionals: 'directory',
    options: `--[no-]template= --[no-]bare --shared=? -q|--[no-]quiet --[no-]separate-git-dir=
      -b|--[no-]initial-branch= --[no-]object-format= --ref-format= -h`,
  },
  add: {
    risk: 'change', read: '-n --dry-run', complete: true, positionals: 'file*',
    options: `-n|--dry-run -v|--verbose -i|--interactive -p|--patch -e|--edit -f|--force -u|--update --renormalize
      -N|--intent-to-add -A|--[no-]all --[no-]ignore-removal --refresh --ignore-errors --ignore-missing --sparse
      --chmod= --pathspec-from-file= --pathspec-file-nul --no-warn-embedded-repo -U= --unified= --inter-hunk-context=
      --embedded --ignore-removal -h`,
  },
  commit: {
    risk: 'change', read: '--dry-run', complete: true, positionals: 'value*',
    options: `-q|--[no-]quiet -v|--[no-]verbose -F|--[no-]file=file --[no-]author= --[no-]date= -m|--[no-]message=
      -c|--[no-]reedit-message= -C|--[no-]reuse-message= --[no-]fixup=? --[no-]squash= --[no-]reset-author --trailer=
      -s|--[no-]signoff -t|--[no-]template=file -e|--[no-]edit --[no-]cleanup= --[no-]status -S|--[no-]gpg-sign=?
      -a|--[no-]all -i|--[no-]include --[no-]interactive -p|--[no-]patch -o|--[no-]only -n|--[no-]verify
      --[no-]dry-run --[no-]short --[no-]branch --[no-]ahead-behind --[no-]porcelain --[no-]long -z|--[no-]null
      --[no-]amend -u|--[no-]untracked-files=? --[no-]pathspec-from-file= --[no-]pathspec-file-nul --[no-]allow-empty
      --[no-]allow-empty-message --[no-]post-rewrite -U= --unified= --inter-hunk-context= --allow-empty-message --edit
      -h`,
  },
  checkout: {
    risk: 'change', destroy: '-f --force', complete: true, positionals: 'value*',
    options: `-b= -B= -l --[no-]guess --[no-]overlay -q|--[no-]quiet --[no-]recurse-submodules=? --[no-]progress
      -m|--[no-]merge --[no-]conflict= -d|--[no-]detach -t|--[no-]track=? -f|--[no-]force --[no-]orphan=
      --[no-]overwrite-ignore --[no-]ignore-other-worktrees -2|--ours -3|--theirs -p|--[no-]patch
      --[no-]ignore-skip-worktree-bits --[no-]pathspec-from-file= --[no-]pathspec-file-nul --overwrite-ignore --to=
      -U= --unified= --inter-hunk-context= --no-guess --detach --conflict= --merge -h`,
  },
  switch: {
    risk: 'change', destroy: '-f --force --discard-changes', complete: true, positionals: 'value*',
    options: `-c|--[no-]create= -C|--[no-]force-create= --[no-]guess --[no-]discard-changes -q|--[no-]quiet
      --[no-]recurse-submodules=? --[no-]progress -m|--[no-]merge --[no-]conflict= -d|--[no-]detach -t|--[no-]track=?
      -f|--[no-]force --[no-]orphan= --[no-]overwrite-ignore --[no-]ignore-other-worktrees --create= --force-create=
      --orphan= -h`,
  },
  restore: {
    risk: 'destroy', complete: true, positionals: 'value*',
    options: `-s|--[no-]source= -S|--[no-]staged -W|--[no-]worktree --[no-]ignore-unmerged --[no-]overlay
      -q|--[no-]quiet --[no-]recurse-submodules=? --[no-]progress -m|--[no-]merge --[no-]conflict= -2|--ours
      -3|--theirs -p|--[no-]patch --[no-]ignore-skip-worktree-bits --[no-]pathspec-from-file= --[no-]pathspec-file-nul
      -U= --unified= --inter-hunk-context= -h`,
  },
  reset: {
    risk: 'change', destroy: '--hard', complete: true, positionals: 'value*',
    options: `-q|--[no-]quiet --[no-]refresh --[no-]mixed --[no-]soft --[no-]hard --[no-]merge --[no-]keep
      --[no-]recurse-submodules=? -p|--[no-]patch -N|--[no-]intent-to-add --[no-]pathspec-from-file=
      --[no-]pathspec-file-nul -U= --unified= --inter-hunk-context= --hard --soft --mixed --merge --keep -h`,
  },
  clean: {
    risk: 'destroy', read: '-n --dry-run', complete: true, positionals: 'value*',
    options: '-q|--[no-]quiet -n|--[no-]dry-run -f|--[no-]force -i|--[no-]interactive -d -e|--exclude= -x -X -h',
  },
  rm: {
    risk: 'change', complete: true, positionals: 'file*',
    options: `-n|--[no-]dry-run -q|--[no-]quiet --[no-]cached -f|--[no-]force -r --[no-]ignore-unmatch --[no-]sparse
      --[no-]pathspec-from-file= --[no-]pathspec-file-nul -h`,
  },
  mv: {
    risk: 'change', complete: true, positionals: 'file*', needs: 2,
    options: '-v|--[no-]verbose -n|--[no-]dry-run -f|--[no-]force -k --[no-]sparse --sparse -h',
  },
  merge: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `-n --[no-]stat --[no-]summary --[no-]log=? --[no-]squash --[no-]commit -e|--[no-]edit --[no-]cleanup=
      --[no-]ff --ff-only --[no-]rerere-autoupdate --[no-]verify-signatures -s|--[no-]strategy=
      -X|--[no-]strategy-option= -m|--[no-]message= -F|--file= --[no-]into-name= -v|--[no-]verbose -q|--[no-]quiet
      --[no-]abort --[no-]quit --[no-]continue --[no-]allow-unrelated-histories --[no-]progress -S|--[no-]gpg-sign=?
      --[no-]autostash --[no-]overwrite-ignore --[no-]signoff --[no-]verify --into-name= --no-edit --edit --cleanup=
      --squash --commit --ff --abort --continue --quit --strategy= --strategy-option= --compact-summary --stat
      --summary -h`,
  },
  rebase: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `--[no-]onto= --[no-]keep-base -q|--[no-]quiet -v|--[no-]verbose -n --[no-]signoff
      --[no-]committer-date-is-author-date --[no-]reset-author-date|--[no-]ignore-date -C= --[no-]ignore-whitespace
      --[no-]whitespace= -f|--[no-]force-rebase --continue --skip --abort --quit --edit-todo --show-current-patch
      --apply -m|--merge -i|--interactive --[no-]rerere-autoupdate --empty= --[no-]autosquash --[no-]update-refs
      -S|--[no-]gpg-sign=? --[no-]autostash -x|--[no-]exec= -r|--[no-]rebase-merges=? --[no-]fork-point
      -s|--[no-]strategy= -X|--[no-]strategy-option= --[no-]root --[no-]reschedule-failed-exec
      --[no-]reapply-cherry-picks --[no-]keep-empty --[no-]allow-empty-message --[no-]stat --[no-]verify
      --[no-]preserve-merges --[no-]ff --committer-date-is-author-date --reset-author-date --ignore-date --trailer=
      --preserve-merges -p --no-ff --ff --whitespace= --root --exec= --keep-base --update-refs --strategy=
      --strategy-option= --gpg-sign --signoff -h`,
  },
  'cherry-pick': {
    risk: 'change', complete: true, positionals: 'value*',
    options: `${revisions} -# --quit --continue --abort --skip --[no-]cleanup= -n -e|--[no-]edit -s|--[no-]signoff
      -m|--[no-]mainline= --[no-]rerere-autoupdate --[no-]strategy= -X|--[no-]strategy-option= -S|--[no-]gpg-sign=? -x
      --[no-]ff --[no-]allow-empty --[no-]allow-empty-message --[no-]keep-redundant-commits -r --[no-]commit --empty=
      --keep-redundant-commits --signoff --ff --allow-empty-message --reference -h`,
  },
  revert: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `${revisions} -# --quit --continue --abort --skip --[no-]cleanup= -n -e|--[no-]edit -s|--[no-]signoff
      -m|--[no-]mainline= --[no-]rerere-autoupdate --[no-]strategy= -X|--[no-]strategy-option= -S|--[no-]gpg-sign=?
      --[no-]reference --[no-]commit --reference --mainline= --signoff -h`,
  },
  am: {
    risk: 'change', complete: true, positionals: 'file*',
    options: `-i|--[no-]interactive -3|--[no-]3way -q|--[no-]quiet -s|--[no-]signoff -u|--[no-]utf8 -k|--[no-]keep
      --[no-]keep-non-patch -m|--[no-]message-id --[no-]keep-cr -c|--[no-]scissors --quoted-cr= --[no-]whitespace=
      --[no-]ignore-space-change --[no-]ignore-whitespace --[no-]directory=directory --[no-]exclude= --[no-]include=
      -C= -p= --[no-]patch-format= --[no-]reject --[no-]resolvemsg --continue -r|--resolved --skip --abort --quit
      --show-current-patch=? --allow-empty --[no-]committer-date-is-author-date --[no-]ignore-date
      --[no-]rerere-autoupdate -S|--[no-]gpg-sign=? --empty= --[no-]binary --[no-]rebasing --retry -h`,
  },
  annotate: {
    complete: true, positionals: 'value*',
    options: `${revisions} --incremental -b --root --show-stats --[no-]progress --score-debug -f|--show-name
      --show-number -p|--porcelain --line-porcelain -c -t -l -s -e|--show-email -w --ignore-rev= --ignore-revs-file=
      --color-lines --color-by-age --minimal -S= --contents= -C=? -M=? -L= --abbrev=? -h -n`,
  },
  apply: {
    risk: 'change', complete: true, positionals: 'file*',
    options: `--exclude= --include= -p= --[no-]stat --[no-]numstat --[no-]summary --[no-]check --[no-]index
      -N|--[no-]intent-to-add --[no-]cached --[no-]unsafe-paths --[no-]apply -3|--[no-]3way
      --[no-]build-fake-ancestor= -z -C= --[no-]whitespace= --[no-]ignore-space-change --[no-]ignore-whitespace
      -R|--[no-]reverse --[no-]unidiff-zero --[no-]reject --[no-]allow-overlap -v|--[no-]verbose -q|--[no-]quiet
      --[no-]inaccurate-eof --[no-]recount --[no-]directory=directory --[no-]allow-empty
      --[no-]allow-binary-replacement|--[no-]binary --[no-]add --allow-empty --ours --theirs --union --3way -h`,
  },
  archive: {
    complete: true, positionals: 'value*',
    options: `--format= --prefix= --add-file= --add-virtual-file= -o|--[no-]output= --worktree-attributes -v|--verbose
      -NUM -l|--list --[no-]remote= --[no-]exec= --output= --mtime= --remote= --exec= -# -0 -9 -h`,
  },
  bisect: {
    risk: 'change', read: 'log view visualize terms', positionals: 'value*',
    subcommands: { run: { risk: 'change', runs: { after: 0, required: true } } },
  },
  bundle: {
    risk: 'change', read: 'verify list-heads', complete: true, positionals: 'value*',
    options: `${revisions} -# --progress --all-progress --all-progress-implied -q|--quiet --all --version= --stdin -h`,
  },
  describe: {
    complete: true, positionals: 'value*',
    options: `--[no-]contains --[no-]debug --[no-]all --[no-]tags --[no-]long --[no-]first-parent --[no-]abbrev=?
      --[no-]exact-match --[no-]candidates= --[no-]match= --[no-]exclude= --[no-]always --[no-]dirty=? --[no-]broken=?
      -h`,
  },
  difftool: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `${diff} -g|--[no-]gui -d|--[no-]dir-diff -y --[no-]symlinks -t|--[no-]tool= --[no-]tool-help
      --[no-]trust-exit-code -x|--[no-]extcmd= --[no-]prompt --[no-]index -h`,
  },
  'format-patch': {
    complete: true, positionals: 'value*',
    options: `${diff} ${revisions} --[no-]numbered -N --[no-]signoff --[no-]stdout --[no-]cover-letter
      --[no-]numbered-files --[no-]suffix= --[no-]start-number= -v|--[no-]reroll-count= --[no-]filename-max-length=
      --rfc --[no-]cover-from-description= --subject-prefix= -o|--output-directory= -k|--keep-subject
      --[no-]zero-commit --[no-]ignore-if-in-upstream --[no-]add-header= --[no-]to= --[no-]cc= --[no-]from=?
      --[no-]in-reply-to= --[no-]attach=? --inline=? --[no-]thread=? --[no-]signature= --[no-]base=
      --[no-]signature-file= -q|--no-quiet --[no-]progress --[no-]interdiff= --[no-]range-diff=
      --[no-]creation-factor= --[no-]force-in-body-from --root= --no-stat=? --no-binary --always
      --[no-]encode-email-headers --[no-]notes=? -n|--numbered -# --cover-letter-format= --description-file=file -h`,
  },
  fsck: {
    complete: true, positionals: 'value*',
    options: `-v|--[no-]verbose --[no-]unreachable --[no-]dangling --[no-]tags --[no-]root --[no-]cache --[no-]reflogs
      --[no-]full --[no-]connectivity-only --[no-]strict --[no-]lost-found --[no-]progress --[no-]name-objects
      --references --no-references -h`,
  },
  gc: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `-q|--[no-]quiet --[no-]prune=? --[no-]cruft --[no-]aggressive --[no-]auto --[no-]force
      --[no-]keep-largest-pack --keep-largest-pack --max-cruft-size= --cruft --no-cruft --expire-to= --detach
      --no-detach --prune=? --no-prune -h`,
  },
  grep: {
    complete: true, positionals: 'value*',
    options: `--[no-]cached --[no-]untracked --[no-]exclude-standard --[no-]recurse-submodules -v|--[no-]invert-match
      -i|--[no-]ignore-case -w|--[no-]word-regexp -a|--[no-]text -I --[no-]textconv -r|--[no-]recursive --max-depth=
      -E|--[no-]extended-regexp -G|--[no-]basic-regexp -F|--[no-]fixed-strings -P|--[no-]perl-regexp
      -n|--[no-]line-number --[no-]column -h -H --[no-]full-name -l|--[no-]files-with-matches --[no-]name-only
      -L|--[no-]files-without-match -z|--[no-]null -o|--[no-]only-matching -c|--[no-]count --[no-]color=? --[no-]break
      --[no-]heading -C|--[no-]context= -B|--[no-]before-context= -A|--[no-]after-context= --[no-]threads= -NUM
      -p|--[no-]show-function -W|--[no-]function-context -f= -e= --and --[no-]or --not -q|--[no-]quiet
      --[no-]all-match -O|--[no-]open-files-in-pager=? --[no-]ext-grep -m|--[no-]max-count= --[no-]index -# --or
      --max-count= --threads= --column`,
  },
  maintenance: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `--auto --schedule --quiet --task= --scheduler= --user= --force --config-file=file --no-quiet --detach
      --no-detach -h`,
  },
  mergetool: {
    risk: 'change', complete: true, positionals: 'value*',
    options: '-t|--tool= --tool-help -y --[no-]prompt -g|--[no-]gui -O= --no-prompt --prompt --gui --no-gui -h',
  },
  notes: {
    risk: 'change', read: 'list show', complete: true, positionals: 'value*',
    options: `--[no-]ref= -f|--force -m|--message= -F|--file= -C|--reuse-message=directory -c|--reedit-message=
      --allow-empty --ignore-missing --stdin -n|--dry-run -s|--strategy= --commit --abort -q|--quiet -v|--verbose
      --for-rewrite= --ref= --separator=? --no-separator --stripspace --no-stripspace -e -h`,
  },
  prune: {
    risk: 'destroy', read: '-n --dry-run', complete: true, positionals: 'value*',
    options: '-n|--[no-]dry-run -v|--[no-]verbose --[no-]progress --[no-]expire= --[no-]exclude-promisor-objects -h',
  },
  'range-diff': {
    complete: true, positionals: 'value*',
    options: `${diff} --creation-factor= --no-dual-color --[no-]notes=? --left-only --right-only --stat-width=
      --stat-name-width= --stat-graph-width= --stat-count= --follow --exit-code --ita-visible-in-index --remerge-diff
      --diff-merges= --max-memory= -h`,
  },
  reflog: {
    destroy: 'expire delete', complete: true, positionals: 'value*',
    options: `${diff} ${revisions} --expire= --expire-unreachable= --updateref --rewrite --stale-fix --dry-run
      --verbose -# -n= --all --single-worktree -h`,
  },
  repack: {
    risk: 'change', complete: true, positionals: 'value*',
    options: `-a -A --[no-]cruft --[no-]cruft-expiration= -d -f -F -n -q|--[no-]quiet -l|--[no-]local
      -b|--[no-]write-bitmap-index -i|--[no-]delta-islands --[no-]unpack-unreachable= -k|--[no-]keep-unreachable
      --[no-]window= --[no-]window-memory= --[no-]depth= --[no-]threads= --[no-]max-pack-size=
      --[no-]pack-kept-objects --[no-]keep-pack= -g|--[no-]geometric= -m|--[no-]write-midx --[no-]expire-to= --cruft
      --keep-unreachable --expire-to= --combine-cruft-below-size= --max-cruft-size= --filter= --filter-to= --path-walk
      --name-hash-version= --cruft-expiration= --geometric= --write-midx -h`,
  },
  'request-pull': {
    complete: true, positionals: 'value*', options: '-p -h',
  },
  shortlog: {
    complete: true, positionals: 'value*',
    options: `${revisions} -c|--no-committer --[no-]numbered -s|--[no-]summary -e|--[no-]email -w=? --[no-]group=
      -n|--numbered -# --committer --group= -h`,
  },
  'sparse-checkout': {
    risk: 'change', complete: true, positionals: 'value*',
    options: `--cone --no-cone --sparse-index --no-sparse-index --stdin --skip-checks --rules-file= -z -f -v --dry-run
      -h`,
  },
  submodule: {
    risk: 'change', read: 'status summary', complete: true, positionals: 'value*',
    options: `-q|--quiet --progress --all -b|--branch= -f|--force --cached --files -n|--summary-limit --remote
      -N|--no-fetch --checkout --merge --rebase --init --name --reference= --dissociate --recursive --depth
      --[no-]recommend-shallow -j|--jobs= --[no-]single-branch --recommend-shallow --no-recommend-shallow
      --single-branch --no-single-branch --filter= --default -d --ref-format= -h`,
    subcommands: { foreach: { risk: 'change', options: '--recursive -q --quiet', runs: { after: 0, text: true } } },
  },
  whatchanged: {
    complete: true, positionals: 'value*',
    options: `${diff} ${revisions} -q|--no-quiet --[no-]source --[no-]use-mailmap --[no-]mailmap --clear-decorations
      --[no-]decorate-refs= --[no-]decorate-refs-exclude= --[no-]decorate=? -L= -# -c --cc -m -r -t --i-still-use-this
      -h`,
  },
  worktree: {
    risk: 'change', read: 'list', destroy: 'remove prune', complete: true, positionals: 'value*',
    options: `-f|--force -b|-B= -d|--detach --[no-]checkout --[no-]guess-remote --[no-]track --lock -n|--dry-run
      --porcelain -z -q|--quiet -v|--verbose --expire= --reason= --worktree= --orphan --guess-remote --track
      --checkout --no-checkout --relative-paths --no-relative-paths -h`,
  },
}

const CHANGING = `add--interactive bisect--helper checkout--worker credential-cache--daemon difftool--helper
  env--helper fsck-objects http-backend http-fetch imap-send init-db merge-octopus merge-ours merge-recursive
  merge-recursive-ours merge-recursive-theirs merge-resolve merge-subtree pickaxe remote-ext remote-fd remote-ftp
  remote-ftps remote-http remote-https sh-i18n--envsubst shell stage submodule--helper upload-archive
  upload-archive--writer checkout-index column commit-graph commit-tree credential fast-export fast-import
  filter-branch hash-object index-pack instaweb interpret-trailers multi-pack-index pack-objects prune-packed
  read-tree replace rerere send-email stripspace unpack-objects write-tree fetch-pack send-pack mktag mktree lfs annex
  flow svn p4 cvsimport subtree crypt secret gui citool gitk daemon http-push receive-pack upload-pack
  update-server-info pack-redundant quiltimport merge-file merge-tree merge-index merge-one-file mailinfo mailsplit
  rerere refs replay backfill hook credential-cache credential-store credential-manager bundle-uri fsmonitor--daemon
  review absorb machete town spice branchless history last-modified repo`
const READING = `bugreport check-attr diagnose show-branch var verify-pack help version get-tar-commit-id patch-id
  check-mailmap check-ref-format fmt-merge-msg for-each-repo merge-ranges show-index web--browse unpack-file cherry
  url-match latexdiff standup`

export const git: Programs = {
  git: {
    risk: 'change', complete: true, abbreviates: 'options',
    options: `-C=directory -c= --config-env= --exec-path=? --html-path --man-path --info-path -p|--paginate
      -P|--no-pager --git-dir=directory --work-tree=directory --namespace= --super-prefix= --bare --no-replace-objects
      --no-lazy-fetch --no-optional-locks --no-advice --literal-pathspecs --glob-pathspecs --noglob-pathspecs
      --icase-pathspecs --list-cmds= --attr-source= --shallow-file= -v -h`,
    subcommands: {
      ...named(READING, read), ...named(CHANGING, change), ...commands, ...plumbing,
      'filter-branch': { risk: 'destroy', positionals: 'value*' },
      'filter-repo': { risk: 'destroy', positionals: 'value*' },
    },
  },
}
