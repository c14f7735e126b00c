/** Options that many of git's commands share. */

/** How differences are shown. */
export const diff = `-p|-u|--[no-]patch -s -U|--unified= --output=
  --output-indicator-new|--output-indicator-old|--output-indicator-context= --raw --patch-with-raw
  --[no-]indent-heuristic --minimal --patience --histogram --anchored= --diff-algorithm= --stat=? --compact-summary
  --numstat --shortstat -X|--dirstat=? --cumulative --dirstat-by-file=? --summary --patch-with-stat -z --name-only
  --name-status --submodule=? --[no-]color=? --[no-]color-moved=? --[no-]color-moved-ws= --word-diff=?
  --word-diff-regex= --color-words=? --no-renames --[no-]rename-empty --check --ws-error-highlight= --full-index
  --binary --abbrev=? -B|--break-rewrites=? -M|--find-renames=? -C|--find-copies=? --find-copies-harder
  -D|--irreversible-delete -l= --diff-filter= -S= -G= --find-object= --pickaxe-all --pickaxe-regex -O=
  --skip-to|--rotate-to= -R --[no-]relative=? -a|--text --ignore-cr-at-eol --ignore-space-at-eol
  -b|--ignore-space-change -w|--ignore-all-space --ignore-blank-lines -I|--ignore-matching-lines=
  --inter-hunk-context= -W|--function-context --quiet --[no-]ext-diff --[no-]textconv --ignore-submodules=?
  --src-prefix= --dst-prefix= --no-prefix --line-prefix= --ita-invisible-in-index -m --no-color-moved --default-prefix
  --no-patch --cc --dd --no-stat --max-depth=`

/** How commits are chosen and written. */
export const revisions = `-n|--max-count= --skip= --since|--after= --since-as-filter= --until|--before=
  --author|--committer= --grep-reflog= --grep= --all-match --invert-grep -i|--regexp-ignore-case --basic-regexp
  -E|--extended-regexp -F|--fixed-strings -P|--perl-regexp --remove-empty --[no-]merges
  --[no-]min-parents|--[no-]max-parents= --first-parent --exclude-first-parent-only --not --all --branches=? --tags=?
  --remotes=? --glob= --exclude= --exclude-hidden= --reflog --alternate-refs --single-worktree --ignore-missing
  --bisect --stdin --cherry-mark --cherry-pick --left-only|--right-only --cherry -g|--walk-reflogs --merge --boundary
  --simplify-by-decoration --show-pulls --full-history --dense --sparse --simplify-merges --ancestry-path=?
  --date-order --author-date-order --topo-order --reverse --no-walk=? --do-walk --[no-]abbrev-commit --oneline
  --encoding= --[no-]expand-tabs= --show-signature --relative-date --date= --parents --children --left-right --graph
  --show-linear-break=? --pretty=? --format= --min-parents= --max-parents= --no-min-parents --no-max-parents
  --min-age= --max-age= --no-expand-tabs --notes=? --no-notes --show-notes=? --standard-notes --no-standard-notes
  --show-notes-by-default --abbrev=? --objects --filter= --no-filter --in-commit-order --no-commit-header
  --commit-header --count --unpacked`
