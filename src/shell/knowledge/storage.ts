/** Programs that mount, list and format file systems. */
import { complete, getopt } from './complete.ts'
import type { ProgramSpec, Programs } from './types.ts'

const format: ProgramSpec = { risk: 'destroy', positionals: 'file*' }

export const storage: Programs = {
  ...getopt({
    mount: {
      risk: 'change', positionals: 'file file', read: '-l --show-labels -h -V',
      options: `-a|--all -c|--no-canonicalize -f|--fake -F|--fork -T|--fstab=file -i|--internal-only -l|--show-labels
        -m --mkdir=? -n|--no-mtab --onlyonce --exclusive --options-mode= --options-source= --options-source-force
        -o|--options= -O|--test-opts= -r|--read-only -t|--types= --source=file --target=file --target-prefix=file
        -v|--verbose -w|--rw --read-write -N|--namespace= -L|--label= -U|--uuid= -B|--bind -M|--move -R|--rbind
        --make-shared --make-slave --make-private --make-unbindable --make-rshared --make-rslave --make-rprivate
        --make-runbindable --map-users= --map-groups= --beneath -s -h -V`,
    },
    umount: {
      risk: 'change', positionals: 'file*',
      options: `-a|--all -A|--all-targets -c|--no-canonicalize -d|--detach-loop --fake -f|--force -i|--internal-only
        -n|--no-mtab -l|--lazy -O|--test-opts= -R|--recursive -r|--read-only -t|--types= -v|--verbose -q|--quiet
        -N|--namespace= -h -V`,
    },
    findmnt: {
      positionals: 'file*',
      options: `-s|--fstab -m|--mtab -k|--kernel -p --poll=? -w|--timeout= -A|--all -a|--ascii -b|--bytes
        -C|--nocanonicalize -c|--canonicalize -D|--df --dfi -I --deleted -d|--direction= -e|--evaluate
        -F|--tab-file=file -f|--first-only -H|--list-columns -i|--invert -J|--json -l|--list -N|--task= -n|--noheadings
        -O|--options= -o|--output= --output-all -P|--pairs --pseudo --shadow --shadowed -Q|--filter= -R|--submounts
        -r|--raw --real -S|--source= -T|--target= --tree -M|--mountpoint=file -t|--types= -U|--uniq -u|--notruncate
        -v|--nofsroot -y|--shell -x|--verify --verbose --vfs-all --id= --uniq-id= --hyperlink=? -h -V`,
    },
    lsblk: {
      positionals: 'file*',
      options: `-A|--noempty -D|--discard -E|--dedup= -I|--include= -J|--json -M|--merge -O|--output-all -P|--pairs
        -S|--scsi -N|--nvme -v|--virtio -T --tree=? -Q|--filter= -H|--list-columns --highlight= --ct= --ct-filter=
        -a|--all -b|--bytes -d|--nodeps -e|--exclude= -f|--fs -i|--ascii -l|--list -m|--perms -n|--noheadings
        -o|--output= -p|--paths -r|--raw -s|--inverse -t|--topology -w|--width= -x|--sort= -y|--shell -z|--zoned
        --sysroot=directory --properties-by= --hyperlink=? -h -V`,
    },
    blkid: {
      positionals: 'file*',
      options: `-c|--cache-file=file -d|--no-encoding -D|--no-part-details -g|--garbage-collect -H|--hint= -i|--info
        -k|--list-filesystems -l|--list-one -L|--label= -n|--match-types= -o|--output= -O|--offset= -p|--probe
        -s|--match-tag= -S|--size= -t|--match-token= -u|--usages= -U|--uuid= -h -V`,
    },
    swapon: {
      risk: 'change', positionals: 'file*', read: '-s --summary --show',
      options: `-a|--all -d --discard=? -e|--ifexists -f|--fixpgsz -o|--options= -p|--priority= -s|--summary --show=?
        --noheadings --output-all --raw --bytes -v|--verbose -T|--fstab=file -L= -U= -h -V`,
    },
    swapoff: { risk: 'change', positionals: 'file*', options: '-a|--all -v|--verbose -L= -U= -h -V' },
    wipefs: {
      positionals: 'file*', destroy: '-a --all -o --offset',
      options: `-a|--all -b|--backup=?directory -f|--force -i|--noheadings -J|--json --lock=? -n|--no-act -o|--offset=
        -O|--output= -p|--parsable -q|--quiet -t|--types= -h -V`,
    },
    losetup: {
      risk: 'change', positionals: 'file*', read: '-a --all -l --list -j --associated',
      options: `-a|--all -d|--detach -D|--detach-all -f|--find -c|--set-capacity= -j|--associated=file -L|--nooverlap
        -o|--offset= --sizelimit= -b|--sector-size= -P|--partscan -r|--read-only --direct-io=? --show -v|--verbose
        -J|--json -l|--list -n|--noheadings -O|--output= --output-all --raw --loop-ref= -h -V`,
    },
    fdisk: {
      risk: 'change', positionals: 'file*', read: '-l --list -x --list-details -s --getsz',
      options: `-b|--sector-size= -B|--protect-boot -c --compatibility=? -L --color=? -l|--list -x|--list-details
        -n|--noauto-pt -o|--output= -t|--type= -u --units=? -s|--getsz --bytes --lock=? -w|--wipe= -W|--wipe-partitions=
        -C|--cylinders= -H|--heads= -S|--sectors= -h -V -v`,
    },
  }),
  ...{
    mkfs: format, 'mkfs.ext4': format, 'mkfs.xfs': format, 'mkfs.btrfs': format, mkswap: { ...format, risk: 'change' },
    resize2fs: { risk: 'change', positionals: 'file value' }, fsck: { risk: 'change', positionals: 'file*' },
    sync: complete({ risk: 'change', positionals: 'file*', options: '-d|--data -f|--file-system' }),
  },
}
