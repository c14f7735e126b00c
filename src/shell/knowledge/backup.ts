/** Backups of files and copies to object stores. */
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*' }
const change: ProgramSpec = { risk: 'change', positionals: 'value*' }
const destroy: ProgramSpec = { risk: 'destroy', positionals: 'value*' }

/** Options that all of restic's commands have. */
const RESTIC = `-r|--repo= --repository-file=file -p|--password-file=file --password-command= -q|--quiet
  -v|--verbose=? -o|--option= --cacert=file --cache-dir=directory --cleanup-cache --compression= --insecure-tls
  --insecure-no-password --json --key-hint= --limit-download= --limit-upload= --no-cache --no-lock --retry-lock=
  --no-extra-verify --pack-size= --tls-client-cert=file --http-user-agent= --stuck-request-timeout= -h`

/** Those that some of them have; of the commands' own options nothing is claimed. */
const unlisted = `--tag= --host= -H= --path= -e|--exclude= --files-from=file --exclude-file=file -t|--target=directory
  -i|--include= -l= -d= -w= -m= -y=`

export const backup: Programs = {
  restic: {
    complete: true, inherits: true, options: RESTIC,
    subcommands: {
      ...named('snapshots ls stats check find diff cat list dump version help features options', {
        ...read, options: unlisted,
      }),
      ...named(`backup copy init key migrate mount recover repair rebuild-index rewrite self-update tag unlock cache
        generate`, { ...change, options: unlisted }),
      ...named('forget prune', { ...destroy, read: '-n --dry-run', options: unlisted }),
      restore: { ...change, read: '-n --dry-run', destroy: '--delete', options: unlisted },
    },
  },
  borg: {
    complete: true,
    options: `--critical --error --warning -v|--verbose|--info --debug --debug-topic= -p|--progress --iec --log-json
      --lock-wait= --bypass-lock --show-version --show-rc --umask= --remote-path= --remote-ratelimit=
      --upload-ratelimit= --remote-buffer= --upload-buffer= --consider-part-files --debug-profile=file --rsh=
      --socket=? -r|--repo= -V -h`,
    subcommands: {
      ...named('list info check diff extract export-tar version help benchmark debug analyze repo-list repo-info', read),
      ...named(`create init key config compact change-passphrase break-lock mount umount rename upgrade serve
        with-lock import-tar recreate transfer repo-create repo-compress repo-space undelete completion`, change),
      ...named('delete prune repo-delete', { ...destroy, read: '-n --dry-run' }),
    },
  },
  borgmatic: {
    risk: 'change', read: 'list info check rlist rinfo config', destroy: 'prune', positionals: 'value*',
    options: '-c|--config=file',
  },
  rclone: {
    inherits: true,
    options: `--config=file -n|--dry-run -v|--verbose -q|--quiet -P|--progress --include= --exclude= --filter=
      --filter-from=file --bwlimit= --transfers= --checkers= --log-file=file --log-level= --max-age= --min-age=`,
    subcommands: {
      ...named(`ls lsl lsd lsf lsjson size check cryptcheck checksum about listremotes version cat hashsum md5sum
        sha1sum tree ncdu help completion link gendocs test convmv archive`, read),
      ...named(`copy copyto copyurl config backend mkdir mount move moveto rcat rc rcd serve settier touch dedupe
        authorize cryptdecode obscure selfupdate bisync mount2 nfsmount genautocomplete gitannex cmount`, {
        ...change, read: '-n --dry-run',
      }),
      ...named('sync delete purge deletefile rmdir rmdirs cleanup', { ...destroy, read: '-n --dry-run' }),
    },
  },
  duplicity: {
    risk: 'change', read: 'verify collection-status list-current-files',
    destroy: 'remove-older-than remove-all-but-n-full', positionals: 'value*',
  },
  s3cmd: {
    risk: 'change', read: 'ls la info du get', destroy: 'del rm rb', positionals: 'value*',
    options: '-c|--config=file --host=address --access_key= --secret_key=',
  },
  mc: {
    risk: 'change', read: 'ls cat stat du head tree diff find ping ready', destroy: 'rm rb', positionals: 'value*',
  },
  kopia: { risk: 'change', read: 'list show status ls', destroy: 'delete', positionals: 'value*' },
}
