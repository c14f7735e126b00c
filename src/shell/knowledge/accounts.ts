/** Programs that manage users, and what runs in their name. */
import { complete, getopt } from './complete.ts'
import type { Programs } from './types.ts'

const user = `-b|--badname -c|--comment= -d= -e|--expiredate= -f|--inactive= -g|--gid= -G|--groups= -h -m -o|--non-unique
  -p|--password= -P|--prefix=directory -R|--root=directory -s|--shell= -u|--uid= -Z|--selinux-user= --selinux-range=
  --badnames`

export const accounts: Programs = {
  ...getopt({
    useradd: {
      risk: 'change', positionals: 'value',
      options: `${user} --badname -b|--base-dir=directory --btrfs-subvolume-home --home-dir=directory --home=directory
        -D|--defaults -F|--add-subids-for-system -k|--skel=directory -K|--key= -l|--no-log-init -n --create-home
        -M|--no-create-home -N|--no-user-group -r|--system -U|--user-group`,
    },
    usermod: {
      risk: 'change', positionals: 'value', needs: 1,
      options: `${user} -a|--append --home=directory -l|--login= -L|--lock --move-home -r|--remove -U|--unlock
        -v|--add-subuids= -V|--del-subuids= -w|--add-subgids= -W|--del-subgids= -S|--add-subids-for-system`,
    },
    userdel: {
      risk: 'destroy', positionals: 'value', needs: 1,
      options: '-f|--force -h -r|--remove -R|--root=directory -P|--prefix=directory -Z|--selinux-user',
    },
    groupadd: {
      risk: 'change', positionals: 'value', needs: 1,
      options: `-f|--force -g|--gid= -h -K|--key= -o|--non-unique -p|--password= -r|--system -R|--root=directory
        -P|--prefix=directory -U|--users=`,
    },
    groupdel: {
      risk: 'destroy', positionals: 'value', needs: 1,
      options: '-f|--force -h -R|--root=directory -P|--prefix=directory',
    },
    gpasswd: {
      risk: 'change', positionals: 'value',
      options: `-a|--add= -d|--delete= -h -Q|--root=directory -r|--remove-password -R|--restrict -A|--administrators=
        -M|--members=`,
    },
    passwd: {
      risk: 'change', positionals: 'value', read: '-S --status',
      options: `-a|--all -d|--delete -e|--expire -f|--force -h -k|--keep-tokens -i|--inactive= -l|--lock -n|--mindays=
        --minimum= -q|--quiet -r|--repository= -R|--root=directory -P|--prefix=directory -s|--stdin -S|--status
        -u|--unlock -w|--warndays= --warning= -x|--maxdays= --maximum= --usage -?`,
    },
    chage: {
      risk: 'change', positionals: 'value', read: '-l --list',
      options: `-d|--lastday= -E|--expiredate= -h -i|--iso8601 -I|--inactive= -l|--list -m|--mindays= -M|--maxdays=
        -R|--root=directory -P|--prefix=directory -W|--warndays=`,
    },
    chpasswd: {
      risk: 'change',
      options: '-c|--crypt-method= -e|--encrypted -h -m|--md5 -R|--root=directory -P|--prefix=directory -s|--sha-rounds=',
    },
    su: {
      positionals: 'value*',
      options: `-m|-p|--preserve-environment -w|--whitelist-environment= -g|--group= -G|--supp-group= -l|--login
        -c|--command=shell --session-command=shell -f|--fast -s|--shell= -P|--pty -T|--no-pty -h -V`,
    },
    at: {
      risk: 'change', positionals: 'value*', read: '-l -c',
      options: '-V -q= -m -M -u= -f=file -t= -l -r -d -b -v -c -o=', destroy: '-r -d',
    },
    shutdown: {
      risk: 'change', positionals: 'value*',
      options: '-H|--halt -P|--poweroff -r|--reboot -h -k --no-wall -c --show -F -f -n -t= -a',
    },
    reboot: {
      risk: 'change', positionals: 'value',
      options: `--halt -p|--poweroff --reboot -f|--force -w|--wtmp-only -d|--no-wtmp -n|--no-sync --no-wall
        --boot-loader-menu= --boot-loader-entry= --firmware-setup`,
    },
  }),
  ...{
    crontab: complete({
      risk: 'change', positionals: 'file', read: '-l', destroy: '-r',
      options: '-u= -l -e -r -i -s -n -c= -x= -T -V -h',
    }),
    logrotate: complete({
      risk: 'change', positionals: 'file*', read: '-d --debug',
      options: `-d|--debug -f|--force -v|--verbose -s|--state=file -m|--mail= -l|--log=file --skip-state-lock
        --wait-state-lock --wait-for-state-lock --usage -?`,
    }),
  },
}
