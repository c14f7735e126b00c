/** Administration tools that look or destroy by the verb they are given, and of which no more than that is known here. */
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

const names = `
  auditctl bridge btrfs buildctl chronyc conntrack crm dmsetup drbdadm ethtool fail2ban-client gluster hdparm ipset
  mdadm nmcli nvme ovn-nbctl ovn-sbctl ovs-ofctl pcs pdnsutil rados radosgw-admin rbd runc sssctl tc teamdctl tmux
  tune2fs unbound-control vgcfgrestore wg zerotier-cli zfs zpool`

const byVerb: ProgramSpec = {
  change: `add apply assign attach balance bootstrap cleanup clear compact configure connect create cutover detach
    disable disconnect down enable flush freeze import export insert join kill kill-server kill-session load lock
    makestep migrate mount move mv offline online pause promote put reassign rebalance reload rename repair replace
    resize restart resume run scale scrub set start standby stop switch sync tag unban unlock unmount unpause up
    update upgrade rollback snapshot --add --create --assemble --stop --set --fail --re-add --grow --alter -s -S`,
  destroy: `assassinate decommission delete destroy del drop erase fallocate format forget invalidate prune purge
    remove removenode rm rmi sanitize truncate wipe zero --delete --remove --zero-superblock --security-erase
    --wipefs -D -F`,
}

export const administration: Programs = named(names, byVerb)
