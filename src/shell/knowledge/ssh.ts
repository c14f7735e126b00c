/** OpenSSH's programs, and those that copy over it. */
import type { Programs } from './types.ts'

export const ssh: Programs = {
  ssh: {
    complete: true, positionals: 'login', runs: { after: 1, enters: 'host', text: true }, needs: 1, alone: '-V -Q',
    options: `-p=port -i=file -l=user -o= -F=file -J=login -L=forward -R=forward -D= -W=address -b= -c= -m= -e=
      -E=file -S=file -O= -Q= -I= -w= -B= -P= -1 -2 -4 -6 -A -a -C -f -G -g -K -k -M -N -n -q -s -T -t -V -v -X -x -Y
      -y`,
    read: '-G -V -Q',
  },
  mosh: {
    complete: true, positionals: 'login', runs: { after: 1, enters: 'host', text: true },
    options: `--client=file --server= --ssh= --predict= -a -n -4 -6 --family= -p|--port=port --bind-server= --no-init
      --[no-]ssh-pty --local --experimental-remote-ip= --predict-overwrite -o`,
  },
  autossh: {
    positionals: 'login', runs: { after: 1, enters: 'host', text: true },
    options: `-M= -p=port -i=file -l=user -o= -F=file -J=login -L=forward -R=forward -D= -W=address -b= -c= -m= -e=
      -E=file -S=file -w=`,
  },
  scp: {
    risk: 'change', complete: true, positionals: 'remote*', needs: 2,
    options: `-P=port -i=file -l= -o= -F=file -J=login -c= -D= -S=file -X= -1 -2 -3 -4 -6 -A -B -C -O -p -q -R -r -s
      -T -v`,
  },
  sftp: {
    risk: 'change', complete: true, positionals: 'remote value', needs: 1,
    options: `-P=port -i=file -o= -b=file -B= -c= -D= -F=file -J=login -l= -R= -S=file -s= -X= -1 -2 -4 -6 -A -a -C -f
      -N -p -q -r -v`,
  },
  rsync: {
    risk: 'change', complete: true, abbreviates: 'options', positionals: 'remote*', needs: 1, alone: '--daemon',
    options: `-v|--verbose --info= --debug= --stderr= -q|--quiet --no-motd -c|--checksum -a|--archive --no-OPTION
      -r|--recursive --[no-]inc-recursive|--[no-]i-r -R|--relative --no-implied-dirs -b|--backup --backup-dir=
      --suffix= -u|--update --inplace --append --append-verify -d|--dirs --old-dirs --old-d --mkpath -l|--links
      -L|--copy-links --copy-unsafe-links --safe-links --insecure-links --confine-root= --munge-links
      -k|--copy-dirlinks -K|--keep-dirlinks -H|--hard-links -p|--perms -E|--executability --chmod= -A|--acls
      -X|--xattrs -o|--owner -g|--group --devices --copy-devices --write-devices --specials --drop-D -D -t|--times
      -U|--atimes --open-noatime -N|--crtimes -O|--omit-dir-times -J|--omit-link-times --super --fake-super
      -S|--sparse --preallocate -n|--dry-run -W|--[no-]whole-file --no-W --checksum-choice|--cc= -x|--one-file-system
      -B|--block-size= -e|--rsh= --rsync-path= --existing --ignore-non-existing --ignore-existing
      --remove-source-files --del --delete --delete-before --delete-during --delete-delay --delete-after
      --delete-excluded --ignore-missing-args --delete-missing-args --ignore-errors --force --max-delete= --max-size=
      --min-size= --max-alloc= --partial --partial-dir= --delay-updates -m|--prune-empty-dirs --numeric-ids --usermap=
      --groupmap= --chown= --timeout= --contimeout= -I|--ignore-times --size-only -@|--modify-window= -T|--temp-dir=
      -y|--fuzzy --compare-dest= --copy-dest= --link-dest= -z|--compress --compress-choice|--zc=
      --compress-level|--zl= --compress-threads|--zt= --skip-compress= -C|--cvs-exclude -f|--filter= -F --exclude=
      --exclude-from=file --include= --include-from=file --files-from=file -0|--from0 --old-args -s|--secluded-args
      --trust-sender --copy-as= --address= --port=port --sockopts= --blocking-io --outbuf= --stats -8|--8-bit-output
      -h|--human-readable --progress -P -i|--itemize-changes --remote-option|--dparam= --out-format= --log-file=file
      --log-file-format= --password-file=file --early-input= --list-only --bwlimit= --stop-after= --stop-at= --fsync
      --write-batch= --only-write-batch= --read-batch= --protocol= --iconv= --checksum-seed= -4|--ipv4 -6|--ipv6 -V
      --daemon --config= --no-detach -M= --i-r --protect-args --no-protect-args --no-* --new-compress --old-compress
      --server --sender --msgs2stderr --time-limit= --hashes`,
    destroy: `--delete --del --delete-after --delete-before --delete-during --delete-delay --delete-excluded
      --delete-missing-args --remove-source-files`,
    read: '-n --dry-run --list-only',
  },
  'ssh-copy-id': {
    risk: 'change', complete: true, positionals: 'login*', needs: 1,
    options: '-i=?file -p=port -o= -F=file -t=file -f -n -s -x -h -?', read: '-n',
  },
  'ssh-keyscan': {
    complete: true, positionals: 'host*', options: '-p=port -t= -T= -f=file -O= -q -c -D -H -v -4 -6',
  },
  'ssh-keygen': {
    complete: true, positionals: 'value*', change: '-t -R -N -p -A -H -c -M -s -k',
    options: `-a= -b= -C= -D= -E= -F=host -f=file -I= -J= -j= -m= -M= -N= -n= -O= -P= -R=host -r= -S= -s=file -T= -t=
      -u -V= -W= -w= -Y= -Z= -z= -A -B -c -d -e -G= -g -H -h -i -K -k -L -l -p -Q -q -U -v -X -y`,
  },
  'ssh-add': {
    risk: 'change', complete: true, read: '-l -L -T', destroy: '-D', positionals: 'file*',
    options: '-t= -E= -e= -H=file -h= -S= -s= -T=file -C -c -D -d -K -k -L -l -q -v -X -x -N -A -m -M --apple-*',
  },
  'ssh-agent': {
    risk: 'change', complete: true, options: '-a=file -E= -O= -P= -t= -c -D -d -k -s -T -u -U', runs: { after: 0 },
  },
  sshpass: { complete: true, options: '-p= -f=file -d= -P= -e -v -h -V', runs: { after: 0 } },
  tailscale: {
    risk: 'change',
    subcommands: {
      status: {}, ip: {}, ping: { positionals: 'host' }, netcheck: {}, up: { risk: 'change' },
      down: { risk: 'change' }, ssh: { positionals: 'login', runs: { after: 1, enters: 'host', text: true } },
    },
  },
  'ssh-audit': { positionals: 'address', options: '-p|--port=port -t|--timeout=' },
}
